import { waitSentence } from '../../../server/client/waits.ts'
import type { Kiosk } from '../store/kiosk.ts'
import type { ShownTicket } from '../store/steps.ts'

type Props = { kiosk: Kiosk }

/** Says the ticket aloud to a screen reader. It stands on the page before it has news: only then is a change heard. */
export function TicketAnnouncement({ kiosk }: Props) {
  const step = kiosk.step.value
  return (
    <p class='visually-hidden' aria-live='assertive'>
      {step.name === 'ticket' && spoken(kiosk, step.ticket)}
    </p>
  )
}

function spoken(kiosk: Kiosk, ticket: ShownTicket): string {
  const { t } = kiosk.texts
  const zone = kiosk.centre.value?.timeZone ?? 'UTC'
  return [
    t('ticket.spoken', { number: ticket.ticketNumber }),
    `${t('wait.ahead', { n: ticket.ahead })}.`,
    waitSentence(ticket.told, zone, t, (wait) => t('ticket.spoken-wait', { wait })),
    ticket.told.mayNotBeServed && t('wait.may-not-be-served')
  ]
    .filter(Boolean)
    .join(' ')
}
