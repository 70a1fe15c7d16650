import { Temporal } from 'temporal-polyfill'
import type { Openings } from '../engine/index.ts'
import type { Centre } from '../protocol/centre.ts'

/** The centre-local date that a time belongs to, and when it ends. The day begins at the centre's set hour, not at midnight. */
export function serviceDayAt(
  at: number,
  { timeZone, dayStartsAt }: Pick<Centre, 'timeZone' | 'dayStartsAt'>
): { serviceDay: string; endsAt: number } {
  const startsAt = Temporal.PlainTime.from(dayStartsAt)
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  const startOf = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone, plainTime: startsAt }).epochMilliseconds
  // By the moment, not by what the wall clock shows: when clocks are changed, it shows an hour twice, or never.
  const today = local.toPlainDate()
  const date = at < startOf(today) ? today.subtract({ days: 1 }) : today
  return { serviceDay: date.toString(), endsAt: startOf(date.add({ days: 1 })) }
}

interface OpenDay {
  serviceDay: string
  endsAt: number
}
type Clock = Pick<Centre, 'timeZone' | 'dayStartsAt'>

/** The service day after the one that is open, and when it begins: not before that one ends, and not with its date once more. */
export function dayAfter(day: OpenDay, centre: Clock): { serviceDay: string; startsAt: number } {
  let startsAt = day.endsAt
  let { serviceDay, endsAt } = serviceDayAt(startsAt, centre)
  // The day was made to begin later, or the zone to lie further west: what is open goes on until then.
  while (serviceDay <= day.serviceDay) {
    startsAt = endsAt
    ;({ serviceDay, endsAt } = serviceDayAt(startsAt, centre))
  }
  return { serviceDay, startsAt }
}

/** The service day after the one that is open; where none is, that of now. */
export const nextServiceDay = (day: OpenDay | null, now: number, centre: Clock): string =>
  day === null ? serviceDayAt(now, centre).serviceDay : dayAfter(day, centre).serviceDay

/** From when another hour of the day's beginning counts: until when the open day goes on, and which day is the first that begins at it. */
export function dayStartCounts(day: OpenDay, centre: Clock): { until: string; date: string; first: string } {
  const { serviceDay, startsAt } = dayAfter(day, centre)
  const local = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(centre.timeZone)
  const until = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const next = Temporal.PlainDate.from(serviceDay).add({ days: until === centre.dayStartsAt ? 0 : 1 })
  return { until, date: local.toPlainDate().toString(), first: next.toString() }
}

/** When each service takes tickets on a service day, in epoch ms; services that are open round the clock are left out. */
export function openingsOn(serviceDay: string, centre: Centre): Openings {
  const date = Temporal.PlainDate.from(serviceDay)
  const toEpoch = momentsOf(date, centre.timeZone)
  const openings: Openings = {}
  const exception = centre.exceptions.find((each) => each.date === serviceDay)?.hours
  for (const service of centre.services) {
    const own = service.hours?.[date.dayOfWeek - 1]
    const day = exception ? (own ? common(own, exception) : exception) : (own ?? centre.hours?.[date.dayOfWeek - 1])
    if (day) openings[service.serviceId] = day.map(([from, to]) => [toEpoch(from), toEpoch(to)])
  }
  return openings
}

/** The moment of a clock time on a date. Each is worked out once: hundreds of services open and close at the same few. */
function momentsOf(date: Temporal.PlainDate, timeZone: string): (time: string) => number {
  const known = new Map<string, number>()
  return (time) => {
    const before = known.get(time)
    if (before !== undefined) return before
    const moment =
      time === '24:00'
        ? date.add({ days: 1 }).toZonedDateTime({ timeZone })
        : date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    known.set(time, moment.epochMilliseconds)
    return moment.epochMilliseconds
  }
}

/** No holidays are longer. */
export const MOST_DAYS_AHEAD = 21

/** From the first opening to the last closing, of the next two days that have any, today among them; none: some service is open round the clock. */
export function hoursAhead(serviceDay: string, centre: Centre): Array<{ from: number; to: number }> {
  const found: Array<{ from: number; to: number }> = []
  for (let n = 0; n <= MOST_DAYS_AHEAD && found.length < 2; n++) {
    const openings = openingsOn(Temporal.PlainDate.from(serviceDay).add({ days: n }).toString(), centre)
    if (centre.services.some(({ serviceId }) => !(serviceId in openings))) return []
    const times = Object.values(openings).flat()
    if (times.length > 0)
      found.push({ from: Math.min(...times.map(([from]) => from)), to: Math.max(...times.map(([, to]) => to)) })
  }
  return found
}

/** The times in which both are open, as clock times or as epoch ms. */
export const common = <Span extends readonly [string, string] | readonly [number, number]>(
  one: readonly Span[],
  other: readonly Span[]
): Array<[Span[0], Span[0]]> =>
  one.flatMap(([from, to]) =>
    other.flatMap(([start, end]): Array<[Span[0], Span[0]]> => {
      const [later, earlier] = [from > start ? from : start, to < end ? to : end]
      return later < earlier ? [[later, earlier]] : []
    })
  )
