import { hash as digest } from 'node:crypto'
import { and, desc, eq, gte, lt, sql } from './drizzle.ts'
import type { EventOf, HallEvent } from '../engine/index.ts'
import type { Centre } from '../protocol/centre.ts'
import { compile } from './compiled.ts'
import { genesisOf, readEpoch } from './epochs.ts'
import type { Db } from './open.ts'
import { events } from './schema.ts'

/** The settings of an event are the centre's as the program of its time knew them: `settingsOf` completes them. */
type LoggedEvent = HallEvent<Centre>

/** An event with its place in the log. */
export interface Logged<E extends LoggedEvent = LoggedEvent> {
  seq: number
  serviceDay: string
  actor: string
  event: E
}

type Row = typeof events.$inferSelect

/** The hash that chains a row to the one before it: SHA-256 over everything that the row says. */
export const hashOf = (row: Omit<Row, 'hash'>): string =>
  digest('sha256', JSON.stringify([row.prevHash, row.seq, row.serviceDay, row.at, row.type, row.actor, row.body]))

/** The append-only log. Appending must happen inside the caller's transaction. */
export function openLog(db: Db) {
  const insert = compileInsert(db)
  const epoch = readEpoch(db)
  let tail = readTail()

  function readTail() {
    const last = db.select({ seq: events.seq, hash: events.hash }).from(events).orderBy(desc(events.seq)).limit(1).get()
    return last ?? { seq: 0, hash: genesisOf(db) }
  }

  return {
    ...readersOf(db),
    epoch,
    /** The place of the newest event; 0: none. */
    get seq() {
      return tail.seq
    },
    /** The place and hash of the newest event. */
    get tail() {
      return tail
    },

    append(event: LoggedEvent, serviceDay: string, actor: string): Logged {
      const { type, at, ...body } = event
      const row = { seq: tail.seq + 1, serviceDay, at, type, actor, body: JSON.stringify(body), prevHash: tail.hash }
      const hash = hashOf(row)
      insert.run({ ...row, hash })
      tail = { seq: row.seq, hash }
      return { seq: row.seq, serviceDay, actor, event }
    },

    /** After a transaction that failed: the log ends where it ended before it. */
    resetTail(to: typeof tail) {
      tail = to
    },

    /** Whether the file ends where this log does. It may not, when it was out of reach for a while. */
    matchesDisk(): boolean {
      return readTail().hash === tail.hash
    },

    /** What the file says is what is true. */
    reread() {
      tail = readTail()
    }
  }
}
export type EventLog = ReturnType<typeof openLog>

export const loggedOf = ({ seq, serviceDay, actor, type, at, body }: Row): Logged => ({
  seq,
  serviceDay,
  actor,
  event: { type, at, ...JSON.parse(body) } as LoggedEvent
})

const compileInsert = (db: Db) =>
  compile(
    db,
    db.insert(events).values({
      seq: sql.placeholder('seq'),
      serviceDay: sql.placeholder('serviceDay'),
      at: sql.placeholder('at'),
      type: sql.placeholder('type'),
      actor: sql.placeholder('actor'),
      body: sql.placeholder('body'),
      prevHash: sql.placeholder('prevHash'),
      hash: sql.placeholder('hash')
    })
  )

/** What is asked of the events that are committed. */
function readersOf(db: Db) {
  return {
    /** The newest settings before a place in the log. */
    settingsBefore(seq: number): Logged<EventOf<'hall-configured', Centre>> | null {
      const row = db
        .select()
        .from(events)
        .where(and(eq(events.type, 'hall-configured'), lt(events.seq, seq)))
        .orderBy(desc(events.seq))
        .limit(1)
        .get()
      return row ? (loggedOf(row) as Logged<EventOf<'hall-configured', Centre>>) : null
    },

    /** Settings as they were at a place in the log; null: nothing was set there. */
    settingsAt(seq: number): Logged<EventOf<'hall-configured', Centre>> | null {
      const found = this.settingsBefore(seq + 1)
      return found?.seq === seq ? found : null
    },

    /** The newest service day in the log, event by event from its opening. */
    *newestDay(): Generator<Logged> {
      const opened = db
        .select({ seq: events.seq })
        .from(events)
        .where(eq(events.type, 'day-opened'))
        .orderBy(desc(events.seq))
        .limit(1)
        .get()
      if (!opened) return
      yield* this.from(opened.seq)
    },

    /** Every event from a place on, read in pieces so that a long log needs no memory. */
    *from(seq: number): Generator<Logged> {
      for (let next = seq; ; ) {
        const rows = db.select().from(events).where(gte(events.seq, next)).orderBy(events.seq).limit(1_000).all()
        for (const row of rows) yield loggedOf(row)
        const last = rows.at(-1)
        if (!last) return
        next = last.seq + 1
      }
    }
  }
}
