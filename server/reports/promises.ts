import { Temporal } from 'temporal-polyfill'
import type { Db } from '../db/open.ts'
import { type Period, weekOf } from '../figures/periods.ts'
import { PromiseTally } from '../figures/promise-tally.ts'
import type { PromisesBody, PromisesBy } from '../protocol/promises.ts'
import type { Names } from './names.ts'

/** Time zones differ by whole quarters of an hour. */
const QUARTER_MS = 900_000
/** What is published of the newest ones. */
const LAST = 1_000

const KEYS: Record<PromisesBy, string> = {
  service: 'service_id',
  hour: `told_at / ${QUARTER_MS}`,
  week: 'service_day'
}

interface Counted {
  key: string | number
  isUpdate: 0 | 1
  outcome: string
  count: number
}

/** How often what was told was kept, from the rows of a period. */
export function promisesIn(db: Db, names: Names, { from, to }: Period, by: PromisesBy): PromisesBody {
  const [first, last] = [seqOf(db, from, 'first'), seqOf(db, to, 'last')]
  const counted = db.$client
    .prepare<[number, number], Counted>(
      `SELECT ${KEYS[by]} AS key, kind = 'update' AS isUpdate, outcome, count(*) AS count FROM promises
      WHERE told_seq BETWEEN ? AND ? AND outcome IS NOT NULL GROUP BY 1, 2, 3`
    )
    .all(first, last)
  const rows = new Map<string, PromiseTally>()
  const [total, updates] = [new PromiseTally(), new PromiseTally()]
  const keyOf = keysOf(by, names.centre().timeZone)
  for (const { key, isUpdate, outcome, count } of counted) {
    if (isUpdate === 1) {
      updates.add(outcome, count)
      continue
    }
    const known = rows.get(keyOf(key)) ?? new PromiseTally()
    rows.set(keyOf(key), known)
    known.add(outcome, count)
    total.add(outcome, count)
  }
  return {
    from,
    to,
    by,
    rows: [...rows]
      .map(([key, tally]) => ({ key, name: by === 'service' ? names.service(key) : null, ...tally.row() }))
      .sort((a, b) => (by === 'service' ? b.told - a.told : a.key.localeCompare(b.key, 'en', { numeric: true }))),
    total: total.row(),
    updates: updates.row(),
    last: lastOf(db)
  }
}

function lastOf(db: Db) {
  const tally = new PromiseTally()
  const outcomes = db.$client
    .prepare<[number], { outcome: string; count: number }>(
      `SELECT outcome, count(*) AS count FROM (SELECT outcome FROM promises
      WHERE outcome IN ('kept', 'sooner', 'later') AND kind <> 'update' ORDER BY ended_seq DESC LIMIT ?) GROUP BY outcome`
    )
    .all(LAST)
  for (const { outcome, count } of outcomes) tally.add(outcome, count)
  return tally.row()
}

function keysOf(by: PromisesBy, timeZone: string): (key: string | number) => string {
  if (by === 'service') return String
  if (by === 'week') return (day) => weekOf(String(day))
  return (quarter) =>
    String(Temporal.Instant.fromEpochMilliseconds(Number(quarter) * QUARTER_MS).toZonedDateTimeISO(timeZone).hour)
}

/** The first or last place in the log of the days of a period. */
function seqOf(db: Db, serviceDay: string, end: 'first' | 'last'): number {
  const [is, order] = end === 'first' ? ['>=', 'ASC'] : ['<=', 'DESC']
  return (
    db.$client
      .prepare<[string], number>(
        `SELECT seq FROM events WHERE service_day ${is} ? ORDER BY service_day ${order}, seq ${order} LIMIT 1`
      )
      .pluck()
      .get(serviceDay) ?? (end === 'first' ? Number.MAX_SAFE_INTEGER : 0)
  )
}
