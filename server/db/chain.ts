import { genesisOf } from './epochs.ts'
import { hashOf } from './event-log.ts'
import type { Db } from './open.ts'
import type { events } from './schema.ts'

type Row = typeof events.$inferSelect

/** Where the chain of the log is broken first, and how. */
export class ChainBroken extends Error {
  readonly seq: number

  constructor(seq: number, sentence: string) {
    super(sentence)
    this.name = 'ChainBroken'
    this.seq = seq
  }
}

/**
 * The log's rows from a place on, each of them checked against the one before.
 * @throws ChainBroken at the first row that does not fit
 */
export function* chainFrom(db: Db, from = 1): Generator<Row> {
  let before = from === 1 ? { seq: 0, hash: genesisOf(db) } : rowAt(db, from - 1)
  if (!before) throw new ChainBroken(from - 1, `Event ${from - 1} is missing from the log.`)
  const rows = db.$client.prepare<[number], Row>(`${COLUMNS} WHERE seq >= ? ORDER BY seq`).iterate(from)
  for (const row of rows) {
    if (row.seq !== before.seq + 1)
      throw new ChainBroken(
        before.seq + 1,
        `Event ${before.seq + 1} is missing from the log: ${before.seq} is followed by ${row.seq}.`
      )
    if (row.hash !== hashOf(row))
      throw new ChainBroken(row.seq, `Event ${row.seq} was altered: what it says does not fit its hash.`)
    if (row.prevHash !== before.hash)
      throw new ChainBroken(
        row.seq,
        `Event ${row.seq} does not continue event ${before.seq}: what stood there was altered, removed or moved.`
      )
    before = row
    yield row
  }
}

/** One row of the log, unchecked. */
export const rowAt = (db: Db, seq: number): Row | undefined =>
  db.$client.prepare<[number], Row>(`${COLUMNS} WHERE seq = ?`).get(seq)

/** The place of the newest row; 0: none. */
export const lastSeqOf = (db: Db): number =>
  db.$client.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck().get() as number

const COLUMNS = 'SELECT seq, service_day AS serviceDay, at, type, actor, body, prev_hash AS prevHash, hash FROM events'
