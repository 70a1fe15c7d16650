import { and, desc, eq, lt, sql } from './drizzle.ts'
import { compile } from './compiled.ts'
import type { Db } from './open.ts'
import { printerStates, printJobs } from './schema.ts'

export interface PrintJob {
  jobId: number
  printerId: string
  createdAt: number
  paper: string
}
export type JobEnd = 'printed' | 'too-old' | 'failed'
type State = typeof printerStates.$inferSelect

/** Whether last month's ticket was printed, somebody may still ask. */
const KEPT_MS = 30 * 86_400_000

/** Tickets on their way to paper. */
export function openPrintJobs(db: Db) {
  const { insert, first, count, newest } = statementsOf(db)
  return {
    /** Into the caller's transaction. @param paper as JSON */
    add(job: { printerId: string; ticketId: string | null; createdAt: number; paper: string }): void {
      insert.run(job)
    },

    /** The next job of a printer; null: none waits. */
    next(printerId: string): PrintJob | null {
      const row = first.get({ printerId })
      return row ? { jobId: row.job_id, printerId, createdAt: row.created_at, paper: row.paper } : null
    },

    waiting: (printerId: string): number => count.get({ printerId })?.waiting ?? 0,

    /** Where a ticket was last sent to be printed, and what became of it. */
    ofTicket(ticketId: string): { printerId: string; status: 'waiting' | JobEnd } | null {
      const row = newest.get({ ticketId })
      return row ? { printerId: row.printer_id, status: row.status } : null
    },

    end(jobId: number, status: JobEnd, endedAt: number, trouble: string | null): void {
      db.update(printJobs).set({ status, endedAt, trouble, paper: null }).where(eq(printJobs.jobId, jobId)).run()
    },

    /** Fails what waits at printers that the settings no longer have. */
    endOfOthers(printerIds: string[], endedAt: number): void {
      const gone = db
        .selectDistinct({ printerId: printJobs.printerId })
        .from(printJobs)
        .where(sql`${printJobs.status} = 'waiting'`)
        .all()
        .filter(({ printerId }) => !printerIds.includes(printerId))
      for (const { printerId } of gone) {
        db.update(printJobs)
          .set({ status: 'failed', endedAt, trouble: 'removed', paper: null })
          .where(and(eq(printJobs.printerId, printerId), sql`${printJobs.status} = 'waiting'`))
          .run()
      }
    },

    forgetOld(now: number): void {
      db.delete(printJobs)
        .where(and(lt(printJobs.createdAt, now - KEPT_MS), sql`${printJobs.status} <> 'waiting'`))
        .run()
    },

    keepState(state: State): void {
      db.insert(printerStates).values(state).onConflictDoUpdate({ target: printerStates.printerId, set: state }).run()
    },

    states: (): State[] => db.select().from(printerStates).orderBy(printerStates.printerId).all()
  }
}
export type PrintJobs = ReturnType<typeof openPrintJobs>

/** What runs for each ticket is prepared once. */
function statementsOf(db: Db) {
  const p = sql.placeholder
  const insert = compile(
    db,
    db
      .insert(printJobs)
      .values({ printerId: p('printerId'), ticketId: p('ticketId'), createdAt: p('createdAt'), paper: p('paper') })
  )
  const first = compile<{ job_id: number; created_at: number; paper: string }>(
    db,
    db
      .select({ jobId: printJobs.jobId, createdAt: printJobs.createdAt, paper: printJobs.paper })
      .from(printJobs)
      .where(and(eq(printJobs.printerId, p('printerId')), sql`${printJobs.status} = 'waiting'`))
      .orderBy(printJobs.jobId)
      .limit(1)
  )
  const count = compile<{ waiting: number }>(
    db,
    db
      .select({ waiting: sql<number>`count(*)`.as('waiting') })
      .from(printJobs)
      .where(and(eq(printJobs.printerId, p('printerId')), sql`${printJobs.status} = 'waiting'`))
  )
  const newest = compile<{ printer_id: string; status: 'waiting' | JobEnd }>(
    db,
    db
      .select({ printerId: printJobs.printerId, status: printJobs.status })
      .from(printJobs)
      .where(eq(printJobs.ticketId, p('ticketId')))
      .orderBy(desc(printJobs.jobId))
      .limit(1)
  )
  return { insert, first, count, newest }
}
