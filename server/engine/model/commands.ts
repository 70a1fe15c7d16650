import type { AuditNote } from './events.ts'
import type { ClassId, DeskId, HallRules, Millis, Openings, OperatorId, ServiceId, TicketId } from './rules.ts'
import type { Told } from './told.ts'
import type { IssuingMode, MessageAudience } from './steering.ts'

/** The service to which the tickets of each removed service move (S5). */
export type Moves = Record<ServiceId, ServiceId>

/**
 * An action at a desk. `operatorId: null` is the hall itself or a supervisor, who may act at any desk (D2).
 * `expect` is the ticket that the caller believes to be at the desk (D5).
 */
interface AtDesk {
  deskId: DeskId
  operatorId: OperatorId | null
  expect?: TicketId | undefined
}

/** `showWithinMs`: a display hangs there and shows the announcement within that time (L19); left out: none does. */
interface Announced {
  showWithinMs?: Millis | undefined
}

/** A slot, and how many places it has: weekdays and clock times are the settings', of which the engine knows nothing. */
interface InSlot {
  dueAt: Millis
  places: number
}

/** Until when an appointment may be changed; left out: until its slot is over (A2). */
interface Changed {
  until?: Millis | undefined
}

/** @typeParam R what `configure` sets: see `HallEventBody` */
export type Command<R extends HallRules = HallRules> =
  | { type: 'configure'; rules: R; openings: Openings; reason?: string | null; moves?: Moves }
  | { type: 'open-day'; serviceDay: string; endsAt: Millis; openings: Openings }
  | { type: 'close-day'; reason?: string | null }
  | { type: 'tick' }
  | {
      type: 'issue-ticket'
      ticketId: TicketId
      serviceId: ServiceId
      further?: ServiceId[]
      classId?: ClassId | null
      language?: string | null
      dueAt?: Millis | null
      confirmBy?: Millis | null
      /** Who has it had booked it, and is checked in (A3): `keepsSlot`, in time. */
      appointmentId?: string
      keepsSlot?: true
      /** For how many people it is, 1 to 9 (V1). */
      persons?: number | undefined
      /** What its holder is told with it (W4). */
      told?: Told | undefined
    }
  | ({ type: 'call-next'; deskId: DeskId; operatorId: OperatorId | null } & Announced)
  | ({
      type: 'call-ticket'
      deskId: DeskId
      operatorId: OperatorId | null
      ticketId: TicketId
      reason: string
    } & Announced)
  | ({ type: 'recall' } & AtDesk & Announced)
  | { type: 'report-shown'; ticketId: TicketId; deskId: DeskId; recall: number }
  | ({ type: 'start-serving' } & AtDesk)
  | ({
      type: 'finish'
      outcome?: string | null
      /** For whoever has the visit next. */
      note?: string | null
      /** false: the visitor is sent to wait, also where this desk could serve the next service (V3). */
      goOn?: boolean
    } & AtDesk)
  | ({ type: 'mark-no-show' } & AtDesk)
  | ({ type: 'park'; reason: string; until?: Millis | null; sameDesk?: boolean } & AtDesk)
  | ({
      type: 'transfer'
      serviceId?: ServiceId | null
      toDeskId?: DeskId | null
      note?: string | null
      keepPlace?: boolean
      /** The ticket comes back to this desk when the visit there is finished. */
      backToSender?: boolean
    } & AtDesk)
  | { type: 'confirm-arrival'; ticketId: TicketId }
  | { type: 'tell-wait'; ticketId: TicketId; told: Told }
  | { type: 'return'; ticketId: TicketId; byHolder?: boolean }
  | { type: 'resume-ticket'; ticketId: TicketId }
  | { type: 'postpone'; ticketId: TicketId; forMs: Millis }
  | { type: 'end-postpone'; ticketId: TicketId }
  | { type: 'cancel'; ticketId: TicketId; reason: string }
  /** By whoever receives visitors, for them (L20). */
  | { type: 'change-ticket'; ticketId: TicketId; serviceId?: ServiceId; classId?: ClassId; reason: string }
  | { type: 'rate'; ticketId: TicketId; stars: number; reasons?: string[] }
  | ({
      type: 'book-appointment'
      appointmentId: string
      serviceId: ServiceId
      further?: ServiceId[]
      language?: string | null
      persons?: number | undefined
    } & InSlot)
  | ({ type: 'move-appointment'; appointmentId: string } & InSlot & Changed)
  | ({ type: 'cancel-appointment'; appointmentId: string; reason: string } & Changed)
  | { type: 'check-in'; appointmentId: string; ticketId: TicketId; told?: Told | undefined }
  | { type: 'open-desk'; deskId: DeskId; operatorId: OperatorId; skills?: ServiceId[] | null }
  | { type: 'pause-desk'; deskId: DeskId; operatorId: OperatorId | null; reason: string }
  | { type: 'resume-desk'; deskId: DeskId; operatorId: OperatorId | null }
  | { type: 'close-desk'; deskId: DeskId; operatorId: OperatorId | null }
  /** The last numbers of a day that others know to have been given out, by prefix (S6). */
  | { type: 'take-numbers'; serviceDay: string; numbers: Record<string, number> }
  | { type: 'call-staff'; deviceId: string }
  | { type: 'answer-staff-call'; deviceId: string }
  | { type: 'end-staff-call'; deviceId: string }
  | { type: 'steer-issuing'; serviceId: ServiceId | null; to: IssuingMode; reason: string }
  | { type: 'lend-desk'; deskId: DeskId; tiers: ServiceId[][]; until: Millis; reason: string }
  | { type: 'end-lending'; deskId: DeskId; reason: string }
  | {
      type: 'steer-ticket'
      ticketId: TicketId
      serviceId?: ServiceId
      classId?: ClassId
      toDeskId?: DeskId | null
      reason: string
    }
  | { type: 'move-queue'; serviceId: ServiceId; toServiceId: ServiceId; reason: string }
  | { type: 'join-queue'; serviceId: ServiceId; toServiceId: ServiceId; until: Millis; reason: string }
  | { type: 'cancel-issued'; ticketIds: TicketId[]; reason: string }
  | { type: 'post-message'; messageId: string; to: MessageAudience; words: Record<string, string>; until: Millis }
  | { type: 'withdraw-message'; messageId: string }
  | ({ type: 'note' } & AuditNote)

export type CommandOf<T extends Command['type'], R extends HallRules = HallRules> = Extract<Command<R>, { type: T }>
