import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { startBehindHall } from '../behind-hall.ts'
import type { Command } from '../../engine/index.ts'
import type { NextHour } from '../../foresight/advice/advise.ts'
import type { ServedBefore } from '../../foresight/simulate/served.ts'
import type { Foreknowledge, Foretold } from '../../foresight/foreknowledge.ts'
import { kindOf } from '../../foresight/habits/arrivals.ts'
import type { FromThread, Row, ToThread } from './messages.ts'

const THREAD = path.join(import.meta.dirname, 'thread.ts')
const METHOD = 'runs.2'
/** Short-lived objects of a run need little room, and what is learned is a few megabytes. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 }
/** What is older is not told any more. */
const LATE_MS = 15_000
/** A thread that is silent for longer has hung. Learning from many days at a start may take minutes. */
const HUNG_MS = 60_000
const HUNG_AT_START_MS = 15 * 60_000
/** Advice is reckoned so often: a supervisor acts by the minute. */
const HOUR_EVERY_MS = 20_000
const AGAIN_MS = 2_000
/** Whoever looks at what a step would change waits no longer. */
const TRIED_WITHIN_MS = 1_500
/** A wait that comes in fewer of the runs has no range that could be told. */
const LEAST_SERVED = 0.5

export interface ForetellerStatus {
  /** `learning`: it reads the past. `late`: its last numbers are too old; rule W3 is used. */
  state: 'learning' | 'ready' | 'late'
  /** How long its last look took, ms. */
  tookMs: number | null
  restarts: number
}

interface Options {
  /** The hall's file. */
  file: string
  now: () => number
  /** It has read the past. @param days how many of it */
  ready: (days: number) => void
  failed: (error: Error) => void
}

/** Keeps the thread that foretells waits at work, and its last numbers at hand. */
export class Foreteller implements Foreknowledge {
  readonly #options: Options
  #worker: Worker | null = null
  #isReady = false
  #isClosed = false
  #askedAt: number | null = null
  #answeredAt: number | null = null
  #tickets = new Map<string, Row>()
  #newcomers = new Map<string, Row>()
  #seq = 0
  #hour: NextHour | undefined
  #hourAskedAt = Number.NEGATIVE_INFINITY
  #seqSeen = 0
  #seqLooked = -1
  #lookedAt = 0
  #tookMs: number | null = null
  #restarts = 0
  #tries = 0
  readonly #trying = new Map<number, (served: ServedBefore[]) => void>()
  #lateSince: number | null = null

  constructor(options: Options) {
    this.#options = options
  }

  start(): void {
    const { file } = this.#options
    const learnedFile = path.join(path.dirname(file), 'foresight.json')
    const worker = startBehindHall(THREAD, { workerData: { file, learnedFile }, resourceLimits: LIMITS })
    worker.unref()
    worker.on('message', (message: FromThread) => this.#take(message))
    worker.on('error', (error) => this.#fail(worker, error as Error))
    worker.on('exit', (code) => this.#fail(worker, new Error(`the thread that foretells waits ended with ${code}`)))
    this.#worker = worker
    this.#isReady = false
    this.#askedAt = performance.now()
  }

  /** Something was committed. @param seq the log's last place */
  committed(seq: number): void {
    this.#seqSeen = seq
  }

  /** Asks for new numbers, when something has changed or the last ones age. Every two seconds. */
  look(): void {
    const now = performance.now()
    const hungMs = this.#isReady ? HUNG_MS : HUNG_AT_START_MS
    if (this.#askedAt !== null) {
      if (now - this.#askedAt > hungMs && this.#worker) this.#fail(this.#worker, new Error('it does not answer'))
      return
    }
    if (this.#seqSeen === this.#seqLooked && now - this.#lookedAt < LATE_MS / 2) return
    this.#seqLooked = this.#seqSeen
    this.#lookedAt = now
    this.#askedAt = now
    const withHour = now - this.#hourAskedAt > HOUR_EVERY_MS
    if (withHour) this.#hourAskedAt = now
    this.#say({ is: 'look', now: this.#options.now(), withHour })
  }

  ofTicket(ticketId: string): Foretold | undefined {
    return foretold(this.#tickets.get(ticketId))
  }

  ofNewcomer(serviceId: string, classId: string): Foretold | undefined {
    return foretold(this.#newcomers.get(kindOf(serviceId, classId)))
  }

  nextHour(): NextHour | undefined {
    return this.#hour
  }

  /** Whether there are numbers that are not too old. */
  knows(): boolean {
    return !this.#isLate()
  }

  /** What a step would change for the ends of the lines; empty: nobody knows, or not soon enough. */
  served(command: Command): Promise<ServedBefore[]> {
    if (!this.knows()) return Promise.resolve([])
    const ask = ++this.#tries
    return new Promise((resolve) => {
      const give = (served: ServedBefore[]) => {
        clearTimeout(timer)
        this.#trying.delete(ask)
        resolve(served)
      }
      const timer = setTimeout(() => give([]), TRIED_WITHIN_MS).unref()
      this.#trying.set(ask, give)
      this.#say({ is: 'try', ask, command, now: this.#options.now() })
    })
  }

  /** The last event that its numbers know of. */
  seq(): number {
    return this.#seq
  }

  /** Ends the thread as a fault would; it is started again. */
  kill(): void {
    if (this.#worker) this.#fail(this.#worker, new Error('it was ended'))
  }

  /** Since when its numbers are missing that were there, or should be, epoch ms; null: all is well, or it still learns. */
  trouble(): { since: number } | null {
    if (this.status().state !== 'late') {
      this.#lateSince = null
      return null
    }
    this.#lateSince ??= this.#options.now()
    return { since: this.#lateSince }
  }

  status(): ForetellerStatus {
    const hasBeen = this.#restarts > 0 || this.#answeredAt !== null
    const state = this.knows() ? 'ready' : hasBeen ? 'late' : 'learning'
    return { state, tookMs: this.#tookMs, restarts: this.#restarts }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #isLate(): boolean {
    return this.#answeredAt === null || performance.now() - this.#answeredAt > LATE_MS
  }

  #say(message: ToThread): void {
    this.#worker?.postMessage(message)
  }

  #take(message: FromThread): void {
    if (message.is === 'trouble') {
      this.#options.failed(new Error(message.message))
      return
    }
    if (message.is === 'tried') {
      this.#trying.get(message.ask)?.(message.served)
      return
    }
    this.#askedAt = null
    if (message.is === 'ready') {
      this.#isReady = true
      this.#options.ready(message.days)
      return
    }
    this.#answeredAt = performance.now()
    this.#tookMs = message.tookMs
    this.#seq = message.table.seq
    this.#tickets = new Map(message.table.tickets)
    this.#hour = message.table.hour ?? this.#hour
    this.#newcomers = new Map(message.table.newcomers)
  }

  #fail(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return
    this.#worker = null
    this.#askedAt = null
    this.#answeredAt = null
    this.#hour = undefined
    this.#hourAskedAt = Number.NEGATIVE_INFINITY
    this.#restarts++
    this.#options.failed(error)
    void worker.terminate()
    setTimeout(() => {
      if (!this.#isClosed) this.start()
    }, AGAIN_MS).unref()
  }
}

function foretold(row: Row | undefined): Foretold | undefined {
  if (row === undefined) return undefined
  const [lowMs, likelyMs, highMs, servedBeforeClosing] = row
  return servedBeforeClosing < LEAST_SERVED
    ? undefined
    : { lowMs, likelyMs, highMs, method: METHOD, servedBeforeClosing }
}
