import type { ReadonlyHallState } from '../../engine/index.ts'

export const DAY_MS = 24 * 60 * 60_000
export const HALF_HOUR_MS = 30 * 60_000
export const HALF_HOURS = DAY_MS / HALF_HOUR_MS

/**
 * When the open service day began, epoch ms: 24 hours before it ends. So times of day are compared without knowing the
 * time zone. Where a day has no end in sight, the UTC day of the moment counts.
 */
export function beginningOf(state: ReadonlyHallState, at: number): number {
  const begins = (state.day?.endsAt ?? Number.NaN) - DAY_MS
  return at - begins >= 0 && at - begins <= 2 * DAY_MS ? begins : Math.floor(at / DAY_MS) * DAY_MS
}

/** The half hour of the service day, from 0; the last one for times behind its end. */
export const halfHourOf = (sinceBeginningMs: number): number =>
  Math.min(HALF_HOURS - 1, Math.max(0, Math.floor(sinceBeginningMs / HALF_HOUR_MS)))

/** The weekday of a service day, 0 to 6; 7 when its name is no date. */
export function weekdayOf(serviceDay: string): number {
  const weekday = new Date(serviceDay).getUTCDay()
  return Number.isNaN(weekday) ? 7 : weekday
}
