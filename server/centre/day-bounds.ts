import { Temporal } from 'temporal-polyfill'
import type { Centre } from '../protocol/centre.ts'

/** When a service day begins and ends, epoch ms. @throws RangeError when there is no such date */
export function dayBounds(
  serviceDay: string,
  { timeZone, dayStartsAt }: Pick<Centre, 'timeZone' | 'dayStartsAt'>
): { from: number; to: number } {
  const date = Temporal.PlainDate.from(serviceDay)
  const startOf = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(dayStartsAt) }).epochMilliseconds
  return { from: startOf(date), to: startOf(date.add({ days: 1 })) }
}
