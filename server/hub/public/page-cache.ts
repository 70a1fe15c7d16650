/** So many pages of one revision: an address can have anything in it. */
const MOST = 2_000

/** Pages that were drawn from one revision of the live feed: whoever asks for the same within two seconds gets the same. */
export class PageCache {
  #revision = -1
  readonly #drawn = new Map<string, Promise<string>>()

  /** @param key what a page depends on beside the revision: its address and language */
  get(revision: number, key: string, draw: () => Promise<string>): Promise<string> {
    if (revision !== this.#revision) this.#drawn.clear()
    this.#revision = revision
    const known = this.#drawn.get(key)
    if (known) return known
    const drawing = draw()
    if (this.#drawn.size < MOST) {
      this.#drawn.set(key, drawing)
      // What went wrong is tried again.
      drawing.catch(() => this.#drawn.delete(key))
    }
    return drawing
  }
}
