import { earlierEpochs, readEpoch } from '../db/epochs.ts'
import type { Db } from '../db/open.ts'
import type { Period } from '../figures/periods.ts'
import type { FairnessBody, SheetBody } from '../protocol/reports.ts'

/** The sheet of a month. @param month as 2026-11 @param fairnessOf counts a period */
export function sheetOf(db: Db, month: string, fairnessOf: (period: Period) => FairnessBody): SheetBody {
  // A day that the month does not have ends it as well as its last one: days are compared as words.
  const period = { from: `${month}-01`, to: `${month}-31` }
  const { missingDays, visits, byOperator, issuers, changesByDesk, changesByVisitors } = fairnessOf(period)
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
