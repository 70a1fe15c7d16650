import { and, asc, eq, gt, gte, lt, sql } from './drizzle.ts'
import type { Db } from './open.ts'
import { appointmentHolders, appointments } from './appointment-schema.ts'

export type AppointmentRow = typeof appointments.$inferSelect
export type HolderRow = typeof appointmentHolders.$inferSelect
export type Marks = Pick<HolderRow, 'phoneMark' | 'deviceMark' | 'addressMark'>

/** Appointments as reports and staff read them, and who holds those that are booked. What is deleted is overwritten in the file. */
export function openAppointments(db: Db) {
  db.$client.pragma('secure_delete = ON')
  const holders = appointmentHolders
  return {
    /** Of slots from one moment to before another, in their order. */
    between: (from: number, to: number): AppointmentRow[] =>
      db
        .select()
        .from(appointments)
        .where(and(gte(appointments.dueAt, from), lt(appointments.dueAt, to)))
        .orderBy(asc(appointments.dueAt), asc(appointments.bookedAt))
        .all(),

    /** To be called in the transaction of the booking. */
    keepHolder(holder: HolderRow): void {
      db.insert(holders).values(holder).run()
    },
    holderOf: (appointmentId: string): HolderRow | undefined =>
      db.select().from(holders).where(eq(holders.appointmentId, appointmentId)).get(),
    /** Of slots from one moment to before another. */
    holdersBetween: (from: number, to: number): HolderRow[] =>
      db
        .select()
        .from(holders)
        .where(and(gte(holders.dueAt, from), lt(holders.dueAt, to)))
        .all(),
    /** Whose slot comes before a moment, and who were reminded less often than that. */
    toRemind: (after: number, before: number, times: number): HolderRow[] =>
      db
        .select()
        .from(holders)
        .where(and(gt(holders.dueAt, after), lt(holders.dueAt, before), lt(holders.reminded, times)))
        .all(),
    change(appointmentId: string, values: Partial<Omit<HolderRow, 'appointmentId'>>): void {
      db.update(holders).set(values).where(eq(holders.appointmentId, appointmentId)).run()
    },
    forgetHolder(appointmentId: string): void {
      db.delete(holders).where(eq(holders.appointmentId, appointmentId)).run()
    },
    /** Those of earlier slots: whatever kept them, they are over. */
    forgetBefore(before: number): void {
      if (db.delete(holders).where(lt(holders.dueAt, before)).run().changes > 0)
        db.$client.pragma('wal_checkpoint(TRUNCATE)')
    },
    holders: (): number => db.select({ n: sql<number>`count(*)` }).from(holders).get()?.n ?? 0
  }
}
export type AppointmentStore = ReturnType<typeof openAppointments>
