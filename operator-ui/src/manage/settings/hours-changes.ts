import type { SettingsChange } from '../../../../server/protocol/settings.ts'
import { weekday } from '../texts.ts'
import { t } from '../texts/changed.ts'

type Day = ReadonlyArray<readonly [string, string]>
const isDay = (value: unknown): value is Day =>
  Array.isArray(value) && value.every((span) => Array.isArray(span) && span.length === 2 && typeof span[0] === 'string')
const isWeek = (value: unknown): value is readonly Day[] =>
  Array.isArray(value) && value.length === 7 && value.every(isDay)

/** "09:00–13:00, 14:00–18:00". */
export const dayHoursText = (day: Day): string =>
  day.length === 0 ? t('hours-change.closed') : day.map(([from, to]) => `${from}–${to}`).join(', ')

/** Whether a value is opening hours of a day, as those of a special day are. */
export const isDayHours = (value: unknown, field: string): value is Day => /(^|\.)hours$/.test(field) && isDay(value)

/** A change of weekly hours, day by day: "Saturday: 09:00–18:00 → 09:00–14:00"; null: it is none. */
export function hoursChanges({
  section,
  field,
  before,
  after
}: SettingsChange): Array<[string, string, string]> | null {
  if (section !== 'hours' && !/(^|\.)hours$/.test(field)) return null
  const whole = t(section === 'hours' ? 'hours-change.always' : 'hours-change.centre')
  if (!isWeek(before) && !isWeek(after)) return null
  return Array.from({ length: 7 }, (_, i): [string, string, string] => {
    const of = (week: unknown) => (isWeek(week) ? dayHoursText(week[i] as Day) : whole)
    return [weekday(i), of(before), of(after)]
  }).filter(([, was, is]) => was !== is)
}
