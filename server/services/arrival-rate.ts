import fp from 'fastify-plugin'
import { Temporal } from 'temporal-polyfill'
import { arrivalsOn } from '../db/arrivals.ts'
import type { Db } from '../db/open.ts'
import { serviceDayAt } from '../centre/service-day.ts'
import type { Arrivals } from '../protocol/board.ts'
import type { Centre } from '../protocol/centre.ts'

/** Who has come today, and who comes on a usual day. */
export interface ArrivalRate extends Arrivals {
  /**
   * How many of a service are expected from `now` on, in `forMs`: as many as usually come then or, without usual days, as
   * came in the same time before `now`.
   */
  expected: (serviceId: string, now: number, forMs: number) => number
}

declare module 'fastify' {
  interface FastifyInstance {
    arrivalRate: () => ArrivalRate
  }
}

const HOUR = 3_600_000
const PART = 300_000
const PARTS_AN_HOUR = HOUR / PART
/** How many weeks back the same weekday is looked for; a day without tickets, a holiday, does not count. */
const WEEKS = 8
/** Fewer are no usual day. */
const DAYS_NEEDED = 3

/** Counts of each service, by part of the day. */
type ByService = Map<string, number[]>

interface DayCounts {
  serviceDay: string
  startsAt: number
  today: ByService
  usual: ByService | null
  usualAll: number[] | null
  /** How many days the usual one is made from. */
  days: number
}

/** The middle of some numbers; of two middle ones, their mean. */
export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[sorted.length / 2 - 1] ?? 0) + upper) / 2
}

/** Counts arrivals: today's as they are committed, usual days' once a day from the rows. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { hall } = app
    let day: DayCounts | null = null

    const stopHearing = hall.onCommit((logged) => {
      for (const { event, serviceDay } of logged) {
        if (event.type === 'day-opened') day = null
        // Whoever was committed before the day was read is in the rows.
        if (event.type === 'ticket-issued' && day?.serviceDay === serviceDay)
          add(day.today, event.serviceId, Math.floor((event.at - day.startsAt) / PART), 1)
      }
    })
    app.addHook('preClose', async () => {
      stopHearing()
    })

    app.decorate('arrivalRate', (): ArrivalRate => {
      const serviceDay = hall.state.day?.serviceDay ?? hall.state.lastDay
      if (serviceDay === null)
        return { startsAt: hall.now(), byHour: [], usual: null, days: 0, daysNeeded: DAYS_NEEDED, expected: () => 0 }
      if (day?.serviceDay !== serviceDay) day = readDay(db, serviceDay, hall.centre)
      return rateOf(day)
    })
  },
  { name: 'arrival-rate', dependencies: ['hall'] }
)

function rateOf({ startsAt, today, usual, usualAll, days }: DayCounts): ArrivalRate {
  const byHour: number[] = []
  for (const parts of today.values())
    parts.forEach((count, part) => {
      byHour[Math.floor(part / PARTS_AN_HOUR)] = (byHour[Math.floor(part / PARTS_AN_HOUR)] ?? 0) + count
    })
  return {
    startsAt,
    byHour: Array.from(byHour, (count) => count ?? 0),
    usual: usualAll,
    days,
    daysNeeded: DAYS_NEEDED,
    expected: (serviceId, now, forMs) =>
      usual
        ? overlap(usual.get(serviceId) ?? [], HOUR, now - startsAt, now - startsAt + forMs)
        : newest(today.get(serviceId) ?? [], Math.floor((now - startsAt) / PART), Math.round(forMs / PART))
  }
}

/** Reads a day's arrivals so far, and those of the same weekday before it. */
function readDay(db: Db, serviceDay: string, centre: Centre): DayCounts {
  const date = Temporal.PlainDate.from(serviceDay)
  const before = Array.from({ length: WEEKS }, (_, i) =>
    readCounts(db, date.subtract({ weeks: i + 1 }).toString(), centre, HOUR)
  ).filter((each) => each.size > 0)
  const startsAt = startOf(serviceDay, centre)
  const hours = Math.round((serviceDayAt(startsAt, centre).endsAt - startsAt) / HOUR)
  const hourly = (of: (one: ByService, hour: number) => number) =>
    Array.from({ length: hours }, (_, hour) => median(before.map((one) => of(one, hour))))
  const isEnough = before.length >= DAYS_NEEDED
  const services = new Set(before.flatMap((one) => [...one.keys()]))
  return {
    serviceDay,
    startsAt,
    today: readCounts(db, serviceDay, centre, PART),
    days: before.length,
    usual: isEnough
      ? new Map([...services].map((serviceId) => [serviceId, hourly((one, hour) => one.get(serviceId)?.[hour] ?? 0)]))
      : null,
    usualAll: isEnough
      ? hourly((one, hour) => [...one.values()].reduce((sum, hoursOf) => sum + (hoursOf[hour] ?? 0), 0))
      : null
  }
}

function readCounts(db: Db, serviceDay: string, centre: Centre, partMs: number): ByService {
  const found: ByService = new Map()
  for (const { serviceId, part, count } of arrivalsOn(db, serviceDay, startOf(serviceDay, centre), partMs))
    add(found, serviceId, part, count)
  return found
}

const startOf = (serviceDay: string, { timeZone, dayStartsAt }: Centre): number =>
  Temporal.PlainDate.from(serviceDay).toZonedDateTime({
    timeZone,
    plainTime: Temporal.PlainTime.from(dayStartsAt)
  }).epochMilliseconds

function add(to: ByService, serviceId: string, part: number, count: number): void {
  const parts = to.get(serviceId) ?? []
  to.set(serviceId, parts)
  parts[part] = (parts[part] ?? 0) + count
}

/** The sum of the last `parts` counts, up to `last`. */
const newest = (counts: number[], last: number, parts: number): number =>
  Array.from({ length: parts }, (_, i) => counts[last - i] ?? 0).reduce((sum, count) => sum + count, 0)

/** What of some counts falls between two times, those of a part that is cut taken to be spread evenly over it. */
export function overlap(counts: number[], partMs: number, from: number, to: number): number {
  let sum = 0
  for (let part = Math.max(0, Math.floor(from / partMs)); part * partMs < to && part < counts.length; part++) {
    sum += ((counts[part] ?? 0) * (Math.min(to, (part + 1) * partMs) - Math.max(from, part * partMs))) / partMs
  }
  return sum
}
