import { Temporal } from 'temporal-polyfill'
import type { WeeklyHours } from '../../protocol/centre.ts'

/** What published opening hours say of a moment. Times in epoch ms. */
export interface Opening {
  isOpen: boolean
  /** Closed between two openings of the same day. */
  onBreak: boolean
  /** When it opens next; null: it is open, or not within two weeks. */
  opensAt: number | null
}

const ALWAYS: Opening = { isOpen: true, onBreak: false, opensAt: null }
const MOST_DAYS = 14

/** @param hours Monday first; null: round the clock */
export function openingAt(hours: WeeklyHours | null, timeZone: string, now: number): Opening {
  if (hours === null) return ALWAYS
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  const spans = spansOf(hours, today, timeZone)
  if (spans.some(([from, until]) => from <= now && now < until)) return ALWAYS
  const onBreak = spans.some(([, until]) => until <= now) && spans.some(([from]) => from > now)
  for (let n = 0; n < MOST_DAYS; n++) {
    const next = spansOf(hours, today.add({ days: n }), timeZone).find(([from]) => from > now)
    if (next) return { isOpen: false, onBreak, opensAt: next[0] }
  }
  return { isOpen: false, onBreak: false, opensAt: null }
}

function spansOf(hours: WeeklyHours, date: Temporal.PlainDate, timeZone: string): Array<[number, number]> {
  const at = (time: string) =>
    time === '24:00'
      ? date.add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds
      : date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
  return (hours[date.dayOfWeek - 1] ?? [])
    .map(([from, until]): [number, number] => [at(from), at(until)])
    .sort(([one], [other]) => one - other)
}

/** The weekday, Monday 1, and the hour by a centre's clock. */
export function weekdayAndHour(at: number, timeZone: string): { weekday: number; hour: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return { weekday: local.dayOfWeek, hour: local.hour }
}
