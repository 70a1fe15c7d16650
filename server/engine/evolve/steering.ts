import type { EventOf } from '../model/events.ts'
import { type Desk, type HallState, type Ticket, tiersNow } from '../model/state.ts'
import { dequeue, enqueue, reassign, unbind } from './queues.ts'

export function evolveSteering(
  state: HallState,
  event: EventOf<
    'issuing-steered' | 'desk-lent' | 'lending-ended' | 'ticket-steered' | 'message-posted' | 'message-withdrawn'
  >
): void {
  switch (event.type) {
    case 'issuing-steered': {
      // G1
      const { serviceId, to, at, reason } = event
      if (serviceId === null) state.stopped = to === 'hours' ? null : { to, at, reason }
      else if (to === 'hours') state.steered.delete(serviceId)
      else state.steered.set(serviceId, { to, at, reason })
      return
    }
    case 'desk-lent': // G2
      serveNow(state, state.desks.get(event.deskId), { tiers: event.tiers, until: event.until, reason: event.reason })
      return
    case 'lending-ended': // G2
      serveNow(state, state.desks.get(event.deskId), null)
      return
    case 'ticket-steered': {
      // G3
      const ticket = state.tickets.get(event.ticketId)
      if (!ticket) throw new Error(`the log speaks of ${event.ticketId}, which nobody knows`)
      putElsewhere(state, ticket, event)
      return
    }
    case 'message-posted': // G5
      state.messages.set(event.messageId, {
        messageId: event.messageId,
        to: event.to,
        words: event.words,
        at: event.at,
        until: event.until
      })
      return
    case 'message-withdrawn': // G5
      state.messages.delete(event.messageId)
      return
    default:
      event satisfies never
  }
}

function serveNow(state: HallState, desk: Desk | undefined, lent: Desk['lent']): void {
  if (!desk) throw new Error('the log lends a desk that nobody knows')
  desk.lent = lent
  desk.tiers = tiersNow(state.book, desk)
  state.servingPools.clear()
}

function putElsewhere(
  state: HallState,
  ticket: Ticket,
  { serviceId, classId, ownDeskId }: EventOf<'ticket-steered'>
): void {
  const waits = ticket.status === 'waiting'
  if (waits) dequeue(state, ticket)
  unbind(state, ticket)
  reassign(state, ticket, serviceId)
  ticket.classId = classId
  ticket.ownDeskId = ownDeskId
  if (ownDeskId !== null) state.desks.get(ownDeskId)?.ownTickets.add(ticket.ticketId)
  if (waits) enqueue(state, ticket)
}
