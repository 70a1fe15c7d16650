import type { EventOf, HallEvent } from '../engine/index.ts'
import { DayEnd } from './day-end.ts'
import { DeskTimes } from './desk-times.ts'
import { deskHours } from './desk-hours.ts'
import { StaffActs } from './staff-acts.ts'
import {
  DAY_CLOSED,
  FLOOD,
  type FollowedTicket,
  ServiceLines,
  channelOf,
  end,
  isUncalled,
  outcomeByReason,
  outcomeOf,
  seconds
} from './followed-ticket.ts'
import {
  CHANNELS,
  type End,
  NONE,
  type PackedDay,
  packDay,
  RULES,
  type Rule,
  type TicketRow,
  UNCALLED,
  type Uncalled,
  type VisitRow
} from './facts.ts'

/** An event of the log, as far as it is counted. */
export interface Counted {
  seq: number
  actor: string
  event: HallEvent
}
/** What a fold needs to know of the settings. */
export interface CountedRules {
  services: ReadonlyArray<{ serviceId: string; targetMs: number }>
}

/** Follows the events of one service day, from its opening on. */
export class DayFold {
  readonly serviceDay: string
  readonly #offsetAt: (at: number) => number
  readonly #targets = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #indexes = new Map<string, number>()
  readonly #tickets = new Map<string, FollowedTicket>()
  readonly #lines = new ServiceLines()
  readonly #visits: VisitRow[] = []
  readonly #end: DayEnd
  readonly #desks: DeskTimes
  readonly #acts: StaffActs

  /** @param offsetAt what the centre's local time is ahead of UTC at a moment, ms */
  constructor(serviceDay: string, rules: CountedRules, offsetAt: (at: number) => number) {
    this.serviceDay = serviceDay
    this.#offsetAt = offsetAt
    this.#end = new DayEnd(rules.services)
    this.#desks = new DeskTimes(offsetAt, this.#end)
    this.#acts = new StaffActs(
      (at) => this.#hour(at),
      (operatorId) => this.#desks.deskOf(operatorId)
    )
    this.#setTargets(rules)
  }

  take({ seq, actor, event }: Counted): void {
    // Before the desk hears that it is closed.
    this.#acts.take(event, actor)
    const gap = this.#end.take(event)
    if (gap) for (const { visit } of this.#tickets.values()) if (visit) visit.isBroken = true
    this.#desks.take(event, gap)
    switch (event.type) {
      case 'hall-configured':
        this.#setTargets(event.rules)
        return
      case 'ticket-issued':
        this.#issue(event, seq, actor)
        return
      case 'arrival-confirmed':
      case 'ticket-steered':
      case 'ticket-moved':
      case 'ticket-returned':
      case 'ticket-resumed':
      case 'ticket-postponed':
      case 'postpone-ended':
      case 'ticket-cancelled':
        this.#followInQueue(this.#mustGet(event.ticketId), event)
        return
      case 'ticket-called':
        this.#call(this.#mustGet(event.ticketId), seq, event)
        return
      case 'ticket-recalled':
      case 'serving-started':
      case 'ticket-finished':
      case 'ticket-missed':
      case 'ticket-parked':
      case 'ticket-transferred':
        this.#followAtDesk(this.#mustGet(event.ticketId), event)
        return
      case 'ticket-rated': {
        const { served } = this.#mustGet(event.ticketId)
        if (served) served.stars = event.stars
        return
      }
      case 'desk-closed':
        // C7: every desk may call the tickets that were for this one only.
        for (const ticket of this.#tickets.values()) if (ticket.ownDeskId === event.deskId) ticket.ownDeskId = null
        return
      case 'day-closed':
        // The end of the day does not cancel a no-show who never returned.
        for (const { row } of this.#tickets.values())
          if (row.outcome === outcomeOf('open')) row.outcome = outcomeOf('did-not-come')
        return
      default: // The others change nothing that is counted.
    }
  }

  /** The facts as they are now. @param now until when desks that are open have been so */
  pack(now: number): PackedDay {
    const desks = deskHours(this.#desks.until(now), this.#acts.all()).map(({ deskId, operatorId, ...counts }) => ({
      ...counts,
      desk: this.#indexOf(deskId),
      operator: this.#indexOf(operatorId)
    }))
    return packDay(
      this.serviceDay,
      this.#ids,
      [...this.#tickets.values()].map((ticket) => this.#rowAt(ticket, now)),
      this.#visits,
      desks
    )
  }

  /** A ticket that still waits past its target is out of it already; whether it waits less nobody can say yet. */
  #rowAt(ticket: FollowedTicket, now: number): TicketRow {
    const waitMs = this.#end.lastedUntil(now) - ticket.legSince
    const isLate = waitMs > this.#targetOf(ticket.serviceId)
    return isLate && isUncalled(ticket) && ticket.isWaiting
      ? { ...ticket.row, ...this.#uncalled(ticket, 'waiting', now) }
      : ticket.row
  }

  #uncalled(
    ticket: FollowedTicket,
    how: Uncalled,
    at: number
  ): Pick<TicketRow, 'uncalled' | 'uncalledS' | 'uncalledService' | 'uncalledClass'> {
    const until = how === 'left' ? at : this.#end.lastedUntil(at)
    return {
      uncalled: UNCALLED.indexOf(how),
      uncalledS: seconds(Math.max(0, until - ticket.legSince)),
      uncalledService: this.#indexOf(ticket.serviceId),
      uncalledClass: this.#indexOf(ticket.classId)
    }
  }

  #targetOf(serviceId: string): number {
    return this.#targets.get(serviceId) ?? Number.POSITIVE_INFINITY
  }

  #setTargets({ services }: CountedRules): void {
    for (const { serviceId, targetMs } of services) this.#targets.set(serviceId, targetMs)
  }

  #issue(event: EventOf<'ticket-issued'>, seq: number, actor: string): void {
    const { at, ticketId, serviceId, classId, waitingSince, callableAt } = event
    const channel = channelOf(event, actor)
    const ticket: FollowedTicket = {
      row: {
        issuedSeq: seq,
        uncalledS: NONE,
        uncalledService: 0,
        uncalledClass: 0,
        uncalled: UNCALLED.indexOf('none'),
        service: this.#indexOf(serviceId),
        priorityClass: this.#indexOf(classId),
        hour: this.#hour(at),
        persons: event.persons ?? 1,
        channel: CHANNELS.indexOf(channel),
        outcome: outcomeOf('open')
      },
      serviceId,
      classId,
      channel,
      legSince: Math.max(at, waitingSince),
      legIsCalled: false,
      waitingSince,
      callableAt,
      ownDeskId: null,
      hasArrived: event.confirmBy === undefined,
      isWaiting: true,
      visit: null,
      served: null
    }
    this.#tickets.set(ticketId, ticket)
    // L18: a visitor who has not arrived is in no line, and waits from the arrival on.
    if (event.confirmBy === undefined) this.#lines.join(ticket)
  }

  /** What changes where a ticket waits, or that it waits at all. */
  #followInQueue(
    ticket: FollowedTicket,
    event: EventOf<
      | 'arrival-confirmed'
      | 'ticket-steered'
      | 'ticket-moved'
      | 'ticket-returned'
      | 'ticket-resumed'
      | 'ticket-postponed'
      | 'postpone-ended'
      | 'ticket-cancelled'
    >
  ): void {
    switch (event.type) {
      case 'arrival-confirmed': // L18
        ticket.legSince = event.at
        ticket.hasArrived = true
        this.#lines.join(ticket)
        return
      case 'ticket-steered': {
        // G3
        const { serviceId, classId, ownDeskId } = event
        this.#changeLine(ticket, { serviceId, classId, ownDeskId })
        return
      }
      case 'ticket-moved': // S5
        this.#changeLine(ticket, { serviceId: event.serviceId })
        return
      case 'ticket-returned': // L10
        ticket.waitingSince = event.waitingSince
        ticket.callableAt = event.at
        this.#lines.join(ticket)
        return
      case 'ticket-resumed': // L12
        ticket.callableAt = event.at
        this.#lines.join(ticket)
        return
      case 'ticket-postponed': // L14
      case 'postpone-ended':
        ticket.callableAt = event.callableAt
        return
      case 'ticket-cancelled': // L15
        this.#lines.leave(ticket)
        this.#endVisit(ticket, 'cancelled')
        // G6: nobody held it, so nobody left.
        if (event.reason === FLOOD) this.#tickets.delete(event.ticketId)
        if (isUncalled(ticket) && event.at >= ticket.legSince)
          Object.assign(
            ticket.row,
            this.#uncalled(ticket, event.reason === DAY_CLOSED ? 'left-over' : 'left', event.at)
          )
        ticket.isWaiting = false
        if (!ticket.served) ticket.row.outcome = outcomeOf(outcomeByReason(event.reason))
        return
      default:
        event satisfies never
    }
  }

  /** What happens to a ticket at a desk, after the call. */
  #followAtDesk(
    ticket: FollowedTicket,
    event: EventOf<
      | 'ticket-recalled'
      | 'serving-started'
      | 'ticket-finished'
      | 'ticket-missed'
      | 'ticket-parked'
      | 'ticket-transferred'
    >
  ): void {
    switch (event.type) {
      case 'ticket-recalled': // L6
        if (ticket.visit) ticket.visit.row.recalls++
        return
      case 'serving-started': // L7
        if (ticket.visit) ticket.visit.startedAt = event.at
        return
      case 'ticket-finished':
        this.#finish(ticket, event)
        return
      case 'ticket-missed': // L9
        this.#endVisit(ticket, 'no-show')
        return
      case 'ticket-parked': // L11
        if (event.sameDesk) ticket.ownDeskId = event.deskId
        this.#endVisit(ticket, 'parked')
        return
      case 'ticket-transferred': // L13
        this.#endVisit(ticket, 'transferred')
        this.#startLeg(ticket, event.serviceId, event.toDeskId, event.waitingSince, event.at)
        return
      default:
        event satisfies never
    }
  }

  // L8
  #finish(ticket: FollowedTicket, { at, outcome, nextServiceId }: EventOf<'ticket-finished'>): void {
    const isCutOff = outcome === DAY_CLOSED
    const visit = ticket.visit
    if (visit) {
      if (!isCutOff && !visit.isBroken) visit.row.serviceS = seconds(at - (visit.startedAt ?? visit.calledAt))
      ticket.served = visit.row
      ticket.row.outcome = outcomeOf('served')
    }
    this.#endVisit(ticket, isCutOff ? 'cut-off' : 'finished')
    if (nextServiceId !== null) this.#startLeg(ticket, nextServiceId, null, at, at)
  }

  #call(ticket: FollowedTicket, calledSeq: number, { at, deskId, why }: EventOf<'ticket-called'>): void {
    const goesOn = why.rule === 'same-visit' // V3: it has neither waited nor passed anybody.
    const passed = goesOn ? 0 : this.#lines.passedBy(ticket, at)
    this.#lines.leave(ticket)
    const waitMs = Math.max(0, at - ticket.legSince)
    const isFirst = !ticket.legIsCalled && !goesOn
    const rule: Rule = why.rule !== 'out-of-order' && !goesOn && why.tier === 0 ? 'own-desk' : why.rule
    const row: VisitRow = {
      calledSeq,
      waitS: isFirst ? seconds(waitMs) : NONE,
      serviceS: NONE,
      service: this.#indexOf(ticket.serviceId),
      priorityClass: this.#indexOf(ticket.classId),
      desk: this.#indexOf(deskId),
      operator: this.#indexOf(this.#desks.operatorAt(deskId)),
      passed,
      hour: this.#hour(at),
      joinedHour: this.#hour(ticket.legSince),
      channel: ticket.row.channel,
      end: end('open'),
      rule: RULES.indexOf(rule),
      recalls: 0,
      within: Number(isFirst && waitMs <= this.#targetOf(ticket.serviceId)),
      stars: 0
    }
    ticket.legIsCalled = true
    ticket.ownDeskId = null
    ticket.isWaiting = false
    ticket.visit = { row, calledAt: at, startedAt: null, isBroken: false }
    this.#visits.push(row)
  }

  #endVisit(ticket: FollowedTicket, how: End): void {
    if (ticket.visit) ticket.visit.row.end = end(how)
    ticket.visit = null
  }

  /** Begins the wait for another service or desk. */
  #startLeg(
    ticket: FollowedTicket,
    serviceId: string,
    ownDeskId: string | null,
    waitingSince: number,
    at: number
  ): void {
    Object.assign(ticket, {
      serviceId,
      ownDeskId,
      waitingSince,
      callableAt: at,
      legSince: at,
      legIsCalled: false,
      isWaiting: true
    })
    this.#lines.join(ticket)
  }

  #changeLine(
    ticket: FollowedTicket,
    change: Partial<Pick<FollowedTicket, 'serviceId' | 'classId' | 'ownDeskId'>>
  ): void {
    const wasInLine = this.#lines.leave(ticket)
    Object.assign(ticket, change)
    if (wasInLine) this.#lines.join(ticket)
  }

  #mustGet(ticketId: string): FollowedTicket {
    const ticket = this.#tickets.get(ticketId)
    if (!ticket) throw new Error(`the log of ${this.serviceDay} names a ticket that it did not issue`)
    return ticket
  }

  #hour(at: number): number {
    return Math.floor((at + this.#offsetAt(at)) / 3_600_000) % 24
  }

  #indexOf(id: string): number {
    let index = this.#indexes.get(id)
    if (index === undefined) {
      index = this.#ids.push(id) - 1
      this.#indexes.set(id, index)
    }
    return index
  }
}
