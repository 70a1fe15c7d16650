import { clockText } from '../protocol/conventions/dates.ts'

export { clockText, dateText, dateTimeText } from '../protocol/conventions/dates.ts'

const DAY_MS = 86_400_000

/** "11:42:07": where the order of things is told. */
export const clockSecondsText = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('ru', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone
  }).format(at)

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/

/** When it is so late by the centre's clock, "9:05", within half a day of `now`: the minute's beginning, epoch ms; null: that is no time. */
export function minuteNear(clock: string, now: number, timeZone: string): number | null {
  const minutesOf = (text: string): number | null => {
    const [, hours, minutes] = CLOCK.exec(text.trim()) ?? []
    return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
  }
  const wanted = minutesOf(clock)
  const present = minutesOf(clockText(now, timeZone))
  if (wanted === null || present === null) return null
  const away = wanted - present
  const nearest = away > DAY_MINUTES / 2 ? away - DAY_MINUTES : away <= -DAY_MINUTES / 2 ? away + DAY_MINUTES : away
  return (Math.floor(now / MINUTE_MS) + nearest) * MINUTE_MS
}

/** "25.11" */
export const dayMonthText = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('ru', { day: '2-digit', month: '2-digit', timeZone }).format(at)

/** "24.11.2026" of the service day 2026-11-24. */
export const dayText = (serviceDay: string): string => serviceDay.split('-').reverse().join('.')

/** The service day that a time belongs to, "2026-11-24": it begins at the centre's set hour, not at midnight. */
export function serviceDayOf(at: number, { timeZone, dayStartsAt }: { timeZone: string; dayStartsAt: string }): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const [date = '', time = ''] = format.format(at).split(' ')
  return time >= dayStartsAt ? date : new Date(Date.parse(`${date}T12:00:00Z`) - DAY_MS).toISOString().slice(0, 10)
}
