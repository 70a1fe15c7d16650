/** How often people leave, by how long they have waited: time waited and leavings in each stretch. */
export interface Leaving {
  waitedMs: number[]
  left: number[]
}

/** Where the stretches begin, ms of waiting. */
const STRETCHES = [0, 2, 5, 10, 20, 30, 45, 60, 90, 120].map((minutes) => minutes * 60_000)
const DAILY = 0.95
/** Before anything is known: one leaves in this time of waiting. It counts as much as so much waiting in the hall. */
const PRIOR_EVERY_MS = 50 * 60 * 60_000
/** What a single stretch is filled up with of the whole, so that few leavings do not make it odd. */
const STRETCH_PRIOR_MS = 10 * 60 * 60_000

export const newLeaving = (): Leaving => ({ waitedMs: STRETCHES.map(() => 0), left: STRETCHES.map(() => 0) })

export function rememberWaiting(leaving: Leaving, waitedMs: number, hasLeft: boolean): void {
  STRETCHES.forEach((from, i) => {
    const to = STRETCHES[i + 1] ?? Number.POSITIVE_INFINITY
    if (waitedMs <= from) return
    leaving.waitedMs[i] = (leaving.waitedMs[i] ?? 0) + Math.min(waitedMs, to) - from
    if (hasLeft && waitedMs <= to) leaving.left[i] = (leaving.left[i] ?? 0) + 1
  })
}

export function ageLeaving(leaving: Leaving): void {
  leaving.waitedMs = leaving.waitedMs.map((each) => each * DAILY)
  leaving.left = leaving.left.map((each) => each * DAILY)
}

/** Leavings per ms of waiting, by stretch. */
export function leavingRates({ waitedMs, left }: Leaving): number[] {
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0)
  const whole = (sum(left) + 1) / (sum(waitedMs) + PRIOR_EVERY_MS)
  return STRETCHES.map((_, i) => ((left[i] ?? 0) + whole * STRETCH_PRIOR_MS) / ((waitedMs[i] ?? 0) + STRETCH_PRIOR_MS))
}

/**
 * How long somebody will wait in all, ms, who has waited so long.
 * @param draw an exponential time of mean 1
 */
export function patienceAfter(rates: readonly number[], waitedMs: number, draw: number): number {
  let left = draw
  for (let i = 0; i < STRETCHES.length; i++) {
    const from = Math.max(waitedMs, STRETCHES[i] ?? 0)
    const to = STRETCHES[i + 1] ?? Number.POSITIVE_INFINITY
    if (from >= to) continue
    const rate = rates[i] ?? 0
    const uses = rate * (to - from)
    if (left <= uses) return from + left / rate
    left -= uses
  }
  return Number.POSITIVE_INFINITY
}
