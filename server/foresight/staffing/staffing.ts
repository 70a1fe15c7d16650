import { shareOver } from '../formulas/erlang.ts'
import type { PlayableDay } from '../what-if/day.ts'
import { needsOf, withRoster } from '../what-if/otherwise.ts'
import { addedUp, HALF_HOUR_MS, type HalfHour, halfHoursOf } from './waits.ts'

/** Days that staffing is reckoned from, each with the beginning of its service day, epoch ms. */
export interface StaffedDay {
  day: PlayableDay
  startsAt: number
}

/** What one desk more or fewer in a half hour does to a day. */
export interface Cost {
  /** Visitors more (fewer, if negative) who wait longer than their target. */
  over: number
  /** Time more that all together wait, ms. */
  waitedMs: number
}

export interface HalfHourStaffing {
  /** Its number in the service day, from 0. */
  half: number
  arrivals: number
  /** Desks that were open on average. */
  were: number
  needed: number
  /** The share of those whose target falls into it who wait longer, with the desks needed; null: nobody's does. */
  overShare: number | null
  /** All desks are open, and it is not enough. */
  isShort: boolean
  /** What Erlang C gives for as many alike desks; null: no load. */
  erlang: number | null
  oneMore: Cost | null
  oneFewer: Cost | null
}

export interface Staffing {
  days: string[]
  /** Desks in the order in which they are opened: the first few serve the most of what comes. */
  order: string[]
  halves: HalfHourStaffing[]
}

export interface StaffingGoal {
  /** Not more than this share waits longer than the target of their service. */
  share: number
}

/** A service day has so many half hours; one with an hour more loses its last. */
const HALVES = 48
const MOST_ROUNDS = 12

/**
 * Desks needed by half hour so that not more than a share waits longer than its target: by playing the days with so many
 * desks, with their skills, rules and breaks. Erlang C is the first guess. Yields how much is done, 0 to 1.
 */
export function* staffingOf(days: readonly StaffedDay[], { share }: StaffingGoal): Generator<number, Staffing> {
  const order = orderOf(days)
  const playedWith = (desks: readonly number[]): HalfHour[] =>
    addedUp(days.map((each) => halfHoursOf(staffed(each, order, desks), each.startsAt, HALVES)))
  const were = addedUp(days.map(({ day, startsAt }) => halfHoursOf(day, startsAt, HALVES)))
  yield 0.02
  const visit = meanVisit(days)
  const guess = were.map((half) => erlangFor(half, visit, days, share))
  let desks = guess.map((each) => Math.min(order.length, each ?? 0))
  let played = playedWith(desks)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = desks.map((count, half) => {
      const { due, over } = played[half] as HalfHour
      return over > share * due && count < order.length ? count + 1 : count
    })
    if (next.every((count, half) => count === desks[half])) break
    desks = next
    played = playedWith(desks)
    yield 0.02 + 0.18 * ((round + 1) / MOST_ROUNDS)
  }
  const isWell = (half: HalfHour) => half.over <= share * half.due
  const wasShort = played.map((half) => !isWell(half))
  // Where one fewer is still enough everywhere, one fewer it is.
  for (let half = HALVES - 1; half >= 0; half--) {
    while ((desks[half] ?? 0) > 0) {
      const fewer = desks.with(half, (desks[half] ?? 0) - 1)
      const tried = playedWith(fewer)
      const isEnough = (each: HalfHour, place: number) =>
        wasShort[place] ? each.over <= (played[place] as HalfHour).over : isWell(each)
      if (!tried.every(isEnough)) break
      desks = fewer
      played = tried
    }
    yield 0.2 + 0.4 * ((HALVES - half) / HALVES)
  }
  const halves: HalfHourStaffing[] = []
  const base = sumOf(played)
  for (let half = 0; half < HALVES; half++) {
    const [count = 0, of] = [desks[half], played[half] as HalfHour]
    const costOf = (with_: number): Cost | null => {
      if (with_ < 0 || with_ > order.length || (count === 0 && of.due === 0)) return null
      const { over, waitedMs } = sumOf(playedWith(desks.with(half, with_)))
      return { over: (over - base.over) / days.length, waitedMs: (waitedMs - base.waitedMs) / days.length }
    }
    halves.push({
      half,
      arrivals: of.arrivals / days.length,
      were: (were[half] as HalfHour).staffedMs / HALF_HOUR_MS / days.length,
      needed: count,
      overShare: of.due === 0 ? null : of.over / of.due,
      isShort: !isWell(of),
      erlang: guess[half] ?? null,
      oneMore: costOf(count + 1),
      oneFewer: costOf(count - 1)
    })
    yield 0.6 + 0.4 * ((half + 1) / HALVES)
  }
  return { days: days.map(({ day }) => day.serviceDay), order, halves }
}

/** The day with the first so many desks of an order open in each half hour. */
function staffed({ day, startsAt }: StaffedDay, order: readonly string[], desks: readonly number[]): PlayableDay {
  return withRoster(day, {
    others: 'closed',
    desks: order.map((deskId, place) => {
      const open: Array<{ from: number; to: number }> = []
      for (const [half, count] of desks.entries()) {
        if (count <= place) continue
        const [from, to] = [startsAt + half * HALF_HOUR_MS, startsAt + (half + 1) * HALF_HOUR_MS]
        const last = open.at(-1)
        if (last?.to === from) last.to = to
        else open.push({ from, to })
      }
      return { deskId, open, breaks: 'recorded', skills: 'recorded' }
    })
  })
}

/** Desks in the order in which each serves the most of what those before it leave: of a service that n serve, an (n + 1)th part. */
function orderOf(days: readonly StaffedDay[]): string[] {
  const came = new Map<string, number>()
  const tiers = new Map<string, readonly string[]>()
  for (const { day } of days) {
    for (const [serviceId, count] of needsOf(day).services) came.set(serviceId, (came.get(serviceId) ?? 0) + count)
    for (const [deskId, desk] of day.before.book.desks) tiers.set(deskId, desk.tiers.flat())
  }
  const served = new Map<string, number>()
  const left = new Map(tiers)
  const order: string[] = []
  while (left.size > 0) {
    let best: string | null = null
    let most = Number.NEGATIVE_INFINITY
    for (const [deskId, services] of left) {
      const worth = services.reduce((sum, each) => sum + (came.get(each) ?? 0) / ((served.get(each) ?? 0) + 1) ** 2, 0)
      if (worth > most) [best, most] = [deskId, worth]
    }
    if (best === null) break
    for (const serviceId of left.get(best) ?? []) served.set(serviceId, (served.get(serviceId) ?? 0) + 1)
    order.push(best)
    left.delete(best)
  }
  return order
}

/** The desks that Erlang C gives for a half hour, were it like that for ever and every desk served all; null: nobody comes. */
function erlangFor(half: HalfHour, visit: number, days: readonly StaffedDay[], share: number): number | null {
  if (half.arrivals === 0 || visit === 0) return null
  const every = (HALF_HOUR_MS * days.length) / half.arrivals
  const target = meanTarget(days)
  for (let servers = Math.floor(visit / every) + 1; servers < 1_000; servers++)
    if (shareOver({ servers, every, visit }, target) <= share) return servers
  return null
}

/** How long a visit keeps a desk on average, ms; 0: nobody was served. */
function meanVisit(days: readonly StaffedDay[]): number {
  let [sum, count] = [0, 0]
  for (const { day } of days)
    for (const visits of day.visits.values())
      for (const { atDeskMs } of visits) {
        if (atDeskMs === null) continue
        sum += atDeskMs
        count++
      }
  return count === 0 ? 0 : sum / count
}

/** The target of a visitor on average, ms. */
function meanTarget(days: readonly StaffedDay[]): number {
  let [sum, count] = [0, 0]
  for (const { day } of days)
    for (const [serviceId, came] of needsOf(day).services) {
      sum += came * (day.before.book.services.get(serviceId)?.targetMs ?? 0)
      count += came
    }
  return count === 0 ? 0 : sum / count
}

const sumOf = (halves: readonly HalfHour[]) =>
  halves.reduce((sum, { over, waitedMs }) => ({ over: sum.over + over, waitedMs: sum.waitedMs + waitedMs }), {
    over: 0,
    waitedMs: 0
  })
