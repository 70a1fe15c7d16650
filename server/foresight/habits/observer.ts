import {
  chooseNext,
  type EventOf,
  type HallEvent,
  type ReadonlyDesk,
  type ReadonlyHallState,
  workOf
} from '../../engine/index.ts'
import { kindOf, noArrivals, rememberArrivals } from './arrivals.ts'
import { ageBreaks, rememberBreak } from './breaks.ts'
import { rememberDay } from './desk-days.ts'
import { type Habits, newHabits } from './habits.ts'
import { ageLeaving, rememberWaiting } from './leaving.ts'
import { rememberParty } from './parties.ts'
import { rememberReaction } from './reactions.ts'
import { beginningOf, halfHourOf, weekdayOf } from './time-of-day.ts'
import { newToday, type Today } from './today.ts'
import { rememberVisit, type Visit } from './visits.ts'
import { forgetStarts, rememberWait } from './waits.ts'

/** Somebody was called for the first time, as nobody had changed their place before. */
export interface Turn {
  ticketId: string
  serviceId: string
  joinedAt: number
  calledAt: number
}

/** Folds the habits of a hall from its events. */
export class Observer {
  readonly habits: Habits
  #today: Today | null = null
  /** What the visit at each desk is for. */
  readonly #serving = new Map<string, string>()

  constructor(habits: Habits = newHabits()) {
    this.habits = habits
  }

  /**
   * Hears an event that the hall has taken.
   * @param state the hall after it
   * @returns the turn that it was, if it was one
   */
  saw(event: HallEvent, state: ReadonlyHallState): Turn | null {
    switch (event.type) {
      case 'day-opened':
        this.dayOver()
        this.#today = newToday(event.serviceDay, beginningOf(state, event.at))
        return null
      case 'day-closed':
        this.dayOver(event.at)
        return null
      case 'ticket-called':
        return this.#called(event, state)
      case 'ticket-issued':
        this.#issued(event, state)
        return null
      case 'ticket-cancelled':
        this.#cancelled(event, state)
        return null
      case 'ticket-postponed':
      case 'ticket-moved':
      case 'ticket-steered':
        this.#changedPlace(event.ticketId)
        break
      case 'ticket-finished':
      case 'ticket-missed':
      case 'ticket-parked':
      case 'ticket-transferred':
        this.#ended(event, state)
        break
      case 'desk-opened':
      case 'desk-paused':
      case 'desk-resumed':
      case 'desk-closed':
        this.#desk(event, state)
        break
      default:
    }
    if (mayCauseCalls(event)) this.#lookForCalls(state, event.at)
    return null
  }

  /** The day is over: its arrivals and hours count from now on. Once a day; nothing when none is open. */
  dayOver(at?: number): void {
    const today = this.#today
    if (today === null) return
    this.#today = null
    for (const [deskId, from] of today.openedAt) addStretch(today, deskId, from, at ?? from)
    const { habits } = this
    if (Object.keys(today.desks).length > 0) {
      rememberDay(habits.deskDays, { desks: today.desks, leftOver: today.leftOver })
      rememberArrivals(habits.arrivals, weekdayOf(today.serviceDay), today.counts)
    }
    ageBreaks(habits.breaks)
    ageLeaving(habits.leaving)
    forgetStarts(habits.waits)
  }

  /** How long a desk that is free lets people wait whom it could call, or could have called, ms. */
  idleFor(deskId: string, at: number): number {
    const since = this.#today?.couldCall.get(deskId)?.since ?? at
    return at - since + (this.#today?.missedMs.get(deskId) ?? 0)
  }

  #issued(
    { at, ticketId, serviceId, further, classId, dueAt, confirmBy, persons = 1 }: EventOf<'ticket-issued'>,
    state: ReadonlyHallState
  ): void {
    const today = this.#of(state, at)
    const isPlain = dueAt === null && confirmBy === undefined
    today.joined.set(ticketId, { at, serviceId, isPlain })
    const counts = today.counts[kindOf(serviceId, classId)] ?? noArrivals()
    today.counts[kindOf(serviceId, classId)] = counts
    const halfHour = halfHourOf(at - today.beginsAt)
    counts[halfHour] = (counts[halfHour] ?? 0) + 1
    rememberParty(this.habits.parties, serviceId, { persons, further })
    this.#lookForCalls(state, at)
  }

  #called({ at, ticketId, deskId, why }: EventOf<'ticket-called'>, state: ReadonlyHallState): Turn | null {
    const today = this.#of(state, at)
    this.#serving.set(deskId, state.tickets.get(ticketId)?.serviceId ?? '')
    const could = today.couldCall.get(deskId)
    // V3: a visit that goes on is nobody's reaction.
    if (could && why.rule !== 'same-visit') rememberReaction(this.habits.reactions, could.after, at - could.since)
    forgetIdle(today, deskId)
    // Whoever could have called them, and no longer can call anybody, has not been slow; unless it was for long.
    for (const [each, { since }] of [...today.couldCall]) {
      const desk = state.desks.get(each)
      if (desk && chooseNext(state, desk, at) !== null) continue
      today.couldCall.delete(each)
      if (at - since > MISSED_FROM_MS) today.missedMs.set(each, (today.missedMs.get(each) ?? 0) + at - since)
    }
    const joined = today.joined.get(ticketId)
    if (!joined) return null
    today.joined.delete(ticketId)
    rememberWaiting(this.habits.leaving, at - joined.at, false)
    if (!joined.isPlain) return null
    rememberWait(this.habits.waits, joined.serviceId, halfHourOf(joined.at - today.beginsAt), at - joined.at)
    return { ticketId, serviceId: joined.serviceId, joinedAt: joined.at, calledAt: at }
  }

  #cancelled({ at, ticketId, reason }: EventOf<'ticket-cancelled'>, state: ReadonlyHallState): void {
    const today = this.#of(state, at)
    const joined = today.joined.get(ticketId)
    today.joined.delete(ticketId)
    if (!joined) {
      this.#lookForCalls(state, at)
      return
    }
    const hasLeft = !NOT_BY_THEMSELVES.has(reason)
    if (reason === 'day-closed') today.leftOver = true
    if (joined.isPlain) rememberWaiting(this.habits.leaving, at - joined.at, hasLeft)
  }

  #ended(
    event: EventOf<'ticket-finished' | 'ticket-missed' | 'ticket-parked' | 'ticket-transferred'>,
    state: ReadonlyHallState
  ): void {
    const { at, ticketId, deskId } = event
    const ticket = state.tickets.get(ticketId)
    if (!ticket || (event.type === 'ticket-finished' && event.outcome === 'day-closed')) return
    const { habits } = this
    // By what the visit was for: a ticket that goes on already has its next service.
    const serviceId = this.#serving.get(deskId) ?? ticket.serviceId
    this.#serving.delete(deskId)
    rememberVisit(habits.visits, serviceId, visitOf(event, (at - ticket.calledAt) / workOf(ticket.persons)))
    habits.breaks.visits++
    forgetIdle(this.#of(state, at), deskId)
    this.#lookForCall(state, state.desks.get(deskId), at, 'afterVisit')
  }

  #desk(
    { type, at, deskId }: EventOf<'desk-opened' | 'desk-paused' | 'desk-resumed' | 'desk-closed'>,
    state: ReadonlyHallState
  ): void {
    const today = this.#of(state, at)
    const { breaks, deskDays } = this.habits
    forgetIdle(today, deskId)
    const pausedAt = today.pausedAt.get(deskId)
    today.pausedAt.delete(deskId)
    if (type === 'desk-opened') {
      today.openedAt.set(deskId, at)
      const skills = state.desks.get(deskId)?.skills ?? null
      deskDays.skills[deskId] = skills && [...skills]
    } else if (type === 'desk-paused') {
      today.pausedAt.set(deskId, at)
      breaks.breaks++
    } else if (type === 'desk-resumed') {
      if (pausedAt !== undefined) rememberBreak(breaks, at - pausedAt)
    } else {
      addStretch(today, deskId, today.openedAt.get(deskId) ?? at, at)
      today.openedAt.delete(deskId)
    }
  }

  #changedPlace(ticketId: string): void {
    const joined = this.#today?.joined.get(ticketId)
    if (joined) joined.isPlain = false
  }

  #lookForCalls(state: ReadonlyHallState, at: number): void {
    for (const desk of state.desks.values()) this.#lookForCall(state, desk, at, 'afterArrival')
  }

  #lookForCall(
    state: ReadonlyHallState,
    desk: ReadonlyDesk | undefined,
    at: number,
    after: 'afterVisit' | 'afterArrival'
  ): void {
    if (desk?.status !== 'open' || desk.ticketId !== null) return
    const { couldCall } = this.#of(state, at)
    if (couldCall.has(desk.deskId) || chooseNext(state, desk, at) === null) return
    couldCall.set(desk.deskId, { since: at, after })
  }

  #of(state: ReadonlyHallState, at: number): Today {
    this.#today ??= newToday(state.day?.serviceDay ?? '', beginningOf(state, at))
    return this.#today
  }
}

/** Reasons of the hall, not of who waits. */
const NOT_BY_THEMSELVES = new Set(['day-closed', 'kiosk-flood', 'not-confirmed'])

const CAUSES = new Set<HallEvent['type']>([
  'ticket-returned',
  'ticket-resumed',
  'ticket-moved',
  'ticket-steered',
  'ticket-transferred',
  'ticket-finished',
  'postpone-ended',
  'arrival-confirmed',
  'desk-opened',
  'desk-resumed',
  'desk-closed',
  'desk-lent',
  'lending-ended'
])
const mayCauseCalls = ({ type }: HallEvent): boolean => CAUSES.has(type)

/** Those who wait less are called by whoever is quicker. */
const MISSED_FROM_MS = 60_000

/** The desk has done something: it is not idle. */
function forgetIdle({ couldCall, missedMs }: Today, deskId: string): void {
  couldCall.delete(deskId)
  missedMs.delete(deskId)
}

function addStretch(today: Today, deskId: string, from: number, to: number): void {
  const stretches = today.desks[deskId] ?? []
  today.desks[deskId] = stretches
  stretches.push([from - today.beginsAt, to - today.beginsAt])
}

function visitOf(
  event: EventOf<'ticket-finished' | 'ticket-missed' | 'ticket-parked' | 'ticket-transferred'>,
  tookMs: number
): Visit {
  if (event.type === 'ticket-missed') return { tookMs, end: 'missed' }
  if (event.type === 'ticket-parked') return { tookMs, end: 'parked' }
  if (event.type === 'ticket-finished') return { tookMs, end: 'finished' }
  return { tookMs, end: 'transferred', toServiceId: event.serviceId, keptPlace: event.waitingSince < event.at }
}
