import type { ReadonlyLine } from '../model/line.ts'
import { type ClassId, type ClassRules, type Millis, ORDINARY, type ServiceId } from '../model/rules.ts'
import type { ReadonlyHallState, ServingPool } from '../model/state.ts'
import type { ReadonlyTicket } from '../model/ticket.ts'
import type { Estimate } from '../model/told.ts'
import { countBefore } from '../policy/line.ts'
import { isPastMaxWait, scoreOf } from '../policy/precedence.ts'
import { workOf } from '../policy/visit.ts'
import { meanServiceTime } from './service-time.ts'
import { servingPoolOf, servingPoolOfDesk } from './serving-pool.ts'

/** How many are called before a ticket, and how long that is likely to take (RULES.md, W-rules). */

/** What the position of a ticket in the queue depends on. */
export type QueuePosition = Pick<ReadonlyTicket, 'serviceId' | 'classId' | 'waitingSince' | 'ordinal' | 'ownDeskId'>

/** Coefficient of variation of service times: 0 would be a fixed time, 1 an exponential distribution. */
const VARIATION = 0.7
/** The range that visitors are told, in standard deviations of the sum. Screens round outward to five minutes, which widens it further. */
const LOW_SIGMAS = 0.7
const HIGH_SIGMAS = 1.1
/** Even a free desk takes a moment to call the next ticket. */
const SHORTEST_HIGH_MS = 60_000
/** No desk is open yet: the estimate assumes that all planned ones are, with a wider range. */
const UNOPENED_FACTOR = 2
/** No desk at all can serve it: the range ends at two hours. */
const UNSERVED_HIGH_MS = 7_200_000

/** The position of a visitor who takes a ticket now. */
export const newcomerPosition = (serviceId: ServiceId, now: Millis, classId: ClassId = ORDINARY): QueuePosition => ({
  serviceId,
  classId,
  waitingSince: now,
  ordinal: Number.POSITIVE_INFINITY,
  ownDeskId: null
})

/**
 * W1 and W3: how many are called before a position (of its own service, and of the others that its desks serve), and
 * the estimate of its wait: the work of all who are called before, shared by the desks that can do it, plus the rest
 * of a visit when all of them are busy. For c equal desks that is (n + 1) · m / c, the mean time to the (n + 1)-th
 * departure of an M/M/c queue (Kleinrock, Queueing Systems I, 1975, section 3.5).
 * `isServed`: a desk that may call it is open; without one the estimate is a guess that nobody should be told.
 */
export function positionAndEstimate(
  state: ReadonlyHallState,
  position: QueuePosition,
  now: Millis
): { ahead: number; estimate: Estimate; isServed: boolean } {
  const expectedMs = meanServiceTime(state, position.serviceId).meanMs
  const pool =
    (position.ownDeskId === null ? null : servingPoolOfDesk(state, position.ownDeskId)) ??
    servingPoolOf(state, position.serviceId)
  const { visits, workMs } = workBefore(state, position, pool, now)
  // Only whole people count; the small term is for sums that rounding errors leave just below a whole number.
  const ahead = Math.floor(visits + 1e-9)
  if (pool.desks.length === 0)
    return { ahead, estimate: { lowMs: 0, likelyMs: expectedMs, highMs: UNSERVED_HIGH_MS }, isServed: false }

  const meanMs = visits > 0 ? workMs / visits : expectedMs
  const isBusy = pool.isOpen && pool.desks.every(({ desk }) => desk.status !== 'open' || desk.ticketId !== null)
  const likelyMs = (workMs + (isBusy ? meanMs : 0)) / pool.capacity
  const sigmaMs = (VARIATION * meanMs * Math.sqrt(visits + (isBusy ? 1 : 0))) / pool.capacity
  const estimate = {
    lowMs: Math.round(Math.max(0, likelyMs - LOW_SIGMAS * sigmaMs)),
    likelyMs: Math.round(likelyMs),
    highMs: Math.round(
      Math.max(SHORTEST_HIGH_MS, likelyMs + HIGH_SIGMAS * sigmaMs) * (pool.isOpen ? 1 : UNOPENED_FACTOR)
    )
  }
  return { ahead, estimate, isServed: pool.desks.some(({ desk }) => desk.status === 'open') }
}

/** What a pool has to do before it calls a position: the number of visits, and their work. */
function workBefore(
  state: ReadonlyHallState,
  position: QueuePosition,
  pool: ServingPool,
  now: Millis
): { visits: number; workMs: number } {
  let visits = 0
  let workMs = 0
  const add = (line: ReadonlyLine, share: number, count: number): void => {
    if (count === 0) return
    visits += share * count
    workMs += share * workOfFirst(line, count) * meanServiceTime(state, line.service.serviceId).meanMs
  }
  const addLines = (serviceId: ServiceId, share: number, everybody: boolean): void => {
    for (const line of state.lines.get(serviceId) ?? [])
      add(line, share, everybody ? countPresent(line, now) : countAhead(state, line, position, now))
  }
  const isOwn = position.ownDeskId !== null
  if (!isOwn) addLines(position.serviceId, 1, false)
  for (const { serviceId, fraction, isServedBefore } of pool.others) {
    if (fraction > 0) addLines(serviceId, fraction, isServedBefore)
  }
  for (const { desk, share } of pool.desks) {
    for (const line of desk.ownLines.values()) {
      const isAhead = desk.deskId === position.ownDeskId
      add(line, share, isAhead ? countAhead(state, line, position, now) : countPresent(line, now))
    }
  }
  return { visits, workMs }
}

/** How many single persons' time the first so many of a line take (V1). */
function workOfFirst(line: ReadonlyLine, count: number): number {
  if (line.families === 0) return count
  let work = 0
  for (let i = 0; i < count; i++) work += workOf(line.tickets[line.head + i]?.persons ?? 1)
  return work
}

/** How many in a line a desk that serves both would call before a position. */
function countAhead(state: ReadonlyHallState, line: ReadonlyLine, position: QueuePosition, now: Millis): number {
  const { callingRules, classes } = state.book
  const cls = classes.get(position.classId) as Readonly<ClassRules>
  const waitedMs = now - position.waitingSince
  // C8: everybody who waits is called before an appointment whose slot has not come.
  if (waitedMs < 0) return countBefore(line, position.waitingSince, position.ordinal)
  if (line.cls.first !== cls.first) return line.cls.first ? countPresent(line, now) : 0 // C3
  const byScore = countAbove(line, cls, position, now)
  if (cls.first || callingRules.hardMaxWaitMs === 0) return byScore
  const pastMax = countBefore(line, now - callingRules.hardMaxWaitMs, Number.NEGATIVE_INFINITY) // C5
  return isPastMaxWait(callingRules, waitedMs) ? Math.min(byScore, pastMax) : Math.max(byScore, pastMax)
}

/** All in a line but the appointments before their slot. */
const countPresent = (line: ReadonlyLine, now: Millis): number => countBefore(line, now, Number.POSITIVE_INFINITY)

/** How many in a line have a higher score than a position, or the same score and the longer wait (C1). */
function countAbove(line: ReadonlyLine, cls: Readonly<ClassRules>, position: QueuePosition, now: Millis): number {
  const { waitingSince, ordinal } = position
  if (line.cls === cls) return countBefore(line, waitingSince, ordinal)
  const missing = scoreOf(cls, position, now) - line.cls.creditMs
  if (missing < 0) return countPresent(line, now)
  if (line.cls.rate === 0) return missing === 0 ? countBefore(line, waitingSince, ordinal) : 0
  // credit + rate × (now − since) = score, solved for since
  const since = now - missing / line.cls.rate
  if (since === waitingSince) return countBefore(line, since, ordinal)
  return countBefore(line, since, since < waitingSince ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)
}
