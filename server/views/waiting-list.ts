import type { ReadonlyTicket } from '../engine/index.ts'
import type { WaitingBody } from '../protocol/steering.ts'
import { directoryOf, type Picture } from './picture.ts'

const SHOWN = 40

/** Who waits or is parked, longest first; made when somebody asks, so it may look at everybody. */
export function waitingList(
  { state, centre, refOf }: Picture,
  { serviceId, ticketNumber }: { serviceId?: string; ticketNumber?: string }
): WaitingBody {
  const directory = directoryOf(centre)
  const wanted = ticketNumber?.toUpperCase()
  const isMeant = (ticket: ReadonlyTicket) =>
    (ticket.status === 'waiting' || ticket.status === 'parked') &&
    (serviceId === undefined || ticket.serviceId === serviceId) &&
    (wanted === undefined || ticket.ticketNumber.includes(wanted))
  const found = [...state.tickets.values()]
    .filter(isMeant)
    .sort((a, b) => a.waitingSince - b.waitingSince || a.ordinal - b.ordinal)
  return {
    more: Math.max(0, found.length - SHOWN),
    tickets: found
      .slice(0, SHOWN)
      .map(({ ticketId, ticketNumber, status, serviceId, classId, waitingSince, ownDeskId }) => ({
        ticketRef: refOf(ticketId),
        ticketNumber,
        status,
        serviceId,
        priorityClassId: classId,
        waitingSince,
        ownDeskNumber: ownDeskId === null || !state.desks.has(ownDeskId) ? null : directory.desk(ownDeskId).deskNumber
      }))
  }
}
