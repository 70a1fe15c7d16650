import type { EventOf } from '../model/events.ts'
import { type Desk, type HallState, newDesk, type Ticket, tiersNow } from '../model/state.ts'
import { dequeue, enqueue, unbind } from './queues.ts'

export function evolveDesk(
  state: HallState,
  desk: Desk,
  event: EventOf<'desk-opened' | 'desk-paused' | 'desk-resumed' | 'desk-closed'>
): void {
  desk.idleSince = event.at
  state.servingPools.clear()
  switch (event.type) {
    case 'desk-opened':
      desk.status = 'open'
      desk.operatorId = event.operatorId
      desk.skills = event.skills
      desk.tiers = tiersNow(state.book, desk)
      desk.firstInARow = 0
      return
    case 'desk-paused':
      desk.status = 'paused'
      desk.pause = { reason: event.reason, since: event.at }
      return
    case 'desk-resumed':
      desk.status = 'open'
      desk.pause = null
      return
    case 'desk-closed':
      setFree(state, desk)
      desk.status = 'closed'
      desk.operatorId = null
      desk.skills = null
      desk.lent = null
      desk.pause = null
      desk.tiers = newDesk(state.book, desk.deskId).tiers
      return
    default:
      event satisfies never
  }
}

/** C7: what was for this desk alone is for all when it closes. */
function setFree(state: HallState, desk: Desk): void {
  for (const ticketId of [...desk.ownTickets]) {
    const ticket = state.tickets.get(ticketId) as Ticket
    const waits = ticket.status === 'waiting'
    if (waits) dequeue(state, ticket)
    unbind(state, ticket)
    if (waits) enqueue(state, ticket)
  }
  desk.ownLines.clear()
}
