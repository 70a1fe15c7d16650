import type { CarriedAppointment } from './appointment.ts'
import type { ClassId, DeskId, HallRules, Millis, Openings, OperatorId, ServiceId, TicketId } from './rules.ts'
import type { Told } from './told.ts'
import type { IssuingMode, MessageAudience } from './steering.ts'

/** Why a ticket was called, kept with the call (RULES.md, C-rules). */
export interface CallReason {
  rule: 'only-one' | 'same-visit' | 'longest-wait' | 'priority' | 'first' | 'relief' | 'max-wait' | 'out-of-order'
  tier: number
  score: number
  waitedMs: Millis
  reason?: string
  /** The ticket that would have been called otherwise. */
  runnerUp: { ticketId: TicketId; ticketNumber: string; score: number; waitedMs: Millis } | null
}

/** The mean time that a visit keeps a desk, and the number of visits that it stands for (W2). */
export interface MeanServiceTime {
  meanMs: Millis
  weight: number
}

/** An entry of the audit trail (H3). The engine never reads it. */
export interface AuditNote {
  about: string
  what: string
  details: Record<string, unknown>
}

/** What a restored backup does not know of a service day, as far as that is known (RULES.md, S6). */
export interface Lost {
  serviceDay: string
  /** From when on tickets were given out, or may have been, that this log does not have; null: none were. */
  unknownFrom: Millis | null
  /** The last number that may have been given out that day, by prefix. */
  numbers: Record<string, number>
  /** The same for every prefix that is not named. */
  others: number
}

/** A place in a log under one of its epochs, and the hash that stands there. */
export interface LogMark {
  epoch: string
  seq: number
  hash: string
}

/** @typeParam R what the log keeps as the rules of the hall: at least what the engine needs, or the centre's whole settings */
export type HallEventBody<R extends HallRules = HallRules> =
  | { type: 'hall-configured'; rules: R; openings: Openings; reason?: string }
  | {
      type: 'day-opened'
      serviceDay: string
      endsAt: Millis
      openings: Openings
      learned: Record<ServiceId, MeanServiceTime>
      /** Those that are still to come (A5). */
      appointments?: CarriedAppointment[]
      /** A backup was restored for this day before it was opened. */
      lost?: Lost
    }
  | {
      type: 'hall-restored'
      /** The log's name from here on. */
      epoch: string
      /** Where the backup ended. */
      from: LogMark
      /** Where the file that was set aside ended; null: there was none that can be read and continues the backup. */
      setAside: LogMark | null
      lost: Lost
    }
  | {
      /** Others know of numbers that a restored hall has given out (S6). */
      type: 'numbers-told'
      lost: Lost
    }
  | { type: 'day-closed'; serviceDay: string; reason?: string }
  | {
      type: 'ticket-issued'
      ticketId: TicketId
      ticketNumber: string
      prefix: string
      number: number
      serviceId: ServiceId
      further: ServiceId[]
      classId: ClassId
      language: string | null
      dueAt: Millis | null
      waitingSince: Millis
      callableAt: Millis
      confirmBy?: Millis
      /** Its holder had booked it (A3). */
      appointmentId?: string
      /** For how many people it is (V1); left out: one. */
      persons?: number
      /** What was told with it (W4). */
      told?: Told
    }
  | { type: 'arrival-confirmed'; ticketId: TicketId }
  | { type: 'wait-told'; ticketId: TicketId; serviceId: ServiceId; told: Told }
  | { type: 'ticket-called'; ticketId: TicketId; deskId: DeskId; why: CallReason; showWithinMs?: Millis }
  | { type: 'ticket-recalled'; ticketId: TicketId; deskId: DeskId; recall: number; showWithinMs?: Millis }
  | { type: 'call-shown'; ticketId: TicketId; deskId: DeskId; recall: number }
  | { type: 'serving-started'; ticketId: TicketId; deskId: DeskId }
  | {
      type: 'ticket-finished'
      ticketId: TicketId
      deskId: DeskId
      outcome: string | null
      nextServiceId: ServiceId | null
      /** The desk that had sent the ticket and gets it back. */
      nextDeskId?: DeskId
      /** For whoever has the visit next. */
      note?: string
    }
  | { type: 'ticket-missed'; ticketId: TicketId; deskId: DeskId }
  | { type: 'ticket-returned'; ticketId: TicketId; waitingSince: Millis }
  | {
      type: 'ticket-parked'
      ticketId: TicketId
      deskId: DeskId
      reason: string
      until: Millis | null
      sameDesk: boolean
    }
  | { type: 'ticket-resumed'; ticketId: TicketId }
  | {
      type: 'ticket-transferred'
      ticketId: TicketId
      deskId: DeskId
      serviceId: ServiceId
      toDeskId: DeskId | null
      waitingSince: Millis
      note: string | null
      backToSender?: true
    }
  | { type: 'ticket-moved'; ticketId: TicketId; serviceId: ServiceId; further: ServiceId[] }
  | { type: 'ticket-postponed'; ticketId: TicketId; callableAt: Millis }
  | { type: 'postpone-ended'; ticketId: TicketId; callableAt: Millis }
  | {
      type: 'ticket-cancelled'
      ticketId: TicketId
      reason: string
      /** A supervisor's own words, where the reason is the hall's (G6). */
      because?: string
    }
  | { type: 'ticket-rated'; ticketId: TicketId; stars: number; reasons?: string[] }
  | ({ type: 'appointment-booked' } & CarriedAppointment)
  | { type: 'appointment-moved'; appointmentId: string; serviceId: ServiceId; further: ServiceId[]; dueAt: Millis }
  | { type: 'appointment-cancelled'; appointmentId: string; reason: string }
  | { type: 'appointment-kept'; appointmentId: string; ticketId: TicketId }
  | { type: 'appointment-missed'; appointmentId: string }
  | { type: 'desk-opened'; deskId: DeskId; operatorId: OperatorId; skills: ServiceId[] | null }
  | { type: 'desk-paused'; deskId: DeskId; reason: string }
  | { type: 'desk-resumed'; deskId: DeskId }
  | { type: 'desk-closed'; deskId: DeskId }
  | { type: 'staff-called'; deviceId: string }
  | { type: 'staff-call-answered'; deviceId: string }
  | { type: 'staff-call-ended'; deviceId: string }
  | { type: 'issuing-steered'; serviceId: ServiceId | null; to: IssuingMode; reason: string }
  | { type: 'desk-lent'; deskId: DeskId; tiers: ServiceId[][]; until: Millis; reason: string }
  | { type: 'lending-ended'; deskId: DeskId; reason?: string }
  | {
      type: 'ticket-steered'
      ticketId: TicketId
      serviceId: ServiceId
      classId: ClassId
      ownDeskId: DeskId | null
      reason: string
      /** It counts for its new service from now on, and for the old one no more (L20). */
      counts?: true
    }
  | { type: 'message-posted'; messageId: string; to: MessageAudience; words: Record<string, string>; until: Millis }
  | { type: 'message-withdrawn'; messageId: string }
  | ({ type: 'noted' } & AuditNote)

/** What happened, and when by the hall's clock. */
export type HallEvent<R extends HallRules = HallRules> = HallEventBody<R> & { at: Millis }
export type EventOf<T extends HallEvent['type'], R extends HallRules = HallRules> = Extract<HallEvent<R>, { type: T }>
