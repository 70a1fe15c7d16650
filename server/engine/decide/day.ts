import { carryOverServiceTimes } from '../estimate/service-time.ts'
import type { CommandOf } from '../model/commands.ts'
import type { HallEvent } from '../model/events.ts'
import type { Millis } from '../model/rules.ts'
import type { ReadonlyHallState } from '../model/state.ts'
import { carriedAppointments, missAppointments, missBefore } from './appointments.ts'
import { accept, reject, type RunningDecision } from './decision.ts'
import { lastNumberOn } from './ticket.ts'

/** Whoever has waited at a kiosk so long for somebody has gone (H1). */
const STAFF_CALL_MS: Millis = 10 * 60_000

/** The service day, what falls due with time, calls for a person, and the audit trail. */
export function decideDay(
  state: ReadonlyHallState,
  command: CommandOf<
    'open-day' | 'close-day' | 'tick' | 'take-numbers' | 'call-staff' | 'answer-staff-call' | 'end-staff-call' | 'note'
  >,
  now: Millis
): RunningDecision {
  switch (command.type) {
    case 'open-day': {
      // S1
      if (state.lastDay !== null && command.serviceDay <= state.lastDay) return reject('day-open')
      const { serviceDay, endsAt, openings } = command
      const learned = carryOverServiceTimes(state)
      const carried = carriedAppointments(state, state.day?.endsAt ?? 0)
      const lost = state.lost?.serviceDay === serviceDay && { lost: state.lost }
      return accept(...closeDay(state, now), {
        type: 'day-opened',
        at: now,
        serviceDay,
        endsAt,
        openings,
        learned,
        ...(carried.length > 0 && { appointments: carried }),
        ...lost
      })
    }
    case 'close-day': // S2
      if (state.day === null) return reject('day-closed')
      return accept(...closeDay(state, now, command.reason))
    case 'tick': // L12, L18, G2, H1, A4
      return accept(
        ...resumeParked(state, now),
        ...cancelNotArrived(state, now),
        ...endLoans(state, now),
        ...endStaffCalls(state, now),
        ...missAppointments(state, now)
      )
    case 'take-numbers': // S6
      return takeNumbers(state, command, now)
    case 'call-staff': // H1
      if (state.day === null) return reject('day-closed')
      if (state.staffCalls.has(command.deviceId)) return accept()
      return accept({ type: 'staff-called', at: now, deviceId: command.deviceId })
    case 'answer-staff-call': // H1
      if (!state.staffCalls.has(command.deviceId)) return reject('no-staff-call')
      return accept({ type: 'staff-call-answered', at: now, deviceId: command.deviceId })
    case 'end-staff-call': // H1
      return state.staffCalls.has(command.deviceId)
        ? accept({ type: 'staff-call-ended', at: now, deviceId: command.deviceId })
        : accept()
    case 'note': // H3
      return accept({ type: 'noted', at: now, about: command.about, what: command.what, details: command.details })
    default:
      return command satisfies never
  }
}

/** S6: of the open day, or of the next one where none is open; what is known already needs no event. */
function takeNumbers(
  state: ReadonlyHallState,
  { serviceDay, numbers }: CommandOf<'take-numbers'>,
  at: Millis
): RunningDecision {
  const isMeant = state.day === null ? serviceDay > (state.lastDay ?? '') : serviceDay === state.day.serviceDay
  const isNews = Object.entries(numbers).some(([prefix, number]) => number > lastNumberOn(state, serviceDay, prefix))
  if (!isMeant || !isNews) return accept()
  return accept({ type: 'numbers-told', at, lost: { serviceDay, unknownFrom: null, numbers, others: 0 } })
}

/** When something falls due by itself next, epoch ms; null: nothing will. */
export function nextDueAt(state: ReadonlyHallState): Millis | null {
  let next = Number.POSITIVE_INFINITY
  for (const ticketId of state.parked) next = Math.min(next, parkedUntil(state, ticketId))
  for (const ticketId of state.notArrived) {
    // The deadline itself is still in time.
    next = Math.min(next, (state.tickets.get(ticketId)?.confirmBy ?? 0) + 1)
  }
  for (const { lent } of state.desks.values()) if (lent !== null) next = Math.min(next, lent.until)
  for (const calledAt of state.staffCalls.values()) next = Math.min(next, calledAt + STAFF_CALL_MS)
  const [soonest] = state.dueAppointments
  // The end of the grace itself is still in time.
  if (soonest && state.day !== null) next = Math.min(next, soonest.dueAt + state.book.appointmentGraceMs + 1)
  return next === Number.POSITIVE_INFINITY ? null : next
}

/** S2: finishes those that are served, cancels all others, and closes the desks, then the day. Nothing when none is open. */
function closeDay(state: ReadonlyHallState, at: Millis, reason: string | null = null): HallEvent<never>[] {
  if (state.day === null) return []
  const events: HallEvent<never>[] = []
  for (const { ticketId, status, deskId } of state.tickets.values()) {
    if (status === 'serving' && deskId !== null)
      events.push({ type: 'ticket-finished', at, ticketId, deskId, outcome: 'day-closed', nextServiceId: null })
    else if (status === 'waiting' || status === 'called' || status === 'parked')
      events.push({ type: 'ticket-cancelled', at, ticketId, reason: 'day-closed' })
  }
  events.push(...missBefore(state, state.day.endsAt, at))
  for (const { deskId, status } of state.desks.values()) {
    if (status !== 'closed') events.push({ type: 'desk-closed', at, deskId })
  }
  events.push({ type: 'day-closed', at, serviceDay: state.day.serviceDay, ...(reason !== null && { reason }) })
  return events
}

/** L12: parked tickets whose time has come, in the order in which they were parked. */
const resumeParked = (state: ReadonlyHallState, at: Millis): HallEvent<never>[] =>
  [...state.parked]
    .filter((ticketId) => parkedUntil(state, ticketId) <= at)
    .map((ticketId) => ({ type: 'ticket-resumed', at, ticketId }))

/** L18: tickets whose visitors have not confirmed in time that they are in the hall. */
const cancelNotArrived = (state: ReadonlyHallState, at: Millis): HallEvent<never>[] =>
  [...state.notArrived]
    .filter((ticketId) => (state.tickets.get(ticketId)?.confirmBy ?? at) < at)
    .map((ticketId) => ({ type: 'ticket-cancelled', at, ticketId, reason: 'not-confirmed' }))

/** G2: desks that are lent no longer. */
const endLoans = (state: ReadonlyHallState, at: Millis): HallEvent<never>[] =>
  [...state.desks.values()]
    .filter(({ lent }) => lent !== null && lent.until <= at)
    .map(({ deskId }) => ({ type: 'lending-ended', at, deskId }))

/** H1: calls for a person that nobody has answered. */
const endStaffCalls = (state: ReadonlyHallState, at: Millis): HallEvent<never>[] =>
  [...state.staffCalls]
    .filter(([, calledAt]) => calledAt + STAFF_CALL_MS <= at)
    .map(([deviceId]) => ({ type: 'staff-call-ended', at, deviceId }))

const parkedUntil = (state: ReadonlyHallState, ticketId: string): Millis =>
  state.tickets.get(ticketId)?.parked?.until ?? Number.POSITIVE_INFINITY
