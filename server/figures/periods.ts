import { Temporal } from 'temporal-polyfill'
import type { Compare } from '../protocol/reports.ts'

/** Periods of service days, both ends included. */
export interface Period {
  from: string
  to: string
}

const date = Temporal.PlainDate.from

/** @param n whole days */
export const daysBefore = (day: string, n: number): string => date(day).subtract({ days: n }).toString()
export const daysIn = ({ from, to }: Period): number => date(from).until(date(to)).days + 1

/** 1: Monday. */
export const weekdayOf = (day: string): number => date(day).dayOfWeek
/** The Monday of its week. */
export const weekOf = (day: string): string =>
  date(day)
    .subtract({ days: date(day).dayOfWeek - 1 })
    .toString()
export const monthOf = (day: string): string => day.slice(0, 7)

/** Whether there is such a day: not the 31st of February. */
export function isDay(day: string): boolean {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString() === day
  } catch {
    return false
  }
}

/** What a period is held against. */
export function comparedWith(period: Period, compare: Compare): Period {
  const from = date(period.from)
  const to = date(period.to)
  const shifted = (days: number) => ({ from: from.subtract({ days }).toString(), to: to.subtract({ days }).toString() })
  if (compare === 'year') return shifted(364)
  const days = daysIn(period)
  if (compare === 'weekdays') return shifted(7 * Math.ceil(days / 7))
  const isMonth = from.day === 1 && to.day === to.daysInMonth && monthOf(period.from) === monthOf(period.to)
  return isMonth
    ? { from: from.subtract({ months: 1 }).toString(), to: from.subtract({ days: 1 }).toString() }
    : shifted(days)
}
