import { remember } from '../habits/recent.ts'
import { corrected, type Quantiles, rememberResidual, type Residuals } from './conformal.ts'
import type { Features } from './features.ts'
import { type Line, quantileRegression, type Row } from './quantile-regression.ts'

/** What is learned of how good each guess is. Plain data: it can be kept and read again. */
export interface Blend {
  /** What was known, and how long it took, of the last turns. */
  seen: Seen[]
  /** Fitted when a day was over, for low, middle and high; null: too little was seen. */
  lines: Record<keyof Quantiles, Line> | null
  residuals: Residuals
}

export interface Seen {
  serviceId: string
  features: Features
  tookMs: number
}

/** Added before taking logarithms, so that a wait of seconds does not count as endlessly shorter than one of a minute. */
const ADDED_MS = 60_000
const MOST_SEEN = 4_000
const ENOUGH_SEEN = 100
/** The runs ahead know most; the simple guesses know what the habits do not. */
const PRIOR = [0.6, 0.1, 0.1, 0.1, 0.1]
/** What the prior weighs against what was seen. */
const WEIGHT_PRIOR = 100
const INTERCEPT_PRIOR = 5
const PARTS = { low: 0.1, mid: 0.5, high: 0.9 }

export const newBlend = (): Blend => ({ seen: [], lines: null, residuals: {} })

const logOf = (ms: number): number => Math.log(Math.max(0, ms) + ADDED_MS)
const msOf = (log: number): number => Math.max(0, Math.exp(log) - ADDED_MS)

/** In logarithms. A simple guess says where the middle is; it gets the spread of the runs. */
function guesses({ run, work, lastStarts, halfHour, headOfLine }: Features, of: keyof Quantiles): number[] {
  const foreseen = logOf({ low: run.lowMs, mid: run.likelyMs, high: run.highMs }[of])
  const spread = foreseen - logOf(run.likelyMs)
  return [foreseen, ...[work, lastStarts, halfHour, headOfLine].map((guess) => logOf(guess) + spread)]
}

/** Before the correction by what was told of late. */
function blended({ lines }: Blend, serviceId: string, features: Features): Quantiles {
  const of = (which: keyof Quantiles): number => {
    const line = lines?.[which]
    const weights = line?.weights ?? PRIOR
    const sum = guesses(features, which).reduce((total, guess, i) => total + guess * (weights[i] ?? 0), 0)
    return sum + (line?.intercepts[serviceId] ?? 0)
  }
  const [low, mid, high] = [of('low'), of('mid'), of('high')].sort((a, b) => a - b) as [number, number, number]
  return { low, mid, high }
}

export interface Wait {
  lowMs: number
  likelyMs: number
  highMs: number
}

/** How long the wait will be: nine of ten times more than low, half the time more than likely, one of ten times more than high. */
export function waitBy(blend: Blend, serviceId: string, features: Features): Wait {
  const { low, mid, high } = corrected(blend.residuals, serviceId, blended(blend, serviceId, features))
  return { lowMs: msOf(low), likelyMs: msOf(mid), highMs: msOf(high) }
}

/** A wait is over of which this was known. */
export function learn(blend: Blend, seen: Seen): void {
  rememberResidual(blend.residuals, seen.serviceId, blended(blend, seen.serviceId, seen.features), logOf(seen.tookMs))
  remember(blend.seen, seen, MOST_SEEN)
}

/** Weighs the guesses anew by all that is remembered. When a day is over. */
export function refit(blend: Blend): void {
  if (blend.seen.length < ENOUGH_SEEN) return
  const line = (of: keyof Quantiles): Line => {
    const rows = blend.seen.map(
      ({ serviceId, features, tookMs }): Row => ({
        x: guesses(features, of),
        y: logOf(tookMs),
        group: serviceId
      })
    )
    return quantileRegression(rows, PARTS[of], PRIOR, WEIGHT_PRIOR, INTERCEPT_PRIOR)
  }
  blend.lines = { low: line('low'), mid: line('mid'), high: line('high') }
  // What the old weights missed says nothing of the new ones.
  blend.residuals = {}
  for (const each of blend.seen)
    rememberResidual(blend.residuals, each.serviceId, blended(blend, each.serviceId, each.features), logOf(each.tookMs))
}
