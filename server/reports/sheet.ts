import { earlierEpochs, readEpoch } from '../db/epochs.ts'
import type { Db } from '../db/open.ts'
import type { Period } from '../figures/periods.ts'
import type { ComplaintReport } from '../protocol/complaints.ts'
import type { FairnessBody, SheetBody } from '../protocol/reports.ts'

/** The sheet of a month. @param month as 2026-11 @param counted of a period */
export function sheetOf(
  db: Db,
  month: string,
  counted: { fairness: (period: Period) => FairnessBody; complaints: (period: Period) => ComplaintReport }
): SheetBody {
  // A day that the month does not have ends it as well as its last one: days are compared as words.
  const period = { from: `${month}-01`, to: `${month}-31` }
  const { missingDays, visits, byOperator, issuers, changesByDesk, changesByVisitors } = counted.fairness(period)
  const { answerDays, rows, total } = counted.complaints(period)
  const last = db.$client
    .prepare<[string, string], { seq: number; hash: string }>(
      'SELECT seq, hash FROM events WHERE service_day BETWEEN ? AND ? ORDER BY service_day DESC, seq DESC LIMIT 1'
    )
    .get(period.from, period.to)
  return {
    month,
    ...period,
    missingDays,
    visits,
    byOperator,
    issuers,
    changesByDesk,
    changesByVisitors,
    complaints: { answerDays, rows, total },
    log: last ?? null,
    epochs: epochsOf(db)
  }
}

function epochsOf(db: Db): SheetBody['epochs'] {
  const earlier = earlierEpochs(db)
  return [...earlier.map(({ epoch }) => epoch), readEpoch(db)].map((epoch, i) => {
    const before = earlier[i - 1]
    return { epoch, firstSeq: before ? before.lastSeq + 1 : 1, begunAt: before?.restoredAt ?? null }
  })
}
