import type { Db } from '../db/open.ts'
import { foldTyped } from '../protocol/conventions/look-alikes.ts'
import type { FoundTickets } from '../protocol/stories.ts'
import { offsetsOf } from '../figures/offsets.ts'
import type { Names } from './names.ts'

interface Row {
  ticketNumber: string
  status: string
  serviceId: string
  issuedAt: number
  calledAt: number | null
  endedAt: number | null
}

const FOUND_MOST = 20
/** Somebody who says "at eleven" means about then. */
const NEAR_MS = 45 * 60_000

/**
 * The tickets of a day that somebody may mean: by the number, with its letters or without, and by about when it was taken
 * or called; the nearest first.
 *
 * @param number as typed; empty: any @param time local, as 09:05; null: any
 */
export function findTickets(
  db: Db,
  names: Names,
  { day, number, time }: { day: string; number: string; time: string | null }
): FoundTickets {
  const offsetAt = offsetsOf(names.centre().timeZone)
  const [, letters = '', figures = ''] = /^([A-Z]*)0*(\d*)$/.exec(foldTyped(number)) ?? []
  const minuteOf = (at: number) => Math.floor((at + offsetAt(at)) / 60_000) % 1_440
  const wanted = time === null ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const awayMs = ({ issuedAt, calledAt, endedAt }: Row) => {
    if (wanted === null) return 0
    const away = (at: number | null) => (at === null ? Number.POSITIVE_INFINITY : Math.abs(minuteOf(at) - wanted))
    return 60_000 * Math.min(away(issuedAt), away(calledAt), away(endedAt))
  }
  const rows = db.$client
    .prepare<
      [string, string, string],
      Row
    >(`SELECT t.ticket_number AS ticketNumber, t.status, t.service_id AS serviceId, t.issued_at AS issuedAt,
      min(v.called_at) AS calledAt, t.ended_at AS endedAt
    FROM tickets t LEFT JOIN visits v ON v.ticket_id = t.ticket_id
    WHERE t.service_day = ? AND t.ticket_number GLOB ? AND ltrim(t.ticket_number, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') GLOB ?
    GROUP BY t.ticket_id ORDER BY t.issued_at`)
    .all(day, `${letters}*`, figures === '' ? '*' : figures.padStart(3, '0'))
  return {
    day,
    tickets: rows
      .map((row) => ({ row, away: awayMs(row) }))
      .filter(({ away }) => away <= NEAR_MS)
      .sort((a, b) => a.away - b.away)
      .slice(0, FOUND_MOST)
      .map(({ row: { serviceId, endedAt: _, ...row } }) => ({ ...row, service: names.service(serviceId) }))
  }
}
