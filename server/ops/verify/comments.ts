import type { Db } from '../../db/open.ts'

interface Row {
  commentId: number
  at: number
  stars: number
}

/**
 * Comments whose rating the log does not know. What a comment says is in no log, because it is forgotten after its time;
 * that somebody rated a visit then, and with how many stars, is.
 */
export function commentFaults(db: Db): string[] {
  const rows = db.$client
    .prepare<[], Row>('SELECT comment_id AS commentId, at, stars FROM comments ORDER BY comment_id')
    .all()
  if (rows.length === 0) return []
  const oldest = Math.min(...rows.map(({ at }) => at))
  const ratings = new Set(
    db.$client
      .prepare<[number], string>(
        "SELECT at || ' ' || json_extract(body, '$.stars') FROM events WHERE type = 'ticket-rated' AND at >= ?"
      )
      .pluck()
      .all(oldest)
  )
  return rows
    .filter(({ at, stars }) => !ratings.has(`${at} ${stars}`))
    .map(
      ({ commentId, stars }) =>
        `The log knows no rating of ${stars} stars at the time of comment ${commentId}: the comment was written into the file, or altered.`
    )
}
