import { currentTiers, type Desk } from '../model/desk.ts'
import type { EventOf } from '../model/events.ts'
import type { HallState } from '../model/state.ts'
import type { DeskLoan } from '../model/steering.ts'
import { mustGet } from './must-get.ts'
import { dequeue, enqueue, reassign, unbind } from './queues.ts'

export function evolveSteering(
  state: HallState,
  event: EventOf<
    'issuing-steered' | 'desk-lent' | 'lending-ended' | 'ticket-steered' | 'message-posted' | 'message-withdrawn'
  >
): void {
  switch (event.type) {
    case 'issuing-steered':
      steerIssuing(state, event)
      return
    case 'desk-lent': {
      // G2
      const { tiers, until, reason } = event
      setLoan(state, mustGet(state.desks, event.deskId), { tiers, until, reason })
      return
    }
    case 'lending-ended': // G2
      setLoan(state, mustGet(state.desks, event.deskId), null)
      return
    case 'ticket-steered':
      steerTicket(state, event)
      return
    case 'message-posted': {
      // G5
      const { messageId, to, words, at, until } = event
      state.messages.set(messageId, { messageId, to, words, at, until })
      return
    }
    case 'message-withdrawn': // G5
      state.messages.delete(event.messageId)
      return
    default:
      event satisfies never
  }
}

// G1
function steerIssuing(state: HallState, { serviceId, to, at, reason }: EventOf<'issuing-steered'>): void {
  const override = to === 'hours' ? null : { to, at, reason }
  if (serviceId === null) state.issuingStopped = override
  else if (override === null) state.issuingOverrides.delete(serviceId)
  else state.issuingOverrides.set(serviceId, override)
}

function setLoan(state: HallState, desk: Desk, loan: DeskLoan | null): void {
  desk.lent = loan
  desk.tiers = currentTiers(state.book, desk)
  state.servingPools.clear()
}

// G3, L20
function steerTicket(
  state: HallState,
  { ticketId, serviceId, classId, ownDeskId, counts }: EventOf<'ticket-steered'>
): void {
  const ticket = mustGet(state.tickets, ticketId)
  const isWaiting = ticket.status === 'waiting'
  if (isWaiting) dequeue(state, ticket)
  unbind(state, ticket)
  reassign(state, ticket, serviceId, counts)
  ticket.classId = classId
  ticket.ownDeskId = ownDeskId
  if (ownDeskId !== null) state.desks.get(ownDeskId)?.ownTickets.add(ticketId)
  if (isWaiting) enqueue(state, ticket)
}
