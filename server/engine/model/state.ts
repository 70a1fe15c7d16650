import type { Appointment } from './appointment.ts'
import { type Desk, newDesk, type ReadonlyDesk } from './desk.ts'
import type { Lost, MeanServiceTime } from './events.ts'
import type { Line } from './line.ts'
import type { DeepReadonly } from './readonly.ts'
import {
  bookOf,
  type DeskId,
  type HallRules,
  type Millis,
  type Openings,
  type RuleBook,
  type ServiceId,
  type TicketId
} from './rules.ts'
import type { IssuingOverride, StaffMessage } from './steering.ts'
import type { ReadonlyTicket, Ticket } from './ticket.ts'

export interface HallState {
  book: RuleBook
  /** The latest time that the hall knows; it never goes back (T1). */
  at: Millis
  day: { serviceDay: string; endsAt: Millis; openings: Openings } | null
  /** The day opened last; neither it nor an earlier one can be opened again (S1). */
  lastDay: string | null
  tickets: Map<TicketId, Ticket>
  desks: Map<DeskId, Desk>
  /** The last number issued of each prefix. */
  counters: Map<string, number>
  /** What a backup that was restored for this day, or for one that is yet to be opened, does not know (S6). */
  lost: Lost | null
  /** People who count towards the daily limit of their service (L3). */
  issued: Map<ServiceId, number>
  ordinal: number
  /** The hall's lines by service, one a class: tickets that any desk may call. */
  lines: Map<ServiceId, Line[]>
  /** Waiting, but not callable yet; the soonest first. */
  deferred: Ticket[]
  /** Waiting, but not yet in the hall (L18); in the order of issue. */
  notArrived: Set<TicketId>
  parked: Set<TicketId>
  noShows: Set<TicketId>
  serviceTimes: Map<ServiceId, MeanServiceTime>
  /** Of this service day and of later ones. */
  appointments: Map<string, Appointment>
  /** Those that are booked, the soonest first. */
  dueAppointments: Appointment[]
  /** How many places of each slot are taken: one for each person of an appointment (A1). By `slotKey`. */
  slots: Map<string, number>
  staffCalls: Map<string, Millis>
  /** Services that issue tickets otherwise than by their opening hours today (G1). */
  issuingOverrides: Map<ServiceId, IssuingOverride>
  /** No service issues tickets (G1). */
  issuingStopped: IssuingOverride | null
  messages: Map<string, StaffMessage>
  servingPools: ServingPools
}

/** A cache, computed from the desks when asked for, and emptied when one of them changes. */
export class ServingPools {
  readonly byService = new Map<ServiceId, ServingPool>()
  desks: DesksByService | null = null

  clear(): void {
    this.byService.clear()
    this.desks = null
  }
}

/** The desks of a hall by what they serve. A large hall has hundreds of each: services are numbered here, to be counted in lists. */
export interface DesksByService {
  numbers: ReadonlyMap<ServiceId, number>
  ids: readonly ServiceId[]
  /** By the number of a service: each desk that serves it, with the first of its tiers that has it. */
  serving: ReadonlyArray<ReadonlyArray<{ desk: ReadonlyDesk; tier: number }>>
  /** The services of a desk by number, each with its tier. */
  servedBy: ReadonlyMap<ReadonlyDesk, ReadonlyArray<readonly [service: number, tier: number]>>
  /** What each service can count on of all desks together, and of those that are open. */
  totalOfAll: readonly number[]
  totalOfOpen: readonly number[]
}

/** The desks that serve a service, and what else they have to do (RULES.md, W1 and W3). */
export interface ServingPool {
  /** Each desk with the share of its time, 0 to 1, that the service can count on. */
  desks: ReadonlyArray<{ desk: ReadonlyDesk; share: number }>
  /** The sum of the shares. */
  capacity: number
  /** The desks are open; false: none is, and these are the planned ones. */
  isOpen: boolean
  /** The other services of these desks: the fraction of each that is served here, and whether it is served before. */
  others: ReadonlyArray<{ serviceId: ServiceId; fraction: number; isServedBefore: boolean }>
}

/** What everybody but `evolve` and `advance` is given. The cache of serving pools fills up behind it. */
export type ReadonlyHallState = DeepReadonly<Omit<HallState, 'servingPools'>> & Pick<HallState, 'servingPools'>

/** A hall with its rules and nothing else: no open day, nobody waiting, every desk closed. */
export function newHall(rules: HallRules): HallState {
  const state: HallState = {
    book: bookOf(rules),
    at: 0,
    day: null,
    lastDay: null,
    tickets: new Map(),
    desks: new Map(),
    counters: new Map(),
    lost: null,
    issued: new Map(),
    ordinal: 0,
    lines: new Map(),
    deferred: [],
    notArrived: new Set(),
    parked: new Set(),
    noShows: new Set(),
    serviceTimes: new Map(),
    appointments: new Map(),
    dueAppointments: [],
    slots: new Map(),
    staffCalls: new Map(),
    issuingOverrides: new Map(),
    issuingStopped: null,
    messages: new Map(),
    servingPools: new ServingPools()
  }
  for (const { deskId } of rules.desks) state.desks.set(deskId, newDesk(state.book, deskId))
  return state
}

/** Names the slot of a service in `slots`. */
export const slotKey = (serviceId: ServiceId, dueAt: Millis): string => `${serviceId} ${dueAt}`

/** The ticket that a desk has called or is serving. */
export const ticketAtDesk = (state: ReadonlyHallState, desk: ReadonlyDesk): ReadonlyTicket | null =>
  desk.ticketId === null ? null : (state.tickets.get(desk.ticketId) ?? null)
