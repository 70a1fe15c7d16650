import type { WebSocket } from 'ws'
import type { Subscriber } from './topic.ts'

/** Beats without an answer until a socket is taken for dead. */
const MAX_UNANSWERED = 3

/** A screen asks once a page and after signing in: the burst it may have, and its lasting rate. */
const ASKS_AT_ONCE = 40
const ASKS_A_SECOND = 2
/** Beats over which one message may be unfinished: a screen's is one frame, and has come whole in a moment. */
const MAX_UNFINISHED = 2

/**
 * What ws has of a message, or of a frame, that has begun and not ended. It tells nobody of it: these are fields of its
 * own, which test/security/crowd-sockets.test.ts holds it to.
 */
interface Receiving {
  _receiver?: { _fragmented: number; _bufferedBytes: number; _state: number }
}
const isUnfinished = (ws: Receiving): boolean => {
  const receiver = ws._receiver
  return receiver !== undefined && (receiver._fragmented !== 0 || receiver._bufferedBytes > 0 || receiver._state !== 0)
}

/**
 * One screen's socket. Hands the next frame over only when the last one has left: a screen that reads slowly is
 * skipped to the newest view of each topic, and costs at most one frame a topic.
 */
export class LiveSocket implements Subscriber {
  topics = new Set<string>()
  readonly #ws: WebSocket
  readonly #newest = new Map<string, Buffer>()
  #isSending = false
  #unanswered = 0
  #unfinished = 0
  #asks = ASKS_AT_ONCE
  #askedAt = performance.now()

  constructor(ws: WebSocket) {
    this.#ws = ws
    ws.on('pong', () => {
      this.#unanswered = 0
    })
    ws.on('message', () => {
      this.#unfinished = 0
    })
  }

  /** When it has asked for something last, or was opened, by the steady clock. */
  get askedAt(): number {
    return this.#askedAt
  }

  /** Counts a message. Returns false when there have been too many of late. */
  mayAsk(): boolean {
    const now = performance.now()
    this.#asks = Math.min(ASKS_AT_ONCE, this.#asks + ((now - this.#askedAt) / 1_000) * ASKS_A_SECOND)
    this.#askedAt = now
    return --this.#asks >= 0
  }

  offer(topic: string, frame: Buffer): void {
    this.#newest.set(topic, frame)
    if (!this.#isSending) this.#sendNext()
  }

  /** Says how late it is. Left out while a frame is under way: that says as much. */
  tell(frame: Buffer): void {
    if (!this.#isSending) this.#ws.send(frame, { binary: false })
  }

  /** Says that the server is there, and ends the socket of a screen that has long not answered, or not finished what it says. */
  beat(frame: Buffer): void {
    this.#unfinished = isUnfinished(this.#ws as unknown as Receiving) ? this.#unfinished + 1 : 0
    if (this.#unanswered++ >= MAX_UNANSWERED || this.#unfinished > MAX_UNFINISHED) {
      this.#ws.terminate()
      return
    }
    this.#ws.ping()
    this.tell(frame)
  }

  leave(): void {
    this.#ws.close(1001, 'the server stops')
  }

  putOut(): void {
    this.#ws.close(1013, 'too many hear this topic; try again later')
  }

  #sendNext(): void {
    const next = this.#newest.entries().next().value
    if (!next || this.#ws.readyState !== this.#ws.OPEN) {
      this.#isSending = false
      return
    }
    const [topic, frame] = next
    this.#newest.delete(topic)
    this.#isSending = true
    this.#ws.send(frame, { binary: false }, () => this.#sendNext())
  }
}
