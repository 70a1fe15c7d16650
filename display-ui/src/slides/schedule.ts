import type { Schedule } from '../../../server/protocol/notices.ts'

/** Whether something is to be shown now. @param at the hall's time, epoch ms */
export function isOn({ from, until, weekdays, fromTime, untilTime }: Schedule, at: number, timeZone: string): boolean {
  const now = localMoment(at, timeZone)
  return (
    (from === null || now.date >= from) &&
    (until === null || now.date <= until) &&
    weekdays.includes(now.weekday) &&
    now.time >= fromTime &&
    now.time < untilTime
  )
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const formats = new Map<string, Intl.DateTimeFormat>()

/** Date, weekday (1 is Monday) and time of the clock on the wall, in forms that compare as texts. */
function localMoment(at: number, timeZone: string): { date: string; weekday: number; time: string } {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23'
    })
  formats.set(timeZone, format)
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return {
    date: `${part.year}-${part.month}-${part.day}`,
    weekday: WEEKDAYS.indexOf(part.weekday ?? '') + 1,
    time: `${part.hour}:${part.minute}`
  }
}
