import type { EventOf, HallEvent } from '../model/events.ts'
import { evolveDesk } from './desk.ts'
import { evolveSteering } from './steering.ts'
import { recordServiceTime } from '../estimate/service-time.ts'
import { bookOf, type HallRules } from '../model/rules.ts'
import { type Desk, type HallState, newDesk, type Ticket, tiersNow } from '../model/state.ts'
import { advance, dequeue, enqueue, reassign, unbind } from './queues.ts'

/**
 * Makes the hall what it is after an event. Changes the state in place; it need never be undone,
 * because a commit that fails throws the state away and folds the log anew.
 */
export function evolve(state: HallState, event: HallEvent): void {
  advance(state, event.at)
  switch (event.type) {
    case 'hall-configured':
      configure(state, event.rules, event)
      return
    case 'day-opened':
      openDay(state, event)
      return
    case 'day-closed':
      state.day = null
      state.staffCalls.clear()
      state.messages.clear()
      state.servingPools.clear()
      return
    case 'ticket-issued':
      issue(state, event)
      return
    case 'arrival-confirmed': {
      const ticket = mustGet(state.tickets, event.ticketId)
      dequeue(state, ticket)
      ticket.confirmBy = null
      enqueue(state, ticket)
      return
    }
    case 'ticket-called': {
      const ticket = mustGet(state.tickets, event.ticketId)
      const desk = mustGet(state.desks, event.deskId)
      if (ticket.status === 'waiting') dequeue(state, ticket)
      if (event.why.rule !== 'out-of-order')
        desk.firstInARow = state.book.classes.get(ticket.classId)?.first ? desk.firstInARow + 1 : 0
      clearHolds(state, ticket)
      ticket.status = 'called'
      ticket.deskId = desk.deskId
      ticket.calledAt = ticket.announcedAt = event.at
      ticket.recalls = 0
      ticket.startedAt = null
      ticket.missedAt = null
      ticket.why = event.why
      desk.ticketId = ticket.ticketId
      return
    }
    case 'ticket-recalled': {
      const ticket = mustGet(state.tickets, event.ticketId)
      ticket.recalls = event.recall
      ticket.announcedAt = event.at
      return
    }
    case 'serving-started': {
      const ticket = mustGet(state.tickets, event.ticketId)
      ticket.status = 'serving'
      ticket.startedAt = event.at
      return
    }
    case 'ticket-finished':
      finish(state, event)
      return
    case 'ticket-missed': {
      const ticket = mustGet(state.tickets, event.ticketId)
      releaseDesk(state, ticket, event.at).missed++
      ticket.status = 'no-show'
      ticket.missedAt = event.at
      state.missed.add(ticket.ticketId)
      return
    }
    case 'ticket-returned': {
      const ticket = mustGet(state.tickets, event.ticketId)
      state.missed.delete(ticket.ticketId)
      ticket.waitingSince = event.waitingSince
      ticket.callableAt = event.at
      ticket.missedAt = null
      ticket.returns++
      enqueue(state, ticket)
      return
    }
    case 'ticket-parked': {
      const ticket = mustGet(state.tickets, event.ticketId)
      const desk = releaseDesk(state, ticket, event.at)
      ticket.status = 'parked'
      ticket.parked = { reason: event.reason, since: event.at, until: event.until }
      state.parked.add(ticket.ticketId)
      if (event.sameDesk) {
        ticket.ownDeskId = desk.deskId
        desk.ownTickets.add(ticket.ticketId)
      }
      return
    }
    case 'ticket-resumed': {
      const ticket = mustGet(state.tickets, event.ticketId)
      state.parked.delete(ticket.ticketId)
      ticket.parked = null
      ticket.callableAt = event.at
      enqueue(state, ticket)
      return
    }
    case 'ticket-transferred': {
      const ticket = mustGet(state.tickets, event.ticketId)
      releaseDesk(state, ticket, event.at)
      ticket.serviceId = event.serviceId
      ticket.ownDeskId = event.toDeskId
      ticket.waitingSince = event.waitingSince
      ticket.callableAt = event.at
      if (event.note !== null) ticket.note = { text: event.note, deskId: event.deskId }
      enqueue(state, ticket)
      return
    }
    case 'ticket-moved': {
      // S5: the settings that follow make all lines anew
      const ticket = mustGet(state.tickets, event.ticketId)
      if (ticket.status === 'waiting') dequeue(state, ticket)
      reassign(state, ticket, event.serviceId)
      ticket.further = [...event.further]
      return
    }
    case 'ticket-postponed': {
      const ticket = mustGet(state.tickets, event.ticketId)
      dequeue(state, ticket)
      ticket.callableAt = event.callableAt
      ticket.postpones++
      enqueue(state, ticket)
      return
    }
    case 'ticket-cancelled': {
      const ticket = mustGet(state.tickets, event.ticketId)
      if (ticket.status === 'waiting') dequeue(state, ticket)
      if (ticket.deskId !== null) releaseDesk(state, ticket, event.at)
      clearHolds(state, ticket)
      if (ticket.confirmBy !== null) {
        // L3: who never came has used up nothing but a number.
        ticket.confirmBy = null
        state.issued.set(ticket.serviceId, (state.issued.get(ticket.serviceId) ?? 1) - 1)
      }
      ticket.status = 'cancelled'
      ticket.cancelledWhy = event.reason
      ticket.endedAt = event.at
      return
    }
    case 'ticket-rated':
      mustGet(state.tickets, event.ticketId).stars = event.stars
      return
    case 'desk-opened':
    case 'desk-paused':
    case 'desk-resumed':
    case 'desk-closed':
      evolveDesk(state, mustGet(state.desks, event.deskId), event)
      return
    case 'staff-called':
      state.staffCalls.set(event.deviceId, event.at)
      return
    case 'staff-call-answered':
      state.staffCalls.delete(event.deviceId)
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

function mustGet<K, V>(map: Map<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the log speaks of ${String(key)}, which nobody knows`)
  return value
}

/** Takes a ticket away from its desk, which is idle from then on. */
function releaseDesk(state: HallState, ticket: Ticket, at: number): Desk {
  const desk = mustGet(state.desks, ticket.deskId)
  desk.ticketId = null
  desk.idleSince = at
  ticket.deskId = null
  return desk
}

/** Ends a ticket's parking, its absence and its bond to a desk. */
function clearHolds(state: HallState, ticket: Ticket): void {
  state.parked.delete(ticket.ticketId)
  state.missed.delete(ticket.ticketId)
  ticket.parked = null
  unbind(state, ticket)
}

function issue(state: HallState, event: EventOf<'ticket-issued'>): void {
  const {
    ticketId,
    ticketNumber,
    serviceId,
    further,
    classId,
    language,
    waitingSince,
    callableAt,
    confirmBy = null
  } = event
  state.counters.set(event.prefix, event.number)
  state.issued.set(serviceId, (state.issued.get(serviceId) ?? 0) + 1)
  const ticket: Ticket = {
    ticketId,
    ticketNumber,
    ordinal: ++state.ordinal,
    status: 'waiting',
    serviceId,
    further: [...further],
    classId,
    language,
    issuedAt: event.at,
    waitingSince,
    callableAt,
    confirmBy,
    ownDeskId: null,
    deskId: null,
    calledAt: 0,
    announcedAt: 0,
    recalls: 0,
    startedAt: null,
    why: null,
    note: null,
    postpones: 0,
    parked: null,
    missedAt: null,
    returns: 0,
    endedAt: null,
    cancelledWhy: null,
    stars: null
  }
  state.tickets.set(ticketId, ticket)
  enqueue(state, ticket)
}

function finish(state: HallState, event: EventOf<'ticket-finished'>): void {
  const ticket = mustGet(state.tickets, event.ticketId)
  const tookMs = event.at - ticket.calledAt
  const desk = releaseDesk(state, ticket, event.at)
  desk.served++
  desk.servedMs += tookMs
  // W2: a visit that the end of the day cut off says nothing of how long one takes.
  if (event.outcome !== 'day-closed') recordServiceTime(state, ticket.serviceId, tookMs)
  if (event.nextServiceId === null) {
    ticket.status = 'finished'
    ticket.endedAt = event.at
    return
  }
  // L8: the visit goes on, with the same number, at the end of the next service's line.
  ticket.serviceId = event.nextServiceId
  ticket.further = ticket.further.slice(1)
  ticket.waitingSince = ticket.callableAt = event.at
  ticket.note = null
  enqueue(state, ticket)
}

function openDay(state: HallState, event: EventOf<'day-opened'>): void {
  const { serviceDay, endsAt, openings } = event
  state.day = { serviceDay, endsAt, openings }
  state.lastDay = serviceDay
  state.tickets.clear()
  state.counters.clear()
  state.issued.clear()
  state.lines.clear()
  state.held.length = 0
  state.away.clear()
  state.parked.clear()
  state.missed.clear()
  state.staffCalls.clear()
  state.steered.clear()
  state.stopped = null
  state.messages.clear()
  state.ordinal = 0
  for (const deskId of state.desks.keys()) state.desks.set(deskId, newDesk(state.book, deskId))
  state.learned = new Map(Object.entries(event.learned))
}

function configure(state: HallState, rules: HallRules, { openings }: EventOf<'hall-configured'>): void {
  state.servingPools.clear()
  state.book = bookOf(rules)
  if (state.day) state.day.openings = openings
  // T2: in the order of the settings, as in a hall that begins with them.
  const known = state.desks
  state.desks = new Map()
  for (const deskId of state.book.desks.keys()) {
    const desk = known.get(deskId) ?? newDesk(state.book, deskId)
    desk.tiers = tiersNow(state.book, desk)
    desk.ownLines.clear()
    state.desks.set(deskId, desk)
  }
  // The lines know their service and class by heart: they are made anew.
  state.lines.clear()
  state.held.length = 0
  for (const ticket of state.tickets.values()) {
    if (ticket.status === 'waiting') enqueue(state, ticket)
  }
}
