import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FastifyBaseLogger } from 'fastify'
import { fingerprintOf } from '../protocol/network/fingerprint.ts'
import type { NearCentres } from '../protocol/network/elsewhere.ts'
import type { WireStatus } from '../protocol/network/wire.ts'
import type { UplinkBody } from '../protocol/uplink.ts'
import { type Membership, publicKeyOf } from './membership.ts'
import type { CommonKnown } from './common-known.ts'
import type { FromThread, ToThread } from './messages.ts'
import type { Hears, LinkState } from './sender.ts'

const THREAD = path.join(import.meta.dirname, 'thread.ts')
const AGAIN_MS = 30_000
/** A thread that talks to a hub that hangs is not waited for. */
const STOP_MS = 1_000
/** Waits elsewhere that are older are said to nobody. */
const FRESH_MS = 60_000

const NOTHING_YET: LinkState = { state: 'connecting', lastAnswerAt: null, behind: null, clockOffMs: null, reason: null }

/** The link of this hall to its hub: a thread while it belongs to one, and what that says last. */
export class Uplink {
  readonly #file: string
  readonly #log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
  #membership: Membership | null = null
  #worker: Worker | null = null
  #again: NodeJS.Timeout | null = null
  #link: LinkState = NOTHING_YET
  #since = 0
  #elsewhere: { at: number; told: NearCentres } | null = null
  #common: CommonKnown = { newest: 0, outcomes: [] }
  readonly #hears: Pick<Hears, 'bundle' | 'numbers'>

  /** @param file the hall's file @param hears what the hub says that is for the hall */
  constructor(
    file: string,
    log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>,
    hears: Pick<Hears, 'bundle' | 'numbers'>
  ) {
    this.#file = file
    this.#log = log
    this.#hears = hears
  }

  get isJoined(): boolean {
    return this.#membership !== null
  }
  get membership(): Membership | null {
    return this.#membership
  }

  /** Begins to send; null: belongs to no hub, and nothing is done. */
  async become(membership: Membership | null): Promise<void> {
    await this.stop()
    this.#membership = membership
    this.#link = NOTHING_YET
    this.#since = Date.now()
    this.#elsewhere = null
    if (membership) this.#start(membership)
  }

  committed(): void {
    this.#post({ kind: 'committed' })
  }

  takeStatus(status: WireStatus): void {
    this.#post({ kind: 'status', status })
  }

  /** What the hall has of the common settings, and what it says of the newest. */
  takeCommon(known: CommonKnown): void {
    this.#common = known
    this.#post({ kind: 'common', known })
  }

  /** How it stands, for people. */
  body(): UplinkBody {
    const membership = this.#membership
    if (!membership)
      return {
        state: 'none',
        hub: null,
        centreId: null,
        fingerprint: null,
        joinedAt: null,
        since: null,
        lastAnswerAt: null,
        behind: null,
        clockOffMs: null,
        reason: null
      }
    const { hub, centreId, hubKey, privateKey, joinedAt } = membership
    const fingerprint = fingerprintOf(hubKey, publicKeyOf(privateKey))
    return { ...this.#link, hub, centreId, fingerprint, joinedAt, since: this.#since }
  }

  /** What the hub said last of other centres, if it has said it within the last minute. */
  elsewhere(): { at: number; told: NearCentres } | null {
    const known = this.#elsewhere
    return known && Date.now() - known.at <= FRESH_MS ? known : null
  }

  async stop(): Promise<void> {
    if (this.#again) clearTimeout(this.#again)
    this.#again = null
    const worker = this.#worker
    this.#worker = null
    if (!worker) return
    worker.postMessage({ kind: 'stop' } satisfies ToThread)
    await Promise.race([
      new Promise((resolve) => worker.once('exit', resolve)),
      new Promise((resolve) => setTimeout(resolve, STOP_MS))
    ])
    await worker.terminate()
  }

  #start(membership: Membership): void {
    const worker = new Worker(THREAD, { workerData: { file: this.#file, membership } })
    worker.unref()
    worker.on('message', (message: FromThread) => {
      if (worker !== this.#worker) return
      if (message.kind === 'link') this.#take(message.link)
      else if (message.kind === 'elsewhere') this.#elsewhere = { at: Date.now(), told: message.elsewhere }
      else if (message.kind === 'numbers') this.#hears.numbers(message.numbers)
      else this.#hears.bundle(message.bundle)
    })
    worker.on('error', (error) => {
      if (worker === this.#worker) this.#failed(error as Error, membership)
    })
    this.#worker = worker
    this.#post({ kind: 'common', known: this.#common })
  }

  #take(link: LinkState): void {
    if (link.state !== this.#link.state) {
      this.#since = Date.now()
      const { state, reason, behind } = link
      if (state === 'up' || state === 'sending') this.#log.info({ state, behind }, 'the link to the hub')
      else this.#log.warn({ state, reason }, 'the link to the hub')
    }
    this.#link = link
  }

  /** The thread ended by a fault of its own: the hall goes on, and it is tried again. */
  #failed(error: Error, membership: Membership): void {
    this.#log.error({ err: error }, 'the thread of the uplink failed; it is started again')
    this.#worker = null
    this.#take({ ...this.#link, state: 'away', reason: error.message })
    this.#again = setTimeout(() => this.#start(membership), AGAIN_MS).unref()
  }

  #post(message: ToThread): void {
    this.#worker?.postMessage(message)
  }
}
