import { learnedOf } from './learning.ts'
import { countBefore, type Line, lengthOf } from './line.ts'
import { isPastMax, scoreOf } from './policy.ts'
import { type ClassRules, type Millis, ORDINARY, type ServiceId } from './rules.ts'
import type { Desk, HallState, Ticket } from './state.ts'

/** Where a ticket stands: how many go before it, and how long that is likely to take (RULES.md, W-rules). */

/** As much of a ticket as its place depends on. */
export type Place = Pick<Ticket, 'serviceId' | 'classId' | 'waitingSince' | 'ordinal' | 'ownDeskId'>

/** Milliseconds from now until the call. */
export interface Estimate { lowMs: Millis, likelyMs: Millis, highMs: Millis }

/** The place that somebody who came now would get. */
export const placeOfNewcomer = (serviceId: ServiceId, now: Millis): Place =>
  ({ serviceId, classId: ORDINARY, waitingSince: now, ordinal: Number.POSITIVE_INFINITY, ownDeskId: null })

/** W1: how many wait for the same service (or the same desk) and would be called before. */
export function aheadOf (state: HallState, place: Place, now: Millis): number {
  const own = place.ownDeskId === null ? null : state.desks.get(place.ownDeskId)
  const lines = own ? own.ownLines.values() : state.lines.get(place.serviceId) ?? []
  let ahead = 0
  for (const line of lines) ahead += countAhead(state, line, place, now)
  return ahead
}

/** How many of a line would be called before a place, if both stood at the same desk now. */
function countAhead (state: HallState, line: Line, place: Place, now: Millis): number {
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
function countAbove (line: Line, cls: ClassRules, place: Place, now: Millis): number {
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

/** How much of a desk a service may count on: a later tier is served only when the earlier ones are empty. */
const LATER_TIER_SHARE = 0.25
/** Spread of serving times, standard deviation over mean; between a fixed time (0) and pure chance (1). */
const SPREAD = 0.7
/** From the spread of the sum to what is told: about four of five waits end within. */
const LOW_SIGMAS = 0.9
const HIGH_SIGMAS = 1.4
/** Even a free desk takes a moment to call. */
const SHORTEST_HIGH_MS = 60_000
/** Nobody serves yet: as if all planned desks were open, and told with more room. */
const UNOPENED_ROOM = 2

const shareOf = (desk: Desk, serviceId: ServiceId): number => {
  const tier = desk.tiers.findIndex((serviceIds) => serviceIds.includes(serviceId))
  return tier < 0 ? 0 : tier === 0 ? 1 : LATER_TIER_SHARE
}

/** W3: the desks that can serve, those open if any, else those planned. */
function desksFor (state: HallState, place: Place): { desks: Desk[], opened: boolean } {
  const own = place.ownDeskId === null ? null : state.desks.get(place.ownDeskId)
  if (own) return { desks: [own], opened: own.status !== 'closed' }
  const able = [...state.desks.values()].filter((desk) => shareOf(desk, place.serviceId) > 0)
  const open = able.filter((desk) => desk.status === 'open')
  return open.length > 0 ? { desks: open, opened: true } : { desks: able, opened: false }
}

/**
 * W3: the first estimate of a wait. The work of everybody who goes before, shared by the desks that can do it,
 * plus the rest of a visit when all of them are busy: (n + 1) · m / c for c equal desks, the mean time to the
 * (n + 1)-th departure of an M/M/c queue (Kleinrock, Queueing Systems I, 1975, section 3.5).
 */
export function estimateWait (state: HallState, place: Place, now: Millis): Estimate {
  const { desks, opened } = desksFor(state, place)
  const everyDesk = opened ? [...state.desks.values()].filter((desk) => desk.status === 'open') : [...state.desks.values()]
  const capacity = desks.reduce((sum, desk) => sum + Math.max(shareOf(desk, place.serviceId), LATER_TIER_SHARE), 0)
  if (capacity === 0) return { lowMs: 0, likelyMs: state.book.services.get(place.serviceId)?.expectedServiceMs ?? 0, highMs: 7_200_000 }

  let workMs = 0
  let visits = 0
  const services = new Set(desks.flatMap((desk) => desk.tiers.flat()))
  for (const serviceId of services) {
    let before = 0
    for (const line of state.lines.get(serviceId) ?? []) before += countAhead(state, line, place, now)
    if (before === 0) continue
    // What these desks do of that service, out of all who do it.
    let theirs = 0
    let all = 0
    for (const desk of everyDesk) {
      const share = shareOf(desk, serviceId)
      all += share
      if (desks.includes(desk)) theirs += share
    }
    const visitsHere = all === 0 ? 0 : before * Math.min(1, theirs / all)
    visits += visitsHere
    workMs += visitsHere * learnedOf(state, serviceId).meanMs
  }
  for (const desk of desks) {
    for (const line of desk.ownLines.values()) {
      const before = desk.deskId === place.ownDeskId ? countAhead(state, line, place, now) : lengthOf(line)
      visits += before
      workMs += before * learnedOf(state, line.service.serviceId).meanMs
    }
  }

  const isFree = opened && desks.some((desk) => desk.status === 'open' && desk.ticketId === null)
  const meanMs = visits > 0 ? workMs / visits : learnedOf(state, place.serviceId).meanMs
  const restMs = opened && !isFree ? meanMs / capacity : 0
  const likelyMs = workMs / capacity + restMs
  const sigmaMs = SPREAD * meanMs * Math.sqrt(visits + (isFree ? 0 : 1)) / capacity
  return {
    lowMs: Math.round(Math.max(0, likelyMs - LOW_SIGMAS * sigmaMs)),
    likelyMs: Math.round(likelyMs),
    highMs: Math.round(Math.max(SHORTEST_HIGH_MS, likelyMs + HIGH_SIGMAS * sigmaMs) * (opened ? 1 : UNOPENED_ROOM))
  }
}
