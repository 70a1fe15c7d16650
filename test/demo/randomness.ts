/** Chance that can be repeated: the same seed, the same day. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next: () => number
  between: (low: number, high: number) => number
  /** True so often, 0 to 1. */
  happens: (share: number) => boolean
  pick: <T>(from: readonly T[]) => T
  /** One of the keys, each as often as its weight. */
  weighted: (weights: Record<string, number>) => string
  /** Time until the next of events that come independently, `mean` apart on average. */
  exponential: (mean: number) => number
  /** Lognormal with this mean; `sigma` of its logarithm. Serving times look like this: many short, a few very long. */
  lognormal: (mean: number, sigma: number) => number
  /** A chance of its own for somebody, so that one person's luck does not depend on another's haste. */
  fork: (salt: number) => Chance
}

export function chanceOf(seed: number): Chance {
  // mulberry32: small, fast, and good enough for people in a hall.
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    happens: (share) => next() < share,
    pick: <T>(from: readonly T[]): T => {
      const picked = from[Math.floor(next() * from.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    weighted: (weights) => {
      const entries = Object.entries(weights)
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      return entries.at(-1)?.[0] ?? ''
    },
    exponential: (mean) => -Math.log(1 - next()) * mean,
    lognormal: (mean, sigma) => mean * Math.exp(sigma * normal() - (sigma * sigma) / 2),
    fork: (salt) => chanceOf((seed ^ Math.imul(salt + 1, 0x9e3779b1)) >>> 0)
  }
}
