import type { By, ReportBody } from '../protocol/reports.ts'
import { type DayFacts, NO_UNCALLED, NONE } from './facts.ts'
import { Durations } from './durations.ts'
import { isOfDesk, isOfTicket, keysOf, partsOf } from './group-keys.ts'
import { monthOf, weekdayOf, weekOf } from './periods.ts'
import { type Filter, filterOf, isDeskFilter, isTicketFilter } from './row-filter.ts'
import { newTally, type Tally } from './tally.ts'

export type Counts = Omit<ReportBody, 'from' | 'to' | 'openDay' | 'before' | 'groups' | 'missingDays'> & {
  groups: Array<{ key: string; andKey: string | null; figures: ReportBody['total'] }>
}

const MINUTE = 60
/** Bounds of equal steps, seconds; what is longer than the last is one bin more, without an end. */
const equalBounds = (stepMinutes: number, lastMinutes: number): number[] =>
  Array.from({ length: lastMinutes / stepMinutes + 1 }, (_, i) => i * stepMinutes * MINUTE)
export const WAIT_BOUNDS = equalBounds(5, 90)
export const SERVICE_BOUNDS = equalBounds(2, 40)
/** Up to this number of days the trend is by day, up to the next by week, above by month. */
const BY_DAY_MOST = 62
const BY_WEEK_MOST = 400

/** Counts days into a report. The days must be added in order. */
export class Report {
  readonly #by: By
  readonly #and: By | undefined
  readonly #filter: Filter
  readonly #unit: 'day' | 'week' | 'month'
  readonly #groups = new Map<string, Tally>()
  readonly #trend = new Map<string, { visits: number; waits: Durations }>()
  readonly #heat = new Map<number, { days: Set<string>; tickets: number; visits: number; waits: Durations }>()
  readonly #has: { tickets: boolean; deskHours: boolean }
  #days = 0

  /** @param and a second dimension @param length of the period, days */
  constructor({ by, and, ...filter }: { by: By; and?: By } & Filter, length: number) {
    this.#by = by
    this.#and = and
    this.#filter = filter
    this.#unit = length <= BY_DAY_MOST ? 'day' : length <= BY_WEEK_MOST ? 'week' : 'month'
    const every = (holds: (by: By) => boolean) => holds(by) && (and === undefined || holds(and))
    this.#has = {
      tickets: every(isOfTicket) && isTicketFilter(filter),
      deskHours: every(isOfDesk) && isDeskFilter(filter)
    }
  }

  add(day: DayFacts): void {
    const { tickets, desks } = day
    const keys = keysOf(day, this.#by, this.#and)
    const isIn = filterOf(day, this.#filter)
    if (tickets.length + desks.length > 0) this.#days++
    const trend = this.#point(day.serviceDay)
    if (this.#has.tickets && keys.tickets) this.#addTickets(day, isIn.tickets, keys.tickets)
    if (this.#has.tickets && keys.uncalled) this.#addUncalled(day, isIn.uncalled, keys.uncalled, trend)
    if (keys.visits) this.#addVisits(day, isIn.visits, keys.visits, trend)
    if (this.#has.deskHours && keys.desks) {
      for (let i = 0; i < desks.length; i++)
        if (isIn.desks(i) && wasOpen(desks, i)) this.#group(keys.desks(i)).deskHour(desks, i)
    }
  }

  #addTickets({ serviceDay, tickets }: DayFacts, isIn: (i: number) => boolean, keyOf: (i: number) => string): void {
    const weekday = weekdayOf(serviceDay)
    for (let i = 0; i < tickets.length; i++) {
      if (!isIn(i)) continue
      this.#group(keyOf(i)).ticket(tickets, i)
      const cell = this.#cell(weekday, tickets.hour[i] as number)
      cell.tickets++
      cell.days.add(serviceDay)
    }
  }

  #addUncalled(
    { serviceDay, tickets }: DayFacts,
    isIn: (i: number) => boolean,
    keyOf: (i: number) => string,
    trend: { waits: Durations }
  ): void {
    const weekday = weekdayOf(serviceDay)
    for (let i = 0; i < tickets.length; i++) {
      if (tickets.uncalled[i] === NO_UNCALLED || !isIn(i)) continue
      this.#group(keyOf(i)).uncalled(tickets, i)
      trend.waits.add(tickets.uncalledS[i] as number)
      this.#cell(weekday, tickets.hour[i] as number).waits.add(tickets.uncalledS[i] as number)
    }
  }

  #addVisits(
    { serviceDay, visits }: DayFacts,
    isIn: (i: number) => boolean,
    keyOf: (i: number) => string,
    trend: { visits: number; waits: Durations }
  ): void {
    const weekday = weekdayOf(serviceDay)
    for (let i = 0; i < visits.length; i++) {
      if (!isIn(i)) continue
      this.#group(keyOf(i)).visit(visits, i)
      trend.visits++
      const cell = this.#cell(weekday, visits.hour[i] as number)
      cell.visits++
      cell.days.add(serviceDay)
      const waitS = visits.waitS[i] as number
      if (waitS === NONE) continue
      trend.waits.add(waitS)
      cell.waits.add(waitS)
    }
  }

  counts(): Counts {
    const total = newTally()
    for (const tally of this.#groups.values()) total.addAll(tally)
    return {
      by: this.#by,
      and: this.#and ?? null,
      days: this.#days,
      total: total.figures(this.#has),
      groups: [...this.#groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([joined, tally]) => {
          const [key = '', andKey = null] = partsOf(joined)
          return { key, andKey, figures: tally.figures(this.#has) }
        }),
      trend: {
        unit: this.#unit,
        points: [...this.#trend].map(([key, { visits, waits }]) => {
          const [waitMedianS, wait90S] = waits.quantiles([0.5, 0.9]) as [number | null, number | null]
          return { key, visits, waitMedianS, wait90S }
        })
      },
      heat: [...this.#heat]
        .sort(([a], [b]) => a - b)
        .map(([place, { days, tickets, visits, waits }]) => {
          const [waitMedianS, wait90S] = waits.quantiles([0.5, 0.9]) as [number | null, number | null]
          return {
            weekday: Math.floor(place / 24),
            hour: place % 24,
            days: days.size,
            tickets,
            visits,
            waitMedianS,
            wait90S
          }
        }),
      waitBounds: WAIT_BOUNDS,
      waitCounts: total.waits.histogram(WAIT_BOUNDS),
      serviceBounds: SERVICE_BOUNDS,
      serviceCounts: total.serviceTimes.histogram(SERVICE_BOUNDS)
    }
  }

  /** The total alone, of a period that another is held against. */
  total(): { days: number; total: Counts['total'] } {
    const total = newTally()
    for (const tally of this.#groups.values()) total.addAll(tally)
    return { days: this.#days, total: total.figures(this.#has) }
  }

  #group(key: string): Tally {
    const known = this.#groups.get(key)
    if (known) return known
    const tally = newTally()
    this.#groups.set(key, tally)
    return tally
  }

  #point(serviceDay: string) {
    const key = this.#unit === 'day' ? serviceDay : this.#unit === 'week' ? weekOf(serviceDay) : monthOf(serviceDay)
    const known = this.#trend.get(key) ?? { visits: 0, waits: new Durations() }
    this.#trend.set(key, known)
    return known
  }

  #cell(weekday: number, hour: number) {
    const place = weekday * 24 + hour
    const known = this.#heat.get(place)
    if (known) return known
    const cell = { days: new Set<string>(), tickets: 0, visits: 0, waits: new Durations() }
    this.#heat.set(place, cell)
    return cell
  }
}

/** False: a row of what was done without a desk, or in a moment too short to count. */
const wasOpen = ({ busyS, idleS, pausedS }: DayFacts['desks'], i: number): boolean =>
  (busyS[i] as number) + (idleS[i] as number) + (pausedS[i] as number) > 0
