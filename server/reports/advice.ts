import type { Db } from '../db/open.ts'
import type { Period } from '../figures/periods.ts'
import type { FairnessBody } from '../protocol/reports.ts'

interface Judged {
  without: number
  overTarget: number
}

/** What the board advised in a period and somebody did, and what came of it: from the notes of the log. */
export function adviceIn(db: Db, { from, to }: Period): FairnessBody['advice'] {
  const details = (what: string) =>
    db.$client
      .prepare<[string, string, string], string>(
        `SELECT json_extract(body, '$.details') FROM events WHERE service_day BETWEEN ? AND ? AND type = 'noted'
        AND json_extract(body, '$.about') = 'advice' AND json_extract(body, '$.what') = ?`
      )
      .pluck()
      .all(from, to, what)
  const fewer = details('followed')
    .map((json) => JSON.parse(json) as Judged)
    .map(({ without, overTarget }) => without - overTarget)
    .sort((a, b) => a - b)
  return {
    taken: details('taken').length,
    judged: fewer.length,
    fewer: fewer.length === 0 ? null : Math.round(fewer[Math.floor(fewer.length / 2)] as number)
  }
}
