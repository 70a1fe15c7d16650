import type { EventOf } from '../engine/index.ts'
import type { Centre } from '../protocol/centre.ts'
import { type Logged, loggedOf } from './event-log.ts'
import type { Db } from './open.ts'
import type { events } from './schema.ts'

type Row = typeof events.$inferSelect

/** A service day of the log, from its opening on. */
export interface RecordedDay {
  serviceDay: string
  /** What came before it, since the day before was opened: that day, and what happened while none was open. */
  before: Logged[]
  /** The settings before all of that. */
  settings: Logged<EventOf<'hall-configured', Centre>>
  entries: Logged[]
}

/** The service days of the log, oldest first. */
export const daysRecorded = (db: Db): string[] => openingsIn(db).map(({ serviceDay }) => serviceDay)

/** A day of the log; null: it has none of this date. */
export function dayRecorded(db: Db, serviceDay: string): RecordedDay | null {
  const openings = openingsIn(db)
  const place = openings.findIndex((each) => each.serviceDay === serviceDay)
  const opened = openings[place]
  if (opened === undefined) return null
  const earlier = openings[place - 1]?.seq ?? opened.seq
  const settings = settingsBefore(db, earlier)
  if (settings === null) throw new Error(`the log has no settings before ${serviceDay}`)
  return {
    serviceDay,
    settings,
    before: between(db, earlier, opened.seq),
    entries: between(db, opened.seq, openings[place + 1]?.seq ?? Number.MAX_SAFE_INTEGER).filter(
      (entry) => entry.serviceDay === serviceDay
    )
  }
}

/** What the log has behind a place, oldest first. */
export const eventsAfter = (db: Db, seq: number): Logged[] => between(db, seq + 1, Number.MAX_SAFE_INTEGER)

const openingsIn = (db: Db) =>
  db.$client
    .prepare<[], { seq: number; serviceDay: string }>(
      "SELECT seq, service_day AS serviceDay FROM events WHERE type = 'day-opened' ORDER BY seq"
    )
    .all()

const COLUMNS = 'SELECT seq, service_day AS serviceDay, at, type, actor, body, prev_hash AS prevHash, hash FROM events'

/** The events from a place on, up to another one and without it. */
const between = (db: Db, from: number, to: number): Logged[] =>
  db.$client
    .prepare<[number, number], Row>(`${COLUMNS} WHERE seq >= ? AND seq < ? ORDER BY seq`)
    .all(from, to)
    .map(loggedOf)

function settingsBefore(db: Db, seq: number): RecordedDay['settings'] | null {
  const row = db.$client
    .prepare<[number], Row>(`${COLUMNS} WHERE type = 'hall-configured' AND seq < ? ORDER BY seq DESC LIMIT 1`)
    .get(seq)
  return row ? (loggedOf(row) as RecordedDay['settings']) : null
}
