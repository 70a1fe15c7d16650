import {
  advance,
  type Command,
  type CommandOf,
  decide,
  evolve,
  type HallEvent,
  type HallState,
  nextDueAt
} from '../../engine/index.ts'
import { Agenda } from '../agenda.ts'
import { copyOf } from '../copy.ts'
import { Chances, inTime } from './chances.ts'
import type { Act, PlayableDay, Step, Visit } from './day.ts'
import { changesNoLine, type FreeHandler, FreeWatch } from './free-watch.ts'
import { wakeUntil } from './read-day.ts'

/** What hears of a day while it is played. */
export interface PlayWatch {
  event(event: HallEvent, state: HallState): void
  /** A ticket was not given out: the service takes none, or no more. */
  turnedAway(serviceId: string, at: number): void
}

export interface PlayOptions {
  /** 0: the times of the log; a higher one draws the times at the desk anew, for each number others. */
  run?: number
  chances?: Chances
}

type Due =
  | { kind: 'act'; act: Act }
  | { kind: 'step'; ticketId: string; visit: number; step: Step; isEnd: boolean }
  | { kind: 'ready'; deskId: string; token: number }
  | { kind: 'resume'; deskId: string; token: number }
  | { kind: 'tick' }

interface DeskRun {
  /** Which of its free times it is in, from 0. */
  free: number
  /** How often somebody waited and then nobody did, in this one. */
  lapse: number
  /** What it is about to do holds only as long as this stays. */
  token: number
  breaks: number
  /** What it was told while it had a ticket. */
  pending: Act[]
}

/** Behind everything that the log has an order for. */
const LATE = 1e15
/** A visitor who does not come, and cannot be given up yet, is called again at most so often. */
const MOST_TRIES = 6

/** Plays a day from its beginning to its end, or the log's; the day itself stays as it is. */
export function play(day: PlayableDay, watch: PlayWatch, options: PlayOptions = {}): HallState {
  return new Playing(day, watch, options).toTheEnd()
}

class Playing implements FreeHandler {
  readonly #day: PlayableDay
  readonly #watch: PlayWatch
  readonly #run: number
  readonly #chances: Chances
  readonly #state: HallState
  readonly #agenda = new Agenda<Due>()
  readonly #free = new FreeWatch(this)
  readonly #desks = new Map<string, DeskRun>()
  readonly #visits = new Map<string, number>()
  #order = LATE

  constructor(day: PlayableDay, watch: PlayWatch, { run = 0, chances = new Chances(day) }: PlayOptions) {
    this.#day = day
    this.#watch = watch
    this.#run = run
    this.#chances = chances
    this.#state = copyOf(day.before)
  }

  toTheEnd(): HallState {
    const { acts, endsAt } = this.#day
    let next = 0
    for (;;) {
      const act = acts[next]
      const due = this.#agenda.first()
      const isAct =
        act !== undefined && (due === null || act.at < due.at || (act.at === due.at && act.order < due.order))
      const at = isAct ? act.at : due?.at
      if (at === undefined || at > endsAt) return this.#state
      if (this.#wakes(at)) continue
      if (isAct) {
        next++
        this.#act(act, at)
      } else this.#do((this.#agenda.take() as { what: Due }).what, at)
    }
  }

  /** Somebody may be called from some moment on, so that a desk may be ready before what would have come next. */
  #wakes(at: number): boolean {
    const [first] = this.#state.deferred
    if (first === undefined || first.callableAt > at) return false
    wakeUntil(this.#state, Math.max(first.callableAt, this.#state.at), (now) => this.#free.look(this.#state, now))
    return true
  }

  #do(due: Due, at: number): void {
    switch (due.kind) {
      case 'act':
        this.#act(due.act, at)
        return
      case 'step':
        this.#step(due, at)
        return
      case 'ready': {
        const desk = this.#deskOf(due.deskId)
        if (desk.token !== due.token) return
        const showWithinMs = this.#day.freeTimes.get(due.deskId)?.[desk.free]?.showWithinMs ?? 0
        this.#give({ type: 'call-next', deskId: due.deskId, operatorId: null, showWithinMs }, at)
        return
      }
      case 'resume':
        if (this.#deskOf(due.deskId).breaks === due.token)
          this.#give({ type: 'resume-desk', deskId: due.deskId, operatorId: null }, at)
        return
      case 'tick':
        // What it was for may be done; what is due since has its own time.
        if ((nextDueAt(this.#state) ?? Number.POSITIVE_INFINITY) + this.#day.lateMs <= at)
          this.#give({ type: 'tick' }, at)
        return
      default:
        due satisfies never
    }
  }

  #act(act: Act, at: number): void {
    const { what } = act
    if ('at' in what) {
      evolve(this.#state, what)
      this.#watch.event(what, this.#state)
      this.#free.look(this.#state, at)
      return
    }
    if (act.visit !== undefined && 'ticketId' in what && this.#visitsOf(what.ticketId) !== act.visit) return
    switch (what.type) {
      case 'open-desk':
        this.#deskOf(what.deskId).pending = []
        if (this.#give(what, at) === 'operator-elsewhere')
          this.#give({ ...what, operatorId: `in place at ${what.deskId}` }, at)
        return
      case 'pause-desk':
      case 'close-desk':
      case 'call-ticket':
        this.#atDesk(act, what, at)
        return
      case 'issue-ticket':
        if (this.#give(what, at) !== null) this.#watch.turnedAway(what.serviceId, at)
        return
      default:
        this.#give(what, at)
    }
  }

  /** What a desk with a ticket cannot do yet it does when it is free again, before it calls. */
  #atDesk(act: Act, what: CommandOf<'pause-desk' | 'close-desk' | 'call-ticket'>, at: number): void {
    const { deskId } = what
    const desk = this.#state.desks.get(deskId)
    if (!desk || desk.status === 'closed') return
    const run = this.#deskOf(deskId)
    if (desk.ticketId !== null) {
      run.pending.push(act)
      return
    }
    if (this.#give({ ...what, operatorId: null }, at) !== null || what.type !== 'pause-desk') return
    run.breaks++
    if (act.ends) this.#agenda.put(at + act.ends.afterMs, { kind: 'resume', deskId, token: run.breaks }, act.ends.order)
  }

  #step({ ticketId, visit, step, isEnd }: Extract<Due, { kind: 'step' }>, at: number): void {
    if (this.#visitsOf(ticketId) !== visit) return
    const { command } = step
    if (!('deskId' in command)) {
      this.#give(command, at)
      return
    }
    const deskId = this.#state.tickets.get(ticketId)?.deskId
    if (!deskId) return
    const code = this.#give({ ...command, deskId, ...('operatorId' in command && { operatorId: null }) } as Command, at)
    if (code === null || !isEnd) return
    if (code === 'no-show-too-soon') this.#tryAgain(ticketId, visit, step, deskId, at)
    else this.#give({ type: 'finish', deskId, operatorId: null }, at)
  }

  /** Nobody came, and the rules want the visitor called again, or given more time. */
  #tryAgain(ticketId: string, visit: number, step: Step, deskId: string, at: number): void {
    const rules = this.#state.book.callingRules
    const tries = step.afterMs < 0 ? -step.afterMs : 0
    if (tries >= MOST_TRIES) {
      this.#give({ type: 'cancel', ticketId, reason: 'no-show' }, at)
      return
    }
    this.#give({ type: 'recall', deskId, operatorId: null }, at)
    const again: Step = { ...step, afterMs: -(tries + 1) }
    const waitMs = Math.max(1_000, rules.recallGapMs, Math.ceil(rules.noShowAfterMs / 2))
    this.#agenda.put(at + waitMs, { kind: 'step', ticketId, visit, step: again, isEnd: true }, this.#order++)
  }

  /** @returns why the engine refuses it; null: it is done */
  #give(command: Command, at: number): string | null {
    advance(this.#state, at)
    const decision = decide(this.#state, command, at)
    if (!decision.accepted) return decision.code
    for (const event of decision.events) {
      evolve(this.#state, event)
      this.#watch.event(event, this.#state)
      this.#follow(event, at)
    }
    if (!changesNoLine(command.type)) this.#after(at)
    return null
  }

  #follow(event: HallEvent, at: number): void {
    const { lateMs } = this.#day
    const fallsDue = (due: number) => this.#agenda.put(Math.max(at, due + lateMs), { kind: 'tick' }, this.#order++)
    switch (event.type) {
      case 'ticket-called':
        this.#called(event.ticketId, at)
        return
      case 'ticket-parked':
        if (event.until !== null) fallsDue(event.until)
        return
      case 'desk-lent':
        fallsDue(event.until)
        return
      case 'ticket-issued':
        if (event.confirmBy !== undefined) fallsDue(event.confirmBy + 1)
        return
      default:
    }
  }

  /** Puts on the agenda what its visitor and the desk did when the ticket was called the same time in the log. */
  #called(ticketId: string, at: number): void {
    const nth = this.#visitsOf(ticketId) + 1
    this.#visits.set(ticketId, nth)
    const visit = this.#visitOf(ticketId, nth)
    for (const step of visit.steps) {
      const isEnd = step.afterMs === visit.atDeskMs && 'deskId' in step.command
      this.#agenda.put(at + step.afterMs, { kind: 'step', ticketId, visit: nth, step, isEnd }, step.order)
    }
  }

  #visitOf(ticketId: string, nth: number): Visit {
    const serviceId = this.#state.tickets.get(ticketId)?.serviceId ?? ''
    const service = this.#state.book.services.get(serviceId)
    const drawn = (longerThan: number) =>
      service ? this.#chances.visitMs(this.#run, ticketId, nth, service, longerThan) : longerThan + 1
    const recorded = this.#day.visits.get(ticketId)?.[nth - 1]
    if (recorded && recorded.atDeskMs !== null)
      return this.#run > 0 && recorded.isServed ? inTime(recorded, drawn(0)) : recorded
    // Nobody knows how it would have ended; what is known of its beginning is kept.
    const atDeskMs = drawn(recorded?.knownMs ?? 0)
    const finish: Step = {
      afterMs: atDeskMs,
      order: this.#order++,
      command: { type: 'finish', deskId: '', operatorId: null }
    }
    return { serviceId, steps: [...(recorded?.steps ?? []), finish], atDeskMs, knownMs: atDeskMs, isServed: true }
  }

  #after(at: number): void {
    this.#free.look(this.#state, at)
    for (const [deskId, run] of this.#desks)
      while (run.pending.length > 0 && this.#state.desks.get(deskId)?.ticketId == null)
        this.#act(run.pending.shift() as Act, at)
  }

  freed(deskId: string): void {
    const desk = this.#deskOf(deskId)
    desk.free++
    desk.lapse = 0
  }

  wanted(deskId: string, at: number): void {
    const desk = this.#deskOf(deskId)
    const free = this.#day.freeTimes.get(deskId)?.[desk.free]
    const lapsedMs = free?.lapses[desk.lapse] ?? 0
    const readyMs = free?.readyMs ?? this.#chances.readyMs(deskId, desk.free, desk.lapse)
    const order = free && Number.isFinite(free.order) ? free.order : this.#order++
    this.#agenda.put(at + lapsedMs + readyMs, { kind: 'ready', deskId, token: desk.token }, order)
  }

  lapsed(deskId: string): void {
    const desk = this.#deskOf(deskId)
    desk.token++
    desk.lapse++
  }

  taken(deskId: string): void {
    this.#deskOf(deskId).token++
  }

  #deskOf(deskId: string): DeskRun {
    let desk = this.#desks.get(deskId)
    if (!desk) {
      desk = { free: -1, lapse: 0, token: 0, breaks: 0, pending: [] }
      this.#desks.set(deskId, desk)
    }
    return desk
  }

  #visitsOf(ticketId: string): number {
    return this.#visits.get(ticketId) ?? 0
  }
}
