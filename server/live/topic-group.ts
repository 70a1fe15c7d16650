import { LiveTopic, type Subscriber, type TopicSource } from './topic.ts'
import type { Turns } from './turns.ts'

/** The event loop is held no longer than this by views that can wait. */
const SLICE_MS = 4
/** Making views takes at most one part in this many of the time. */
const SHARE = 4

/**
 * All topics of one kind that somebody hears. A change costs the same however many there are: the whole kind is gone
 * through once in `gapMs`, in slices, so that a commit never waits for the phones of everybody who stands in the hall.
 */
export class TopicGroup {
  readonly #topics = new Map<string, LiveTopic>()
  readonly #gapMs: number
  readonly #mostSubscribers: number
  /** Counts what may have changed the views. */
  #revision = 0
  #sweptRevision = 0
  #notBefore = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | null = null
  #slice: (() => void) | null = null
  readonly #turns: Turns

  /**
   * @param turns in which the slices of all groups come one after another
   * @param gapMs the least time between two views
   * @param mostSubscribers of one topic: for a further one the first goes
   */
  constructor(turns: Turns, gapMs: number, mostSubscribers = Number.POSITIVE_INFINITY) {
    this.#turns = turns
    this.#gapMs = gapMs
    this.#mostSubscribers = mostSubscribers
  }

  get size(): number {
    return this.#topics.size
  }

  /** Lets a subscriber hear a topic. Returns false when there is no such thing. */
  subscribe(name: string, subscriber: Subscriber, source: TopicSource): boolean {
    let topic = this.#topics.get(name)
    if (!topic) {
      topic = new LiveTopic(name, source)
      if (!topic.exists(this.#revision)) return false
      this.#topics.set(name, topic)
    }
    topic.add(subscriber, this.#revision)
    for (const first of topic.beyond(this.#mostSubscribers)) {
      topic.delete(first)
      first.putOut()
    }
    return true
  }

  unsubscribe(name: string, subscriber: Subscriber): void {
    const topic = this.#topics.get(name)
    topic?.delete(subscriber)
    if (topic?.hasNoSubscribers) this.#topics.delete(name)
  }

  /** The names of the topics that somebody hears. */
  names(): Iterable<string> {
    return this.#topics.keys()
  }

  /** The views may have changed: those that have are sent as soon as the gap allows. */
  invalidate(): void {
    this.#revision++
    this.#schedule()
  }

  /** Sends one view now, or all of them, if they have changed. To be called after `invalidate`. */
  publish(name?: string): void {
    if (name !== undefined) this.#topics.get(name)?.publish(this.#revision)
    else for (const topic of this.#topics.values()) topic.publish(this.#revision)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#slice) this.#turns.leave(this.#slice)
    this.#timer = null
    this.#slice = null
  }

  #schedule(): void {
    if (this.#timer || this.#slice || this.#topics.size === 0) return
    const waitMs = this.#notBefore - performance.now()
    // Not at once even when it may: whoever caused the change is answered first.
    if (waitMs <= 0) this.#inTurn(() => this.#sweep())
    else this.#timer = setTimeout(() => this.#inTurn(() => this.#sweep()), waitMs)
  }

  #inTurn(slice: () => void): void {
    this.#timer = null
    this.#slice = slice
    this.#turns.take(slice)
  }

  #sweep(): void {
    this.#sweptRevision = this.#revision
    const began = performance.now()
    const left = [...this.#topics.values()].values()
    let busyMs = 0
    const goOn = () => {
      this.#slice = null
      const at = performance.now()
      for (let next = left.next(); !next.done; next = left.next()) {
        if (!next.value.hasNoSubscribers) next.value.publish(this.#revision)
        if (performance.now() - at > SLICE_MS) break
      }
      const tookMs = performance.now() - at
      busyMs += tookMs
      if (tookMs > SLICE_MS) {
        this.#inTurn(goOn)
        return
      }
      this.#notBefore = began + Math.max(this.#gapMs, busyMs * SHARE)
      if (this.#sweptRevision !== this.#revision) this.#schedule()
    }
    goOn()
  }
}
