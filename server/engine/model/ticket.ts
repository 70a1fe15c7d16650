import type { CallReason } from './events.ts'
import type { DeepReadonly } from './readonly.ts'
import type { Told } from './told.ts'
import type { ClassId, DeskId, Millis, ServiceId, TicketId } from './rules.ts'

export type TicketStatus = 'waiting' | 'called' | 'serving' | 'finished' | 'parked' | 'no-show' | 'cancelled'

export interface Ticket {
  ticketId: TicketId
  ticketNumber: string
  /** Its position in the order of issue of the service day, from 1. */
  ordinal: number
  status: TicketStatus
  serviceId: ServiceId
  /** Services still to visit after this one, with the same number. */
  further: ServiceId[]
  /** Services of the visit that it has been to, in their order. */
  visited: ServiceId[]
  /** For how many people it is (V1). */
  persons: number
  classId: ClassId
  language: string | null
  issuedAt: Millis
  /** The slot of an appointment (C8, A3). */
  dueAt: Millis | null
  waitingSince: Millis
  /** The earliest time at which it may be called. */
  callableAt: Millis
  /** Taken outside the hall: the deadline for confirming the arrival. null: the visitor is in the hall. */
  confirmBy: Millis | null
  /** The only desk that may call it, until that desk closes. */
  ownDeskId: DeskId | null
  /** The desk to which it is called or at which it is served. */
  deskId: DeskId | null
  calledAt: Millis
  /** From when the call counts as announced: shown, or as good as shown (L19). */
  firstAnnouncedAt: Millis
  /** The same of the last announcement: the call, or a recall. */
  announcedAt: Millis
  recalls: number
  startedAt: Millis | null
  /** Why it was called last. */
  why: CallReason | null
  /** The desk that has sent it and gets it back, for the service it had there. */
  backTo: { deskId: DeskId; serviceId: ServiceId } | null
  /** For whoever has the visit next, from the desk that wrote it last. */
  note: { text: string; deskId: DeskId } | null
  /** What its holder was told of the wait last (W4); null: an older log does not say. */
  told: Told | null
  postpones: number
  parked: { reason: string; since: Millis; until: Millis | null } | null
  noShowAt: Millis | null
  returns: number
  endedAt: Millis | null
  cancelledWhy: string | null
  stars: number | null
}

export type ReadonlyTicket = DeepReadonly<Ticket>
