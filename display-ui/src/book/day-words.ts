import { dayText } from '../../../server/client/dates.ts'
import type { BookTexts } from './book-texts.ts'

const WEEKDAYS = ['weekday.7', 'weekday.1', 'weekday.2', 'weekday.3', 'weekday.4', 'weekday.5', 'weekday.6'] as const

/** "вторник" of the service day 2026-11-24. */
export const weekdayOf = (date: string, t: BookTexts['t']): string =>
  t(WEEKDAYS[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? 'weekday.1')

/** "вторник, 24.11.2026" */
export const dayWords = (date: string, t: BookTexts['t']): string => `${weekdayOf(date, t)}, ${dayText(date)}`
