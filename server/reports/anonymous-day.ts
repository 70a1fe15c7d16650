import { offsetsOf } from '../figures/offsets.ts'
import type { Db } from '../db/open.ts'
import { weekdayOf } from '../figures/periods.ts'

interface VisitOf {
  ticketId: string
  serviceId: string
  classId: string
  issuedAt: number
  status: string
  cancelReason: string | null
  visitServiceId: string | null
  deskId: string | null
  calledAt: number | null
  startedAt: number | null
  endedAt: number | null
  ended: string | null
}

/** Whoever knows when somebody came must not find them: fewer of a kind than this in a day are told as "other". */
const FEWEST = 5
const ARRIVAL_STEP_S = 300
const STEP_S = 15

export const ANONYMOUS_HEAD = [
  'format',
  'month',
  'weekday',
  'ticket',
  'arrival',
  'service',
  'class',
  'visit',
  'desk',
  'called_after_s',
  'start_after_call_s',
  'at_desk_s',
  'ended'
]

/**
 * A closed day for research, without anybody in it: no date but month and weekday, no numbers or ids, no staff; desks are
 * numbered anew, arrivals are told to five minutes and durations to a quarter of one. One row a visit; a ticket that was
 * never called has one with visit 0. The format is told in README.md beside this file.
 */
export function anonymousDay(db: Db, serviceDay: string, timeZone: string): Array<Array<string | number | null>> {
  const offsetAt = offsetsOf(timeZone)
  const rows = db.$client
    .prepare<
      [string],
      VisitOf
    >(`SELECT t.ticket_id AS ticketId, coalesce((SELECT service_id FROM visits f WHERE f.ticket_id = t.ticket_id ORDER BY called_seq LIMIT 1), t.service_id) AS serviceId, t.class_id AS classId, t.issued_at AS issuedAt, t.status,
      t.cancel_reason AS cancelReason, v.service_id AS visitServiceId, v.desk_id AS deskId, v.called_at AS calledAt, v.started_at AS startedAt, v.ended_at AS endedAt, v.ended
    FROM tickets t LEFT JOIN visits v ON v.ticket_id = t.ticket_id WHERE t.service_day = ? ORDER BY t.issued_at, t.ticket_id, v.called_seq`)
    .all(serviceDay)

  const first = [...new Map(rows.map((row) => [row.ticketId, row])).values()]
  const often = (of: (row: VisitOf) => string) => {
    const counts = new Map<string, number>()
    for (const row of first) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1)
    return (id: string) => ((counts.get(id) ?? 0) >= FEWEST ? id : 'other')
  }
  const serviceOf = often(({ serviceId }) => serviceId)
  const classOf = often(({ classId }) => classId)
  const desks = new Map<string, number>()
  for (const { deskId } of rows) if (deskId !== null && !desks.has(deskId)) desks.set(deskId, desks.size + 1)
  const rounded = (ms: number) => Math.round(ms / 1_000 / STEP_S) * STEP_S

  let ticket = 0
  let visit = 0
  let before = ''
  return rows.map((row) => {
    const isNew = row.ticketId !== before
    if (isNew) ticket++
    visit = isNew ? 1 : visit + 1
    before = row.ticketId
    const arrivalS =
      Math.floor((((row.issuedAt + offsetAt(row.issuedAt)) / 1_000) % 86_400) / ARRIVAL_STEP_S) * ARRIVAL_STEP_S
    const arrival = `${String(Math.floor(arrivalS / 3_600)).padStart(2, '0')}:${String(Math.floor(arrivalS / 60) % 60).padStart(2, '0')}`
    const what = [
      'kezek-day/1',
      serviceDay.slice(0, 7),
      weekdayOf(serviceDay),
      ticket,
      arrival,
      serviceOf(row.visitServiceId ?? row.serviceId),
      classOf(row.classId)
    ]
    if (row.calledAt === null || row.deskId === null)
      return [...what, 0, null, null, null, null, row.cancelReason === 'day-closed' ? 'left-over' : row.status]
    const { calledAt, startedAt, endedAt, ended } = row
    return [
      ...what,
      visit,
      desks.get(row.deskId) as number,
      rounded(calledAt - row.issuedAt),
      startedAt === null ? null : rounded(startedAt - calledAt),
      endedAt === null ? null : rounded(endedAt - (startedAt ?? calledAt)),
      ended
    ]
  })
}
