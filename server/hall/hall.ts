import type { FastifyBaseLogger } from 'fastify'
import { diskTroubleOf } from '../db/disk-trouble.ts'
import { type EventLog, type Logged, openLog } from '../db/event-log.ts'
import type { Db } from '../db/open.ts'
import { openProjections } from '../db/projections.ts'
import { advance, decide, evolve, newHall, nextDueAt } from '../engine/index.ts'
import type { HallEvent, HallState, ReadonlyHallState } from '../engine/index.ts'
import type { Centre } from '../protocol/centre.ts'
import { DayRecord } from './day-record.ts'
import { openIdempotencyStore } from './idempotency.ts'
import type { HallClock, StartClock } from './clock.ts'
import { CommittedDay } from './committed-day.ts'
import { DiskWatch } from './disk-watch.ts'
import type { AuditEntry } from './audit.ts'
import { nextDayOpensAt } from './next-day.ts'
import { HallRejection } from './rejection.ts'
import { answerTo, commandOf, refusalOf } from './submission.ts'
import type { Command, Committed, Pending, Submission } from './submission.ts'
import { type CommonSettingsStore, openCommonSettings } from '../db/common-settings.ts'
import { openPlannedSettings, type PlannedSettings } from '../db/planned-settings.ts'
import { beginPlanned } from './begin-planned.ts'
import { PlannedAhead } from './planned-ahead.ts'
import { settingsOf, withCurrentNames } from '../centre/defaults.ts'
import { openingsOn, serviceDayAt } from '../centre/service-day.ts'

type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>

/** The longest time between two checks for what has fallen due. */
const LONGEST_SLEEP_MS = 1_000

/**
 * The shell. Collects the commands of one turn of the event loop, decides and commits them in one transaction, and
 * answers after the commit: memory never knows what the disk does not. While the disk takes nothing, commands are
 * refused and the hall is seen as it was committed last; it goes on by itself when the disk does.
 */
export class Hall {
  #state!: HallState
  centre!: Centre
  /** Where in the log the present settings are: they have changed when it has. */
  centreSeq = 0
  record = new DayRecord()
  readonly log: EventLog
  /** The changes of the settings that wait for their day, and what is to come of each. */
  readonly plannedSettings: PlannedSettings
  readonly ahead: PlannedAhead
  /** The network's common settings, in force or waiting for their day. */
  readonly commonSettings: CommonSettingsStore
  /** Told of each commit how long it took, and how many commands it had. */
  onMeasured: ((ms: number, commands: number) => void) | null = null

  readonly #db: Db
  readonly #clock: HallClock
  readonly #logger: Log
  readonly #project
  readonly #idempotency
  readonly #listeners = new Set<(events: Logged[]) => void>()
  #queue: Pending[] = []
  #scheduled = false
  #timer: NodeJS.Timeout | null = null
  #day!: CommittedDay
  /** Where the log ended after the last commit. */
  #tail!: EventLog['tail']
  readonly #disk: DiskWatch
  readonly #nextDayOpensAt = nextDayOpensAt()

  /**
   * Folds the newest service day of the file, closes it if it is over, and opens today's.
   * @param firstCentre the settings of a file that has none yet
   * @param startClock given where the log ends, returns the hall's clock
   */
  constructor(db: Db, firstCentre: Centre, startClock: StartClock, logger: Log) {
    this.#db = db
    this.#logger = logger
    this.#disk = new DiskWatch(db, logger)
    this.log = openLog(db)
    this.plannedSettings = openPlannedSettings(db, withCurrentNames)
    this.commonSettings = openCommonSettings(db)
    this.#project = openProjections(db)
    this.#idempotency = openIdempotencyStore(db)
    if (this.log.seq === 0) this.#begin(firstCentre)
    this.#readFile()
    this.#clock = startClock(this.#state.at)
    this.#flush()
    this.ahead = new PlannedAhead(this)
    this.#sleep()
  }

  /** As the events of the log have made it; nothing else changes it. */
  get state(): ReadonlyHallState {
    return this.#state
  }

  /** The hall's time, epoch ms; never earlier than what the log has. */
  now(): number {
    return Math.max(this.#clock(), this.#state.at)
  }
  /** What is wrong with the machine's clock, or null. */
  clockWarning() {
    return this.#clock.warning?.() ?? null
  }

  /** Why nothing, or not everything, can be saved at present; null: all is well. */
  get trouble() {
    return this.#disk.trouble
  }

  /** Hears the events of every commit, after it. Returns how to stop hearing. */
  onCommit(listener: (events: Logged[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Hands a command in. @throws HallRejection, with the engine's code, or `not-saved` when the commit failed; or what its own code threw */
  submit<T>(submission: Submission<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ ...submission, resolve: resolve as (answer: unknown) => void, reject })
      if (this.#scheduled) return
      this.#scheduled = true
      setImmediate(() => this.#flush())
    })
  }

  /** Keeps in the log what is no matter of the queue, with the rows that belong to it. @throws as `submit` does, or what `check` throws */
  audit(
    note: AuditEntry,
    actor: string,
    rows: Pick<Submission<unknown>, 'precondition' | 'withinTransaction' | 'afterCommit'> = {}
  ): Promise<void> {
    return this.submit({ command: { type: 'note', ...note }, actor, toResult: () => {}, ...rows })
  }

  /** Commits and answers what was handed in, then takes nothing more. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#flush()
  }

  #flush(): void {
    this.#scheduled = false
    const batch = this.#queue
    this.#queue = []
    if (this.#disk.isLeftAlone) {
      this.#refuse(batch)
      return
    }
    const beganAt = performance.now()
    let committed: Committed
    try {
      committed = this.#commit(batch)
    } catch (error) {
      if (!this.#disk.failed(error)) this.#logger.error(error, 'a commit failed; nothing of it is kept')
      this.#refuse(batch)
      return
    }
    const { logged, answers } = committed
    if (logged.length > 0) this.onMeasured?.(performance.now() - beganAt, batch.length)
    this.#tail = this.log.tail
    for (const entry of logged) this.#day.take(entry)
    if (this.#disk.trouble) this.#disk.succeeded()
    for (const answer of answers) answer()
    if (logged.length > 0) this.#tell(logged)
  }

  /**
   * Decides and commits a batch. When it fails by a bug, all of it is rolled back and done again with a savepoint for each
   * command, so that the one at fault is undone alone: a batch without bugs pays nothing for that (README.md).
   * @throws what failed the whole batch: the disk, or a bug of the hall itself
   */
  #commit(batch: Pending[]): Committed {
    try {
      return this.#transact(batch, (pending, now, logged) => this.#take(pending, now, logged))
    } catch (error) {
      if (batch.length === 0 || diskTroubleOf(error) !== null) throw error
      return this.#transact(batch, (pending, now, logged) => this.#takeAlone(pending, now, logged))
    }
  }

  #transact(batch: Pending[], take: (pending: Pending, now: number, logged: Logged[]) => () => void): Committed {
    const logged: Logged[] = []
    const answers: Array<() => void> = []
    try {
      this.#db.$client
        .transaction(() => {
          if (this.#disk.trouble) this.#tryDisk()
          const now = this.now()
          // Once for the whole batch: it is decided at one time.
          advance(this.#state, now)
          this.#keepUp(now, logged)
          for (const pending of batch) answers.push(take(pending, now, logged))
        })
        .immediate()
    } catch (error) {
      this.#undo(logged)
      throw error
    }
    return { logged, answers }
  }

  #tell(logged: Logged[]): void {
    for (const listener of this.#listeners) {
      try {
        listener(logged)
      } catch (error) {
        this.#logger.error(error, 'a listener of the hall failed')
      }
    }
  }

  /** Decides one command of a batch; returns what to tell its caller once the batch is committed. @throws what its own code throws */
  #take(pending: Pending, now: number, logged: Logged[]): () => void {
    const earlier = this.#earlierAnswer(pending)
    if (earlier) return earlier
    const refusal = refusalOf(pending)
    if (refusal !== undefined) return () => pending.reject(refusal)
    const decision = decide(this.#state, this.#onThisDay(commandOf(pending), now), now)
    if (!decision.accepted) return () => pending.reject(new HallRejection(decision.code))
    this.#append(decision.events, pending.actor, logged)
    pending.withinTransaction?.(decision.events)
    const answer = pending.toResult(decision.events)
    if (pending.request) this.#idempotency.save(pending.request, answer, now)
    return () => answerTo(pending, answer)
  }

  /** As `#take`, but what a command's own code throws is its caller's answer, and what it has done is undone. @throws when SQLite has rolled the transaction back */
  #takeAlone(pending: Pending, now: number, logged: Logged[]): () => void {
    const { $client } = this.#db
    const { tail } = this.log
    const loggedBefore = logged.length
    $client.exec('SAVEPOINT command')
    try {
      const answer = this.#take(pending, now, logged)
      $client.exec('RELEASE command')
      return answer
    } catch (error) {
      if (!$client.inTransaction || diskTroubleOf(error) !== null) throw error
      $client.exec('ROLLBACK TO command; RELEASE command')
      this.log.resetTail(tail)
      logged.length = loggedBefore
      this.#fold(logged)
      advance(this.#state, now)
      return () => pending.reject(error)
    }
  }

  /** How to answer a request whose key has been used before; null: it has not. */
  #earlierAnswer({ request, resolve, reject }: Pending): (() => void) | null {
    try {
      const answer = request && this.#idempotency.find(request)
      return answer === undefined ? null : () => resolve(answer)
    } catch (error) {
      if (error instanceof HallRejection) return () => reject(error)
      throw error
    }
  }

  #append(events: HallEvent<Centre>[], actor: string, logged: Logged[]): void {
    for (const event of events) {
      const serviceDay = event.type === 'day-opened' ? event.serviceDay : (this.#state.day?.serviceDay ?? '')
      const entry = this.log.append(event, serviceDay, actor)
      this.#project(entry)
      logged.push(entry)
      this.#evolve(entry)
    }
  }

  /** New settings open the services at their times of the day in which they are decided, which may not be the one in which they were handed in. */
  #onThisDay(command: Command, now: number): Command {
    if (command.type !== 'configure') return command
    const centre = command.rules
    return {
      ...command,
      openings: openingsOn(this.#state.day?.serviceDay ?? serviceDayAt(now, centre).serviceDay, centre)
    }
  }

  /** What time brings by itself: the day's end and beginning, parked tickets whose time has come. */
  #keepUp(now: number, logged: Logged[]): void {
    if (now >= this.#nextDayOpensAt(this.#state.day, this.centre)) {
      const { serviceDay, endsAt } = serviceDayAt(now, this.centre)
      const opened = decide(
        this.#state,
        { type: 'open-day', serviceDay, endsAt, openings: openingsOn(serviceDay, this.centre) },
        now
      )
      if (opened.accepted) {
        this.#append(opened.events, 'hall', logged)
        this.#beginPlanned(serviceDay, now, logged)
        this.#idempotency.forgetOld(now)
      }
    }
    const due = nextDueAt(this.#state)
    if (due === null || due > now) return
    const ticked = decide(this.#state, { type: 'tick' }, now)
    if (ticked.accepted) this.#append(ticked.events, 'hall', logged)
  }

  #beginPlanned(serviceDay: string, now: number, logged: Logged[]): void {
    const { plannedSettings, commonSettings } = this
    beginPlanned(
      {
        plannedSettings,
        commonSettings,
        logger: this.#logger,
        centre: () => this.centre,
        decide: (command) => decide(this.#state, this.#onThisDay(command, now), now),
        append: (events, actor) => this.#append(events, actor, logged)
      },
      serviceDay,
      now
    )
  }

  #evolve(entry: Logged): void {
    evolve(this.#state, entry.event)
    if (entry.event.type === 'hall-configured') {
      this.centre = settingsOf(entry.event)
      this.centreSeq = entry.seq
    }
    this.record.take(entry, (ticketId) => this.#state.tickets.get(ticketId)?.ticketNumber ?? '')
  }

  #begin(centre: Centre): void {
    this.#db.$client
      .transaction(() => {
        this.#project(this.log.append({ type: 'hall-configured', at: 0, rules: centre, openings: {} }, '', 'hall'))
      })
      .immediate()
  }

  /** Makes the state from the file: the newest settings, then the newest service day. */
  #readFile(): void {
    this.log.reread()
    this.#tail = this.log.tail
    const day = this.log.newestDay()
    const first = day.next().value
    const settings = this.log.settingsBefore(first?.seq ?? Number.MAX_SAFE_INTEGER)
    if (!settings) throw new Error('the file has no settings of a hall')
    this.#day = new CommittedDay(settingsOf(settings.event), settings.seq)
    if (first) this.#day.take(first)
    for (const entry of day) this.#day.take(entry)
    this.#fold()
  }

  /** Makes the state from the committed day, and from what the present transaction has logged so far. */
  #fold(logged: readonly Logged[] = []): void {
    this.centre = this.#day.settings
    this.centreSeq = this.#day.settingsSeq
    this.#state = newHall(this.centre)
    this.record = new DayRecord()
    for (const entry of this.#day.events) this.#evolve(entry)
    for (const entry of logged) this.#evolve(entry)
  }

  /** After a transaction that was rolled back: makes the state what it was before. */
  #undo(logged: Logged[]): void {
    this.log.resetTail(this.#tail)
    // An event that could not be logged is not among these; it has not changed the hall either.
    if (logged.length > 0) this.#fold()
  }

  /** Refuses a batch that could not be committed. A request that was answered before gets its answer, as long as that can be read. */
  #refuse(batch: Pending[]): void {
    for (const { request, resolve, reject } of batch) {
      try {
        const answer = request && this.#idempotency.find(request)
        if (answer === undefined) reject(new HallRejection('not-saved', this.trouble?.sentence))
        else resolve(answer)
      } catch (error) {
        reject(error instanceof HallRejection ? error : new HallRejection('not-saved', this.trouble?.sentence))
      }
    }
  }

  /** Begins the first transaction after a disk trouble with a write, so that its success proves that the disk takes writes again. */
  #tryDisk(): void {
    this.#disk.probe()
    // Another process may have written to the file meanwhile.
    if (!this.log.matchesDisk()) this.#readFile()
  }

  #sleep(): void {
    const now = this.now()
    const due = Math.min(
      this.#state.day === null ? now + LONGEST_SLEEP_MS : this.#nextDayOpensAt(this.#state.day, this.centre),
      nextDueAt(this.#state) ?? Number.POSITIVE_INFINITY
    )
    this.#timer = setTimeout(
      () => {
        if (this.trouble || this.#state.day === null || this.now() >= due) this.#flush()
        this.#sleep()
      },
      this.trouble ? LONGEST_SLEEP_MS : Math.max(20, Math.min(LONGEST_SLEEP_MS, due - now))
    )
    this.#timer.unref()
  }
}
