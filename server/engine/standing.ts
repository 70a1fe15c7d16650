import { learnedOf } from './learning.ts'
import { countBefore, type Line } from './line.ts'
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

/** W1: how many would be called before a place: of its own service, and of the others that its desks serve. */
export const aheadOf = (state: HallState, place: Place, now: Millis): number =>
  // A share of somebody is nobody; the sliver is for sums that come out a little under a whole.
  Math.floor(workBefore(state, place, teamFor(state, place), now).visits + 1e-9)

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

/** How much of a desk a service may count on when other desks serve it first: a later tier is served when the earlier ones are empty. */
const LATER_TIER_SHARE = 0.25
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

const tierAt = (desk: Desk, serviceId: ServiceId): number => desk.tiers.findIndex((serviceIds) => serviceIds.includes(serviceId))

const shareOf = (desk: Desk, serviceId: ServiceId): number => {
  const tier = tierAt(desk, serviceId)
  return tier < 0 ? 0 : tier === 0 ? 1 : LATER_TIER_SHARE
}

/** The desks that may call a place, and how much of each it may count on. */
interface Team {
  /** Each desk with its share, from 0 to 1. */
  desks: Map<Desk, number>
  /** All desks of the hall that are looked at beside them. */
  all: Desk[]
  /** They are open, not only planned. */
  isOpen: boolean
  /** None has the service in its first tier: whoever waits for an earlier one goes before, however short. */
  isSecondary: boolean
}

/** W3: the desks that can serve a place: those open if any, else those planned. */
function teamFor (state: HallState, place: Place): Team {
  const { serviceId } = place
  const all = [...state.desks.values()]
  const own = place.ownDeskId === null ? null : state.desks.get(place.ownDeskId)
  if (own) return { desks: new Map([[own, 1]]), all, isOpen: own.status !== 'closed', isSecondary: false }
  const able = all.filter((desk) => tierAt(desk, serviceId) >= 0)
  const open = able.filter((desk) => desk.status === 'open')
  const isOpen = open.length > 0
  const isSecondary = !(isOpen ? open : able).some((desk) => tierAt(desk, serviceId) === 0)
  return {
    desks: new Map((isOpen ? open : able).map((desk) => [desk, isSecondary ? 1 : shareOf(desk, serviceId)])),
    all: isOpen ? all.filter((desk) => desk.status === 'open') : all,
    isOpen,
    isSecondary
  }
}

/** What a team does before it comes to a place: how many visits, and how much work that is. */
function workBefore (state: HallState, place: Place, team: Team, now: Millis): { visits: number, workMs: number } {
  let visits = 0
  let workMs = 0
  const add = (serviceId: ServiceId, count: number): void => {
    visits += count
    workMs += count * learnedOf(state, serviceId).meanMs
  }
  const linesBefore = (serviceId: ServiceId, count: (line: Line) => number) =>
    (state.lines.get(serviceId) ?? []).reduce((sum, line) => sum + count(line), 0)
  const byTurn = (line: Line) => countAhead(state, line, place, now)

  if (place.ownDeskId === null) add(place.serviceId, linesBefore(place.serviceId, byTurn))
  for (const serviceId of new Set([...team.desks.keys()].flatMap((desk) => desk.tiers.flat()))) {
    if (place.ownDeskId === null && serviceId === place.serviceId) continue
    const goesFirst = team.isSecondary && [...team.desks.keys()].some((desk) => {
      const tier = tierAt(desk, serviceId)
      return tier >= 0 && tier < tierAt(desk, place.serviceId)
    })
    const before = linesBefore(serviceId, goesFirst ? (line) => countWaiting(line, now) : byTurn)
    if (before === 0) continue
    // What these desks do of that service, out of all that is done of it.
    let theirs = 0
    let everybodys = 0
    for (const desk of team.all) {
      const share = shareOf(desk, serviceId)
      everybodys += share
      theirs += share * (team.desks.get(desk) ?? 0)
    }
    if (everybodys > 0) add(serviceId, before * theirs / everybodys)
  }
  for (const [desk, share] of team.desks) {
    for (const line of desk.ownLines.values()) {
      add(line.service.serviceId, share * (desk.deskId === place.ownDeskId ? countAhead(state, line, place, now) : countWaiting(line, now)))
    }
  }
  return { visits, workMs }
}

/**
 * W3: the first estimate of a wait. The work of everybody who goes before, shared by the desks that can do it,
 * plus the rest of a visit when all of them are busy: (n + 1) · m / c for c equal desks, the mean time to the
 * (n + 1)-th departure of an M/M/c queue (Kleinrock, Queueing Systems I, 1975, section 3.5).
 */
export function estimateWait (state: HallState, place: Place, now: Millis): Estimate {
  const expectedMs = learnedOf(state, place.serviceId).meanMs
  const team = teamFor(state, place)
  if (team.desks.size === 0) return { lowMs: 0, likelyMs: expectedMs, highMs: UNSERVED_HIGH_MS }

  const capacity = [...team.desks.values()].reduce((sum, share) => sum + share, 0)
  const { visits, workMs } = workBefore(state, place, team, now)
  const meanMs = visits > 0 ? workMs / visits : expectedMs
  const isBusy = team.isOpen && [...team.desks.keys()].every((desk) => desk.status !== 'open' || desk.ticketId !== null)
  const likelyMs = (workMs + (isBusy ? meanMs : 0)) / capacity
  const sigmaMs = SPREAD * meanMs * Math.sqrt(visits + (isBusy ? 1 : 0)) / capacity
  return {
    lowMs: Math.round(Math.max(0, likelyMs - LOW_SIGMAS * sigmaMs)),
    likelyMs: Math.round(likelyMs),
    highMs: Math.round(Math.max(SHORTEST_HIGH_MS, likelyMs + HIGH_SIGMAS * sigmaMs) * (team.isOpen ? 1 : UNOPENED_ROOM))
  }
}
