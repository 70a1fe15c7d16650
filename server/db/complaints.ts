import { and, asc, desc, eq, isNotNull, isNull, lt, type SQL, sql } from './drizzle.ts'
import { complaintContacts, complaints } from './complaint-schema.ts'
import type { Db } from './open.ts'
import { tickets, visits } from './schema.ts'

export type ComplaintRow = typeof complaints.$inferSelect
export type ComplaintContact = Omit<typeof complaintContacts.$inferSelect, 'complaintId'>

const SHOWN = 200
const DAY_MS = 86_400_000
const IS_OPEN = and(isNull(complaints.answeredAt), isNull(complaints.erasedAt)) as SQL

/** A visit as a complaint knows it. */
export interface Complained {
  ticketId: string
  serviceDay: string
  ticketNumber: string
  serviceId: string
  /** Where it was last; null: it was never called. */
  deskId: string | null
  issuedAt: number
  /** null: nothing has ended it. */
  endedAt: number | null
  isOver: boolean
}

/** Complaints, and what they are about. What is erased is overwritten in the file. */
export function openComplaints(db: Db) {
  db.$client.pragma('secure_delete = ON')
  return { ...readComplaints(db), ...writeComplaints(db) }
}
export type ComplaintStore = ReturnType<typeof openComplaints>

function readComplaints(db: Db) {
  return {
    visitOf: (ticketId: string) => visitIn(db, eq(tickets.ticketId, ticketId)),
    visitByNumber: (serviceDay: string, ticketNumber: string) =>
      visitIn(db, and(eq(tickets.serviceDay, serviceDay), eq(tickets.ticketNumber, ticketNumber)) as SQL),

    /** About one ticket, the newest first. */
    of: (ticketId: string): ComplaintRow[] =>
      db.select().from(complaints).where(eq(complaints.ticketId, ticketId)).orderBy(desc(complaints.at)).all(),
    get: (complaintId: string): ComplaintRow | undefined =>
      db.select().from(complaints).where(eq(complaints.complaintId, complaintId)).get(),
    /** The unanswered, the oldest first, then the others, the newest first. */
    list(): ComplaintRow[] {
      const open = db.select().from(complaints).where(IS_OPEN).orderBy(asc(complaints.at)).limit(SHOWN).all()
      const done = db.select().from(complaints).where(sql`not (${IS_OPEN})`).orderBy(desc(complaints.at))
      return [...open, ...done.limit(SHOWN - open.length).all()]
    },
    /** How many are unanswered, how many of them since before a moment, and since when the oldest is. */
    unanswered: (before: number): { open: number; late: number; oldestAt: number | null } =>
      db
        .select({
          open: sql<number>`count(*)`,
          late: sql<number>`coalesce(sum(${complaints.at} < ${before}), 0)`,
          oldestAt: sql<number | null>`min(${complaints.at})`
        })
        .from(complaints)
        .where(IS_OPEN)
        .get() ?? { open: 0, late: 0, oldestAt: null },
    contactsOf: (complaintId: string): ComplaintContact[] =>
      db
        .select({ kind: complaintContacts.kind, address: complaintContacts.address })
        .from(complaintContacts)
        .where(eq(complaintContacts.complaintId, complaintId))
        .all()
  }
}

/** To be called in the transaction of their note. */
function writeComplaints(db: Db) {
  const forgetContacts = (complaintId: string): void => {
    db.delete(complaintContacts).where(eq(complaintContacts.complaintId, complaintId)).run()
  }
  const erase = (where: SQL, at: number): number => {
    const erased = db
      .update(complaints)
      .set({ text: null, answer: null, erasedAt: at })
      .where(and(where, isNull(complaints.erasedAt)))
      .returning({ complaintId: complaints.complaintId })
      .all()
    for (const { complaintId } of erased) forgetContacts(complaintId)
    return erased.length
  }
  return {
    add(row: ComplaintRow, contacts: readonly ComplaintContact[]): void {
      const { complaintId } = row
      db.insert(complaints).values(row).run()
      for (const contact of contacts)
        db.insert(complaintContacts)
          .values({ ...contact, complaintId })
          .run()
    },
    answer(complaintId: string, values: { answer: string; answeredAt: number; answeredBy: string }): void {
      db.update(complaints).set(values).where(eq(complaints.complaintId, complaintId)).run()
    },
    erase(complaintId: string, at: number): void {
      erase(eq(complaints.complaintId, complaintId), at)
    },
    forgetContacts,
    /** What is left in the write-ahead log goes too. */
    forgetOld(now: number, keptDays: number): void {
      const isOld = and(lt(complaints.at, now - keptDays * DAY_MS), isNotNull(complaints.text)) as SQL
      if (erase(isOld, now) > 0) db.$client.pragma('wal_checkpoint(TRUNCATE)')
    }
  }
}

function visitIn(db: Db, where: SQL): Complained | undefined {
  const ticket = db.select().from(tickets).where(where).get()
  if (!ticket) return undefined
  const { ticketId, serviceDay, ticketNumber, serviceId, issuedAt, status } = ticket
  const last = db
    .select({ deskId: visits.deskId, endedAt: visits.endedAt })
    .from(visits)
    // By the index of a day's visits.
    .where(and(eq(visits.serviceDay, serviceDay), eq(visits.ticketId, ticketId)))
    .orderBy(desc(visits.calledSeq))
    .get()
  return {
    ...{ ticketId, serviceDay, ticketNumber, serviceId, issuedAt },
    deskId: last?.deskId ?? null,
    endedAt: ticket.endedAt ?? last?.endedAt ?? null,
    isOver: status === 'finished' || status === 'cancelled' || status === 'no-show'
  }
}
