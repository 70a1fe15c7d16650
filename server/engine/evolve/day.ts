import { currentTiers, newDesk } from '../model/desk.ts'
import type { EventOf, Lost } from '../model/events.ts'
import { bookOf } from '../model/rules.ts'
import type { HallState } from '../model/state.ts'
import { carryAppointments } from './appointments.ts'
import { enqueue } from './queues.ts'

export function evolveDay(
  state: HallState,
  event: EventOf<
    | 'hall-configured'
    | 'day-opened'
    | 'day-closed'
    | 'hall-restored'
    | 'numbers-told'
    | 'staff-called'
    | 'staff-call-answered'
    | 'staff-call-ended'
  >
): void {
  switch (event.type) {
    case 'hall-configured':
      configure(state, event)
      return
    case 'day-opened':
      openDay(state, event)
      return
    case 'day-closed': // S2
      state.day = null
      state.staffCalls.clear()
      state.messages.clear()
      state.servingPools.clear()
      return
    case 'hall-restored': // S6
    case 'numbers-told':
      state.lost = joined(state.lost, event.lost)
      return
    case 'staff-called': // H1
      state.staffCalls.set(event.deviceId, event.at)
      return
    case 'staff-call-answered': // H1
    case 'staff-call-ended':
      state.staffCalls.delete(event.deviceId)
      return
    default:
      event satisfies never
  }
}

// S1
function openDay(state: HallState, event: EventOf<'day-opened'>): void {
  const { serviceDay, endsAt, openings, learned, lost, appointments = [] } = event
  state.day = { serviceDay, endsAt, openings }
  state.lastDay = serviceDay
  state.tickets.clear()
  state.counters.clear()
  state.lost = lost ?? null
  state.issued.clear()
  state.lines.clear()
  state.deferred.length = 0
  state.notArrived.clear()
  state.parked.clear()
  state.noShows.clear()
  carryAppointments(state, appointments)
  state.staffCalls.clear()
  state.issuingOverrides.clear()
  state.issuingStopped = null
  state.messages.clear()
  state.ordinal = 0
  for (const deskId of state.desks.keys()) state.desks.set(deskId, newDesk(state.book, deskId))
  state.servingPools.clear()
  state.serviceTimes = new Map(Object.entries(learned))
}

/** S6: of two restores for one day each may have lost something. */
function joined(before: Lost | null, lost: Lost): Lost {
  if (before?.serviceDay !== lost.serviceDay) return lost
  const prefixes = [...Object.keys(before.numbers), ...Object.keys(lost.numbers)]
  const highest = (prefix: string) =>
    Math.max(before.numbers[prefix] ?? before.others, lost.numbers[prefix] ?? lost.others)
  const numbers = Object.fromEntries(prefixes.map((prefix) => [prefix, highest(prefix)]))
  const since = [before.unknownFrom, lost.unknownFrom].filter((at) => at !== null)
  return {
    serviceDay: lost.serviceDay,
    unknownFrom: since.length === 0 ? null : Math.min(...since),
    numbers,
    others: Math.max(before.others, lost.others)
  }
}

// S4
function configure(state: HallState, { rules, openings }: EventOf<'hall-configured'>): void {
  state.servingPools.clear()
  state.book = bookOf(rules)
  if (state.day) state.day.openings = openings
  // T2: in the order of the settings, as in a hall that begins with them.
  const known = state.desks
  state.desks = new Map()
  for (const deskId of state.book.desks.keys()) {
    const desk = known.get(deskId) ?? newDesk(state.book, deskId)
    desk.tiers = currentTiers(state.book, desk)
    desk.ownLines.clear()
    state.desks.set(deskId, desk)
  }
  // The lines hold the rules of their service and class: they are built anew.
  state.lines.clear()
  state.deferred.length = 0
  for (const ticket of state.tickets.values()) {
    if (ticket.status === 'waiting') enqueue(state, ticket)
  }
}
