import type { Db } from '../db/open.ts'
import type { Period } from '../figures/periods.ts'
import type { ComplaintReport, ComplaintsBy } from '../protocol/complaints.ts'
import type { Names } from './names.ts'

const DAY_MS = 86_400_000

/** Where nobody was called to. */
const NO_DESK = ''
const KEYS: Record<ComplaintsBy, string> = {
  service: 'service_id',
  desk: `coalesce(desk_id, '${NO_DESK}')`,
  month: 'substr(made_on, 1, 7)'
}

type Counted = ComplaintReport['total'] & { key: string }

/** Complaints of a period, counted. @param answerDays within how many days an answer is in time */
export function complaintsIn(
  db: Db,
  names: Names,
  { from, to }: Period,
  by: ComplaintsBy,
  answerDays: number
): ComplaintReport {
  const rows = db.$client
    .prepare<[number, string, string], Counted>(
      `SELECT ${KEYS[by]} AS key, count(*) AS made, count(answered_at) AS answered,
      coalesce(sum(answered_at - at <= ?), 0) AS inTime,
      sum(answered_at IS NULL AND erased_at IS NULL) AS open,
      sum(answered_at IS NULL AND erased_at IS NOT NULL) AS erased
      FROM complaints WHERE made_on BETWEEN ? AND ? GROUP BY 1 ORDER BY 1`
    )
    .all(answerDays * DAY_MS, from, to)
  const sum = (of: keyof ComplaintReport['total']) => rows.reduce((total, row) => total + row[of], 0)
  const nameOf = (key: string) =>
    by === 'service' ? names.service(key) : by === 'desk' && key !== NO_DESK ? names.desk(key) : null
  return {
    from,
    to,
    by,
    answerDays,
    rows: rows
      .map((row) => ({ ...row, name: nameOf(row.key) }))
      .sort((a, b) => (by === 'month' ? a.key.localeCompare(b.key) : b.made - a.made)),
    total: {
      made: sum('made'),
      answered: sum('answered'),
      inTime: sum('inTime'),
      open: sum('open'),
      erased: sum('erased')
    }
  }
}
