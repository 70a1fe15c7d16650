import { useSignal } from '@preact/signals'
import type { TestTicketBody } from '../../../../server/protocol/test-ticket.ts'
import { DataTable } from '../layout/DataTable.tsx'
import { t } from '../texts/test-ticket.ts'
import { displayText, printerText } from './told-text.ts'

type Test = NonNullable<TestTicketBody['test']>
type Props = { test: Test; isBusy: boolean; onKeep: (wrong: string[]) => void }

/** What each printer and screen says of the test ticket, and whether somebody saw and heard it there. */
export function TestAnswers({ test, isBusy, onKeep }: Props) {
  const wrong = useSignal<readonly string[]>([])
  const displays = test.displays.filter(({ isSign }) => !isSign)
  const signs = test.displays.filter(({ isSign }) => isSign)
  const rows = [
    ...test.printers.map((printer) => ({
      id: printer.printerId,
      name: printer.name,
      asked: t('test.ask-printer', { number: test.ticketNumber }),
      told: printerText(printer)
    })),
    ...displays.map((display) => ({
      id: display.deviceId,
      name: display.name,
      asked: t('test.ask-display', { number: test.ticketNumber, desk: test.deskNumber }),
      told: displayText(display)
    })),
    ...signs.map((sign) => ({
      id: sign.deviceId,
      name: sign.name,
      asked: t('test.ask-sign', { number: test.ticketNumber }),
      told: t(sign.online ? 'test.online' : 'test.away')
    }))
  ]
  const mark = (id: string, isWrong: boolean) => {
    wrong.value = isWrong ? [...wrong.value, id] : wrong.value.filter((each) => each !== id)
  }
  if (rows.length === 0) return <p class='settings-warning'>{t('test.nothing')}</p>
  return (
    <>
      <p class='test-number'>
        <span class='visually-hidden'>{t('test.number')} </span>
        <strong data-testid='test-number'>{test.ticketNumber}</strong>
        <span>{t(test.isOver ? 'test.over' : 'test.shown')}</span>
      </p>
      <p>{t('test.walk')}</p>
      <div class='settings-table'>
        <DataTable columns={[t('test.where'), t('test.asked'), t('test.told'), t('test.wrong')]}>
          {rows.map(({ id, name, asked, told }) => (
            <tr key={id} data-testid='test-row'>
              <th scope='row'>{name}</th>
              <td>{asked}</td>
              <td data-testid={`told-${id}`}>{told}</td>
              <td>
                <label class='test-wrong'>
                  <input
                    type='checkbox'
                    checked={wrong.value.includes(id)}
                    aria-label={t('test.wrong-at', { name })}
                    data-testid={`wrong-${id}`}
                    onChange={(event) => mark(id, event.currentTarget.checked)}
                  />
                </label>
              </td>
            </tr>
          ))}
        </DataTable>
      </div>
      <div class='settings-buttons'>
        <button
          type='button'
          class='go'
          aria-disabled={isBusy}
          data-testid='test-keep'
          onClick={() => onKeep([...wrong.value])}
        >
          {wrong.value.length === 0 ? t('test.keep-all') : t('test.keep-rest', { n: wrong.value.length })}
        </button>
      </div>
    </>
  )
}
