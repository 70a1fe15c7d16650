import { workOf } from '../policy/visit.ts'
import { recordServiceTime } from '../estimate/service-time.ts'
import type { Desk } from '../model/desk.ts'
import type { EventOf } from '../model/events.ts'
import type { Millis } from '../model/rules.ts'
import type { HallState } from '../model/state.ts'
import type { Ticket } from '../model/ticket.ts'
import { mustGet } from './must-get.ts'
import { dequeue, enqueue, unbind } from './queues.ts'

/** What happens to a ticket at a desk, from the call on. */
export function evolveDeskTicket(
  state: HallState,
  ticket: Ticket,
  event: EventOf<
    | 'ticket-called'
    | 'ticket-recalled'
    | 'call-shown'
    | 'serving-started'
    | 'ticket-finished'
    | 'ticket-missed'
    | 'ticket-parked'
    | 'ticket-transferred'
  >
): void {
  switch (event.type) {
    case 'ticket-called':
      call(state, ticket, event)
      return
    case 'ticket-recalled': // L6
      ticket.recalls = event.recall
      ticket.announcedAt = event.at + (event.showWithinMs ?? 0)
      return
    case 'call-shown': // L19
      ticket.announcedAt = event.at
      if (event.recall === 0) ticket.firstAnnouncedAt = event.at
      return
    case 'serving-started': // L7
      ticket.status = 'serving'
      ticket.startedAt = event.at
      return
    case 'ticket-finished':
      finish(state, ticket, event)
      return
    case 'ticket-missed': // L9
      releaseDesk(state, ticket, event.at).noShows++
      ticket.status = 'no-show'
      ticket.noShowAt = event.at
      state.noShows.add(ticket.ticketId)
      return
    case 'ticket-parked':
      park(state, ticket, event)
      return
    case 'ticket-transferred': // L13
      releaseDesk(state, ticket, event.at)
      ticket.backTo = event.backToSender ? { deskId: event.deskId, serviceId: ticket.serviceId } : null
      ticket.serviceId = event.serviceId
      ticket.ownDeskId = event.toDeskId
      ticket.waitingSince = event.waitingSince
      ticket.callableAt = event.at
      if (event.note !== null) ticket.note = { text: event.note, deskId: event.deskId }
      enqueue(state, ticket)
      return
    default:
      event satisfies never
  }
}

/** Takes a ticket away from its desk, which is idle from then on. @returns the desk */
export function releaseDesk(state: HallState, ticket: Ticket, at: Millis): Desk {
  const desk = mustGet<string | null, Desk>(state.desks, ticket.deskId)
  desk.ticketId = null
  desk.idleSince = at
  ticket.deskId = null
  return desk
}

/** Ends whatever keeps a ticket from being called by any desk: parked, a no-show, bound to one desk. */
export function clearHolds(state: HallState, ticket: Ticket): void {
  state.parked.delete(ticket.ticketId)
  state.noShows.delete(ticket.ticketId)
  ticket.parked = null
  unbind(state, ticket)
}

// L4, L5
function call(state: HallState, ticket: Ticket, event: EventOf<'ticket-called'>): void {
  const desk = mustGet(state.desks, event.deskId)
  if (ticket.status === 'waiting') dequeue(state, ticket)
  // C4, V3: calls by hand do not count, nor do visits that go on.
  if (event.why.rule !== 'out-of-order' && event.why.rule !== 'same-visit')
    desk.firstInARow = state.book.classes.get(ticket.classId)?.first ? desk.firstInARow + 1 : 0
  clearHolds(state, ticket)
  ticket.status = 'called'
  ticket.deskId = desk.deskId
  ticket.calledAt = event.at
  ticket.firstAnnouncedAt = ticket.announcedAt = event.at + (event.showWithinMs ?? 0)
  ticket.recalls = 0
  ticket.startedAt = null
  ticket.noShowAt = null
  ticket.why = event.why
  desk.ticketId = ticket.ticketId
}

// L8
function finish(state: HallState, ticket: Ticket, event: EventOf<'ticket-finished'>): void {
  const tookMs = event.at - ticket.calledAt
  const desk = releaseDesk(state, ticket, event.at)
  desk.served++
  desk.servedMs += tookMs
  // W2: a visit that the end of the day cut off does not tell how long one takes.
  if (event.outcome !== 'day-closed') recordServiceTime(state, ticket.serviceId, tookMs / workOf(ticket.persons))
  if (event.nextServiceId === null) {
    ticket.status = 'finished'
    ticket.endedAt = event.at
    return
  }
  const { nextServiceId } = event
  ticket.visited = [...ticket.visited, ticket.serviceId]
  ticket.serviceId = nextServiceId
  if (ticket.backTo === null) ticket.further = without(ticket.further, nextServiceId)
  else if (event.nextDeskId !== undefined) ticket.ownDeskId = event.nextDeskId
  ticket.backTo = null
  ticket.waitingSince = ticket.callableAt = event.at
  if (event.note !== undefined) ticket.note = { text: event.note, deskId: desk.deskId }
  enqueue(state, ticket)
}

/** V3: a visit may go on with another than the first of its further services. */
function without(further: readonly string[], serviceId: string): string[] {
  const at = further.indexOf(serviceId)
  return further.filter((_, i) => i !== at)
}

// L11
function park(state: HallState, ticket: Ticket, event: EventOf<'ticket-parked'>): void {
  const desk = releaseDesk(state, ticket, event.at)
  ticket.status = 'parked'
  ticket.parked = { reason: event.reason, since: event.at, until: event.until }
  state.parked.add(ticket.ticketId)
  if (!event.sameDesk) return
  ticket.ownDeskId = desk.deskId
  desk.ownTickets.add(ticket.ticketId)
}
