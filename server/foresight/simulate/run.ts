import {
  advance,
  chooseNext,
  decide,
  type Desk,
  evolve,
  type HallEvent,
  type HallState,
  type ReadonlyDesk,
  takesTickets,
  type Ticket,
  workOf
} from '../../engine/index.ts'
import { Agenda } from '../agenda.ts'
import type { Chance } from '../chance.ts'
import { copyOf } from '../copy.ts'
import { patienceAfter } from '../habits/leaving.ts'
import { ALONE } from '../habits/parties.ts'
import type { Reactions } from '../habits/reactions.ts'
import { HALF_HOUR_MS } from '../habits/time-of-day.ts'
import type { Visit } from '../habits/visits.ts'
import { endOf, halfHourAt, type Newcomer, type Outlook } from './outlook.ts'

type What =
  | { is: 'call'; deskId: string }
  | { is: 'end'; deskId: string; visit: Visit }
  | { is: 'opens' | 'closes' | 'resumes'; deskId: string }
  | { is: 'joins'; event: HallEvent; serviceId: string }
  | { is: 'arrival' }

/** Hears whose turn it was, by ticket. @returns whether anybody is left of whom it is asked */
export type OnTurn = (ticketId: string, at: number) => boolean

export const newcomerId = (i: number): string => `newcomer ${i}`

export interface RunOptions {
  newcomers?: readonly Newcomer[]
  onTurn?: OnTurn
  /** What is done to the hall first. */
  change?: (state: HallState) => void
  /** When the run ends at the latest, epoch ms. */
  until?: number
  /** Desks that keep open, whatever they usually do. */
  staysOpen?: string
}

/**
 * One run ahead: the hall as it is, with visits, breaks, openings, arrivals and patience drawn from its habits. Whoever
 * would have left, and newcomers of whom it is only asked, stay in line and take no time, so that one run tells the turn
 * of everybody.
 */
export class Run {
  readonly #outlook: Outlook
  readonly #chance: Chance
  readonly #state: HallState
  readonly #agenda = new Agenda<What>()
  readonly #onTurn: OnTurn
  /** Desks that are about to call. */
  readonly #isCalling = new Set<string>()
  readonly #isClosing = new Set<string>()
  readonly #patience = new Map<string, number>()
  readonly #asked = new Set<string>()
  readonly #staysOpen: string | undefined
  #arrivals = 0
  #endsAt: number

  constructor(outlook: Outlook, chance: Chance, options: RunOptions) {
    const { newcomers = [], onTurn = () => true, change, until = Number.POSITIVE_INFINITY } = options
    this.#outlook = outlook
    this.#chance = chance
    this.#onTurn = onTurn
    this.#staysOpen = options.staysOpen
    this.#state = copyOf(outlook.state)
    advance(this.#state, outlook.now)
    change?.(this.#state)
    this.#endsAt = Math.min(endOf(outlook), until)
    newcomers.forEach((newcomer, i) => {
      this.#asked.add(newcomerId(i))
      this.#issue(newcomerId(i), newcomer, outlook.now)
    })
    this.#planDesks()
    this.#planTickets()
    this.#expectArrival(outlook.now)
  }

  /** Runs until nobody is left of whom it is asked, the day is over, or nothing is to come. */
  go(): void {
    while (this.#agenda.first() !== null) {
      const { at, what } = this.#agenda.take()
      if (at >= this.#endsAt || !this.#happens(what, at)) return
    }
  }

  /** The hall as the run has left it. */
  get state(): HallState {
    return this.#state
  }

  /** How many have come. */
  get arrived(): number {
    return this.#arrivals
  }

  /** @returns whether the run goes on */
  #happens(what: What, at: number): boolean {
    advance(this.#state, at)
    switch (what.is) {
      case 'call':
        return this.#call(what.deskId, at)
      case 'end':
        this.#end(what, at)
        return true
      case 'opens':
        this.#open(what.deskId, at)
        return true
      case 'closes':
        this.#close(this.#desk(what.deskId), at)
        return true
      case 'resumes':
        evolve(this.#state, { type: 'desk-resumed', at, deskId: what.deskId })
        this.#callSoon(what.deskId, at, 'afterArrival')
        return true
      case 'joins':
        evolve(this.#state, what.event)
        this.#offer(what.serviceId, at)
        return true
      case 'arrival':
        this.#arrive(at)
        return true
      default:
        return what satisfies never
    }
  }

  #planDesks(): void {
    const { now, plans, ends, beginsAt } = this.#outlook
    // One earlier day for all desks: rosters hang together. A desk that was not as it is now follows a day of its own.
    const day = Math.floor(this.#chance() * ends.length)
    const end = beginsAt + (ends[day] ?? Number.POSITIVE_INFINITY)
    if (end > now) this.#endsAt = Math.min(this.#endsAt, end)
    for (const desk of this.#state.desks.values()) {
      const { deskId } = desk
      const like = plans.get(deskId) ?? []
      const fitting = like[day] === null ? like.filter((each) => each !== null) : [like[day]]
      const plan = fitting[Math.floor(this.#chance() * fitting.length)]
      for (const { at, opens } of deskId === this.#staysOpen ? [] : (plan?.changes ?? []))
        this.#agenda.put(Math.max(now, beginsAt + at), { is: opens ? 'opens' : 'closes', deskId })
      if (desk.status === 'paused')
        this.#agenda.put(now + this.#restOfBreak(now - (desk.pause?.since ?? now)), { is: 'resumes', deskId })
      else if (desk.status === 'open' && desk.ticketId === null)
        this.#callSoon(deskId, now, 'afterArrival', this.#couldCallFor(desk))
      else if (desk.ticketId !== null) this.#planEnd(desk.ticketId, deskId)
    }
  }

  /** How long an idle desk could have called somebody, ms. */
  #couldCallFor(desk: ReadonlyDesk): number {
    const { now, idleFor } = this.#outlook
    const next = chooseNext(this.#state, desk, now)
    if (next === null) return idleFor(desk.deskId)
    return Math.max(
      idleFor(desk.deskId),
      now - Math.max(desk.idleSince, next.ticket.waitingSince, next.ticket.callableAt)
    )
  }

  #planEnd(ticketId: string, deskId: string): void {
    const { inProgress } = this.#outlook
    const ticket = this.#ticket(ticketId)
    const visit = this.#oneOf(inProgress.get(deskId) ?? [])
    if (visit) this.#agenda.put(ticket.calledAt + visit.tookMs * workOf(ticket.persons), { is: 'end', deskId, visit })
  }

  /** Those who wait, but cannot be called yet. */
  #planTickets(): void {
    const { now, state } = this.#outlook
    for (const { ticketId, callableAt, serviceId } of state.deferred) {
      // They join their line by themselves; a free desk has to be told.
      this.#agenda.put(callableAt, {
        is: 'joins',
        event: { type: 'noted', at: callableAt, about: '', what: '', details: {} },
        serviceId
      })
      this.#drawPatience(this.#ticket(ticketId), now)
    }
    for (const ticketId of state.notArrived) {
      const { confirmBy, serviceId } = this.#ticket(ticketId)
      const at = now + this.#chance() * Math.max(0, (confirmBy ?? now) - now)
      this.#agenda.put(at, { is: 'joins', event: { type: 'arrival-confirmed', at, ticketId }, serviceId })
    }
    for (const ticketId of state.parked) {
      const { parked, serviceId } = this.#ticket(ticketId)
      const at = parked?.until ?? null
      if (at !== null && at >= now)
        this.#agenda.put(at, { is: 'joins', event: { type: 'ticket-resumed', at, ticketId }, serviceId })
    }
  }

  #call(deskId: string, at: number): boolean {
    this.#isCalling.delete(deskId)
    const desk = this.#desk(deskId)
    if (desk.status !== 'open' || desk.ticketId !== null) return true
    for (;;) {
      const decision = decide(this.#state, { type: 'call-next', deskId, operatorId: null }, at)
      const event = decision.accepted ? decision.events[0] : undefined
      if (event?.type !== 'ticket-called') {
        if (this.#isClosing.has(deskId)) this.#close(desk, at)
        return true
      }
      const { firstInARow } = desk
      evolve(this.#state, event)
      const { ticketId } = event
      const goesOn = this.#onTurn(ticketId, at)
      const ticket = this.#ticket(ticketId)
      if (!this.#asked.has(ticketId) && this.#drawPatience(ticket, this.#outlook.now) > at - ticket.waitingSince) {
        this.#begin(ticket, deskId, at)
        return goesOn
      }
      evolve(this.#state, { type: 'ticket-finished', at, ticketId, deskId, outcome: null, nextServiceId: null })
      desk.firstInARow = firstInARow
      if (!goesOn) return false
    }
  }

  #begin(ticket: Ticket, deskId: string, at: number): void {
    const visit = this.#oneOf(this.#outlook.visits.get(ticket.serviceId) ?? []) ?? NO_VISIT
    this.#agenda.put(at + visit.tookMs * workOf(ticket.persons), { is: 'end', deskId, visit })
  }

  #end({ deskId, visit }: Extract<What, { is: 'end' }>, at: number): void {
    const desk = this.#desk(deskId)
    const { ticketId } = desk
    if (ticketId === null) return
    const ticket = this.#ticket(ticketId)
    const to = visit.toServiceId
    if (visit.end === 'missed') evolve(this.#state, { type: 'ticket-missed', at, ticketId, deskId })
    else if (visit.end === 'transferred' && to !== undefined && this.#state.book.services.has(to)) {
      evolve(this.#state, {
        type: 'ticket-transferred',
        at,
        ticketId,
        deskId,
        serviceId: to,
        toDeskId: null,
        waitingSince: visit.keptPlace ? ticket.waitingSince : at,
        note: null
      })
      this.#offer(to, at)
    } else {
      const decision = decide(this.#state, { type: 'finish', deskId, operatorId: null }, at)
      for (const event of decision.accepted ? decision.events : []) evolve(this.#state, event)
      if (ticket.status === 'serving') this.#begin(ticket, deskId, at) // V3
      if (ticket.status === 'waiting') this.#offer(ticket.serviceId, at)
    }
    if (this.#isClosing.has(deskId)) this.#close(desk, at)
    if (desk.status !== 'open' || desk.ticketId !== null) return
    const breakMs = this.#chance() < this.#outlook.shareOfBreaks ? this.#restOfBreak(0) : 0
    this.#callSoon(deskId, at + breakMs, 'afterVisit')
  }

  /** A desk closes as it usually does, but not while it is busy, nor as the last one for somebody who waits. */
  #close(desk: Desk, at: number): void {
    const { deskId } = desk
    if (desk.status === 'closed') return
    if (desk.ticketId !== null || this.#isNeeded(desk)) {
      this.#isClosing.add(deskId)
      return
    }
    this.#isClosing.delete(deskId)
    evolve(this.#state, { type: 'desk-closed', at, deskId })
  }

  #isNeeded(desk: Desk): boolean {
    for (const tier of desk.tiers) {
      for (const serviceId of tier) {
        const waits = (this.#state.lines.get(serviceId) ?? []).some(({ tickets, head }) => tickets.length > head)
        if (waits && !this.#isServedElsewhere(serviceId, desk)) return true
      }
    }
    return false
  }

  #isServedElsewhere(serviceId: string, but: Desk): boolean {
    for (const desk of this.#state.desks.values()) {
      if (desk !== but && desk.status === 'open' && desk.tiers.some((tier) => tier.includes(serviceId))) return true
    }
    return false
  }

  #open(deskId: string, at: number): void {
    this.#isClosing.delete(deskId)
    if (this.#desk(deskId).status !== 'closed') return
    const skills = this.#outlook.habits.deskDays.skills[deskId] ?? null
    evolve(this.#state, { type: 'desk-opened', at, deskId, operatorId: deskId, skills: skills && [...skills] })
    this.#callSoon(deskId, at, 'afterArrival')
  }

  #expectArrival(after: number): void {
    let at = after
    // A half hour in which nobody comes is passed over.
    for (let i = 0; i < 48; i++) {
      const rate = this.#outlook.ratesOf(halfHourAt(this.#outlook, at)).sum
      const next = rate > 0 ? at - Math.log(this.#chance()) / rate : Number.POSITIVE_INFINITY
      const ends = at + HALF_HOUR_MS - ((at - this.#outlook.beginsAt) % HALF_HOUR_MS)
      if (next < ends) {
        if (next < this.#endsAt) this.#agenda.put(next, { is: 'arrival' })
        return
      }
      at = ends
    }
  }

  #arrive(at: number): void {
    const { kinds, sum } = this.#outlook.ratesOf(halfHourAt(this.#outlook, at))
    let left = this.#chance() * sum
    const drawn = kinds.find(({ rate }) => {
      left -= rate
      return left <= 0
    })
    if (drawn) {
      const { serviceId, classId } = drawn.newcomer
      const { services, classes } = this.#state.book
      if (services.has(serviceId) && classes.has(classId) && takesTickets(this.#state, serviceId, at)) {
        const parties = this.#outlook.parties.get(serviceId)
        this.#issue(`arrival ${++this.#arrivals}`, drawn.newcomer, at, parties && this.#oneOf(parties))
        this.#offer(serviceId, at)
      }
    }
    this.#expectArrival(at)
  }

  #issue(ticketId: string, { serviceId, classId }: Newcomer, at: number, { persons, further } = ALONE): void {
    const place = { waitingSince: at, callableAt: at, dueAt: null, language: null, further: [...further], persons }
    evolve(this.#state, {
      type: 'ticket-issued',
      at,
      ticketId,
      ...NO_NUMBER,
      serviceId,
      classId,
      ...place
    })
  }

  /** Somebody joined a line: a free desk that may call them does so. */
  #offer(serviceId: string, at: number): void {
    let chosen: Desk | null = null
    for (const desk of this.#state.desks.values()) {
      if (desk.status !== 'open' || desk.ticketId !== null || this.#isCalling.has(desk.deskId)) continue
      if (!desk.tiers.some((tier) => tier.includes(serviceId))) continue
      if (chosen === null || desk.idleSince < chosen.idleSince) chosen = desk
    }
    if (chosen) this.#callSoon(chosen.deskId, at, 'afterArrival')
  }

  /** @param already how long it could have called by now, ms */
  #callSoon(deskId: string, at: number, after: keyof Reactions, already = 0): void {
    if (this.#isCalling.has(deskId)) return
    this.#isCalling.add(deskId)
    const times = this.#outlook.habits.reactions[after]
    const longer = already === 0 ? times : times.filter((each) => each > already)
    // Slower than anybody has been: as likely as not as long again, and nobody knows (Pareto's law).
    const reaction = this.#oneOf(longer) ?? already / this.#chance()
    this.#agenda.put(at + reaction - already, { is: 'call', deskId })
  }

  #restOfBreak(already: number): number {
    const { lengthsMs } = this.#outlook.habits.breaks
    const longer = lengthsMs.filter((each) => each > already)
    const least = lengthsMs.length > 0 ? 0 : USUAL_BREAK_MS
    return (this.#oneOf(longer) ?? Math.max(least, already * 1.5)) - already
  }

  /** How long somebody waits in all before they leave: drawn once a run. */
  #drawPatience(ticket: Ticket, now: number): number {
    const known = this.#patience.get(ticket.ticketId)
    if (known !== undefined) return known
    const waitedMs = Math.max(0, now - ticket.waitingSince)
    const drawn = patienceAfter(this.#outlook.leavingRates, waitedMs, -Math.log(this.#chance()))
    this.#patience.set(ticket.ticketId, drawn)
    return drawn
  }

  #oneOf<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#chance() * list.length)]
  }

  #desk(deskId: string): Desk {
    return this.#state.desks.get(deskId) as Desk
  }

  #ticket(ticketId: string): Ticket {
    return this.#state.tickets.get(ticketId) as Ticket
  }
}

const USUAL_BREAK_MS = 10 * 60_000
const NO_NUMBER = { ticketNumber: '', prefix: '', number: 0 }
const NO_VISIT: Visit = { tookMs: 0, end: 'finished' }
