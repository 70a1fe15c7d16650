import type { Expected } from './case.ts'
import { MINUTE } from './rules.ts'

/** What is counted of one service, one class, or the whole hall in a run. Only what comes after the warm-up counts. */
export class Tally {
  #turns = 0
  #waitedMs = 0
  #delayed = 0
  #left = 0
  #lost = 0
  #waiting = 0
  #since = 0
  #area = 0
  #from = 0
  #until: number | null = null
  readonly #over = new Map<number, number>()

  /** @param over the waits, minutes, for which it counts who waits longer */
  constructor(over: readonly number[]) {
    for (const minutes of over) this.#over.set(minutes, 0)
  }

  /** A turn has come, or the visitor has left. */
  turn(waitedMs: number, hasLeft: boolean): void {
    this.#turns++
    this.#waitedMs += waitedMs
    if (waitedMs > 0) this.#delayed++
    if (hasLeft) this.#left++
    for (const [minutes, count] of this.#over) if (waitedMs > minutes * MINUTE) this.#over.set(minutes, count + 1)
  }

  /** Somebody went away without a ticket. */
  lose(): void {
    this.#lost++
  }

  /** So many more, or fewer, wait from now on. */
  change(by: 1 | -1, at: number): void {
    if (this.#until === null) this.#area += this.#waiting * (at - this.#since)
    this.#since = at
    this.#waiting += by
  }

  /** The warm-up is over: the mean number waiting is counted from now on. */
  begin(at: number): void {
    this.#from = this.#since = at
    this.#area = 0
  }

  /** The last arrival that counts has come, and so has the end of what the mean number waiting is counted over. */
  end(at: number): void {
    this.#area += this.#waiting * (at - this.#since)
    this.#until = at
  }

  /** The figure of an expectation, of a run that is over. */
  figure({ measure, over = 0 }: Expected): number {
    switch (measure) {
      case 'wait':
        return this.#waitedMs / this.#turns / MINUTE
      case 'delayed':
        return this.#delayed / this.#turns
      case 'over':
        return (this.#over.get(over) ?? Number.NaN) / this.#turns
      case 'left':
        return this.#left / this.#turns
      case 'lost':
        return this.#lost / (this.#lost + this.#turns)
      case 'waiting':
        return this.#area / ((this.#until ?? this.#since) - this.#from)
      default:
        return measure satisfies never
    }
  }
}
