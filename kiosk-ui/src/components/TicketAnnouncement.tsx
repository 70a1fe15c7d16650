import { waitText } from '../../../server/client/waits.ts'
import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk }

/** Says the ticket aloud to a screen reader. It stands on the page before it has news: only then is a change heard. */
export function TicketAnnouncement({ kiosk }: Props) {
  const step = kiosk.step.value
  const { t } = kiosk.texts
  return (
    <p class='visually-hidden' aria-live='assertive'>
      {step.name === 'ticket' &&
        t('ticket.spoken', {
          number: step.ticket.ticketNumber,
          n: step.ticket.ahead,
          wait: waitText(step.ticket.estimate)
        })}
    </p>
  )
}
