import { useSignal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { Reception } from './reception-store.ts'
import { t } from './texts.ts'
import type { PrinterChoice } from './use-printer.ts'

type Props = { centre: CentreBody; reception: Reception; printer: PrinterChoice }

/** Who has booked, or took a ticket on the way, by the six digits that they show. */
export function CheckInForm({ centre, reception, printer }: Props) {
  const code = useSignal('')
  const isShort = useSignal(false)
  const send = async (event: Event) => {
    event.preventDefault()
    const digits = code.peek().replace(/\D/g, '')
    isShort.value = digits.length !== 6
    if (!isShort.peek() && (await reception.checkIn(centre, digits, printer.printerId()))) code.value = ''
  }
  return (
    <form class='check-in-form' noValidate onSubmit={send}>
      <label class='field'>
        <span>{t('take.code')}</span>
        <input
          value={code.value}
          inputMode='numeric'
          maxLength={9}
          autocomplete='off'
          aria-describedby='code-short'
          data-testid='check-in-code'
          onInput={(event) => {
            code.value = event.currentTarget.value
          }}
        />
      </label>
      <button type='submit' class='action' data-testid='check-in'>
        {t('take.check-in')}
      </button>
      <p id='code-short' class='part-missing' role='alert'>
        {isShort.value && t('take.code-short')}
      </p>
    </form>
  )
}
