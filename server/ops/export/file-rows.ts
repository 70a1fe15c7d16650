import { dayBounds } from '../../centre/day-bounds.ts'
import { serviceDayAt } from '../../centre/service-day.ts'
import type { Db } from '../../db/open.ts'
import { offsetsOf } from '../../figures/offsets.ts'
import { monthOf, type Period } from '../../figures/periods.ts'
import type { Centre } from '../../protocol/centre.ts'
import { complaintsIn } from '../../reports/complaints.ts'
import type { Names } from '../../reports/names.ts'
import { stepped } from './fact-rows.ts'
import type { TableRow } from './tables.ts'

/** Rows of what the file has beside the facts of days, without anything that would tell who it was. */

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const steppedMs = (ms: number): number => stepped(Math.round(ms / 1_000)) as number

/** The hour that the clocks of a centre show. */
export function hoursOf(timeZone: string): (at: number) => number {
  const offsetAt = offsetsOf(timeZone)
  return (at) => Math.floor((at + offsetAt(at)) / HOUR_MS) % 24
}

interface Promised {
  serviceDay: string
  serviceId: string
  kind: string
  method: string
  toldAt: number
  ahead: number
  lowMs: number
  likelyMs: number
  highMs: number
  shownFrom: number | null
  shownTo: number | null
  endedAt: number | null
  outcome: string | null
}

/** Waits that were told on a day. */
export function promiseRows({ $client }: Db, serviceDay: string, hourAt: (at: number) => number): TableRow[] {
  return $client
    .prepare<[{ day: string }], Promised>(
      `SELECT p.service_day AS serviceDay, service_id AS serviceId, kind, method, told_at AS toldAt, ahead, low_ms AS lowMs,
      likely_ms AS likelyMs, high_ms AS highMs, shown_from AS shownFrom, shown_to AS shownTo, ended_at AS endedAt, outcome
      FROM promises AS p WHERE told_seq BETWEEN (SELECT min(seq) FROM events WHERE service_day = @day)
      AND (SELECT max(seq) FROM events WHERE service_day = @day) AND p.service_day = @day`
    )
    .all({ day: serviceDay })
    .map((row) => ({
      service_day: row.serviceDay,
      hour: hourAt(row.toldAt),
      service_id: row.serviceId,
      kind: row.kind,
      method: row.method,
      ahead: row.ahead,
      shown_from_min: row.shownFrom,
      shown_to_min: row.shownTo,
      low_s: steppedMs(row.lowMs),
      likely_s: steppedMs(row.likelyMs),
      high_s: steppedMs(row.highMs),
      after_s: row.endedAt === null ? null : steppedMs(row.endedAt - row.toldAt),
      outcome: row.outcome ?? 'open'
    }))
}

interface Booked {
  serviceId: string
  dueAt: number
  bookedAt: number
  status: string
  moves: number
  came: 0 | 1
}

/** Appointments whose slots are in a period. */
export function appointmentRows({ $client }: Db, { from, to }: Period, centre: Centre): TableRow[] {
  const hourAt = hoursOf(centre.timeZone)
  return $client
    .prepare<[number, number], Booked>(
      `SELECT service_id AS serviceId, due_at AS dueAt, booked_at AS bookedAt, status, moves, ticket_id IS NOT NULL AS came
      FROM appointments WHERE due_at >= ? AND due_at < ?`
    )
    .all(dayBounds(from, centre).from, dayBounds(to, centre).to)
    .map(({ serviceId, dueAt, bookedAt, status, moves, came }) => ({
      service_day: serviceDayAt(dueAt, centre).serviceDay,
      hour: hourAt(dueAt),
      service_id: serviceId,
      status,
      booked_days_ahead: Math.max(0, Math.floor((dueAt - bookedAt) / DAY_MS)),
      moves,
      came
    }))
}

/** Complaints of a period, counted. */
export const complaintRows = (db: Db, names: Names, period: Period, { feedback }: Centre): TableRow[] =>
  complaintsIn(db, names, period, 'service', feedback.answerDays).rows.map(
    ({ key, made, answered, inTime, open, erased }) => ({
      month: monthOf(period.from),
      service_id: key,
      made,
      answered,
      in_time: inTime,
      open,
      erased
    })
  )
