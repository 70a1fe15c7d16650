import type { QuietTime } from '../../../server/protocol/usual.ts'
import type { weekdays } from './weekdays.ts'

type Say = (key: keyof typeof weekdays) => string

const WEEKDAYS = ['weekday.1', 'weekday.2', 'weekday.3', 'weekday.4', 'weekday.5', 'weekday.6', 'weekday.7'] as const

/** @param weekday Monday 1 */
export const weekdayText = (weekday: number, t: Say): string => t(WEEKDAYS[weekday - 1] ?? 'weekday.1')

/** "ср 15–17" */
export const quietText = (times: readonly QuietTime[], t: Say): string =>
  times.map(({ weekday, fromHour, untilHour }) => `${weekdayText(weekday, t)} ${fromHour}–${untilHour}`).join(', ')
