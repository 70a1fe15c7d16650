import { type Columns, type Row, readColumns, writeColumns } from './columns.ts'

/** What a service day leaves for reports. Ids are places in `ids`; times are whole seconds, `NONE` where there is none. */

/** The version of the fold: kept facts of another version are computed anew. */
export const FACTS_VERSION = 7
export const NONE = 0xffffffff

/** How a ticket was taken; their order is how they are kept. */
export const CHANNELS = ['kiosk', 'staff', 'outside', 'appointment'] as const
export type Channel = (typeof CHANNELS)[number]
/** What became of a ticket. */
export const OUTCOMES = ['open', 'served', 'left', 'did-not-come', 'left-over'] as const
export type Outcome = (typeof OUTCOMES)[number]
/** How the wait of a ticket's last leg ended that no call had ended; its order is how it is kept. `waiting`: not yet, but it is past its target. */
export const UNCALLED = ['none', 'left', 'left-over', 'waiting'] as const
export type Uncalled = (typeof UNCALLED)[number]
export const NO_UNCALLED = UNCALLED.indexOf('none')
/** How a visit at a desk ended. */
export const ENDS = ['open', 'finished', 'no-show', 'parked', 'transferred', 'cancelled', 'cut-off'] as const
export type End = (typeof ENDS)[number]
/** Why it was this ticket's turn: the engine's rules, and a desk's own ticket. */
export const RULES = [
  'only-one',
  'longest-wait',
  'priority',
  'first',
  'relief',
  'max-wait',
  'out-of-order',
  'own-desk',
  'same-visit'
] as const
export type Rule = (typeof RULES)[number]

// Wide columns first, so that each is aligned to its width.
export const TICKET = {
  issuedSeq: Uint32Array,
  /** The wait that no call ended; a ticket has at most one, of its last leg. */
  uncalledS: Uint32Array,
  service: Uint16Array,
  priorityClass: Uint16Array,
  uncalledService: Uint16Array,
  uncalledClass: Uint16Array,
  hour: Uint8Array,
  persons: Uint8Array,
  channel: Uint8Array,
  outcome: Uint8Array,
  uncalled: Uint8Array
} as const
export const VISIT = {
  calledSeq: Uint32Array,
  waitS: Uint32Array,
  serviceS: Uint32Array,
  service: Uint16Array,
  priorityClass: Uint16Array,
  desk: Uint16Array,
  operator: Uint16Array,
  passed: Uint16Array,
  hour: Uint8Array,
  /** In which this wait began: what is usual is told by the hour of taking the ticket, not by that of the call. */
  joinedHour: Uint8Array,
  channel: Uint8Array,
  end: Uint8Array,
  rule: Uint8Array,
  recalls: Uint8Array,
  within: Uint8Array,
  stars: Uint8Array
} as const
export const DESK_HOUR = {
  busyS: Uint32Array,
  idleS: Uint32Array,
  pausedS: Uint32Array,
  desk: Uint16Array,
  operator: Uint16Array,
  issued: Uint16Array,
  issuedWithPriority: Uint16Array,
  givenPriority: Uint16Array,
  issuedAndCalled: Uint16Array,
  leftByLink: Uint16Array,
  cancelled: Uint16Array,
  postponed: Uint16Array,
  reprinted: Uint16Array,
  hour: Uint8Array
} as const

export type TicketRow = Row<typeof TICKET>
export type VisitRow = Row<typeof VISIT>
export type DeskHourRow = Row<typeof DESK_HOUR>

/** As they are kept in the file. */
export interface PackedDay {
  serviceDay: string
  ids: string
  tickets: Uint8Array
  visits: Uint8Array
  desks: Uint8Array
}

/** As they are counted. */
export interface DayFacts {
  serviceDay: string
  ids: string[]
  tickets: Columns<typeof TICKET>
  visits: Columns<typeof VISIT>
  desks: Columns<typeof DESK_HOUR>
}

export const packDay = (
  serviceDay: string,
  ids: string[],
  tickets: TicketRow[],
  visits: VisitRow[],
  desks: DeskHourRow[]
): PackedDay => ({
  serviceDay,
  ids: JSON.stringify(ids),
  tickets: writeColumns(TICKET, tickets),
  visits: writeColumns(VISIT, visits),
  desks: writeColumns(DESK_HOUR, desks)
})

export const unpackDay = ({ serviceDay, ids, tickets, visits, desks }: PackedDay): DayFacts => ({
  serviceDay,
  ids: JSON.parse(ids),
  tickets: readColumns(TICKET, tickets),
  visits: readColumns(VISIT, visits),
  desks: readColumns(DESK_HOUR, desks)
})
