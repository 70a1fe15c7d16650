import { check, index, integer, sql, sqliteTable, text } from './drizzle.ts'

/** One row an appointment, as it is now; by the reference that staff know. Nothing of who booked it. */
export const appointments = sqliteTable(
  'appointments',
  {
    appointmentRef: text('appointment_ref').primaryKey(),
    serviceId: text('service_id').notNull(),
    dueAt: integer('due_at').notNull(),
    status: text({ enum: ['booked', 'kept', 'missed', 'cancelled'] }).notNull(),
    bookedAt: integer('booked_at').notNull(),
    moves: integer().notNull().default(0),
    /** The ticket of whoever has checked in. */
    ticketId: text('ticket_id')
  },
  (t) => [
    index('appointments_by_slot').on(t.dueAt),
    check('appointments_status', sql`${t.status} in ('booked', 'kept', 'missed', 'cancelled')`)
  ]
)

/**
 * Who holds an appointment that is booked: where reminders go, and by what hoarding is known. Gone when the appointment is
 * cancelled, kept or missed; never in the log, never in a backup.
 */
export const appointmentHolders = sqliteTable(
  'appointment_holders',
  {
    appointmentId: text('appointment_id').primaryKey(),
    dueAt: integer('due_at').notNull(),
    language: text({ enum: ['ky', 'ru', 'en'] }).notNull(),
    phone: text(),
    /** A push subscription as JSON. */
    push: text(),
    /** Of the telephone number, the browser and the network: hashes by a key of this hall, which only tell whether two are the same. */
    phoneMark: text('phone_mark'),
    deviceMark: text('device_mark'),
    addressMark: text('address_mark'),
    /** How many reminders were sent. */
    reminded: integer().notNull().default(0)
  },
  (t) => [index('appointment_holders_by_slot').on(t.dueAt)]
)
