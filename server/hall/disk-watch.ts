import { sql } from '../db/drizzle.ts'
import type { FastifyBaseLogger } from 'fastify'
import { type DiskTrouble, diskTroubleOf } from '../db/disk-trouble.ts'
import type { Db } from '../db/open.ts'

/** How long a disk that took nothing is left alone: one that fails can take long to say no, and the screens wait for it. */
const RETRY_MS = 500
/** A damaged file is looked through so often at most, and for no more than a fiftieth of the time. */
const LOOK_MS = 2_000
const LOOK_SHARE = 50

/** Knows whether the disk takes what the hall wants to keep: hears how each commit ends, and says what to do. */
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

  /** Whether it is too soon to ask it again. What a damaged file has whole still works, so that is asked each time. */
  get isLeftAlone(): boolean {
    return this.#trouble !== null && this.#trouble.reason !== 'damaged' && performance.now() < this.#retryAt
  }

  /** In a commit after a trouble: a write of its own, so that success means something. */
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

  /** One commit that went well says nothing of the other pages. */
  #isWhole(): boolean {
    const beganAt = performance.now()
    if (beganAt < this.#retryAt) return false
    const isWhole = this.#db.$client.pragma('quick_check(1)', { simple: true }) === 'ok'
    this.#retryAt = performance.now() + Math.max(LOOK_MS, LOOK_SHARE * (performance.now() - beganAt))
    return isWhole
  }
}
