import type { Db } from '../db/open.ts'
import { NONE } from '../figures/facts.ts'
import { FEWEST_OF_SHARE, inFives, publicShare } from '../protocol/conventions/five-and-more.ts'
import { daysBefore, daysIn, monthOf, type Period, weekdayOf } from '../figures/periods.ts'
import { Report } from '../figures/report.ts'
import { quietTimes, USUAL_WEEKS, usualHours, type WaitsOfDay } from '../figures/usual-hours.ts'
import { saidRange } from '../protocol/conventions/said-range.ts'
import type { OpenFigures } from '../protocol/in-the-open.ts'
import type { Days } from './days.ts'
import type { Names } from './names.ts'
import { promisesIn } from './promises.ts'

const PROMISE_DAYS = 28

/** What everybody may know of a hall's closed days, and whether all of them could be counted. */
export interface CountedInTheOpen {
  figures: OpenFigures
  isWhole: boolean
}

/**
 * Counts of closed days alone: what is told once a day cannot be asked for again after each call.
 * @param today the present service day
 */
export function inTheOpen(db: Db, days: Days, names: Names, today: string): CountedInTheOpen {
  const last = db.$client
    .prepare<[string], string | null>(
      "SELECT max(service_day) FROM events WHERE type = 'day-closed' AND service_day <= ?"
    )
    .pluck()
    .get(today)
  if (!last) return { figures: { promises: null, hours: null, target: null, order: null }, isWhole: true }
  const usual = hoursUntil(days, names, last)
  const { target, month, missingDays } = targetIn(days, last, today)
  return {
    figures: {
      promises: promisesUntil(db, names, last),
      hours: usual.hours,
      target,
      order: month && orderIn(db, names, month)
    },
    isWhole: missingDays + usual.missingDays === 0
  }
}

/** The present month as far as its days are closed; the month before while that is of too few. */
function targetIn(days: Days, last: string, today: string) {
  const present = { from: `${monthOf(today)}-01`, to: last }
  const before = daysBefore(present.from, 1)
  let missing = 0
  for (const month of [present, { from: `${monthOf(before)}-01`, to: before }]) {
    if (month.from > month.to) continue
    const report = new Report({ by: 'month' }, daysIn(month))
    // The present day is after the last closed one, and no part of it.
    const { days: counted, missingDays } = days.between(month.from, month.to, 0)
    for (const day of counted) report.add(day)
    missing += missingDays
    const { waits, withinTarget } = report.total().total
    const within = withinTarget === null ? null : publicShare(Math.round(withinTarget * waits), waits)
    if (within) return { target: { ...month, waits: inFives(waits), within }, month, missingDays: missing }
  }
  return { target: null, month: null, missingDays: missing }
}

function promisesUntil(db: Db, names: Names, to: string): OpenFigures['promises'] {
  const from = daysBefore(to, PROMISE_DAYS - 1)
  const { told, kept } = promisesIn(db, names, { from, to }, 'service').total
  const share = publicShare(kept, told)
  return share && { from, to, told: inFives(told), kept: share }
}

function hoursUntil(days: Days, names: Names, to: string): { hours: OpenFigures['hours']; missingDays: number } {
  const holidays = new Set((names.centre().exceptions ?? []).map(({ date }) => date))
  const { days: all, missingDays } = days.between(daysBefore(to, 7 * USUAL_WEEKS - 1), to, 0)
  const counted: WaitsOfDay[] = []
  for (const { serviceDay, visits } of all) {
    if (holidays.has(serviceDay)) continue
    const waits: Array<{ hour: number; waitS: number }> = []
    for (let i = 0; i < visits.length; i++) {
      const waitS = visits.waitS[i] as number
      if (waitS !== NONE) waits.push({ hour: visits.joinedHour[i] as number, waitS })
    }
    counted.push({ weekday: weekdayOf(serviceDay), waits })
  }
  const usual = usualHours(counted)
  const hours = usual.map(({ weekday, hour, lowMs, highMs }) => ({ weekday, hour, ...saidRange(lowMs, highMs) }))
  return {
    hours: hours.length === 0 ? null : { weeks: USUAL_WEEKS, hours, quiet: quietTimes(usual) },
    missingDays
  }
}

/** Who was called out of order, by the centre's ready reasons: what somebody wrote in their own words may name a visitor. */
function orderIn(db: Db, names: Names, month: Period): OpenFigures['order'] {
  const rows = db.$client
    .prepare<[string, string], { rule: string; reason: string | null; calls: number }>(
      `SELECT json_extract(body, '$.why.rule') AS rule, json_extract(body, '$.why.reason') AS reason, count(*) AS calls
      FROM events WHERE service_day BETWEEN ? AND ? AND type = 'ticket-called' GROUP BY 1, 2`
    )
    .all(month.from, month.to)
    // V3: whoever stands at the desk already is not called.
    .filter(({ rule }) => rule !== 'same-visit')
  const sum = (some: typeof rows) => some.reduce((all, { calls }) => all + calls, 0)
  const calls = sum(rows)
  if (calls < FEWEST_OF_SHARE) return null
  const outOfOrder = rows.filter(({ rule }) => rule === 'out-of-order')
  return {
    ...month,
    calls: inFives(calls),
    outOfOrder: inFives(sum(outOfOrder)),
    reasons: outOfOrder
      .flatMap(({ reason, calls: count }) => {
        const name = reason === null ? null : names.callReason(reason)
        return name && inFives(count) !== null ? [{ name, calls: inFives(count) }] : []
      })
      .sort((a, b) => (b.calls ?? 0) - (a.calls ?? 0) || a.name.ru.localeCompare(b.name.ru, 'ru'))
  }
}
