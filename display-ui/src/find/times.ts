import { clockText, dayMonthText } from '../../../server/client/dates.ts'
import { saidRange } from '../../../server/protocol/conventions/said-range.ts'
import { weekdayText } from '../texts/weekday-text.ts'
import type { FindTexts } from './find-texts.ts'

type T = FindTexts['t']

/** "14:00" today, "пн 30.11 09:00" on another day. */
export function whenText(at: number, now: number, timeZone: string, t: T): string {
  const time = clockText(at, timeZone)
  const day = dayMonthText(at, timeZone)
  if (day === dayMonthText(now, timeZone)) return time
  const short = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone }).format(at)
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(short) + 1
  return `${weekdayText(weekday, t)} ${day}, ${time}`
}

/** "01.04.2021" of a date without a time. */
export const localDateText = (date: string): string => date.split('-').reverse().join('.')

/** "10–15" */
export const rangeText = (lowMs: number, highMs: number): string => {
  const { from, to } = saidRange(lowMs, highMs)
  return `${from}–${to}`
}
