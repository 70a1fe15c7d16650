import type { CommandOf, Moves } from '../model/commands.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { HallEvent } from '../model/events.ts'
import { learnedForNewDay } from '../estimate/service-time.ts'
import type { HallRules, Millis } from '../model/rules.ts'
import type { HallState } from '../model/state.ts'

/** The service day, the settings, what falls due by itself, and calls for a person. */
export function decideDay(
  state: HallState,
  command: CommandOf<'configure' | 'open-day' | 'close-day' | 'tick' | 'call-staff' | 'answer-staff-call' | 'note'>,
  now: Millis
): Decision {
  switch (command.type) {
    case 'open-day': {
      // S1
      if (state.lastDay !== null && command.serviceDay <= state.lastDay) return reject('day-open')
      const { serviceDay, endsAt, openings } = command
      return accept(...closing(state, now), {
        type: 'day-opened',
        at: now,
        serviceDay,
        endsAt,
        openings,
        learned: learnedForNewDay(state)
      })
    }
    case 'close-day': // S2
      if (state.day === null) return reject('day-closed')
      return accept(...closing(state, now, command.reason))
    case 'configure': {
      // S4, S5
      const moved = moves(state, command.rules, command.moves ?? {}, now)
      if (moved === null || isInUse(state, command.rules, command.moves ?? {})) return reject('in-use')
      return accept(...moved, {
        type: 'hall-configured',
        at: now,
        rules: command.rules,
        openings: command.openings,
        ...(command.reason && { reason: command.reason })
      })
    }
    case 'tick': // L12, L18, G2
      return accept(...due(state, now))
    case 'call-staff': // H1
      if (state.day === null) return reject('day-closed')
      return accept(
        ...(state.staffCalls.has(command.deviceId)
          ? []
          : [{ type: 'staff-called' as const, at: now, deviceId: command.deviceId }])
      )
    case 'answer-staff-call': // H1
      if (!state.staffCalls.has(command.deviceId)) return reject('no-staff-call')
      return accept({ type: 'staff-call-answered', at: now, deviceId: command.deviceId })
    case 'note': // H3
      return accept({ type: 'noted', at: now, about: command.about, what: command.what, details: command.details })
    default:
      return command satisfies never
  }
}

/** What ends with the day: who is being served is finished, everybody else cancelled, every desk closed (S2). */
function closing(state: HallState, at: Millis, reason: string | null = null): HallEvent[] {
  if (state.day === null) return []
  const events: HallEvent[] = []
  for (const { ticketId, status, deskId } of state.tickets.values()) {
    if (status === 'serving')
      events.push({
        type: 'ticket-finished',
        at,
        ticketId,
        deskId: deskId as string,
        outcome: 'day-closed',
        nextServiceId: null
      })
    else if (status === 'waiting' || status === 'called' || status === 'parked')
      events.push({ type: 'ticket-cancelled', at, ticketId, reason: 'day-closed' })
  }
  for (const { deskId, status } of state.desks.values()) {
    if (status !== 'closed') events.push({ type: 'desk-closed', at, deskId })
  }
  events.push({ type: 'day-closed', at, serviceDay: state.day.serviceDay, ...(reason !== null && { reason }) })
  return events
}

/** Parked tickets whose time has come, in the order in which they were parked, whoever was on the way and did not arrive, and desks that are lent no longer. */
function due(state: HallState, now: Millis): HallEvent[] {
  const events: HallEvent[] = []
  for (const ticketId of state.parked) {
    const until = state.tickets.get(ticketId)?.parked?.until ?? null
    if (until !== null && until <= now) events.push({ type: 'ticket-resumed', at: now, ticketId })
  }
  for (const ticketId of state.away) {
    if ((state.tickets.get(ticketId)?.confirmBy ?? now) < now)
      events.push({ type: 'ticket-cancelled', at: now, ticketId, reason: 'not-confirmed' })
  }
  for (const { deskId, lent } of state.desks.values())
    if (lent !== null && lent.until <= now) events.push({ type: 'lending-ended', at: now, deskId })
  return events
}

/** When something falls due by itself next, epoch ms; null: nothing is set. */
export function nextDueAt(state: HallState): Millis | null {
  let next: Millis | null = null
  for (const ticketId of state.parked) {
    const until = state.tickets.get(ticketId)?.parked?.until ?? null
    if (until !== null && (next === null || until < next)) next = until
  }
  for (const ticketId of state.away) {
    // In time is up to that millisecond.
    const late = (state.tickets.get(ticketId)?.confirmBy ?? 0) + 1
    if (next === null || late < next) next = late
  }
  for (const { lent } of state.desks.values())
    if (lent !== null && (next === null || lent.until < next)) next = lent.until
  return next
}

/** S5: the tickets that go from services that are taken away to others; null: one of these is not taken away, or not there to take them. */
function moves(state: HallState, rules: HallRules, to: Moves, at: Millis): HallEvent[] | null {
  const services = new Set(rules.services.map((service) => service.serviceId))
  if (Object.entries(to).some(([from, target]) => services.has(from) || !services.has(target))) return null
  if (state.day === null) return []
  const events: HallEvent[] = []
  for (const { ticketId, status, serviceId, further } of state.tickets.values()) {
    if (
      status === 'finished' ||
      status === 'cancelled' ||
      ![serviceId, ...further].some((each) => Object.hasOwn(to, each))
    )
      continue
    events.push({
      type: 'ticket-moved',
      at,
      ticketId,
      serviceId: to[serviceId] ?? serviceId,
      further: further.map((each) => to[each] ?? each)
    })
  }
  return events
}

/** S4: what a visitor or an operator still needs. After the day nobody does. */
function isInUse(state: HallState, rules: HallRules, to: Moves): boolean {
  if (state.day === null) return false
  const services = new Set(rules.services.map((service) => service.serviceId))
  const classes = new Set(rules.priorityClasses.map((cls) => cls.priorityClassId))
  const desks = new Set(rules.desks.map((desk) => desk.deskId))
  for (const desk of state.desks.values()) if (desk.status !== 'closed' && !desks.has(desk.deskId)) return true
  for (const ticket of state.tickets.values()) {
    if (ticket.status === 'finished' || ticket.status === 'cancelled') continue
    if ([ticket.serviceId, ...ticket.further].some((each) => !services.has(each) && !Object.hasOwn(to, each)))
      return true
    if (ticket.classId !== 'ordinary' && !classes.has(ticket.classId)) return true
  }
  return false
}
