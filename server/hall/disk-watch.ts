import { sql } from '../db/drizzle.ts'
import type { FastifyBaseLogger } from 'fastify'
import { type DiskTrouble, diskTroubleOf } from '../db/disk-trouble.ts'
import type { Db } from '../db/open.ts'

/** After a failed write the disk is not tried again for this long: a failing disk can take seconds to answer, and everything waits for it. */
const RETRY_MS = 500
/** The shortest time between two checks of a damaged file; they take at most a fiftieth of the time. */
const CHECK_MS = 2_000
const CHECK_SHARE = 50

/** Knows whether the disk takes writes: told how each commit ended, it says why nothing can be saved and when to try again. */
export class DiskWatch {
  #trouble: DiskTrouble | null = null
  #retryAt = 0
  readonly #db: Db
  readonly #logger: Pick<FastifyBaseLogger, 'info' | 'error'>

  constructor(db: Db, logger: Pick<FastifyBaseLogger, 'info' | 'error'>) {
    this.#db = db
    this.#logger = logger
  }

  /** Why nothing, or not everything, can be saved; null: all is well. */
  get trouble(): DiskTrouble | null {
    return this.#trouble
  }

  /** Whether it is too soon to try again. The undamaged pages of a damaged file still work, so that one is tried each time. */
  get isLeftAlone(): boolean {
    return this.#trouble !== null && this.#trouble.reason !== 'damaged' && performance.now() < this.#retryAt
  }

  /** Writes one row, inside the caller's transaction, so that a commit without other writes proves something too. */
  probe(): void {
    this.#db.run(sql`UPDATE meta SET value = value WHERE key = 'epoch'`)
  }

  /**
   * Takes in why a commit failed, and logs it once for each trouble: a hall in trouble is asked many times a second.
   * Returns whether the disk was the reason.
   */
  failed(error: unknown): boolean {
    const trouble = diskTroubleOf(error, this.#db.$client.name)
    if (trouble === null) return false
    if (trouble.reason !== this.#trouble?.reason) {
      this.#logger.error({ err: error, reason: trouble.reason }, trouble.sentence)
      this.#retryAt = performance.now() + RETRY_MS
    }
    if (trouble.reason !== 'damaged') this.#retryAt = performance.now() + RETRY_MS
    this.#trouble = trouble
    return true
  }

  succeeded(): void {
    if (this.#trouble === null || (this.#trouble.reason === 'damaged' && !this.#isWhole())) return
    this.#trouble = null
    this.#logger.info('the hall saves again')
  }

  /** One successful commit says nothing about the other pages. */
  #isWhole(): boolean {
    const beganAt = performance.now()
    if (beganAt < this.#retryAt) return false
    const isWhole = this.#db.$client.pragma('quick_check(1)', { simple: true }) === 'ok'
    this.#retryAt = performance.now() + Math.max(CHECK_MS, CHECK_SHARE * (performance.now() - beganAt))
    return isWhole
  }
}
