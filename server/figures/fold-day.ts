import type { CallReason, HallEvent } from '../engine/index.ts'
import { DeskTimes } from './desk-times.ts'
import {
  CHANNELS,
  type Channel,
  ENDS,
  type End,
  FATES,
  type Fate,
  NONE,
  type PackedDay,
  packDay,
  RULES,
  type Rule,
  type TicketRow,
  type VisitRow
} from './facts.ts'

/** An event of the log, as far as it is counted. */
export interface Counted {
  seq: number
  actor: string
  event: HallEvent
}
/** What a fold has to know of the settings. */
export interface CountedRules {
  services: ReadonlyArray<{ serviceId: string; targetMs: number }>
}

interface Followed {
  row: TicketRow
  serviceId: string
  /** As it is now: a ticket may be put to another. Its row says how it was taken. */
  classId: string
  channel: Channel
  /** Since when the visitor stands in line for the present service; a wait ends with the first call of such a leg. */
  legSince: number
  legIsCalled: boolean
  /** What the line goes by. */
  waitingSince: number
  callableAt: number
  ownDeskId: string | null
  visit: { row: VisitRow; calledAt: number; startedAt: number | null } | null
  served: VisitRow | null
}

const DAY_CLOSED = 'day-closed'

/** Follows the events of one service day, from its opening on. */
export class DayFold {
  readonly serviceDay: string
  readonly #offsetAt: (at: number) => number
  readonly #targets = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #places = new Map<string, number>()
  readonly #tickets = new Map<string, Followed>()
  readonly #lines = new Map<string, Set<Followed>>()
  readonly #visits: VisitRow[] = []
  readonly #desks: DeskTimes

  /** @param offsetAt what the centre's local time is ahead of UTC at a moment, ms */
  constructor(serviceDay: string, rules: CountedRules, offsetAt: (at: number) => number) {
    this.serviceDay = serviceDay
    this.#offsetAt = offsetAt
    this.#desks = new DeskTimes(offsetAt)
    this.#know(rules)
  }

  take({ seq, actor, event }: Counted): void {
    const { at } = event
    this.#desks.take(event)
    switch (event.type) {
      case 'hall-configured':
        this.#know(event.rules)
        return
      case 'ticket-issued': {
        const { ticketId, serviceId, classId, waitingSince, callableAt } = event
        const channel = channelOf(event, actor)
        const row = {
          service: this.#id(serviceId),
          cls: this.#id(classId),
          hour: this.#hour(at),
          channel: CHANNELS.indexOf(channel),
          fate: fate('open')
        }
        const ticket: Followed = {
          row,
          serviceId,
          classId,
          channel,
          legSince: Math.max(at, waitingSince),
          legIsCalled: false,
          waitingSince,
          callableAt,
          ownDeskId: null,
          visit: null,
          served: null
        }
        this.#tickets.set(ticketId, ticket)
        // L18: who is on the way stands in no line, and waits from the arrival on.
        if (event.confirmBy === undefined) this.#stand(ticket)
        return
      }
      case 'arrival-confirmed': {
        const ticket = this.#the(event.ticketId)
        ticket.legSince = at
        this.#stand(ticket)
        return
      }
      case 'ticket-steered': {
        // G3
        const ticket = this.#the(event.ticketId)
        const stood = this.#leave(ticket)
        Object.assign(ticket, { serviceId: event.serviceId, classId: event.classId, ownDeskId: event.ownDeskId })
        if (stood) this.#stand(ticket)
        return
      }
      case 'ticket-moved': {
        // S5
        const ticket = this.#the(event.ticketId)
        const stood = this.#leave(ticket)
        ticket.serviceId = event.serviceId
        if (stood) this.#stand(ticket)
        return
      }
      case 'ticket-called':
        this.#call(this.#the(event.ticketId), seq, at, event.deskId, event.why)
        return
      case 'ticket-recalled': {
        const { visit } = this.#the(event.ticketId)
        if (visit) visit.row.recalls++
        return
      }
      case 'serving-started': {
        const { visit } = this.#the(event.ticketId)
        if (visit) visit.startedAt = at
        return
      }
      case 'ticket-finished': {
        const ticket = this.#the(event.ticketId)
        const isCut = event.outcome === DAY_CLOSED
        const { visit } = ticket
        if (visit) {
          if (!isCut) visit.row.serviceS = seconds(at - (visit.startedAt ?? visit.calledAt))
          ticket.served = visit.row
          ticket.row.fate = fate('served')
        }
        this.#endVisit(ticket, isCut ? 'cut-off' : 'finished')
        if (event.nextServiceId !== null) this.#go(ticket, event.nextServiceId, null, at, at)
        return
      }
      case 'ticket-missed':
        this.#endVisit(this.#the(event.ticketId), 'no-show')
        return
      case 'ticket-parked': {
        const ticket = this.#the(event.ticketId)
        if (event.sameDesk) ticket.ownDeskId = event.deskId
        this.#endVisit(ticket, 'parked')
        return
      }
      case 'ticket-transferred': {
        const ticket = this.#the(event.ticketId)
        this.#endVisit(ticket, 'transferred')
        this.#go(ticket, event.serviceId, event.toDeskId, event.waitingSince, at)
        return
      }
      case 'ticket-returned':
      case 'ticket-resumed': {
        const ticket = this.#the(event.ticketId)
        if (event.type === 'ticket-returned') ticket.waitingSince = event.waitingSince
        ticket.callableAt = at
        this.#stand(ticket)
        return
      }
      case 'ticket-postponed':
        this.#the(event.ticketId).callableAt = event.callableAt
        return
      case 'ticket-cancelled': {
        const ticket = this.#the(event.ticketId)
        this.#leave(ticket)
        this.#endVisit(ticket, 'cancelled')
        if (!ticket.served) ticket.row.fate = fate(event.reason === DAY_CLOSED ? 'left-over' : 'abandoned')
        return
      }
      case 'ticket-rated': {
        const { served } = this.#the(event.ticketId)
        if (served) served.stars = event.stars
        return
      }
      case 'desk-closed':
        // C7: what was for this desk alone is for all.
        for (const ticket of this.#tickets.values()) if (ticket.ownDeskId === event.deskId) ticket.ownDeskId = null
        return
      case 'day-closed':
        // Who missed the call and never came back is not cancelled by the day's end.
        for (const { row } of this.#tickets.values()) if (row.fate === fate('open')) row.fate = fate('abandoned')
        return
      default:
      // The others change nothing that is counted.
    }
  }

  /** The facts as they are now. @param now until when desks that are open have been so */
  pack(now: number): PackedDay {
    const desks = this.#desks
      .until(now)
      .map(({ deskId, operatorId, ...times }) => ({ ...times, desk: this.#id(deskId), operator: this.#id(operatorId) }))
    return packDay(
      this.serviceDay,
      this.#ids,
      [...this.#tickets.values()].map(({ row }) => row),
      this.#visits,
      desks
    )
  }

  #know({ services }: CountedRules): void {
    for (const { serviceId, targetMs } of services) this.#targets.set(serviceId, targetMs)
  }

  #call(ticket: Followed, calledSeq: number, at: number, deskId: string, why: CallReason): void {
    const passed = this.#passedBy(ticket, at)
    this.#leave(ticket)
    const waitMs = Math.max(0, at - ticket.legSince)
    const isFirst = !ticket.legIsCalled
    const rule: Rule = why.rule !== 'out-of-order' && why.tier === 0 ? 'own-desk' : why.rule
    const row: VisitRow = {
      calledSeq,
      waitS: isFirst ? seconds(waitMs) : NONE,
      serviceS: NONE,
      service: this.#id(ticket.serviceId),
      cls: this.#id(ticket.classId),
      desk: this.#id(deskId),
      operator: this.#id(this.#desks.operatorAt(deskId)),
      passed,
      hour: this.#hour(at),
      channel: ticket.row.channel,
      end: end('open'),
      rule: RULES.indexOf(rule),
      recalls: 0,
      within: Number(isFirst && waitMs <= (this.#targets.get(ticket.serviceId) ?? Number.POSITIVE_INFINITY)),
      stars: 0
    }
    ticket.legIsCalled = true
    ticket.ownDeskId = null
    ticket.visit = { row, calledAt: at, startedAt: null }
    this.#visits.push(row)
  }

  /** How many wait for the same service, could be called by any desk, and have waited longer. */
  #passedBy(ticket: Followed, at: number): number {
    let count = 0
    for (const other of this.#lines.get(ticket.serviceId) ?? []) {
      if (
        other !== ticket &&
        other.waitingSince < ticket.waitingSince &&
        other.callableAt <= at &&
        other.ownDeskId === null
      )
        count++
    }
    return count
  }

  #endVisit(ticket: Followed, how: End): void {
    if (ticket.visit) ticket.visit.row.end = end(how)
    ticket.visit = null
  }

  /** To another service or desk: a new leg, in which one waits from now. */
  #go(ticket: Followed, serviceId: string, ownDeskId: string | null, waitingSince: number, at: number): void {
    Object.assign(ticket, { serviceId, ownDeskId, waitingSince, callableAt: at, legSince: at, legIsCalled: false })
    this.#stand(ticket)
  }

  #stand(ticket: Followed): void {
    const line = this.#lines.get(ticket.serviceId) ?? new Set()
    this.#lines.set(ticket.serviceId, line.add(ticket))
  }

  /** @returns whether it stood there */
  #leave(ticket: Followed): boolean {
    return this.#lines.get(ticket.serviceId)?.delete(ticket) ?? false
  }

  #the(ticketId: string): Followed {
    const ticket = this.#tickets.get(ticketId)
    if (!ticket) throw new Error(`the log of ${this.serviceDay} speaks of a ticket that it did not issue`)
    return ticket
  }

  #hour(at: number): number {
    return Math.floor((at + this.#offsetAt(at)) / 3_600_000) % 24
  }

  #id(id: string): number {
    let place = this.#places.get(id)
    if (place === undefined) {
      place = this.#ids.push(id) - 1
      this.#places.set(id, place)
    }
    return place
  }
}

const seconds = (ms: number): number => Math.round(ms / 1_000)
const end = (how: End): number => ENDS.indexOf(how)
const fate = (which: Fate): number => FATES.indexOf(which)

function channelOf(event: Extract<HallEvent, { type: 'ticket-issued' }>, actor: string): Channel {
  if (event.confirmBy !== undefined) return 'outside'
  if (event.dueAt !== null) return 'appointment'
  return actor.startsWith('kiosk:') ? 'kiosk' : 'staff'
}
