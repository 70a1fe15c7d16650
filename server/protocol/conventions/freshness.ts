/**
 * How old what a centre last said may be, and what is then said of it. One rule for every page, file and screen, so that no
 * two of them disagree about the same centre.
 */

/** Up to here a figure is "now". */
export const NOW_MS = 60_000
/** Up to here it is given with its time; older, no live figure is given at all. */
export const LIVE_MS = 10 * 60_000

/** What is known of a centre. Times in epoch ms. */
export interface Known {
  status: 'planned' | 'open' | 'stopped' | 'moved' | 'closed'
  open: boolean
  onBreak: boolean
  opensAt: number | null
  /** When it was last heard of; null: never. */
  asOf: number | null
}

export type Freshness =
  /** Said first, whatever the figures are. */
  | { say: 'planned' | 'moved' | 'stopped' | 'closed-down' }
  | { say: 'break' | 'closed'; opensAt: number | null }
  /** Live figures. */
  | { say: 'now' }
  | { say: 'as-of'; at: number }
  /** No live figure: only what is usual at this hour. Since null: never heard of. */
  | { say: 'no-link'; since: number | null }

/** Whether live figures of that moment may still be given. */
export const isLive = (asOf: number | null, now: number): boolean => asOf !== null && now - asOf <= LIVE_MS

export function freshnessOf({ status, open, onBreak, opensAt, asOf }: Known, now: number): Freshness {
  if (status === 'closed') return { say: 'closed-down' }
  if (status !== 'open') return { say: status }
  if (!open) return { say: onBreak ? 'break' : 'closed', opensAt }
  if (asOf === null || !isLive(asOf, now)) return { say: 'no-link', since: asOf }
  return now - asOf <= NOW_MS ? { say: 'now' } : { say: 'as-of', at: asOf }
}
