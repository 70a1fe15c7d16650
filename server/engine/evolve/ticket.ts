import type { EventOf } from '../model/events.ts'
import type { ServiceId } from '../model/rules.ts'
import type { HallState } from '../model/state.ts'
import type { Ticket } from '../model/ticket.ts'
import { giveTicket } from './appointments.ts'
import { clearHolds, releaseDesk } from './desk-ticket.ts'
import { countIssued, dequeue, enqueue, reassign } from './queues.ts'

// L1 to L3
export function issueTicket(state: HallState, event: EventOf<'ticket-issued'>): void {
  const { ticketId, ticketNumber, serviceId, further, classId, language } = event
  const { waitingSince, callableAt, confirmBy = null, persons = 1 } = event
  state.counters.set(event.prefix, event.number)
  for (const each of [serviceId, ...further]) countIssued(state, each, persons)
  const ticket: Ticket = {
    ticketId,
    ticketNumber,
    ordinal: ++state.ordinal,
    status: 'waiting',
    serviceId,
    further: [...further],
    visited: [],
    persons,
    classId,
    language,
    issuedAt: event.at,
    dueAt: event.dueAt,
    waitingSince,
    callableAt,
    confirmBy,
    ownDeskId: null,
    deskId: null,
    calledAt: 0,
    firstAnnouncedAt: 0,
    announcedAt: 0,
    recalls: 0,
    startedAt: null,
    why: null,
    backTo: null,
    note: null,
    told: event.told ?? null,
    postpones: 0,
    parked: null,
    noShowAt: null,
    returns: 0,
    endedAt: null,
    cancelledWhy: null,
    stars: null
  }
  // A3
  if (event.appointmentId !== undefined) giveTicket(state, event.appointmentId, ticketId)
  state.tickets.set(ticketId, ticket)
  enqueue(state, ticket)
}

/** What happens to a ticket away from the desks. */
export function evolveTicket(
  state: HallState,
  ticket: Ticket,
  event: EventOf<
    | 'arrival-confirmed'
    | 'wait-told'
    | 'ticket-returned'
    | 'ticket-resumed'
    | 'ticket-moved'
    | 'ticket-postponed'
    | 'postpone-ended'
    | 'ticket-cancelled'
    | 'ticket-rated'
  >
): void {
  switch (event.type) {
    case 'arrival-confirmed': // L18
      dequeue(state, ticket)
      ticket.confirmBy = null
      enqueue(state, ticket)
      return
    case 'wait-told': // W4
      ticket.told = event.told
      return
    case 'ticket-returned': // L10
      state.noShows.delete(ticket.ticketId)
      ticket.waitingSince = event.waitingSince
      ticket.callableAt = event.at
      ticket.noShowAt = null
      ticket.returns++
      enqueue(state, ticket)
      return
    case 'ticket-resumed': // L12
      state.parked.delete(ticket.ticketId)
      ticket.parked = null
      ticket.callableAt = event.at
      enqueue(state, ticket)
      return
    case 'ticket-moved': // S5: the settings that follow rebuild all lines
      if (ticket.status === 'waiting') dequeue(state, ticket)
      reassign(state, ticket, event.serviceId)
      moveFurther(state, ticket, event.further)
      return
    case 'ticket-postponed': // L14
      dequeue(state, ticket)
      ticket.callableAt = event.callableAt
      ticket.postpones++
      enqueue(state, ticket)
      return
    case 'postpone-ended': // L14
      dequeue(state, ticket)
      ticket.callableAt = event.callableAt
      enqueue(state, ticket)
      return
    case 'ticket-cancelled':
      cancel(state, ticket, event)
      return
    case 'ticket-rated': // L16
      ticket.stars = event.stars
      return
    default:
      event satisfies never
  }
}

// S5
function moveFurther(state: HallState, ticket: Ticket, further: readonly ServiceId[]): void {
  if (ticket.confirmBy !== null) {
    for (const each of ticket.further) countIssued(state, each, -ticket.persons)
    for (const each of further) countIssued(state, each, ticket.persons)
  }
  ticket.further = [...further]
}

// L15
function cancel(state: HallState, ticket: Ticket, event: EventOf<'ticket-cancelled'>): void {
  if (ticket.status === 'waiting') dequeue(state, ticket)
  if (ticket.deskId !== null) releaseDesk(state, ticket, event.at)
  clearHolds(state, ticket)
  if (ticket.confirmBy !== null) {
    // L3: a visitor who never arrived has used up a number, and nothing of the daily limit.
    ticket.confirmBy = null
    for (const each of [ticket.serviceId, ...ticket.further]) countIssued(state, each, -ticket.persons)
  }
  ticket.status = 'cancelled'
  ticket.cancelledWhy = event.reason
  ticket.endedAt = event.at
}
