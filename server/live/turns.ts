/**
 * Pieces of work that can wait, one in a turn of the event loop: two of them never add up to one hold-up, and whoever asks
 * for something is heard in between.
 */
export class Turns {
  readonly #waiting = new Set<() => void>()
  #immediate: NodeJS.Immediate | null = null

  /** Does the work when it is its turn. */
  take(work: () => void): void {
    this.#waiting.add(work)
    this.#immediate ??= setImmediate(() => this.#next())
  }

  /** The work is not done any more. */
  leave(work: () => void): void {
    this.#waiting.delete(work)
  }

  #next(): void {
    this.#immediate = null
    const [first] = this.#waiting
    if (!first) return
    this.#waiting.delete(first)
    // What it asks for itself comes after what waits already.
    if (this.#waiting.size > 0) this.#immediate = setImmediate(() => this.#next())
    first()
  }
}
