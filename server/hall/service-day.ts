import { Temporal } from 'temporal-polyfill'
import type { Openings } from '../engine/index.ts'
import type { Centre } from '../protocol/centre.ts'

/** The centre-local date that a time belongs to, and when it ends. The day begins at the centre's set hour, not at midnight. */
export function serviceDayAt (at: number, { timeZone, dayStartsAt }: Pick<Centre, 'timeZone' | 'dayStartsAt'>): { serviceDay: string, endsAt: number } {
  const startsAt = Temporal.PlainTime.from(dayStartsAt)
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  const isBefore = Temporal.PlainTime.compare(local.toPlainTime(), startsAt) < 0
  const date = isBefore ? local.toPlainDate().subtract({ days: 1 }) : local.toPlainDate()
  const end = date.add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: startsAt })
  return { serviceDay: date.toString(), endsAt: end.epochMilliseconds }
}

/** When each service takes tickets on a service day, in epoch ms; services that are open round the clock are left out. */
export function openingsOn (serviceDay: string, centre: Centre): Openings {
  const date = Temporal.PlainDate.from(serviceDay)
  const toEpoch = (time: string) => time === '24:00'
    ? date.add({ days: 1 }).toZonedDateTime({ timeZone: centre.timeZone }).epochMilliseconds
    : date.toZonedDateTime({ timeZone: centre.timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds

  const openings: Openings = {}
  for (const service of centre.services) {
    const week = service.hours ?? centre.hours
    if (week === null) continue
    openings[service.serviceId] = (week[date.dayOfWeek - 1] ?? []).map(([from, to]) => [toEpoch(from), toEpoch(to)])
  }
  return openings
}
