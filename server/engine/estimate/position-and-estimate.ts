import { meanServiceTime } from './service-time.ts'
import { countBefore, type Line } from '../policy/line.ts'
import { isPastMax, scoreOf } from '../policy/choose.ts'
import { type ClassRules, type Millis, ORDINARY, type ServiceId } from '../model/rules.ts'
import type { HallState, Ticket } from '../model/state.ts'
import { type ServingPool, servingPoolOf, servingPoolOfDesk } from './serving-pool.ts'

/** Where a ticket stands: how many go before it, and how long that is likely to take (RULES.md, W-rules). */

/** As much of a ticket as its place depends on. */
export type Place = Pick<Ticket, 'serviceId' | 'classId' | 'waitingSince' | 'ordinal' | 'ownDeskId'>

/** Milliseconds from now until the call. */
export interface Estimate {
  lowMs: Millis
  likelyMs: Millis
  highMs: Millis
}

/** Spread of serving times, standard deviation over mean; between a fixed time (0) and pure chance (1). */
const SPREAD = 0.7
/** From the spread of the sum to what is told. Screens round outward to five minutes, which widens it once more. */
const LOW_SIGMAS = 0.7
const HIGH_SIGMAS = 1.1
/** Even a free desk takes a moment to call. */
const SHORTEST_HIGH_MS = 60_000
/** Nobody serves yet: as if all planned desks were open, and told with more room. */
const UNOPENED_ROOM = 2
/** No desk at all can serve it: told as up to two hours. */
const UNSERVED_HIGH_MS = 7_200_000

/** The place that somebody who came now would get. */
export const placeOfNewcomer = (serviceId: ServiceId, now: Millis): Place => ({
  serviceId,
  classId: ORDINARY,
  waitingSince: now,
  ordinal: Number.POSITIVE_INFINITY,
  ownDeskId: null
})

/**
 * W1 and W3: how many would be called before a place (of its own service, and of the others that its desks serve), and
 * the first estimate of its wait. The work of everybody who goes before, shared by the desks that can do it, plus the
 * rest of a visit when all of them are busy: (n + 1) · m / c for c equal desks, the mean time to the (n + 1)-th
 * departure of an M/M/c queue (Kleinrock, Queueing Systems I, 1975, section 3.5).
 */
export function positionAndEstimate(
  state: HallState,
  place: Place,
  now: Millis
): { ahead: number; estimate: Estimate } {
  const expectedMs = meanServiceTime(state, place.serviceId).meanMs
  const team =
    (place.ownDeskId === null ? null : servingPoolOfDesk(state, place.ownDeskId)) ??
    servingPoolOf(state, place.serviceId)
  const { visits, workMs } = workBefore(state, place, team, now)
  // A share of somebody is nobody; the sliver is for sums that come out a little under a whole.
  const ahead = Math.floor(visits + 1e-9)
  if (team.desks.length === 0) return { ahead, estimate: { lowMs: 0, likelyMs: expectedMs, highMs: UNSERVED_HIGH_MS } }

  const meanMs = visits > 0 ? workMs / visits : expectedMs
  const isBusy = team.isOpen && team.desks.every(({ desk }) => desk.status !== 'open' || desk.ticketId !== null)
  const likelyMs = (workMs + (isBusy ? meanMs : 0)) / team.capacity
  const sigmaMs = (SPREAD * meanMs * Math.sqrt(visits + (isBusy ? 1 : 0))) / team.capacity
  const estimate = {
    lowMs: Math.round(Math.max(0, likelyMs - LOW_SIGMAS * sigmaMs)),
    likelyMs: Math.round(likelyMs),
    highMs: Math.round(Math.max(SHORTEST_HIGH_MS, likelyMs + HIGH_SIGMAS * sigmaMs) * (team.isOpen ? 1 : UNOPENED_ROOM))
  }
  return { ahead, estimate }
}

/** What a team does before it comes to a place: how many visits, and how much work that is. */
function workBefore(
  state: HallState,
  place: Place,
  team: ServingPool,
  now: Millis
): { visits: number; workMs: number } {
  let visits = 0
  let workMs = 0
  const add = (serviceId: ServiceId, count: number): void => {
    if (count === 0) return
    visits += count
    workMs += count * meanServiceTime(state, serviceId).meanMs
  }
  const isOwn = place.ownDeskId !== null
  if (!isOwn) add(place.serviceId, countInLines(state, place.serviceId, place, false, now))
  for (const { serviceId, part, goesFirst } of team.others) {
    if (part > 0) add(serviceId, part * countInLines(state, serviceId, place, goesFirst, now))
  }
  for (const { desk, share } of team.desks) {
    for (const line of desk.ownLines.values()) {
      add(
        line.service.serviceId,
        share * (desk.deskId === place.ownDeskId ? countAhead(state, line, place, now) : countWaiting(line, now))
      )
    }
  }
  return { visits, workMs }
}

/** How many of a service's lines go before a place: by turn, or all of them. */
function countInLines(state: HallState, serviceId: ServiceId, place: Place, everybody: boolean, now: Millis): number {
  const lines = state.lines.get(serviceId)
  if (!lines) return 0
  let count = 0
  for (const line of lines) count += everybody ? countWaiting(line, now) : countAhead(state, line, place, now)
  return count
}

/** How many of a line would be called before a place, if both stood at the same desk now. */
function countAhead(state: HallState, line: Line, place: Place, now: Millis): number {
  const { settings, classes } = state.book
  const cls = classes.get(place.classId) as ClassRules
  const waitedMs = now - place.waitingSince
  // C8: before its slot an appointment lets everybody pass who waits.
  if (waitedMs < 0) return countBefore(line, place.waitingSince, place.ordinal)
  if (line.cls.first !== cls.first) return line.cls.first ? countWaiting(line, now) : 0 // C3
  const byScore = countAbove(line, cls, place, now)
  if (cls.first || settings.hardMaxWaitMs === 0) return byScore
  const pastMax = countBefore(line, now - settings.hardMaxWaitMs, Number.NEGATIVE_INFINITY) // C5
  return isPastMax(settings, waitedMs) ? Math.min(byScore, pastMax) : Math.max(byScore, pastMax)
}

/** All of a line but appointments before their slot. */
const countWaiting = (line: Line, now: Millis): number => countBefore(line, now, Number.POSITIVE_INFINITY)

/** How many of a line have a higher score than a place, or the same and a better right to it (C1). */
function countAbove(line: Line, cls: ClassRules, place: Place, now: Millis): number {
  const { waitingSince, ordinal } = place
  if (line.cls === cls) return countBefore(line, waitingSince, ordinal)
  const missing = scoreOf(cls, place, now) - line.cls.creditMs
  if (missing < 0) return countWaiting(line, now)
  if (line.cls.rate === 0) return missing === 0 ? countBefore(line, waitingSince, ordinal) : 0
  // credit + rate × (now − since) = score, solved for since
  const since = now - missing / line.cls.rate
  if (since === waitingSince) return countBefore(line, since, ordinal)
  return countBefore(line, since, since < waitingSince ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)
}
