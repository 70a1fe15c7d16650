import { setImmediate as nextTurn } from 'node:timers/promises'
import type { HookProgress, HookRow } from '../../db/hooks.ts'
import type { OutgoingEvent } from '../../protocol/events.ts'
import type { Delivery, Tried } from '../../protocol/hooks.ts'
import type { EventFeed } from '../events/feed.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** The next event is sent again after these; then as after the last one. */
const AGAIN_AFTER_MS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE]
/** Then it is given up. */
export const GIVEN_UP_AFTER_MS = 3 * 24 * 60 * MINUTE
const PIECE = 100

export interface Errands {
  feed: EventFeed
  /** Steady, epoch ms. */
  now: () => number
  /** Sends one message, signed. Never throws. */
  send: (hook: HookRow, message: { id: string; type: string; at: number; data: unknown }) => Promise<Tried>
  delivered: (hookId: string, message: { id: string; type: string }, tried: Tried) => void
  giveUp: (hookId: string) => void
}

/** Brings the events of the log to one hook, in their order, one request at a time; what does not arrive holds up those behind it. */
export class Courier {
  hook: HookRow
  readonly #errands: Errands
  readonly #wanted: ReadonlySet<string>
  #isOut = false
  #isStopped = false
  #tries = 0
  #againAt = 0

  constructor(hook: HookRow, errands: Errands) {
    this.hook = hook
    this.#errands = errands
    this.#wanted = new Set(hook.types)
  }

  get progress(): HookProgress {
    const { hookId, doneSeq, failingSince } = this.hook
    return { hookId, doneSeq, failingSince }
  }

  /** Goes if there is something to bring, and it is time. */
  go(): void {
    if (this.#isOut || this.#isStopped || this.hook.disabledAt !== null) return
    if (this.#errands.now() < this.#againAt || this.hook.doneSeq >= this.#errands.feed.last) return
    this.#isOut = true
    void this.#bring().finally(() => {
      this.#isOut = false
    })
  }

  stop(): void {
    this.#isStopped = true
  }

  /** Somebody says that it can go on: at once. */
  beginAgain(): void {
    this.#tries = 0
    this.#againAt = 0
    this.hook.failingSince = null
    this.hook.disabledAt = null
  }

  async #bring(): Promise<void> {
    for (;;) {
      const event = await this.#next()
      if (!event) return
      const { id, type, at } = event
      const tried = await this.#errands.send(this.hook, { id, type, at, data: event })
      // Removed meanwhile: nobody is to know any more.
      if (this.#isStopped) return
      this.#errands.delivered(this.hook.hookId, { id, type }, tried)
      if (!tried.arrived) return this.#failed()
      this.hook.doneSeq = event.seq
      this.hook.failingSince = null
      this.#tries = 0
    }
  }

  /** The next event that this hook is for; what it is not for is done. */
  async #next(): Promise<OutgoingEvent | null> {
    const { feed } = this.#errands
    while (!this.#isStopped) {
      const events = feed.read(this.hook.doneSeq, PIECE)
      const found = events.find(({ type }) => this.#wanted.has(type))
      if (found) {
        this.hook.doneSeq = found.seq - 1
        return found
      }
      const last = events.at(-1)
      if (!last) return null
      this.hook.doneSeq = last.seq
      await nextTurn()
    }
    return null
  }

  #failed(): void {
    const now = this.#errands.now()
    this.hook.failingSince ??= now
    const waitMs = AGAIN_AFTER_MS[Math.min(this.#tries++, AGAIN_AFTER_MS.length - 1)] as number
    this.#againAt = now + waitMs
    if (now - this.hook.failingSince < GIVEN_UP_AFTER_MS) return
    this.hook.disabledAt = now
    this.#errands.giveUp(this.hook.hookId)
  }
}

/** A delivery as it is kept. */
export const deliveryOf = (
  message: { id: string; type: string },
  { status, trouble, tookMs }: Tried,
  at: number
): Delivery => ({ messageId: message.id, type: message.type, at, tookMs, status, trouble })
