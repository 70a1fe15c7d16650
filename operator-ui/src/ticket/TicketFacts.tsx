import { clockText } from '../../../server/client/dates.ts'
import type { DeskTicket } from '../../../server/protocol/desks.ts'
import { t } from '../texts.ts'
import { minutesText } from '../format/durations.ts'

type Props = { ticket: DeskTicket; timeZone: string }

export function TicketFacts({ ticket, timeZone }: Props) {
  const facts = [
    t('ticket.waited', { wait: minutesText(ticket.waitedMs) }),
    t('ticket.issued', { time: clockText(ticket.issuedAt, timeZone) }),
    t('ticket.called', { time: clockText(ticket.calledAt, timeZone) })
  ]
  if (ticket.dueAt !== null) facts.unshift(t('ticket.booked', { time: clockText(ticket.dueAt, timeZone) }))
  if (ticket.recalls > 0) facts.push(t('ticket.recalls', { n: ticket.recalls }))
  return <p class='ticket-facts'>{facts.join(' · ')}</p>
}
