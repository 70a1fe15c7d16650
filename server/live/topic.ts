/** A reader of topics. It keeps at most the newest view of each that it has not taken yet. */
export interface Subscriber {
  offer: (topic: string, frame: Buffer) => void
  /** Ends it: others need its place. */
  putOut: () => void
}

export interface TopicSource {
  /** The view as it is now; null: there is no such thing (any more). */
  view: () => unknown
  /** The hall's time, which versions follow, so that they grow over a restart too. */
  now: () => number
  /** Told when the view cannot be made, once until it can again. */
  onError: (error: unknown) => void
}

/** A view that was made so recently, and before no commit, is given to a newcomer as it is. */
const FRESH_MS = 1_000

/** One topic: its view encoded once for all who hear it, and only when it has changed. */
export class LiveTopic {
  readonly #name: string
  readonly #source: TopicSource
  readonly #subscribers = new Set<Subscriber>()
  #encoded = ''
  #frame: Buffer | null = null
  #version = 0
  #revision = -1
  #madeAt = Number.NEGATIVE_INFINITY
  #isBroken = false

  constructor(name: string, source: TopicSource) {
    this.#name = name
    this.#source = source
  }

  get hasNoSubscribers(): boolean {
    return this.#subscribers.size === 0
  }

  /** Whether there is such a thing. One whose view cannot be made now may have one later. */
  exists(moment: number): boolean {
    this.#encode(moment)
    return this.#isBroken || this.#encoded !== 'null'
  }

  /** Lets a subscriber hear: the view as it is now, then each change. */
  add(subscriber: Subscriber, moment: number): void {
    this.#subscribers.add(subscriber)
    const isFresh = this.#revision === moment && performance.now() - this.#madeAt < FRESH_MS
    // The others get what is made for the newcomer too, if that is news.
    if (!isFresh && this.#encode(moment)) this.#send()
    else if (this.#frame) subscriber.offer(this.#name, this.#frame)
  }

  /** Those that are too many, the first of all. */
  beyond(most: number): Subscriber[] {
    return this.#subscribers.size <= most ? [] : [...this.#subscribers].slice(0, this.#subscribers.size - most)
  }

  delete(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber)
  }

  /** Sends the view if it has changed since. @param moment counts what may have changed it: the same moment, the same view */
  publish(moment: number): void {
    if (this.#revision !== moment && this.#encode(moment)) this.#send()
  }

  /** Makes the frame anew. Returns false when nothing has changed, or when it cannot be made: the last one stands. */
  #encode(moment: number): boolean {
    this.#revision = moment
    this.#madeAt = performance.now()
    let view: string
    try {
      view = JSON.stringify(this.#source.view())
      this.#isBroken = false
    } catch (error) {
      if (!this.#isBroken) this.#source.onError(error)
      this.#isBroken = true
      return false
    }
    if (view === this.#encoded) return false
    this.#encoded = view
    this.#version = Math.max(this.#version + 1, this.#source.now())
    // What is gone is said to be gone: a ticket, when its service day has ended.
    const news = view === 'null' ? '"refused":"unknown-topic"' : `"version":${this.#version},"view":${view}`
    this.#frame = Buffer.from(`{"topic":${JSON.stringify(this.#name)},${news}}`)
    return true
  }

  #send(): void {
    const frame = this.#frame
    if (frame) for (const subscriber of this.#subscribers) subscriber.offer(this.#name, frame)
  }
}
