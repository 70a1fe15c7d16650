import type { Command, HallState } from '../../engine/index.ts'
import type { Act, FreeTime, PlayableDay, Step, Visit } from './day.ts'
import type { DayFileColumn } from '../../protocol/conventions/day-file.ts'

export type Cells = Record<DayFileColumn, string>
export interface FileRow {
  line: number
  cells: Cells
}

/** Before the first thing that a file tells, and behind the last, ms. */
const EDGE_MS = 60_000
/** An operator who needs longer to call was away, and not by the queue. */
const READY_MOST_MS = 120_000
/** Calls come behind whatever else a file has at their moment. */
const LATE = 1e14

/**
 * A day file as a day to be played: what its rows tell, each on what it hung. How soon a desk calls is taken from the calls, as
 * the time from when both the desk and its visitor were there.
 */
export function dayOfFile(rows: readonly FileRow[], before: HallState): PlayableDay {
  const acts: Act[] = []
  const visits = new Map<string, Visit[]>()
  const ms = (seconds: string) => Number(seconds) * 1_000
  let order = 1
  const act = (at: number, what: Command, more: Partial<Act> = {}) => acts.push({ at, order: order++, what, ...more })
  const times = rows.flatMap(({ cells: { at_s, until_s, called_after_s, at_desk_s } }) => [
    ...(at_s === '' ? [] : [ms(at_s), ms(at_s) + ms(called_after_s || '0') + ms(at_desk_s || '0')]),
    ...(until_s === '' ? [] : [ms(until_s)])
  ])
  const startsAt = Math.min(...(times.length > 0 ? times : [0])) - EDGE_MS
  const endsAt = Math.max(...(times.length > 0 ? times : [0])) + EDGE_MS
  act(startsAt, { type: 'open-day', serviceDay: '2000-01-01', endsAt, openings: {} })
  const operatorAt = (deskId: string) => `operator at ${deskId}`
  for (const { cells } of rows) {
    const { desk: deskId } = cells
    const [from, to] = [ms(cells.at_s), cells.until_s === '' ? null : ms(cells.until_s)]
    if (cells.row === 'desk') {
      act(from, { type: 'open-desk', deskId, operatorId: operatorAt(deskId) })
      if (to !== null) act(to, { type: 'close-desk', deskId, operatorId: null })
    }
    if (cells.row === 'break')
      act(
        from,
        { type: 'pause-desk', deskId, operatorId: null, reason: 'break' },
        { ends: to === null ? null : { afterMs: to - from, order: order++ } }
      )
  }
  const endsOf = visitEnds(rows)
  for (const [ticketId, of] of ticketsOf(rows)) {
    const { at_s, service, class: classId, left_after_s, visit, persons } = (of[0] as FileRow).cells
    // Of a class that is told as "other" nobody knows the head start.
    act(ms(at_s), {
      type: 'issue-ticket',
      ticketId,
      serviceId: service,
      classId: classId === 'other' ? null : classId,
      persons: Number(persons) || 1
    })
    if (visit === '0') {
      if (left_after_s !== '')
        act(ms(at_s) + ms(left_after_s), { type: 'cancel', ticketId, reason: 'left' }, { visit: 0 })
      continue
    }
    visits.set(
      ticketId,
      of.map((row, place) => visitOf(row, of[place + 1] ?? null, endsOf.get(row) ?? null, ticketId, () => order++))
    )
  }
  act(endsAt, { type: 'close-day' })
  return {
    serviceDay: rows[0] ? `${rows[0].cells.month} ${rows[0].cells.weekday}` : '',
    seed: `${rows.length} ${startsAt} ${endsAt}`,
    before,
    acts: acts.sort((a, b) => a.at - b.at || a.order - b.order),
    freeTimes: freeTimesOf(rows, endsAt),
    visits,
    lateMs: 0,
    endsAt,
    isOver: true
  }
}

function ticketsOf(rows: readonly FileRow[]): Map<string, FileRow[]> {
  const tickets = new Map<string, FileRow[]>()
  for (const row of rows) {
    if (row.cells.row !== 'ticket') continue
    const of = tickets.get(row.cells.ticket)
    if (of) of.push(row)
    else tickets.set(row.cells.ticket, [row])
  }
  return tickets
}

const callOf = ({ cells }: FileRow): number => (Number(cells.at_s) + Number(cells.called_after_s)) * 1_000

/**
 * When each visit ended, ms. Times of a file are rounded one by one, so that a visit may seem to last beyond the desk's next
 * call: it ended with that at the latest, else every rounding would hold up all that come after it.
 */
function visitEnds(rows: readonly FileRow[]): Map<FileRow, number> {
  const byDesk = new Map<string, FileRow[]>()
  for (const row of rows) {
    if (row.cells.row !== 'ticket' || row.cells.visit === '0') continue
    const of = byDesk.get(row.cells.desk)
    if (of) of.push(row)
    else byDesk.set(row.cells.desk, [row])
  }
  const ends = new Map<FileRow, number>()
  for (const visits of byDesk.values()) {
    visits.sort((a, b) => callOf(a) - callOf(b))
    for (const [place, row] of visits.entries()) {
      if (row.cells.at_desk_s === '') continue
      const end = callOf(row) + (Number(row.cells.start_after_call_s) + Number(row.cells.at_desk_s)) * 1_000
      const next = visits[place + 1]
      ends.set(row, Math.max(callOf(row) + 1, next ? Math.min(end, callOf(next)) : end))
    }
  }
  return ends
}

function visitOf(
  row: FileRow,
  next: FileRow | null,
  endedAt: number | null,
  ticketId: string,
  nextOrder: () => number
): Visit {
  const { cells } = row
  const ms = (seconds: string) => Number(seconds) * 1_000
  const steps: Step[] = []
  const step = (afterMs: number, command: Command) => steps.push({ afterMs, order: nextOrder(), command })
  const desk = { deskId: cells.desk, operatorId: null }
  const atDeskMs = endedAt === null ? null : endedAt - callOf(row)
  const startMs = Math.min(ms(cells.start_after_call_s || '0'), atDeskMs ?? Number.POSITIVE_INFINITY)
  const visit: Visit = { serviceId: cells.service, steps, atDeskMs, knownMs: atDeskMs ?? 0, isServed: false }
  if (cells.start_after_call_s !== '') step(startMs, { type: 'start-serving', ...desk })
  if (atDeskMs === null) return visit
  const comesBackMs = next ? ms(next.cells.called_after_s) - ms(cells.called_after_s) - 15_000 : null
  switch (cells.ended) {
    case 'no-show':
      step(atDeskMs, { type: 'mark-no-show', ...desk })
      if (comesBackMs !== null) step(Math.max(atDeskMs + 1, comesBackMs), { type: 'return', ticketId })
      return visit
    case 'parked':
      step(atDeskMs, { type: 'park', ...desk, reason: 'parked' })
      if (comesBackMs !== null) step(Math.max(atDeskMs + 1, comesBackMs), { type: 'resume-ticket', ticketId })
      return visit
    case 'cancelled':
      step(atDeskMs, { type: 'cancel', ticketId, reason: 'left' })
      return visit
    default:
      visit.isServed = true
      step(
        atDeskMs,
        next
          ? { type: 'transfer', ...desk, serviceId: next.cells.service, keepPlace: false }
          : { type: 'finish', ...desk }
      )
      return visit
  }
}

/** What each desk did, in order, and how soon it called when it was free and its visitor there. */
function freeTimesOf(rows: readonly FileRow[], endsAt: number): Map<string, FreeTime[]> {
  const ms = (seconds: string) => Number(seconds) * 1_000
  const did = new Map<string, Array<{ at: number; does: 'frees' | 'takes' | 'calls'; sinceMs: number }>>()
  const add = (deskId: string, at: number, does: 'frees' | 'takes' | 'calls', sinceMs = 0) =>
    did.set(deskId, [...(did.get(deskId) ?? []), { at, does, sinceMs }])
  const ends = visitEnds(rows)
  for (const row of rows) {
    const { cells } = row
    const at = ms(cells.at_s)
    if (cells.row === 'desk') add(cells.desk, at, 'frees')
    if (cells.row === 'break') {
      add(cells.desk, at, 'takes')
      if (cells.until_s !== '') add(cells.desk, ms(cells.until_s), 'frees')
    }
    if (cells.row !== 'ticket' || cells.visit === '0') continue
    add(cells.desk, callOf(row), 'calls', at)
    const endedAt = ends.get(row)
    if (endedAt !== undefined) add(cells.desk, endedAt, 'frees')
  }
  const RANK = { takes: 0, frees: 1, calls: 2 }
  return new Map(
    [...did].map(([deskId, acts]): [string, FreeTime[]] => {
      const times: FreeTime[] = []
      let freeAt = 0
      for (const { at, does, sinceMs } of acts.sort((a, b) => a.at - b.at || RANK[a.does] - RANK[b.does])) {
        const free = times.at(-1)
        if (does === 'frees') {
          freeAt = at
          times.push({ lapses: [], readyMs: null, order: LATE, showWithinMs: 0 })
        } else if (does === 'calls' && free)
          free.readyMs = Math.min(READY_MOST_MS, Math.max(0, at - Math.max(freeAt, sinceMs)))
      }
      // Nobody was called after that, whoever waited.
      const last = times.at(-1)
      if (last && last.readyMs === null) last.readyMs = Math.max(0, endsAt - freeAt)
      return [deskId, times]
    })
  )
}
