import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { lang } from '../texts.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { ReceptionTicket } from '../../../server/protocol/reception.ts'
import type { Reception } from './reception-store.ts'
import { t } from './texts.ts'

type Props = {
  reception: Reception
  ticket: Pick<ReceptionTicket, 'ticketRef' | 'ticketNumber' | 'language'>
  prefix: string
}

/** A whole number with its country. */
const WHOLE = /^\+[1-9]\d{7,14}$/
const LANGS: readonly string[] = ['ky', 'ru', 'en']

/** The address of the ticket's page, to its holder's phone. */
export function LinkForm({ reception, ticket, prefix }: Props) {
  const phone = useSignal(prefix)
  const missing = useSignal(false)
  const missingId = useId()
  const send = async (event: Event) => {
    event.preventDefault()
    const number = numberFrom(phone.peek(), prefix)
    missing.value = !WHOLE.test(number)
    if (missing.peek()) return
    const language = LANGS.includes(ticket.language ?? '') ? (ticket.language as Lang) : lang.peek()
    const words = t('done.link', { number: ticket.ticketNumber })
    if (await reception.act(`/staff/tickets/${ticket.ticketRef}/link`, { phone: number, language }, words))
      phone.value = prefix
  }
  return (
    <form class='link-form' noValidate onSubmit={send}>
      <label class='field'>
        <span>{t('do.phone')}</span>
        <input
          type='tel'
          value={phone.value}
          maxLength={24}
          autocomplete='off'
          aria-describedby={missingId}
          data-testid='phone'
          onInput={(event) => {
            phone.value = event.currentTarget.value
          }}
        />
      </label>
      <button type='submit' class='action' data-testid='send-link'>
        {t('do.link')}
      </button>
      <p id={missingId} class='part-missing' role='alert'>
        {missing.value && t('do.phone-short')}
      </p>
    </form>
  )
}

/** As people say it: +996 555…, 996555…, or 0555… of the centre's own country. */
function numberFrom(typed: string, prefix: string): string {
  const digits = typed.replace(/\D/g, '')
  if (typed.trim().startsWith('+')) return `+${digits}`
  return digits.startsWith('0')
    ? prefix + digits.slice(1)
    : digits.startsWith(prefix.slice(1))
      ? `+${digits}`
      : prefix + digits
}
