import { type Rate, TokenBucket } from './token-bucket.ts'

/** How long what somebody took of a pot counts as theirs. */
const REMEMBERED_MIN = 10

/**
 * Whether somebody who has so many may take one more of what all share. While half of it is left anybody may; below that
 * nobody has more than a quarter of what is left, so that there is one for whoever has none yet.
 */
export const isWithinShare = (own: number, left: number, whole: number): boolean =>
  left >= whole / 2 || own < Math.max(1, Math.ceil(left / 4))

/** Of what is kept for newcomers, what one of them may have. */
const NEWCOMERS_PART = 1 / 60

/**
 * A limit for all together that a few who storm cannot use up: as much again is kept for those who have had none, or next
 * to none, of late.
 */
export class SharedBucket {
  readonly #all: TokenBucket
  readonly #newcomers: TokenBucket
  readonly #taken: TokenBucket
  readonly #few: number

  constructor(rate: Rate) {
    this.#all = new TokenBucket(rate)
    this.#newcomers = new TokenBucket(rate)
    this.#taken = new TokenBucket({ burst: Number.POSITIVE_INFINITY, perMinute: 1 / REMEMBERED_MIN })
    this.#few = Math.ceil(rate.burst * NEWCOMERS_PART)
  }

  /** Takes one. @param key whose share it is of Returns 0, or how many ms to wait: then none was taken */
  take(key: string, now: number): number {
    const waitMs = this.#all.take('all', now)
    const isServed = waitMs === 0 || (this.#taken.used(key, now) < this.#few && this.#newcomers.take('all', now) === 0)
    if (!isServed) return waitMs
    this.#taken.take(key, now)
    return 0
  }
}
