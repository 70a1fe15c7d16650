import { and, eq, inArray, sql } from './drizzle.ts'
import type { Db } from './open.ts'
import { loggedOf } from './event-log.ts'
import type { AnnouncementReport } from '../protocol/voices.ts'
import { announcements, events, tickets } from './schema.ts'

export type AnnouncementRow = typeof announcements.$inferSelect

/** What the log keeps of a display's report; and the rows that it makes. */
export interface Reported {
  deviceId: string
  reports: AnnouncementReport[]
}
export const rowsOfReport = ({ deviceId, reports }: Reported): AnnouncementRow[] =>
  reports.map(({ seq, shownAt, outcome, spoken }) => ({
    seq,
    deviceId,
    shownAt,
    outcome,
    spoken: JSON.stringify(spoken)
  }))

const CALLS = ['ticket-called', 'ticket-recalled']
/** Far more than a ticket is ever called. */
const MOST_CALLS = 50

/** What displays reported of calls: whether each was shown and heard there. The log has the same reports, chained. */
export function openAnnouncements(db: Db) {
  return {
    /** Those of the given places in the log that hold no call. */
    notCalls(seqs: readonly number[]): number[] {
      const calls = new Set(
        db
          .select({ seq: events.seq })
          .from(events)
          .where(and(inArray(events.seq, [...seqs]), inArray(events.type, CALLS)))
          .all()
          .map(({ seq }) => seq)
      )
      return seqs.filter((seq) => !calls.has(seq))
    },

    /** The calls among these that a display has reported already. */
    reportedOf(deviceId: string, seqs: readonly number[]): Set<number> {
      return new Set(
        db
          .select({ seq: announcements.seq })
          .from(announcements)
          .where(and(eq(announcements.deviceId, deviceId), inArray(announcements.seq, [...seqs])))
          .all()
          .map(({ seq }) => seq)
      )
    },

    add(rows: AnnouncementRow[]): void {
      for (const row of rows) db.insert(announcements).values(row).onConflictDoNothing().run()
    },

    /** The calls of a ticket, oldest first, each with what displays reported of it; empty when it was never called. */
    ofTicket({
      ticketId,
      ticketNumber,
      serviceDay
    }: {
      ticketId?: string | undefined
      ticketNumber?: string | undefined
      serviceDay: string
    }) {
      const ticket = db
        .select()
        .from(tickets)
        .where(
          ticketId === undefined
            ? and(eq(tickets.serviceDay, serviceDay), eq(tickets.ticketNumber, ticketNumber ?? ''))
            : eq(tickets.ticketId, ticketId)
        )
        .get()
      if (!ticket) return []
      const calls = db
        .select()
        .from(events)
        .where(
          and(
            eq(events.serviceDay, ticket.serviceDay),
            inArray(events.type, CALLS),
            sql`json_extract(${events.body}, '$.ticketId') = ${ticket.ticketId}`
          )
        )
        .orderBy(events.seq)
        .limit(MOST_CALLS)
        .all()
      return calls.map((row) => {
        const { seq, event } = loggedOf(row)
        const { at, deskId, recall = 0 } = event as { at: number; deskId: string; recall?: number }
        const told = db
          .select()
          .from(announcements)
          .where(eq(announcements.seq, seq))
          .orderBy(announcements.shownAt)
          .all()
        return { seq, ticketNumber: ticket.ticketNumber, serviceDay: ticket.serviceDay, at, deskId, recall, told }
      })
    }
  }
}
