import { check, index, integer, primaryKey, sql, sqliteTable, text } from './drizzle.ts'

/**
 * One row a complaint about the visit of a ticket. What it and its answer say is forgotten after its time, or erased; that there
 * was one, and when it was answered, stays and is counted. The log has that too, and no word of it.
 */
export const complaints = sqliteTable(
  'complaints',
  {
    complaintId: text('complaint_id').primaryKey(),
    ticketId: text('ticket_id').notNull(),
    /** Of the ticket. */
    serviceDay: text('service_day').notNull(),
    ticketNumber: text('ticket_number').notNull(),
    serviceId: text('service_id').notNull(),
    /** Where the visit was last; null: it was never called. */
    deskId: text('desk_id'),
    at: integer().notNull(),
    /** The service day on which it was made. */
    madeOn: text('made_on').notNull(),
    takenDown: integer('taken_down', { mode: 'boolean' }).notNull(),
    language: text({ enum: ['ky', 'ru', 'en'] }).notNull(),
    text: text(),
    answer: text(),
    answeredAt: integer('answered_at'),
    answeredBy: text('answered_by'),
    erasedAt: integer('erased_at')
  },
  (t) => [
    index('complaints_by_ticket').on(t.ticketId),
    index('complaints_by_day').on(t.madeOn),
    index('complaints_open').on(t.at).where(sql`${t.answeredAt} is null and ${t.erasedAt} is null`),
    check('complaints_answered', sql`(${t.answeredAt} is null) = (${t.answeredBy} is null)`),
    check('complaints_erased', sql`(${t.erasedAt} is null) = (${t.text} is not null)`)
  ]
)

/** Where it is told that there is an answer. Gone with the answer; never in a backup. */
export const complaintContacts = sqliteTable(
  'complaint_contacts',
  {
    complaintId: text('complaint_id').notNull(),
    kind: text({ enum: ['push', 'sms'] }).notNull(),
    /** A telephone number, or a push subscription as JSON. */
    address: text().notNull()
  },
  (t) => [primaryKey({ columns: [t.complaintId, t.kind] })]
)
