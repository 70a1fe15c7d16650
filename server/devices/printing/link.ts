/** A printer at the other end, while it is talked to. */
export interface Link {
  /**
   * Hands bytes over. @throws LinkBroken when none is taken for too long, or the other end is gone
   */
  send: (bytes: Uint8Array) => Promise<void>
  /** The next byte that the printer says and that is one; null: it says none in that time. */
  hear: (isOne: (byte: number) => boolean, forMs: number) => Promise<number | null>
  /** Says goodbye and waits a little until the other end has everything. */
  close: () => Promise<void>
  /** Lets go at once. */
  drop: () => void
}

/** The printer cannot be talked to. `cause` is for the log. */
export class LinkBroken extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'LinkBroken'
  }
}

/** Bytes that came in, and who waits for one. */
export class Heard {
  #bytes: number[] = []
  #waiting: { isOne: (byte: number) => boolean; take: (byte: number | null) => void } | null = null

  push(chunk: Uint8Array): void {
    // A printer that talks without end is none; nobody waits for more than a few bytes.
    this.#bytes = [...this.#bytes, ...chunk].slice(-64)
    this.#look()
  }

  /** Nothing more will come. */
  end(): void {
    this.#waiting?.take(null)
  }

  next(isOne: (byte: number) => boolean, forMs: number): Promise<number | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#waiting?.take(null), forMs)
      this.#waiting = {
        isOne,
        take: (byte) => {
          clearTimeout(timer)
          this.#waiting = null
          resolve(byte)
        }
      }
      this.#look()
    })
  }

  /** What is no answer to this question may be one to another: it stays. */
  #look(): void {
    const at = this.#waiting === null ? -1 : this.#bytes.findIndex(this.#waiting.isOne)
    if (at >= 0) this.#waiting?.take(this.#bytes.splice(at, 1)[0] as number)
  }
}
