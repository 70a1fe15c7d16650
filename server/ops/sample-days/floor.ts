import { createHash } from 'node:crypto'
import type { Centre } from '../../protocol/centre.ts'
import { sampleDevices } from '../../sample/people.ts'
import type { Draws } from './draws.ts'
import { ratingOf, type Visitor } from './visitors.ts'
import type { WrittenHall } from './written-hall.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

const KIOSK = `kiosk:${sampleDevices.find(({ kind }) => kind === 'kiosk')?.deviceId}`
const VISITOR = 'visitor'
const OUTCOMES = { done: 88, 'documents-missing': 6, 'advice-given': 4, refused: 2 }
const PARK_REASONS = { copies: 3, paying: 4, form: 3, fetching: 1 }
const TRANSFERRED = 0.04
const PARKED = 0.04
const LET_PASS_MS = 10 * MINUTE
/** Spread of serving times around the expected, as the sigma of a logarithm. */
const SIGMA = 0.5
/** Visits take less time than the settings expect, by this factor. */
const QUICKER = 1

/** The day that visitors come to, with its desks. */
export interface DayAtDesks {
  readonly hall: WrittenHall
  readonly centre: Centre
  readonly draws: Draws
  readonly serviceDay: string
  /** Epoch ms. */
  readonly now: number
  /** Does something later. @param ms from now on */
  after(ms: number, what: () => void): void
  /** Looks whether a free desk can call somebody; to be asked whenever somebody joins or comes back. */
  offer(): void
  /** The same when whoever was set aside until then is back in the queue. */
  offerAt(at: number): void
  operatorAt(deskId: string): { operatorId: string; actor: string }
  /** How slow the operator of a desk is; 1 is usual. */
  speedAt(deskId: string): number
  /** The desk has no ticket any more. */
  freed(deskId: string): void
}

interface Guest extends Visitor {
  ticketId: string
  /** Has left the hall, though the hall may not know. */
  hasLeft: boolean
  calls: number
  visits: number
}

/** The visitors of one day: what they do from the kiosk to the door. */
export class Floor {
  readonly #day: DayAtDesks
  readonly #guests = new Map<string, Guest>()

  constructor(day: DayAtDesks) {
    this.#day = day
  }

  enter(visitor: Visitor): void {
    const { hall, serviceDay } = this.#day
    const ticketId = ticketIdOf(serviceDay, this.#guests.size + 1, this.#day.now)
    const { serviceId, further, classId, language } = visitor
    const command = { type: 'issue-ticket' as const, ticketId, serviceId, further, classId, language }
    if (!hall.issue(command, this.#day.now, KIOSK)) return
    const guest: Guest = { ...visitor, ticketId, hasLeft: false, calls: 0, visits: 0 }
    this.#guests.set(ticketId, guest)
    this.#day.after(visitor.patienceMs, () => this.#losePatience(guest))
    if (visitor.letsPassAfterMs !== null) this.#day.after(visitor.letsPassAfterMs, () => this.#letPass(guest))
    this.#day.offer()
  }

  /** A ticket is called to a desk: its holder comes, or does not. */
  called(ticketId: string, deskId: string): void {
    const guest = this.#guests.get(ticketId)
    if (!guest) return
    guest.calls++
    const call = guest.calls
    const isStillCalled = () => guest.calls === call && this.#statusOf(guest) === 'called'
    const { draws, hall } = this.#day
    const { operatorId, actor } = this.#day.operatorAt(deskId)
    const comes = (ms: number) =>
      this.#day.after(ms, () => {
        if (!isStillCalled()) return
        hall.give({ type: 'start-serving', deskId, operatorId }, this.#day.now, actor)
        this.#serve(guest, deskId)
      })
    if (!guest.hasLeft && guest.missesCalls === 0) {
      comes(draws.msBetween(8 * SECOND, 32 * SECOND))
      return
    }
    this.#day.after(draws.msBetween(35 * SECOND, 50 * SECOND), () => {
      if (!isStillCalled()) return
      hall.give({ type: 'recall', deskId, operatorId }, this.#day.now, actor)
      if (!guest.hasLeft && guest.missesCalls <= 1) {
        guest.missesCalls = 0
        comes(draws.msBetween(10 * SECOND, 30 * SECOND))
      } else
        this.#day.after(draws.msBetween(30 * SECOND, 50 * SECOND), () => {
          if (isStillCalled()) this.#miss(guest, deskId)
        })
    })
  }

  #miss(guest: Guest, deskId: string): void {
    const { operatorId, actor } = this.#day.operatorAt(deskId)
    this.#day.hall.give({ type: 'mark-no-show', deskId, operatorId }, this.#day.now, actor)
    this.#day.freed(deskId)
    if (guest.hasLeft || guest.comesBackAfterMs === null) return
    this.#day.after(guest.comesBackAfterMs, () => {
      guest.missesCalls = 0
      const by = guest.hasPhone ? VISITOR : actor
      this.#day.hall.give(
        { type: 'return', ticketId: guest.ticketId, ...(guest.hasPhone && { byHolder: true }) },
        this.#day.now,
        by
      )
      this.#day.offer()
    })
  }

  #serve(guest: Guest, deskId: string): void {
    const { draws, centre } = this.#day
    guest.visits++
    const { serviceId } = this.#day.hall.state.tickets.get(guest.ticketId) ?? guest
    const expectedMs = centre.services.find((each) => each.serviceId === serviceId)?.expectedServiceMs ?? 5 * MINUTE
    const takesMs = Math.max(20 * SECOND, draws.logNormal(expectedMs * QUICKER, SIGMA) * this.#day.speedAt(deskId))
    // Who was sent on, or aside, is not sent on again.
    const turn = guest.visits > 1 + guest.further.length ? 1 : draws.happens(TRANSFERRED) ? 0 : 1
    const isParked = turn === 1 && guest.visits === 1 && draws.happens(PARKED)
    this.#day.after(Math.round(takesMs * (turn === 0 ? 0.4 : isParked ? 0.5 : 1)), () => {
      if (turn === 0) this.#transfer(deskId, serviceId)
      else if (isParked) this.#park(guest.ticketId, deskId)
      else this.#finish(guest, deskId)
    })
  }

  #transfer(deskId: string, serviceId: string): void {
    const { hall, draws } = this.#day
    const { operatorId, actor } = this.#day.operatorAt(deskId)
    const other = Object.fromEntries(this.#othersNear(deskId, serviceId).map((each) => [each, 1]))
    const note = 'Documents are checked; continue here'
    const command = { type: 'transfer' as const, deskId, operatorId, serviceId: draws.weighted(other), note }
    hall.give(command, this.#day.now, actor)
    this.#day.freed(deskId)
  }

  /** Services of the same zone that are served today, so that nobody is sent across the hall, or to nobody. */
  #othersNear(deskId: string, serviceId: string): string[] {
    const { centre, hall } = this.#day
    const zoneId = centre.desks.find((each) => each.deskId === deskId)?.zoneId
    const near = centre.desks.filter(
      (each) => each.zoneId === zoneId && hall.state.desks.get(each.deskId)?.status !== 'closed'
    )
    const others = [...new Set(near.flatMap(({ tiers }) => tiers[0] ?? []))].filter((each) => each !== serviceId)
    return others.length > 0 ? others : [serviceId]
  }

  #park(ticketId: string, deskId: string): void {
    const { hall, draws, now } = this.#day
    const { operatorId, actor } = this.#day.operatorAt(deskId)
    const awayMs = draws.msBetween(3 * MINUTE, 12 * MINUTE)
    const until = draws.happens(0.5) ? now + awayMs : null
    const reason = draws.weighted(PARK_REASONS)
    hall.give({ type: 'park', deskId, operatorId, reason, until, sameDesk: until !== null }, now, actor)
    if (until !== null) this.#day.offerAt(until)
    else
      this.#day.after(awayMs, () => {
        hall.give({ type: 'resume-ticket', ticketId }, this.#day.now, actor)
        this.#day.offer()
      })
    this.#day.freed(deskId)
  }

  #finish(guest: Guest, deskId: string): void {
    const { hall, draws } = this.#day
    const { operatorId, actor } = this.#day.operatorAt(deskId)
    const ticket = hall.state.tickets.get(guest.ticketId)
    const waitedMs = ticket ? ticket.calledAt - ticket.waitingSince : 0
    hall.give({ type: 'finish', deskId, operatorId, outcome: draws.weighted(OUTCOMES) }, this.#day.now, actor)
    if (guest.rates && this.#statusOf(guest) === 'finished') {
      const { stars, reasons } = ratingOf(draws, waitedMs)
      this.#day.after(draws.msBetween(10 * SECOND, 3 * MINUTE), () =>
        hall.give({ type: 'rate', ticketId: guest.ticketId, stars, reasons }, this.#day.now, VISITOR)
      )
    }
    // V3: the desk goes on with the next service of the same visit.
    if (this.#statusOf(guest) === 'serving') this.#serve(guest, deskId)
    else this.#day.freed(deskId)
  }

  /** With a phone they say so; without one nobody knows until they are called. */
  #losePatience(guest: Guest): void {
    if (this.#statusOf(guest) !== 'waiting' || guest.visits > 0) return
    guest.hasLeft = true
    if (guest.hasPhone)
      this.#day.hall.give({ type: 'cancel', ticketId: guest.ticketId, reason: VISITOR }, this.#day.now, VISITOR)
  }

  #letPass(guest: Guest): void {
    if (this.#statusOf(guest) !== 'waiting') return
    const { now } = this.#day
    this.#day.hall.give({ type: 'postpone', ticketId: guest.ticketId, forMs: LET_PASS_MS }, now, VISITOR)
    this.#day.offerAt(now + LET_PASS_MS)
  }

  #statusOf({ ticketId }: Guest): string | undefined {
    return this.#day.hall.state.tickets.get(ticketId)?.status
  }
}

const TIME_BYTES = 6

/** As the ids of a running hall look, but by the day and the place in it: the same seed gives the same. */
function ticketIdOf(serviceDay: string, place: number, now: number): string {
  const time = Buffer.alloc(TIME_BYTES)
  time.writeUIntBE(now, 0, TIME_BYTES)
  const digest = createHash('sha256').update(`sample ticket ${serviceDay} ${place}`).digest().subarray(0, 16)
  return Buffer.concat([time, digest]).toString('base64url')
}
