import type { Estimate, NoDesk } from '../protocol/basics.ts'
import { clockText } from './dates.ts'
import { waitRange } from '../protocol/conventions/wait-range.ts'

/** "10–15" */
export const waitText = (estimate: Pick<Estimate, 'lowMs' | 'highMs'>): string => {
  const { from, to } = waitRange(estimate)
  return `${from}–${to}`
}

/**
 * What can honestly be said of a wait: "10–15" minutes; where no desk is open only when desks open, "14:00"; null where
 * nobody knows that either.
 */
export function saidWait(
  { estimate, noDesk }: { estimate: Pick<Estimate, 'lowMs' | 'highMs'>; noDesk?: NoDesk | undefined },
  timeZone: string
): { minutes: string } | { desksOpen: string } | null {
  if (!noDesk) return { minutes: waitText(estimate) }
  return noDesk.opensAt === undefined ? null : { desksOpen: clockText(noDesk.opensAt, timeZone) }
}

/** Whole minutes left until `at`, the one that has begun included. */
export const minutesLeft = (at: number, now: number): number => Math.max(0, Math.ceil((at - now) / 60_000))

/** Whole minutes passed since `at`; for a wait that is shown as it grows. */
export const minutesSince = (at: number, now: number): number => Math.max(0, Math.floor((now - at) / 60_000))
