import { currentTiers, type Desk, ownTiers } from '../model/desk.ts'
import type { EventOf } from '../model/events.ts'
import type { HallState } from '../model/state.ts'
import { mustGet } from './must-get.ts'
import { dequeue, enqueue, unbind } from './queues.ts'

export function evolveDesk(
  state: HallState,
  desk: Desk,
  event: EventOf<'desk-opened' | 'desk-paused' | 'desk-resumed' | 'desk-closed'>
): void {
  desk.idleSince = event.at
  state.servingPools.clear()
  switch (event.type) {
    case 'desk-opened': // D1
      desk.status = 'open'
      desk.operatorId = event.operatorId
      desk.skills = event.skills
      desk.tiers = currentTiers(state.book, desk)
      desk.firstInARow = 0
      return
    case 'desk-paused': // D3
      desk.status = 'paused'
      desk.pause = { reason: event.reason, since: event.at }
      return
    case 'desk-resumed': // D3
      desk.status = 'open'
      desk.pause = null
      return
    case 'desk-closed': // D4
      releaseOwnTickets(state, desk)
      desk.status = 'closed'
      desk.operatorId = null
      desk.skills = null
      desk.lent = null
      desk.pause = null
      desk.tiers = ownTiers(state.book, desk.deskId, null)
      return
    default:
      event satisfies never
  }
}

/** C7: every desk may call the tickets that were for this one only. */
function releaseOwnTickets(state: HallState, desk: Desk): void {
  for (const ticketId of [...desk.ownTickets]) {
    const ticket = mustGet(state.tickets, ticketId)
    const isWaiting = ticket.status === 'waiting'
    if (isWaiting) dequeue(state, ticket)
    unbind(state, ticket)
    if (isWaiting) enqueue(state, ticket)
  }
  desk.ownLines.clear()
}
