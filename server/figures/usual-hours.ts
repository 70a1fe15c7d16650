import { Durations } from './durations.ts'
import type { UsualHour } from '../protocol/public.ts'
import type { QuietTime } from '../protocol/usual.ts'

/**
 * What is usual at a centre for one service, by weekday and hour of taking the ticket. Of the last eight weeks, without
 * holidays; an hour with fewer than four days or ten waits is not known yet, and nothing is guessed for it.
 */

export const USUAL_WEEKS = 8
export const LEAST_DAYS = 4
export const LEAST_WAITS = 10
/** The middle 80 % of the waits. */
const LOW = 0.1
const HIGH = 0.9

/** The waits of one service day, in whole seconds, each with the hour in which its ticket was taken. */
export interface WaitsOfDay {
  /** Monday 1. */
  weekday: number
  waits: ReadonlyArray<{ hour: number; waitS: number }>
}

/** @param days those to be counted: the last eight weeks, holidays left out */
export function usualHours(days: readonly WaitsOfDay[]): UsualHour[] {
  const found = new Map<number, { days: number; waits: Durations }>()
  for (const { weekday, waits } of days) {
    const seen = new Set<number>()
    for (const { hour, waitS } of waits) {
      const key = weekday * 24 + hour
      const slot = found.get(key) ?? { days: 0, waits: new Durations() }
      found.set(key, slot)
      slot.waits.add(waitS)
      if (!seen.has(key)) slot.days++
      seen.add(key)
    }
  }
  return [...found]
    .filter(([, slot]) => slot.days >= LEAST_DAYS && slot.waits.count >= LEAST_WAITS)
    .sort(([one], [other]) => one - other)
    .map(([key, slot]) => {
      const [low, median, high] = slot.waits.quantiles([LOW, 0.5, HIGH]) as [number, number, number]
      return {
        weekday: Math.floor(key / 24),
        hour: key % 24,
        days: slot.days,
        waits: slot.waits.count,
        lowMs: low * 1_000,
        medianMs: median * 1_000,
        highMs: high * 1_000
      }
    })
}

/** A quiet time is at least so many hours long, and there are at most so many. */
const QUIET_HOURS = 2
const MOST_QUIET = 2
/** How much less than the usual hour one waits then. */
const QUIET_SHARE = 0.6

/** When it is usually quiet: the calmest stretches of two and more hours, at most one a weekday. */
export function quietTimes(hours: readonly UsualHour[]): QuietTime[] {
  if (hours.length === 0) return []
  const sorted = hours.map(({ medianMs }) => medianMs).sort((one, other) => one - other)
  const most = (sorted[Math.floor(sorted.length / 2)] as number) * QUIET_SHARE
  const stretches: Array<{ time: QuietTime; meanMs: number }> = []
  let calm: UsualHour[] = []
  const flush = () => {
    const [first, last] = [calm[0], calm.at(-1)]
    if (first && last && calm.length >= QUIET_HOURS)
      stretches.push({
        time: { weekday: first.weekday, fromHour: first.hour, untilHour: last.hour + 1 },
        meanMs: calm.reduce((sum, { medianMs }) => sum + medianMs, 0) / calm.length
      })
    calm = []
  }
  for (const each of hours) {
    const before = calm.at(-1)
    if (before && (before.weekday !== each.weekday || before.hour + 1 !== each.hour)) flush()
    if (each.medianMs <= most) calm.push(each)
    else flush()
  }
  flush()
  const best = new Map<number, { time: QuietTime; meanMs: number }>()
  for (const each of stretches) {
    const known = best.get(each.time.weekday)
    if (!known || each.meanMs < known.meanMs) best.set(each.time.weekday, each)
  }
  return [...best.values()]
    .sort((one, other) => one.meanMs - other.meanMs || one.time.weekday - other.time.weekday)
    .slice(0, MOST_QUIET)
    .map(({ time }) => time)
}
