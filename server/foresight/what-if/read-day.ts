import { advance, type Command, type HallEvent, type HallState, nextDueAt } from '../../engine/index.ts'
import { copyOf } from '../copy.ts'
import type { Recorded } from '../replay/recorded.ts'
import { type DayReplay, replayDay, type ReplayWatch } from '../replay/replay-day.ts'
import type { Act, Call, FreeTime, PlayableDay, Step, Visit } from './day.ts'
import { changesNoLine, type FreeHandler, FreeWatch } from './free-watch.ts'

export interface ReadDay {
  day: PlayableDay
  replay: DayReplay
  /** The calls of the log, in order. */
  calls: Call[]
}

/**
 * Reads a recorded day as one that can be played otherwise. Only what the log is replayed from can be: with a difference
 * in `replay` the day is read up to there.
 * @param state the hall as it was before the first of these events; it goes along
 * @param entries of one service day, from its opening on, without a gap
 */
export function readDay(state: HallState, entries: readonly Recorded[]): ReadDay {
  const before = copyOf(state)
  const reader = new DayReader(state)
  const replay = replayDay(state, entries, reader)
  const [first] = entries
  return { ...reader.end(before, `${first?.serviceDay} ${first?.seq} ${first?.event.at}`, entries), replay }
}

interface OpenVisit {
  visit: Visit
  calledAt: number
}

class DayReader implements ReplayWatch, FreeHandler {
  readonly #state: HallState
  readonly #watch = new FreeWatch(this)
  readonly #acts: Act[] = []
  readonly #calls: Call[] = []
  readonly #visits = new Map<string, Visit[]>()
  /** The visit of each ticket since its last call. */
  readonly #open = new Map<string, OpenVisit>()
  readonly #freeTimes = new Map<string, FreeTime[]>()
  readonly #wantedSince = new Map<string, number>()
  /** Breaks that are not over. */
  readonly #breaks = new Map<string, Act>()
  #lateMs = 0
  #seq = 0
  #isQuiet = false

  constructor(state: HallState) {
    this.#state = state
  }

  before(at: number): void {
    wakeUntil(this.#state, at, (now) => this.#watch.look(this.#state, now))
  }

  step(command: Command | null, events: readonly HallEvent[], seq: number): void {
    const { at } = events[0] as HallEvent
    this.#seq = seq
    this.#isQuiet = command !== null && changesNoLine(command.type)
    if (command === null) {
      this.#acts.push({ at, order: seq, what: events[0] as HallEvent })
      return
    }
    // What falls due with the day's end is not noticed any more.
    this.#noteLate(at)
    this.#take(command, at, seq)
    for (const event of events) if (event.type === 'ticket-called') this.#call(event, seq)
  }

  after(at: number): void {
    if (!this.#isQuiet) this.#watch.look(this.#state, at)
  }

  #noteLate(at: number): void {
    const due = nextDueAt(this.#state)
    if (due !== null && due <= at) this.#lateMs = Math.max(this.#lateMs, at - due + 1)
  }

  #take(command: Command, at: number, seq: number): void {
    switch (command.type) {
      case 'note':
      case 'rate':
      case 'call-staff':
      case 'answer-staff-call':
      case 'end-staff-call':
      case 'post-message':
      case 'withdraw-message':
        return
      case 'call-next':
        return
      case 'call-ticket':
        this.#acts.push({ at, order: seq, what: command, visit: this.#visitsOf(command.ticketId).length })
        return
      case 'pause-desk': {
        const act: Act = { at, order: seq, what: command, ends: null }
        this.#acts.push(act)
        this.#breaks.set(command.deskId, act)
        return
      }
      case 'resume-desk': {
        const pause = this.#breaks.get(command.deskId)
        this.#breaks.delete(command.deskId)
        if (pause) pause.ends = { afterMs: at - pause.at, order: seq }
        return
      }
      case 'recall':
      case 'report-shown':
      case 'start-serving':
      case 'finish':
      case 'mark-no-show':
      case 'park':
      case 'transfer': {
        const ticketId = this.#state.desks.get(command.deskId)?.ticketId
        if (ticketId) this.#follow(ticketId, command, at, seq)
        return
      }
      case 'return':
      case 'resume-ticket':
      case 'postpone':
      case 'end-postpone':
      case 'cancel':
      case 'confirm-arrival':
        this.#follow(command.ticketId, command, at, seq)
        return
      default:
        this.#acts.push({ at, order: seq, what: command })
    }
  }

  /** What is done with a ticket hangs on its last call, or on the clock if it has not been called. */
  #follow(ticketId: string, command: Command, at: number, order: number): void {
    const open = this.#open.get(ticketId)
    if (!open) {
      this.#acts.push({ at, order, what: command, visit: 0 })
      return
    }
    const step: Step = { afterMs: at - open.calledAt, order, command }
    open.visit.steps.push(step)
    const isAtDesk = this.#state.tickets.get(ticketId)?.deskId != null
    if (!isAtDesk || !FREES.has(command.type)) return
    open.visit.atDeskMs = open.visit.knownMs = step.afterMs
    open.visit.isServed = command.type === 'finish' || command.type === 'transfer'
  }

  #call({ ticketId, deskId, at, why, showWithinMs = 0 }: Extract<HallEvent, { type: 'ticket-called' }>, seq: number) {
    this.#calls.push({ at, ticketId, deskId })
    const serviceId = this.#state.tickets.get(ticketId)?.serviceId ?? ''
    const visit: Visit = { serviceId, steps: [], atDeskMs: null, knownMs: 0, isServed: false }
    this.#visitsOf(ticketId).push(visit)
    this.#open.set(ticketId, { visit, calledAt: at })
    const free = this.#freeTimes.get(deskId)?.at(-1)
    const since = this.#wantedSince.get(deskId)
    if (why.rule === 'out-of-order' || why.rule === 'same-visit' || !free || since === undefined) return
    Object.assign(free, { readyMs: at - since, order: seq, showWithinMs })
    this.#wantedSince.delete(deskId)
  }

  #visitsOf(ticketId: string): Visit[] {
    const visits = this.#visits.get(ticketId) ?? []
    this.#visits.set(ticketId, visits)
    return visits
  }

  freed(deskId: string): void {
    const times = this.#freeTimes.get(deskId) ?? []
    this.#freeTimes.set(deskId, times)
    times.push({ lapses: [], readyMs: null, order: Number.POSITIVE_INFINITY, showWithinMs: 0 })
  }

  wanted(deskId: string, at: number): void {
    this.#wantedSince.set(deskId, at)
  }

  lapsed(deskId: string, at: number): void {
    this.#freeTimes
      .get(deskId)
      ?.at(-1)
      ?.lapses.push(at - (this.#wantedSince.get(deskId) ?? at))
    this.#wantedSince.delete(deskId)
  }

  taken(deskId: string, at: number): void {
    const since = this.#wantedSince.get(deskId)
    this.#wantedSince.delete(deskId)
    const free = this.#freeTimes.get(deskId)?.at(-1)
    // A break, a call by hand, the end: it would have called later than that.
    if (free && free.readyMs === null)
      Object.assign(free, { readyMs: since === undefined ? null : at - since, order: this.#seq + 0.5 })
  }

  end(before: HallState, seed: string, entries: readonly Recorded[]): Omit<ReadDay, 'replay'> {
    const endsAt = entries.at(-1)?.event.at ?? 0
    this.#noteLate(endsAt)
    for (const [deskId, since] of this.#wantedSince) {
      const free = this.#freeTimes.get(deskId)?.at(-1)
      if (free) free.readyMs = endsAt - since + 1
    }
    for (const { visit, calledAt } of this.#open.values())
      if (visit.atDeskMs === null) visit.knownMs = Math.max(0, endsAt - calledAt)
    return {
      calls: this.#calls,
      day: {
        serviceDay: entries[0]?.serviceDay ?? '',
        seed,
        before,
        acts: this.#acts,
        freeTimes: this.#freeTimes,
        visits: this.#visits,
        lateMs: this.#lateMs,
        endsAt,
        isOver: entries.at(-1)?.event.type === 'day-closed'
      }
    }
  }
}

const FREES: ReadonlySet<string> = new Set(['finish', 'mark-no-show', 'park', 'transfer', 'cancel'])

/** Lets those who may be called from some moment on join their lines one moment after another, up to a time. */
export function wakeUntil(state: HallState, at: number, woken: (now: number) => void): void {
  for (let next = state.deferred[0]; next !== undefined && next.callableAt <= at; next = state.deferred[0]) {
    const now = Math.max(next.callableAt, state.at)
    advance(state, now)
    woken(now)
  }
}
