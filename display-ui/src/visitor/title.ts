import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { VisitorTexts } from './visitor-context.ts'
import type { Visitor } from './visitor-store.ts'

/** The page's title says the news, so that it is seen among other tabs. */
export function titleOf({ view }: Visitor, { t }: VisitorTexts, centre: CentreBody | null): string {
  const ticket = view.value
  if (ticket === null) return 'Kezek'
  if (ticket.status === 'called' && ticket.desk !== null) {
    return `${ticket.ticketNumber}: ${t('visitor.go', { label: ticket.desk.deskLabel, desk: centre?.deskWord ?? 'window' })}`
  }
  return ticket.status === 'waiting'
    ? `${ticket.ticketNumber} · ${t('visitor.ahead')}: ${ticket.ahead}`
    : ticket.ticketNumber
}
