import { useSignal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { Desk } from '../desk/desk-store.ts'
import { t } from '../texts.ts'
import { minutesText } from '../format/durations.ts'
import { Dialog } from './Dialog.tsx'
import { ReasonChoice } from './ReasonChoice.tsx'
import { labelled, useReason } from './reason.ts'

type Props = { desk: Desk; centre: CentreBody; about: string; ticketNumber: string }

const MINUTES = [5, 10, 15, 20, 30, 60, 120]

export function ParkDialog({ desk, centre, about, ticketNumber }: Props) {
  const reason = useReason()
  const forMs = useSignal(0)
  const sameDesk = useSignal(false)
  const missing = useSignal<string | null>(null)

  const confirm = async () => {
    const given = reason.value()
    if (!given) {
      missing.value = t('dialog.reason-missing')
      return
    }
    missing.value = null
    const body = {
      expect: about,
      reason: given,
      sameDesk: sameDesk.value,
      ...(forMs.value ? { forMs: forMs.value } : {})
    }
    if (await desk.send('park', body)) desk.closeDialog()
  }

  return (
    <Dialog
      desk={desk}
      title={t('park.title', { number: ticketNumber })}
      confirm={t('action.park')}
      missing={missing}
      onConfirm={confirm}
    >
      <ReasonChoice reason={reason} choices={labelled(centre.parkReasons)} />
      <label class='field'>
        <span>{t('park.for')}</span>
        <select
          value={String(forMs.value)}
          data-testid='park-for'
          onChange={(event) => {
            forMs.value = Number(event.currentTarget.value)
          }}
        >
          <option value='0'>{t('park.no-limit')}</option>
          {MINUTES.map((minutes) => (
            <option key={minutes} value={String(minutes * 60_000)}>
              {minutesText(minutes * 60_000)}
            </option>
          ))}
        </select>
      </label>
      <label class='check'>
        <input
          type='checkbox'
          checked={sameDesk.value}
          data-testid='same-desk'
          onChange={(event) => {
            sameDesk.value = event.currentTarget.checked
          }}
        />
        <span>{t('park.same-desk')}</span>
      </label>
    </Dialog>
  )
}
