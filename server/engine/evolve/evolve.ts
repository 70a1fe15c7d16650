import type { HallEvent } from '../model/events.ts'
import type { HallState } from '../model/state.ts'
import { evolveAppointment } from './appointments.ts'
import { evolveDay } from './day.ts'
import { evolveDesk } from './desk.ts'
import { evolveDeskTicket } from './desk-ticket.ts'
import { mustGet } from './must-get.ts'
import { advance } from './queues.ts'
import { evolveSteering } from './steering.ts'
import { evolveTicket, issueTicket } from './ticket.ts'

/**
 * Applies an event to the hall. Changes the state in place; there is no way back, because a commit that fails throws
 * the state away and folds the log anew.
 * @throws Error when the event names a ticket or a desk that the hall does not have
 */
export function evolve(state: HallState, event: HallEvent): void {
  advance(state, event.at)
  switch (event.type) {
    case 'hall-configured':
    case 'day-opened':
    case 'day-closed':
    case 'hall-restored':
    case 'numbers-told':
    case 'staff-called':
    case 'staff-call-answered':
    case 'staff-call-ended':
      evolveDay(state, event)
      return
    case 'ticket-issued':
      issueTicket(state, event)
      return
    case 'arrival-confirmed':
    case 'wait-told':
    case 'ticket-returned':
    case 'ticket-resumed':
    case 'ticket-moved':
    case 'ticket-postponed':
    case 'postpone-ended':
    case 'ticket-cancelled':
    case 'ticket-rated':
      evolveTicket(state, mustGet(state.tickets, event.ticketId), event)
      return
    case 'ticket-called':
    case 'ticket-recalled':
    case 'call-shown':
    case 'serving-started':
    case 'ticket-finished':
    case 'ticket-missed':
    case 'ticket-parked':
    case 'ticket-transferred':
      evolveDeskTicket(state, mustGet(state.tickets, event.ticketId), event)
      return
    case 'desk-opened':
    case 'desk-paused':
    case 'desk-resumed':
    case 'desk-closed':
      evolveDesk(state, mustGet(state.desks, event.deskId), event)
      return
    case 'appointment-booked':
    case 'appointment-moved':
    case 'appointment-cancelled':
    case 'appointment-kept':
    case 'appointment-missed':
      evolveAppointment(state, event)
      return
    case 'issuing-steered':
    case 'desk-lent':
    case 'lending-ended':
    case 'ticket-steered':
    case 'message-posted':
    case 'message-withdrawn':
      evolveSteering(state, event)
      return
    case 'noted': // H3
      return
    default:
      event satisfies never
  }
}
