const FIRST_MS = 1_000
const LONGEST_MS = 60_000

/** When to go on: by a time, by a wake-up, or by patience that grows with each failure. */
export class Rests {
  #failures = 0
  #isEnded = false
  #wake: (() => void) | null = null

  /** Ends a rest that may be ended. */
  wake(): void {
    this.#wake?.()
  }

  /** Ends every rest, now and later. */
  end(): void {
    this.#isEnded = true
    this.#wake?.()
  }

  succeeded(): void {
    this.#failures = 0
  }

  /** Until a moment of `performance.now()`, or until it is woken. */
  until(at: number): Promise<void> {
    return this.#rest(Math.min(LONGEST_MS, Math.max(0, at - performance.now())))
  }

  /** No shorter, whatever wakes it. */
  async atLeast(ms: number): Promise<void> {
    const end = performance.now() + Math.min(ms, LONGEST_MS)
    while (!this.#isEnded && performance.now() < end) await this.#rest(end - performance.now())
  }

  /** Twice as long after each failure, up to a minute; no two halls at the same moment. */
  afterFailure(): Promise<void> {
    const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.#failures++)
    return this.atLeast(longest * (0.5 + Math.random() / 2))
  }

  #rest(ms: number): Promise<void> {
    if (this.#isEnded) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms)
      this.#wake = done
      function done() {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
