import type { DeepReadonly } from './readonly.ts'
import type { Millis, ServiceId, TicketId } from './rules.ts'

/** Whoever comes after the grace gets a ticket as a walk-in, and the appointment stays missed. */
export type AppointmentStatus = 'booked' | 'kept' | 'missed' | 'cancelled'

/** Places in a slot, booked ahead: one for each person; replaced when it changes (RULES.md, A-rules). */
export interface Appointment {
  /** Its holder's secret, as a ticket's id is. */
  appointmentId: string
  serviceId: ServiceId
  /** Services still to visit after this one. */
  further: ServiceId[]
  language: string | null
  /** For how many people it is, each of whom takes a place of its slot (A1); left out: one. */
  persons?: number
  /** Its slot. */
  dueAt: Millis
  status: AppointmentStatus
  /** The ticket that its holder was given at check-in. */
  ticketId: TicketId | null
}
export type ReadonlyAppointment = DeepReadonly<Appointment>

/** What the log takes along into the next service day of each appointment that is still to come. */
export type CarriedAppointment = Pick<
  Appointment,
  'appointmentId' | 'serviceId' | 'further' | 'language' | 'dueAt' | 'persons'
>
