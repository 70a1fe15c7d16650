import { and, desc, eq, gt, lt } from '../db/drizzle.ts'
import { FACTS_VERSION, type PackedDay } from '../figures/facts.ts'
import { DayFold } from '../figures/fold-day.ts'
import { offsetsOf } from '../figures/offsets.ts'
import type { Centre } from '../protocol/centre.ts'
import { type Logged, loggedOf } from '../db/event-log.ts'
import type { Db } from '../db/open.ts'
import { dayFacts, events } from '../db/schema.ts'

/** The facts that reports count: kept of each closed day, folded from the log's events where they are not. */

/** A fold for a day that begins under these settings. */
export const foldFor = (serviceDay: string, centre: Pick<Centre, 'services' | 'timeZone'>): DayFold =>
  new DayFold(serviceDay, centre, offsetsOf(centre.timeZone))

/** Closed days whose facts are missing, or were made by another fold; oldest first. */
export const daysWithoutFacts = (db: Db): string[] =>
  db.$client
    .prepare<[number], string>(`SELECT service_day FROM events WHERE type = 'day-closed'
    EXCEPT SELECT service_day FROM day_facts WHERE version = ? ORDER BY service_day`)
    .pluck()
    .all(FACTS_VERSION)

/** The closed days after one, oldest first. */
export const closedDaysAfter = (db: Db, serviceDay: string): string[] =>
  db
    .select({ serviceDay: events.serviceDay })
    .from(events)
    .where(and(eq(events.type, 'day-closed'), gt(events.serviceDay, serviceDay)))
    .orderBy(events.serviceDay)
    .all()
    .map((row) => row.serviceDay)

/** The day that is open, or was opened last; null: there was none. */
export function newestDay(db: Db): { serviceDay: string; seq: number; isOpen: boolean } | null {
  const last = (type: string) =>
    db
      .select({ serviceDay: events.serviceDay, seq: events.seq })
      .from(events)
      .where(eq(events.type, type))
      .orderBy(desc(events.seq))
      .limit(1)
      .get()
  const opened = last('day-opened')
  return opened ? { ...opened, isOpen: (last('day-closed')?.seq ?? 0) < opened.seq } : null
}

/** The rules in force when a day was opened, and where that was; null: it was not. */
function openingOf(db: Db, serviceDay: string): { seq: number; rules: Centre } | null {
  const opened = db
    .select({ seq: events.seq })
    .from(events)
    .where(and(eq(events.serviceDay, serviceDay), eq(events.type, 'day-opened')))
    .get()
  if (!opened) return null
  const settings = db
    .select()
    .from(events)
    .where(and(eq(events.type, 'hall-configured'), lt(events.seq, opened.seq)))
    .orderBy(desc(events.seq))
    .limit(1)
    .get()
  if (!settings) return null
  const { event } = loggedOf(settings)
  return event.type === 'hall-configured' ? { seq: opened.seq, rules: event.rules } : null
}

/** A day as the log has it, from its opening on. */
export function recordedDay(
  db: Db,
  serviceDay: string
): { rules: Centre; events: Array<Logged & { hash: string }> } | null {
  const opening = openingOf(db, serviceDay)
  if (!opening) return null
  const rows = db
    .select()
    .from(events)
    .where(and(eq(events.serviceDay, serviceDay), gt(events.seq, opening.seq - 1)))
    .orderBy(events.seq)
    .all()
  return { rules: opening.rules, events: rows.map((row) => ({ ...loggedOf(row), hash: row.hash })) }
}

/** The fold of a day as far as the log has it, and where it ends. */
export function foldDay(db: Db, serviceDay: string): { fold: DayFold; seq: number } | null {
  const opening = openingOf(db, serviceDay)
  if (!opening) return null
  const fold = foldFor(serviceDay, opening.rules)
  return { fold, seq: continueFold(db, fold, opening.seq - 1) }
}

/** Takes what the log has of the fold's day after a place. @returns where it now ends */
export function continueFold(db: Db, fold: DayFold, after: number): number {
  let seq = after
  for (const entry of eventsAfter(db, fold.serviceDay, after)) {
    fold.take(entry)
    seq = entry.seq
  }
  return seq
}

function eventsAfter(db: Db, serviceDay: string, after: number): Logged[] {
  return db
    .select()
    .from(events)
    .where(and(eq(events.serviceDay, serviceDay), gt(events.seq, after)))
    .orderBy(events.seq)
    .all()
    .map(loggedOf)
}

export function keepFacts(db: Db, { serviceDay, ids, tickets, visits, desks }: PackedDay): void {
  const row = {
    version: FACTS_VERSION,
    ids,
    tickets: Buffer.from(tickets),
    visits: Buffer.from(visits),
    desks: Buffer.from(desks)
  }
  db.insert(dayFacts)
    .values({ serviceDay, ...row })
    .onConflictDoUpdate({ target: dayFacts.serviceDay, set: row })
    .run()
}

/** The kept days of a period, in order. */
export const factsBetween = (db: Db, from: string, to: string): IterableIterator<PackedDay> =>
  db.$client
    .prepare<
      [string, string, number],
      PackedDay
    >(`SELECT service_day AS serviceDay, ids, tickets, visits, desks FROM day_facts
    WHERE service_day BETWEEN ? AND ? AND version = ? ORDER BY service_day`)
    .iterate(from, to, FACTS_VERSION)
