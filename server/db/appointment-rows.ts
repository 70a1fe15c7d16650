import { eq, sql } from './drizzle.ts'
import { compile } from './compiled.ts'
import type { Logged } from './event-log.ts'
import type { Db } from './open.ts'
import { appointments } from './appointment-schema.ts'
import { ticketRefOf } from './ticket-ref.ts'

const p = sql.placeholder

/** How staff and reports name an appointment: as a ticket, one way from the id with which its holder acts. */
export const appointmentRefOf = ticketRefOf

/** Keeps the row of each appointment, in the transaction of its event, and again whenever the log is verified. */
export function openAppointmentRows(db: Db) {
  const ofRef = eq(appointments.appointmentRef, p('ref'))
  const book = compile(
    db,
    db.insert(appointments).values({
      appointmentRef: p('ref'),
      serviceId: p('serviceId'),
      dueAt: p('dueAt'),
      status: 'booked',
      bookedAt: p('at')
    })
  )
  const move = compile(
    db,
    db
      .update(appointments)
      .set({
        serviceId: sql`${p('serviceId')}`,
        dueAt: sql`${p('dueAt')}`,
        moves: sql`${appointments.moves} + 1`
      })
      .where(ofRef)
  )
  const end = compile(
    db,
    db
      .update(appointments)
      .set({ status: sql`${p('status')}` })
      .where(ofRef)
  )
  const checkIn = compile(
    db,
    db
      .update(appointments)
      .set({ ticketId: sql`${p('ticketId')}` })
      .where(ofRef)
  )

  return function keep({ event }: Logged): void {
    if (!('appointmentId' in event) || event.appointmentId === undefined) return
    const ref = appointmentRefOf(event.appointmentId)
    switch (event.type) {
      case 'appointment-booked':
        book.run({ ref, serviceId: event.serviceId, dueAt: event.dueAt, at: event.at })
        return
      case 'appointment-moved':
        move.run({ ref, serviceId: event.serviceId, dueAt: event.dueAt })
        return
      case 'appointment-cancelled':
        end.run({ ref, status: 'cancelled' })
        return
      case 'appointment-kept':
        end.run({ ref, status: 'kept' })
        return
      case 'appointment-missed':
        end.run({ ref, status: 'missed' })
        return
      case 'ticket-issued':
        checkIn.run({ ref, ticketId: event.ticketId })
        return
      default:
        event satisfies never
    }
  }
}
