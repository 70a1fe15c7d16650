import type { Db } from '../db/open.ts'
import { daysBefore, monthOf, type Period, weekOf } from '../figures/periods.ts'
import type { ReportRhythm } from '../protocol/mail.ts'
import { closedDaysAfter } from './day-facts.ts'

/**
 * The newest period of a rhythm that is over and has a closed day: the last closed day, the last whole week from Monday on, the last
 * whole month; null: there is none.
 * @param today the present service day
 */
export function newestPeriod(db: Db, rhythm: ReportRhythm, today: string): Period | null {
  const period = periodBefore(db, rhythm, today)
  if (period === null) return null
  const isWorked = closedDaysAfter(db, daysBefore(period.from, 1)).some((day) => day <= period.to)
  return isWorked ? period : null
}

function periodBefore(db: Db, rhythm: ReportRhythm, today: string): Period | null {
  if (rhythm === 'weekly') {
    const monday = weekOf(today)
    return { from: daysBefore(monday, 7), to: daysBefore(monday, 1) }
  }
  if (rhythm === 'monthly') {
    const to = daysBefore(`${monthOf(today)}-01`, 1)
    return { from: `${monthOf(to)}-01`, to }
  }
  const day = closedDaysAfter(db, daysBefore(today, 31)).at(-1)
  return day === undefined ? null : { from: day, to: day }
}
