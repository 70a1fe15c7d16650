import type { IssuingSteer, MessageAudience, Openings } from './commands.ts'
import type { Learned, Why } from './events.ts'
import type { Line } from '../policy/line.ts'
import type { ServingPool } from '../estimate/serving-pool.ts'
import {
  bookOf,
  type ClassId,
  type DeskId,
  type HallRules,
  type Millis,
  type OperatorId,
  type RuleBook,
  type ServiceId,
  type TicketId
} from './rules.ts'

export type TicketStatus = 'waiting' | 'called' | 'serving' | 'finished' | 'parked' | 'no-show' | 'cancelled'
export type DeskStatus = 'closed' | 'open' | 'paused'

export interface Ticket {
  ticketId: TicketId
  ticketNumber: string
  /** The how manieth ticket of the service day it is: who was issued earlier. */
  ordinal: number
  status: TicketStatus
  serviceId: ServiceId
  /** Services still to visit after this one, same number throughout. */
  further: ServiceId[]
  classId: ClassId
  language: string | null
  issuedAt: Millis
  waitingSince: Millis
  /** Not before this time; others pass until then. */
  callableAt: Millis
  /** Taken from outside: until when the arrival must be confirmed; null: the visitor is here. */
  confirmBy: Millis | null
  /** Only this desk may call it, until that desk closes. */
  ownDeskId: DeskId | null
  /** Where it is called or served. */
  deskId: DeskId | null
  calledAt: Millis
  announcedAt: Millis
  recalls: number
  startedAt: Millis | null
  why: Why | null
  note: { text: string; deskId: DeskId } | null
  postpones: number
  parked: { reason: string; since: Millis; until: Millis | null } | null
  missedAt: Millis | null
  returns: number
  endedAt: Millis | null
  /** Why it was cancelled. */
  cancelledWhy: string | null
  stars: number | null
}

/** Other services for a while: which, by tier, until when and why (G2). */
export interface Lending {
  tiers: ServiceId[][]
  until: Millis
  reason: string
}

/** What was said of giving out tickets, since when and why (G1). */
export interface Steered {
  to: Exclude<IssuingSteer, 'hours'>
  at: Millis
  reason: string
}

export interface Message {
  messageId: string
  to: MessageAudience
  words: Record<string, string>
  at: Millis
  until: Millis
}

export interface Desk {
  deskId: DeskId
  status: DeskStatus
  operatorId: OperatorId | null
  /** What the operator can serve of the desk's services; null: all of them. */
  skills: ServiceId[] | null
  lent: Lending | null
  /** The desk's services by tier, less what the operator cannot serve; or those for which it is lent. */
  tiers: ServiceId[][]
  ticketId: TicketId | null
  /** Tickets that are for this desk only, waiting or parked. */
  ownTickets: Set<TicketId>
  ownLines: Map<string, Line>
  firstInARow: number
  pause: { reason: string; since: Millis } | null
  idleSince: Millis
  served: number
  servedMs: Millis
  missed: number
}

export interface HallState {
  book: RuleBook
  /** The newest time that the hall knows; it never goes back. */
  at: Millis
  day: { serviceDay: string; endsAt: Millis; openings: Openings } | null
  /** The day opened last; neither it nor one before it is opened again. */
  lastDay: string | null
  tickets: Map<TicketId, Ticket>
  desks: Map<DeskId, Desk>
  /** The last number given out of each prefix. */
  counters: Map<string, number>
  issued: Map<ServiceId, number>
  ordinal: number
  /** The hall's lines by service: one a class, for tickets that any desk may call. */
  lines: Map<ServiceId, Line[]>
  /** Waiting, but not callable yet; soonest first. */
  held: Ticket[]
  /** Waiting, but still on the way to the hall; in the order in which they were issued. */
  away: Set<TicketId>
  parked: Set<TicketId>
  missed: Set<TicketId>
  learned: Map<ServiceId, Learned>
  staffCalls: Map<string, Millis>
  /** Services whose tickets do not go by their hours today. */
  steered: Map<ServiceId, Steered>
  /** Tickets of all services are stopped. */
  stopped: Steered | null
  messages: Map<string, Message>
  /** Derived from the desks, and forgotten when one of them opens, closes or pauses. */
  servingPools: Map<ServiceId, ServingPool>
}

/** A hall with rules and nothing else: no day, nobody waiting, every desk closed. */
export function newHall(rules: HallRules): HallState {
  const state: HallState = {
    book: bookOf(rules),
    at: 0,
    day: null,
    lastDay: null,
    tickets: new Map(),
    desks: new Map(),
    counters: new Map(),
    issued: new Map(),
    ordinal: 0,
    lines: new Map(),
    held: [],
    away: new Set(),
    parked: new Set(),
    missed: new Set(),
    learned: new Map(),
    staffCalls: new Map(),
    steered: new Map(),
    stopped: null,
    messages: new Map(),
    servingPools: new Map()
  }
  for (const { deskId } of rules.desks) state.desks.set(deskId, newDesk(state.book, deskId))
  return state
}

export function newDesk(book: RuleBook, deskId: DeskId): Desk {
  return {
    deskId,
    status: 'closed',
    operatorId: null,
    skills: null,
    lent: null,
    tiers: tiersOf(book, deskId, null),
    ticketId: null,
    ownTickets: new Set(),
    ownLines: new Map(),
    firstInARow: 0,
    pause: null,
    idleSince: 0,
    served: 0,
    servedMs: 0,
    missed: 0
  }
}

/** A desk's services by tier, less what its operator cannot serve; one that is named twice counts where it is named first. */
export function tiersOf(book: RuleBook, deskId: DeskId, skills: ServiceId[] | null): ServiceId[][] {
  const left = new Set(skills ?? book.services.keys())
  return (book.desks.get(deskId)?.tiers ?? []).map((tier) => tier.filter((serviceId) => left.delete(serviceId)))
}

/** What a desk serves now: what it is lent for (G2), else its own. */
export const tiersNow = (
  book: RuleBook,
  { deskId, skills, lent }: Pick<Desk, 'deskId' | 'skills' | 'lent'>
): ServiceId[][] =>
  lent === null
    ? tiersOf(book, deskId, skills)
    : lent.tiers.map((tier) => tier.filter((serviceId) => book.services.has(serviceId)))

/** The ticket that a desk has called or is serving. */
export function ticketAt(state: HallState, desk: Desk): Ticket | null {
  return desk.ticketId === null ? null : (state.tickets.get(desk.ticketId) ?? null)
}
