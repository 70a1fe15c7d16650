/** The most at once, and the most a minute in the long run. */
export interface Rate {
  burst: number
  perMinute: number
}

/** Keys remembered at once: a hostile visitor may invent as many as they like. */
const MOST_KEYS = 20_000

/** Counts what each key has had: a bucket of `burst` that fills by `perMinute`. Kept as the one time at which it is full again. */
export class TokenBucket {
  readonly #fullAt = new Map<string, number>()
  readonly #eachMs: number
  readonly #burst: number

  constructor({ burst, perMinute }: Rate) {
    this.#eachMs = 60_000 / perMinute
    this.#burst = burst
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#fullAt.size
  }

  /** Takes one. Returns 0, or how many ms until there is one: then none was taken. */
  take(key: string, now: number): number {
    const fullAt = Math.max(this.#fullAt.get(key) ?? now, now)
    const waitMs = fullAt + this.#eachMs - now - this.#burst * this.#eachMs
    // Epoch milliseconds leave fractions of one that are no wait.
    if (waitMs > 0.5) return waitMs
    if (this.#fullAt.size >= MOST_KEYS && !this.#fullAt.has(key)) this.#clear(now)
    this.#fullAt.set(key, fullAt + this.#eachMs)
    return 0
  }

  /** How many a key has had that are not back yet. */
  used(key: string, now: number): number {
    return Math.max(0, Math.ceil(((this.#fullAt.get(key) ?? now) - now) / this.#eachMs))
  }

  // Those that are full again are as if never seen; if few are, the oldest are let go, a quarter at once, so that it is seldom done.
  #clear(now: number): void {
    for (const [key, fullAt] of this.#fullAt) if (fullAt <= now) this.#fullAt.delete(key)
    for (const key of this.#fullAt.keys()) {
      if (this.#fullAt.size < (MOST_KEYS * 3) / 4) return
      this.#fullAt.delete(key)
    }
  }
}
