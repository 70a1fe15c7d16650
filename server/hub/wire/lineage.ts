import type { KnownEpoch } from '../store/logs.ts'

/** A stretch of a log: the events of one epoch from a place up to another, both included. */
export interface Stretch {
  epoch: string
  from: number
  to: number
}

/** The log that ends in an epoch, from its first event on: of each epoch before it what the next one continues. */
export function lineageOf(epochs: readonly KnownEpoch[], epoch: string, upTo = Number.POSITIVE_INFINITY): Stretch[] {
  const line: Stretch[] = []
  let to = upTo
  for (let name: string | null = epoch; name !== null; ) {
    const known = epochs.find((each) => each.epoch === name)
    // A circle cannot be declared: a parent must be known before.
    if (!known) break
    line.unshift({ epoch: known.epoch, from: (known.parent?.seq ?? 0) + 1, to: Math.min(known.seq, to) })
    to = known.parent?.seq ?? 0
    name = known.parent?.epoch ?? null
  }
  return line
}

/** The place up to which two logs are the same; null: they have nothing in common. */
export function commonEnd(a: readonly Stretch[], b: readonly Stretch[]): { epoch: string; seq: number } | null {
  let end: { epoch: string; seq: number } | null = null
  for (const [i, mine] of a.entries()) {
    const theirs = b[i]
    if (theirs?.epoch !== mine.epoch) break
    end = { epoch: mine.epoch, seq: Math.min(mine.to, theirs.to) }
    if (mine.to !== theirs.to) break
  }
  return end
}

/** What of a log comes after a place in it. */
export function stretchesAfter(line: readonly Stretch[], after: { epoch: string; seq: number } | null): Stretch[] {
  const begins = after === null ? 0 : line.findIndex(({ epoch }) => epoch === after.epoch)
  if (begins < 0) return []
  return line
    .slice(begins)
    .map((stretch, i) =>
      i === 0 && after !== null ? { ...stretch, from: Math.max(stretch.from, after.seq + 1) } : stretch
    )
    .filter(({ from, to }) => from <= to)
}

/** Whether a place is on a log. */
export const isOn = (line: readonly Stretch[], { epoch, seq }: { epoch: string; seq: number }): boolean =>
  line.some((each) => each.epoch === epoch && seq >= each.from - 1 && seq <= each.to)
