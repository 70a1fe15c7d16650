import type { FastifyBaseLogger } from 'fastify'

const MINUTE = 60_000
/** What waits is tried again after these; then as after the last one, while it is of use. */
const AGAIN_AFTER_MS = [1, 5, 15, 30, 60].map((minutes) => minutes * MINUTE)

/** A queue of the file, and who takes what is in it. */
export interface Carried<Row extends { tries: number }> {
  /** What is carried, for the log: "letter". */
  what: string
  /** Steady, epoch ms: what patience is counted by. */
  now: () => number
  log: Pick<FastifyBaseLogger, 'warn'>
  dropOld: (now: number) => void
  hurry: (now: number) => void
  /** Whose turn it is; null: nobody's, or there is nobody to bring it to. */
  next: (now: number) => Row | null
  /** Brings one, and takes it out of the queue. An error says that nothing is taken now, and why. */
  bring: (row: Row) => Promise<void>
  putOff: (row: Row, part: { tries: number; nextAt: number; trouble: string }, now: number) => void
}

/** Brings what waits in a queue to somebody in the network, one at a time; nobody waits for it. */
export class Carrier<Row extends { tries: number }> {
  readonly #of: Carried<Row>
  #isOut = false
  #isStopped = false
  /** While nothing is taken, one is tried for all. */
  #restsUntil = 0

  constructor(carried: Carried<Row>) {
    this.#of = carried
  }

  /** Goes if there is something to bring, and it is time. */
  go(): void {
    const { now, log, what } = this.#of
    if (this.#isOut || this.#isStopped || now() < this.#restsUntil) return
    this.#isOut = true
    void this.#bringAll()
      .catch((error) => log.warn(error, `the queue of every ${what} could not be kept; it is looked at again`))
      .finally(() => {
        this.#isOut = false
      })
  }

  /** It is brought elsewhere now, or somebody says that it can go on: at once. */
  hurry(): void {
    this.#restsUntil = 0
    this.#of.hurry(this.#of.now())
  }

  stop(): void {
    this.#isStopped = true
  }

  async #bringAll(): Promise<void> {
    const { dropOld, next, now, bring } = this.#of
    dropOld(now())
    for (let row = next(now()); row !== null && !this.#isStopped; row = next(now())) {
      try {
        await bring(row)
      } catch (error) {
        this.#putOff(row, (error as Error).message)
        return
      }
    }
  }

  #putOff(row: Row, trouble: string): void {
    const { now, putOff, log, what } = this.#of
    const waitMs = AGAIN_AFTER_MS[Math.min(row.tries, AGAIN_AFTER_MS.length - 1)] as number
    const at = now()
    this.#restsUntil = at + waitMs
    putOff(row, { tries: row.tries + 1, nextAt: at + waitMs, trouble }, at)
    log.warn({ trouble }, `no ${what} could be sent; it is tried again`)
  }
}
