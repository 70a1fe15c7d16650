import type { Told } from '../engine/index.ts'
import type { Foretold } from '../foresight/foreknowledge.ts'
import type { ShownWait } from '../protocol/basics.ts'
import { saidRange } from '../protocol/conventions/said-range.ts'

/**
 * The one place where it is decided what people are told of a wait: screens and paper put words around it and round
 * nothing themselves (RULES.md, W4).
 */

/** An upper end that has shrunk by less since it was told is not told anew. */
const SHRUNK_MS = 5 * 60_000
/** A range that is narrower on the screen is told, however wide it is beside what is likely: "0–15" says enough. */
const PLAIN_WIDTH = 15
/** A visitor who is less likely than this to be served before the desks close is told so. */
const LIKELY_SERVED = 0.8

/** @param last what the same visitor was told before */
export function shownWait(
  foretold: Omit<Foretold, 'method'>,
  last: Pick<Told, 'estimate' | 'shown'> | null = null
): ShownWait {
  const { servedBeforeClosing = 1, desksOpenAt } = foretold
  const doubt = servedBeforeClosing < LIKELY_SERVED ? { mayNotBeServed: true as const } : {}
  if (desksOpenAt === null) return doubt
  if (desksOpenAt !== undefined) return { desksOpenAt, ...doubt }
  return { ...rangeOf(foretold, last), ...doubt }
}

function rangeOf(
  { lowMs, likelyMs, highMs }: Omit<Foretold, 'method'>,
  last: Pick<Told, 'estimate' | 'shown'> | null
): Pick<ShownWait, 'from' | 'to'> {
  const { from, to } = saidRange(lowMs, highMs)
  if (to - from > PLAIN_WIDTH && highMs - lowMs > 2 * likelyMs) return { from }
  const before = last?.shown.to
  const isSame = last !== null && before !== undefined && to < before && last.estimate.highMs - highMs < SHRUNK_MS
  return { from, to: isSame ? before : to }
}
