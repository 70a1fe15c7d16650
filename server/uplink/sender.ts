import { Value } from 'typebox/value'
import type { Db } from '../db/open.ts'
import { NearCentres } from '../protocol/network/elsewhere.ts'
import {
  EpochDeclared,
  type EpochBody,
  type Mark,
  type StatusTaken,
  type WireStatus
} from '../protocol/network/wire.ts'
import type { UplinkState } from '../protocol/uplink.ts'
import { type Batch, openBatches, packed } from './batches.ts'
import { genesisOfPlan, type PlannedEpoch, plannedEpochs } from './epoch-plan.ts'
import { CommonFetch } from './common-fetch.ts'
import { askHub, type HubAnswer, HubAway } from './hub-client.ts'
import { type Membership, signerOf } from './membership.ts'
import type { CommonKnown } from './common-known.ts'
import { pseudonymsBy } from './pseudonyms.ts'
import type { ReadBundle } from './read-bundle.ts'
import { Rests } from './rests.ts'

/** The last numbers that the hub knows to have been given out on a day, beyond where a backup was restored. */
export interface GivenNumbers {
  serviceDay: string
  numbers: Record<string, number>
}

/** What the hub says that is for the hall. */
export interface Hears {
  elsewhere: (elsewhere: NearCentres) => void
  numbers: (numbers: GivenNumbers) => void
  /** Common settings that have come, or were no good. */
  bundle: (bundle: ReadBundle) => void
}
const DEAF: Hears = { elsewhere: () => {}, numbers: () => {}, bundle: () => {} }

/** What the hall is told of the link. */
export interface LinkState {
  state: UplinkState
  lastAnswerAt: number | null
  behind: number | null
  clockOffMs: number | null
  reason: string | null
}

/** A hub that does not take what we have: waiting alone changes nothing, somebody has to see to it. */
class Stopped extends Error {
  readonly state: UplinkState
  constructor(state: UplinkState, reason: string) {
    super(reason)
    this.state = state
  }
}
/** The hub asks for patience. */
class Busy extends Error {
  readonly waitMs: number
  constructor(waitMs: number) {
    super('busy')
    this.waitMs = waitMs
  }
}

/** New events go after this long, or as soon as there are so many. */
const LIVE_MS = 1_000
const LIVE_EVENTS = 20
/** A status that changed goes no sooner after the one before. */
const STATUS_MS = 5_000
const USUAL_EVERY_MS = 15_000
const MOST_EVERY_MS = 60_000
/** Kiosks say waits of other centres that are no older than a minute. */
const ELSEWHERE_MS = 20_000
/** A hub that does not know the question is an older one. */
const ELSEWHERE_UNKNOWN_MS = 3_600_000

/**
 * Sends a hall's log to its hub, and how the hall is. One request at a time; what the hub has is what its mark says, so
 * that a lost answer or a restart of either repeats nothing and leaves nothing out. Reads by a connection of its own, and
 * writes nowhere: what happens here, the hall does not notice.
 */
export class Sender {
  readonly #membership: Membership
  readonly #plan: PlannedEpoch[]
  readonly #batches
  readonly #sign
  readonly #tell: (state: LinkState) => void
  readonly #hear: Hears
  readonly #rests = new Rests()
  #state: LinkState = { state: 'connecting', lastAnswerAt: null, behind: null, clockOffMs: null, reason: null }
  /** Where the hub stands in the present epoch; null: it has to be asked. */
  #mark: number | null = null
  #status: { status: WireStatus; at: number } | null = null
  #sentStatus = ''
  #statusSentAt = Number.NEGATIVE_INFINITY
  #everyMs = USUAL_EVERY_MS
  #isTwin = false
  /** Whether the hub was asked, since the start, for numbers beyond the last restore. */
  #hasNumbers = false
  #elsewhereAt = Number.NEGATIVE_INFINITY
  #firstUnsentAt: number | null = null
  #isStopped = false

  readonly #common: CommonFetch

  /** @param hear told what the hub says that is for the hall */
  constructor(db: Db, membership: Membership, tell: (state: LinkState) => void, hear: Hears = DEAF) {
    this.#common = new CommonFetch(membership, hear.bundle)
    this.#membership = membership
    this.#plan = plannedEpochs(db)
    this.#batches = openBatches(db.$client, pseudonymsBy(membership.pseudonymKey))
    this.#sign = signerOf(membership.privateKey)
    this.#tell = tell
    this.#hear = hear
  }

  /** The hall has committed. */
  committed(): void {
    this.#firstUnsentAt ??= performance.now()
    this.#rests.wake()
  }

  /** How the hall is now. */
  takeStatus(status: WireStatus): void {
    this.#status = { status, at: performance.now() }
    this.#rests.wake()
  }

  /** What the hall has of the common settings. */
  takeCommon(known: CommonKnown): void {
    this.#common.take(known)
    this.#rests.wake()
  }

  stop(): void {
    this.#isStopped = true
    this.#rests.end()
  }

  /** Sends until it is stopped. */
  async run(): Promise<void> {
    while (!this.#isStopped) {
      try {
        await this.#turn()
        this.#rests.succeeded()
      } catch (error) {
        await this.#afterFailure(error as Error)
      }
    }
  }

  async #turn(): Promise<void> {
    await this.#sendStatus()
    if (this.#mark === null) this.#mark = await this.#connect()
    if (this.#isDue()) {
      this.#firstUnsentAt = null
      await this.#sendNext()
    }
    await this.#common.turn()
    const behind = this.#batches.last() - (this.#mark ?? 0)
    this.#say(this.#isTwin ? 'twin' : behind > LIVE_EVENTS ? 'sending' : 'up', null)
    if (this.#isStopped || this.#isDue()) return
    await this.#askElsewhere()
    await this.#rests.until(this.#nextAt(behind))
  }

  /** Whether there is something that should go now. */
  #isDue(): boolean {
    const behind = this.#batches.last() - (this.#mark ?? 0)
    if (behind <= 0) return false
    return behind >= LIVE_EVENTS || this.#firstUnsentAt === null || performance.now() - this.#firstUnsentAt >= LIVE_MS
  }

  #nextAt(behind: number): number {
    const statusAt = this.#statusSentAt + (this.#hasChanged() ? STATUS_MS : this.#everyMs)
    const eventsAt =
      behind > 0 && this.#firstUnsentAt !== null ? this.#firstUnsentAt + LIVE_MS : Number.POSITIVE_INFINITY
    return Math.min(
      statusAt,
      eventsAt,
      this.#status?.status.open && this.#sentStatus !== '' ? this.#elsewhereAt : Number.POSITIVE_INFINITY
    )
  }

  /** Asks where the hub stands, tells it of epochs that it does not know, and sends what it lacks of earlier ones. */
  async #connect(): Promise<number> {
    const at = this.#plan.length - 1
    const mark = await this.#begin(at)
    const before = this.#plan[at - 1]
    if (before && !this.#hasNumbers) {
      // Declared once more it is answered the same: an answer that was lost is told all the same.
      const answer = await this.#declare(this.#plan[at] as PlannedEpoch, before)
      if (answer.status === 201) this.#tellNumbers(answer.body, before.to)
      this.#hasNumbers = true
    }
    return mark
  }

  /** Returns where the hub stands in an epoch, once it is declared. */
  async #begin(index: number): Promise<number> {
    const planned = this.#plan[index] as PlannedEpoch
    const mark = await this.#askMark(planned.epoch)
    if (mark.isKnown) {
      this.#check(mark, planned)
      return mark.seq
    }
    const before = this.#plan[index - 1]
    if (before) await this.#complete(index - 1)
    const answer = await this.#declare(planned, before)
    if (answer.status !== 201) throw this.#notTaken(answer)
    return planned.from - 1
  }

  #declare({ epoch, restoredAt }: PlannedEpoch, before: PlannedEpoch | undefined): Promise<HubAnswer> {
    const after: EpochBody['after'] = before
      ? { epoch: before.epoch, seq: before.to, hash: this.#batches.hashAt(before.to) ?? '' }
      : null
    return this.#ask('POST', '/api/hub/epochs', { epoch, after, restoredAt })
  }

  /** What the hub had beyond the restore: of the day that it names, else of the one that was open there. */
  #tellNumbers(body: Record<string, unknown>, restoredAfter: number): void {
    if (!Value.Check(EpochDeclared, body)) return
    const { serviceDay, lastNumbers: numbers } = body.orphaned
    const day = serviceDay ?? this.#batches.dayAt(restoredAfter)
    if (day !== null && Object.keys(numbers).length > 0) this.#hear.numbers({ serviceDay: day, numbers })
  }

  /** Sees to it that the hub has an epoch that is over up to its end; it may have more, which is orphaned then. */
  async #complete(index: number): Promise<void> {
    const { epoch, to } = this.#plan[index] as PlannedEpoch
    let seq = await this.#begin(index)
    while (seq < to && !this.#isStopped) {
      const batch = this.#batches.next(epoch, seq + 1, to)
      if (!batch) throw new Stopped('chain-differs', `the log has no event ${seq + 1}`)
      await this.#send(batch)
      seq = batch.to
    }
  }

  async #askMark(epoch: string): Promise<Mark> {
    const answer = await this.#ask('GET', `/api/hub/mark?epoch=${encodeURIComponent(epoch)}`)
    if (answer.status !== 200) throw this.#notTaken(answer)
    return answer.body as unknown as Mark
  }

  /** What the hub says stands at its mark must be what stands there. @throws Stopped */
  #check({ seq, head }: Mark, { to }: PlannedEpoch): void {
    // Beyond the place of a restore the hub may have what this file has lost.
    if (seq > to) return
    const own = seq === 0 ? genesisOfPlan(this.#plan) : this.#batches.hashAt(seq)
    if (own !== head)
      throw new Stopped(
        'chain-differs',
        own === null
          ? `the hub has events up to ${seq}, this log ends before`
          : `event ${seq} is another one at the hub`
      )
  }

  async #sendNext(): Promise<void> {
    const { epoch } = this.#plan.at(-1) as PlannedEpoch
    const batch = this.#batches.next(epoch, (this.#mark ?? 0) + 1, Number.MAX_SAFE_INTEGER)
    if (!batch) return
    await this.#send(batch)
    this.#mark = batch.to
  }

  async #send(batch: Batch): Promise<void> {
    const { body, headers } = await packed(batch, this.#membership.centreId, this.#sign)
    const answer = await this.#ask('POST', '/api/hub/events', body, headers)
    if (answer.status !== 200) throw this.#notTaken(answer)
    this.#state.behind = Math.max(0, this.#batches.last() - batch.to)
    if (this.#state.behind > LIVE_EVENTS) this.#say('sending', null)
  }

  async #sendStatus(): Promise<void> {
    if (this.#status === null) return
    const dueAt = this.#statusSentAt + (this.#hasChanged() ? STATUS_MS : this.#everyMs)
    if (performance.now() < dueAt) return
    const { status, at } = this.#status
    const askedAt = performance.now()
    const sentAt = Math.round(status.sentAt + (askedAt - at))
    this.#statusSentAt = askedAt
    const text = comparable(status)
    const answer = await this.#ask('PUT', '/api/hub/status', { ...status, sentAt, alarms: this.#alarms(status) })
    if (answer.status !== 200) throw this.#notTaken(answer)
    const { now, everyMs, mark, twin, bundle } = answer.body as unknown as StatusTaken
    this.#common.offered(bundle)
    this.#sentStatus = text
    this.#everyMs = Math.min(MOST_EVERY_MS, Math.max(STATUS_MS, Number(everyMs) || USUAL_EVERY_MS))
    this.#isTwin = twin === true
    // A hub that has lost its events, or another at its address: it is asked, and gets everything anew.
    if (mark?.seq !== this.#mark) this.#mark = null
    this.#state.clockOffMs = Math.round(now - (sentAt + (performance.now() - askedAt) / 2))
  }

  /** Asks where else the services are to be had now, while this hall is open and has sent everything. */
  async #askElsewhere(): Promise<void> {
    // The hub answers for the services that the status has named.
    if (!this.#status?.status.open || this.#sentStatus === '' || performance.now() < this.#elsewhereAt) return
    const { status, body } = await this.#ask('GET', '/api/hub/elsewhere')
    this.#elsewhereAt = performance.now() + (status === 404 ? ELSEWHERE_UNKNOWN_MS : ELSEWHERE_MS)
    if (status === 200 && Value.Check(NearCentres, body)) this.#hear.elsewhere(body)
  }

  #alarms({ alarms }: WireStatus): WireStatus['alarms'] {
    return this.#state.state === 'chain-differs' ? [...alarms, { kind: 'chain-differs', since: Date.now() }] : alarms
  }

  #hasChanged(): boolean {
    return this.#status !== null && comparable(this.#status.status) !== this.#sentStatus
  }

  async #ask(
    method: string,
    path: string,
    body?: Buffer | object,
    headers?: Record<string, string>
  ): Promise<HubAnswer> {
    const { hub, token } = this.#membership
    const answer = await askHub(hub, method, path, { token, ...(body && { body }), ...(headers && { headers }) })
    this.#state.lastAnswerAt = Date.now()
    return answer
  }

  /** What an answer that is no success means. */
  #notTaken({ status, body, retryAfterS }: HubAnswer): Error {
    const code = String(body.code ?? status)
    if (status === 429 || status === 503) return new Busy((retryAfterS ?? 1) * 1_000)
    if (code === 'chain-differs') return new Stopped('chain-differs', 'the hub has another log of this hall')
    if (code === 'epoch-ended') return new Stopped('twin', 'a restored backup goes on in the place of this log')
    if (status === 401 || status === 403) return new Stopped('refused', 'the hub does not know this hall any more')
    if (status === 426) return new Stopped('refused', 'the hub asks for a newer Kezek')
    // The mark says what is to go next.
    if (code === 'gap' || code === 'epoch-unknown') return new Busy(0)
    return new HubAway(`the hub answered ${status} ${code}`)
  }

  async #afterFailure(error: Error): Promise<void> {
    this.#mark = null
    if (error instanceof Busy) {
      await this.#rests.atLeast(error.waitMs)
      return
    }
    if (error instanceof Stopped) {
      this.#say(error.state, error.message)
      if (error.state !== 'refused') await this.#sendStatus().catch(() => {})
      await this.#rests.atLeast(MOST_EVERY_MS)
      return
    }
    this.#say('away', error.message)
    await this.#rests.afterFailure()
  }

  #say(state: UplinkState, reason: string | null): void {
    const behind = this.#mark === null ? this.#state.behind : Math.max(0, this.#batches.last() - this.#mark)
    this.#state = { ...this.#state, state, reason, behind }
    this.#tell(this.#state)
  }
}

/** A status without what is other each time. */
const comparable = ({ sentAt: _, seq: __, ...status }: WireStatus): string => JSON.stringify(status)
