import type { Estimate } from '../protocol/basics.ts'

const STEP_MIN = 5

/** A wait as a person is told it: minutes, rounded outward to 5, never narrower than 5 ("0–5", not "now"). */
export function waitRange({ lowMs, highMs }: Pick<Estimate, 'lowMs' | 'highMs'>): { from: number; to: number } {
  const from = Math.floor(lowMs / 60_000 / STEP_MIN) * STEP_MIN
  const to = Math.max(from + STEP_MIN, Math.ceil(highMs / 60_000 / STEP_MIN) * STEP_MIN)
  return { from, to }
}

/** "10–15" */
export const waitText = (estimate: Pick<Estimate, 'lowMs' | 'highMs'>): string => {
  const { from, to } = waitRange(estimate)
  return `${from}–${to}`
}

/** Whole minutes left until `at`, the one that has begun included. */
export const minutesLeft = (at: number, now: number): number => Math.max(0, Math.ceil((at - now) / 60_000))

/** Whole minutes passed since `at`; for a wait that is shown as it grows. */
export const minutesSince = (at: number, now: number): number => Math.max(0, Math.floor((now - at) / 60_000))
