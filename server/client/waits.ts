import type { Estimate } from '../protocol/basics.ts'
import { waitRange } from '../protocol/conventions/wait-range.ts'

/** "10–15" */
export const waitText = (estimate: Pick<Estimate, 'lowMs' | 'highMs'>): string => {
  const { from, to } = waitRange(estimate)
  return `${from}–${to}`
}

/** Whole minutes left until `at`, the one that has begun included. */
export const minutesLeft = (at: number, now: number): number => Math.max(0, Math.ceil((at - now) / 60_000))

/** Whole minutes passed since `at`; for a wait that is shown as it grows. */
export const minutesSince = (at: number, now: number): number => Math.max(0, Math.floor((now - at) / 60_000))
