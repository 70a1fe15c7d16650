import pLimit from 'p-limit'
import type { ContactKind } from '../../db/contacts.ts'
import { type Notification, type Provider, Refused } from './provider.ts'

export interface Posted {
  kind: ContactKind
  notification: Omit<Notification, 'ttlMs'>
  /** How long it is of use. */
  ttlMs: number
  /** Asked before each try: whether it is still true. */
  isTrue: () => boolean
  /** The address no longer exists. */
  onGone: () => void
}

export interface Count {
  sent: number
  failed: number
  dropped: number
  lastFailure: { at: number; reason: string } | null
}

/** The pauses between the tries at one notification: a call is of use for two minutes. */
const PAUSES_MS = [2_000, 6_000, 15_000]
const AT_ONCE = 8
/** More could not be sent in time. */
const MOST_WAITING = 2_000

/** How long a failure is counted: nobody looks into an older one. */
const REMEMBERED_MS = 6 * 3_600_000
const MOST_REMEMBERED = 1_000

interface Waiting extends Posted {
  postedAt: number
  tries: number
}

/** Notifications on their way. In memory: after a restart they would be too late. Nothing waits for them. */
export class Outbox {
  readonly counts: Record<ContactKind, Count> = { push: newCount(), sms: newCount() }
  readonly #providers: Record<ContactKind, Provider>
  readonly #onFailure: (kind: ContactKind, reason: string) => void
  readonly #failedAt: Record<ContactKind, number[]> = { push: [], sms: [] }
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #limit = pLimit(AT_ONCE)
  readonly #pausesMs: readonly number[]
  #isStopped = false

  constructor(
    providers: Record<ContactKind, Provider>,
    onFailure: (kind: ContactKind, reason: string) => void,
    pausesMs = PAUSES_MS
  ) {
    this.#providers = providers
    this.#onFailure = onFailure
    this.#pausesMs = pausesMs
  }

  post(posted: Posted): void {
    if (this.#isStopped) return
    if (this.#limit.pendingCount + this.#timers.size >= MOST_WAITING) {
      this.counts[posted.kind].dropped++
      return
    }
    void this.#limit(() => this.#try({ ...posted, postedAt: performance.now(), tries: 0 }))
  }

  /** How many were given up in the last hours, up to a thousand. */
  failedLately(kind: ContactKind): number {
    const since = Date.now() - REMEMBERED_MS
    return this.#failedAt[kind].filter((at) => at > since).length
  }

  /** What is being sent is let go; nothing more is begun. */
  stop(): void {
    this.#isStopped = true
    this.#limit.clearQueue()
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
  }

  async #try(waiting: Waiting): Promise<void> {
    const { kind, notification, isTrue, onGone } = waiting
    const count = this.counts[kind]
    const leftMs = waiting.ttlMs - (performance.now() - waiting.postedAt)
    if (leftMs <= 0 || !isTrue()) {
      count.dropped++
      return
    }
    try {
      if ((await this.#providers[kind].send({ ...notification, ttlMs: leftMs })) === 'gone') onGone()
      else count.sent++
    } catch (error) {
      const pauseMs = this.#pausesMs[waiting.tries++]
      if (error instanceof Refused || pauseMs === undefined) this.#giveUp(kind, error as Error)
      else this.#again(waiting, pauseMs)
    }
  }

  #again(waiting: Waiting, pauseMs: number): void {
    if (this.#isStopped) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      void this.#limit(() => this.#try(waiting))
    }, pauseMs)
    timer.unref()
    this.#timers.add(timer)
  }

  #giveUp(kind: ContactKind, error: Error): void {
    const count = this.counts[kind]
    count.failed++
    this.#failedAt[kind].push(Date.now())
    if (this.#failedAt[kind].length > MOST_REMEMBERED) this.#failedAt[kind].shift()
    // Of an error that is not ours only its code: its words may repeat the address.
    const reason =
      error instanceof Refused || / answered \d+$/.test(error.message)
        ? error.message
        : error.name === 'TimeoutError'
          ? 'no answer in time'
          : ((error.cause as { code?: string } | undefined)?.code ?? 'the connection failed')
    count.lastFailure = { at: Date.now(), reason }
    this.#onFailure(kind, reason)
  }
}

const newCount = (): Count => ({ sent: 0, failed: 0, dropped: 0, lastFailure: null })
