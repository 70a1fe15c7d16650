/** What the hall answered. Nothing is swallowed: whatever was not expected is kept with its first example. */
export interface Tally {
  count: (what: string) => void
  surprise: (what: string, example: string) => void
  took: (ms: number) => void
  /** Waited so long until called, hall ms. Counts the first call of a ticket: later ones keep its first time. */
  waited: (ticketRef: string, ms: number) => void
  counts: Map<string, number>
  surprises: Map<string, { count: number; example: string }>
  waits: { count: number; sumMs: number; longestMs: number }
  /** Answers by how long they took: up to 5, 10, 25 … ms, and more. */
  times: Array<{ upToMs: number; count: number }>
  slowestMs: number
}

export function newTally(): Tally {
  const called = new Set<string>()
  const tally: Tally = {
    counts: new Map(),
    surprises: new Map(),
    waits: { count: 0, sumMs: 0, longestMs: 0 },
    times: [5, 10, 25, 50, 100, 250, 1_000, Number.POSITIVE_INFINITY].map((upToMs) => ({ upToMs, count: 0 })),
    slowestMs: 0,
    count: (what) => {
      tally.counts.set(what, (tally.counts.get(what) ?? 0) + 1)
    },
    surprise: (what, example) => {
      const known = tally.surprises.get(what) ?? { count: 0, example }
      known.count++
      tally.surprises.set(what, known)
    },
    took: (ms) => {
      tally.slowestMs = Math.max(tally.slowestMs, ms)
      const bucket = tally.times.find(({ upToMs }) => ms <= upToMs)
      if (bucket) bucket.count++
    },
    waited: (ticketRef, ms) => {
      if (called.has(ticketRef)) return
      called.add(ticketRef)
      tally.waits.count++
      tally.waits.sumMs += ms
      tally.waits.longestMs = Math.max(tally.waits.longestMs, ms)
    }
  }
  return tally
}
