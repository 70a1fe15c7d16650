/** A reader of topics. It keeps at most the newest view of each that it has not taken yet. */
export interface Subscriber { offer: (topic: string, frame: Buffer) => void }

// A view's version: grows with each view, and over a restart too, because it never falls behind the clock.
let lastVersion = 0
const nextVersion = (): number => (lastVersion = Math.max(lastVersion + 1, Date.now()))

/** One topic: its view encoded once for all who hear it, at most once in `gapMs`, and only when it has changed. */
export class LiveTopic {
  readonly #name: string
  readonly #view: () => unknown
  readonly #gapMs: number
  readonly #subscribers = new Set<Subscriber>()
  #encoded = ''
  #frame: Buffer | null = null
  #sentAt = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | null = null

  constructor (name: string, view: () => unknown, gapMs: number) {
    this.#name = name
    this.#view = view
    this.#gapMs = gapMs
  }

  get isUnheard (): boolean { return this.#subscribers.size === 0 }

  exists (): boolean { return this.#view() !== null }

  add (subscriber: Subscriber): void {
    this.#subscribers.add(subscriber)
    // The newcomer gets the view as it is now; the others too, if that is news.
    if (!this.#encode() && this.#frame) subscriber.offer(this.#name, this.#frame)
    else this.#send()
  }

  delete (subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber)
    if (this.isUnheard) this.stop()
  }

  /** The view may have changed: sends it as soon as the gap allows. */
  touch (): void {
    if (this.#timer) return
    const waitMs = this.#sentAt + this.#gapMs - performance.now()
    if (waitMs <= 0) this.publish()
    else this.#timer = setTimeout(() => this.publish(), waitMs)
  }

  /** Sends the view now, if it has changed. */
  publish (): void {
    this.stop()
    if (this.#encode()) this.#send()
  }

  stop (): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  /** Makes the frame anew. Returns false when nothing has changed. */
  #encode (): boolean {
    const view = JSON.stringify(this.#view())
    if (view === this.#encoded) return false
    this.#encoded = view
    // What is gone is said to be gone: a ticket, when its service day has ended.
    const news = view === 'null' ? '"refused":"unknown-topic"' : `"version":${nextVersion()},"view":${view}`
    this.#frame = Buffer.from(`{"topic":${JSON.stringify(this.#name)},${news}}`)
    return true
  }

  #send (): void {
    this.#sentAt = performance.now()
    const frame = this.#frame
    if (frame) for (const subscriber of this.#subscribers) subscriber.offer(this.#name, frame)
  }
}
