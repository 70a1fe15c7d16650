import type { By, ReportBody, ReportQuery } from '../protocol/reports.ts'
import { CHANNELS, type DayFacts, NONE } from './facts.ts'
import { Durations } from './durations.ts'
import { monthOf, weekdayOf, weekOf } from './periods.ts'
import { newTally, type Tally } from './tally.ts'

export type Filter = Pick<ReportQuery, 'serviceId' | 'classId' | 'channel' | 'deskId' | 'operatorId'>
export type Counts = Omit<ReportBody, 'from' | 'to' | 'openDay' | 'before' | 'groups'> & {
  groups: Array<Pick<ReportBody['groups'][number], 'key' | 'figures'>>
}

const MINUTE = 60
/** The steps of the distributions, seconds. */
export const WAIT_BOUNDS = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120].map((minutes) => minutes * MINUTE)
export const SERVICE_BOUNDS = [0, 2, 4, 6, 8, 10, 15, 20, 30, 60].map((minutes) => minutes * MINUTE)
/** Up to this number of days the trend is by day, up to the next by week, above by month. */
const BY_DAY_MOST = 62
const BY_WEEK_MOST = 400

const isOfTicket = (by: By): boolean => by !== 'desk' && by !== 'operator'
const isOfDesk = (by: By): boolean => by !== 'service' && by !== 'class' && by !== 'channel'

/** The key of a row's group, by the kind of row; null: rows of this kind have none. */
type KeysOf = Record<'tickets' | 'visits' | 'desks', ((i: number) => string) | null>

/** Counts days into a report. The days must be added in order. */
export class Report {
  readonly #by: By
  readonly #filter: Filter
  readonly #unit: 'day' | 'week' | 'month'
  readonly #groups = new Map<string, Tally>()
  readonly #trend = new Map<string, { visits: number; waits: Durations }>()
  readonly #heat = new Map<number, { days: Set<string>; tickets: number; visits: number; waits: Durations }>()
  readonly #has: { tickets: boolean; deskHours: boolean }
  #days = 0

  /** @param length of the period, days */
  constructor({ by, ...filter }: { by: By } & Filter, length: number) {
    this.#by = by
    this.#filter = filter
    this.#unit = length <= BY_DAY_MOST ? 'day' : length <= BY_WEEK_MOST ? 'week' : 'month'
    const { serviceId, classId, channel, deskId, operatorId } = filter
    this.#has = {
      tickets: isOfTicket(by) && deskId === undefined && operatorId === undefined,
      deskHours: isOfDesk(by) && serviceId === undefined && classId === undefined && channel === undefined
    }
  }

  add(day: DayFacts): void {
    const { tickets, visits, desks } = day
    const keys = this.#keysOf(day)
    const weekday = weekdayOf(day.serviceDay)
    if (tickets.length + desks.length > 0) this.#days++
    const isTicketIn = this.#filterOf(day, {
      serviceId: tickets.service,
      classId: tickets.priorityClass,
      channel: tickets.channel
    })
    const isVisitIn = this.#filterOf(day, {
      serviceId: visits.service,
      classId: visits.priorityClass,
      channel: visits.channel,
      deskId: visits.desk,
      operatorId: visits.operator
    })
    const isDeskIn = this.#filterOf(day, { deskId: desks.desk, operatorId: desks.operator })

    if (this.#has.tickets && keys.tickets) {
      for (let i = 0; i < tickets.length; i++) {
        if (!isTicketIn(i)) continue
        this.#group(keys.tickets(i)).ticket(tickets, i)
        const cell = this.#cell(weekday, tickets.hour[i] as number)
        cell.tickets++
        cell.days.add(day.serviceDay)
      }
    }
    const trend = this.#point(day.serviceDay)
    if (keys.visits) {
      for (let i = 0; i < visits.length; i++) {
        if (!isVisitIn(i)) continue
        const tally = this.#group(keys.visits(i))
        tally.visit(visits, i)
        trend.visits++
        const cell = this.#cell(weekday, visits.hour[i] as number)
        cell.visits++
        cell.days.add(day.serviceDay)
        const waitS = visits.waitS[i] as number
        if (waitS === NONE) continue
        trend.waits.add(waitS)
        cell.waits.add(waitS)
      }
    }
    if (this.#has.deskHours && keys.desks) {
      for (let i = 0; i < desks.length; i++)
        if (isDeskIn(i) && wasOpen(desks, i)) this.#group(keys.desks(i)).deskHour(desks, i)
    }
  }

  counts(): Counts {
    const total = newTally()
    for (const tally of this.#groups.values()) total.addAll(tally)
    return {
      by: this.#by,
      days: this.#days,
      total: total.figures(this.#has),
      groups: [...this.#groups].map(([key, tally]) => ({ key, figures: tally.figures(this.#has) })).sort(byKey),
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

  #keysOf(day: DayFacts): KeysOf {
    const { ids, tickets, visits, desks, serviceDay } = day
    const idOf = (column: Uint16Array) => (i: number) => ids[column[i] as number] as string
    const same = (key: string) => ({ tickets: () => key, visits: () => key, desks: () => key })
    switch (this.#by) {
      case 'day':
        return same(serviceDay)
      case 'week':
        return same(weekOf(serviceDay))
      case 'month':
        return same(monthOf(serviceDay))
      case 'weekday':
        return same(String(weekdayOf(serviceDay)))
      case 'hour':
        return { tickets: hourOf(tickets.hour), visits: hourOf(visits.hour), desks: hourOf(desks.hour) }
      case 'service':
        return { tickets: idOf(tickets.service), visits: idOf(visits.service), desks: null }
      case 'class':
        return { tickets: idOf(tickets.priorityClass), visits: idOf(visits.priorityClass), desks: null }
      case 'channel':
        return {
          tickets: (i) => CHANNELS[tickets.channel[i] as number] as string,
          visits: (i) => CHANNELS[visits.channel[i] as number] as string,
          desks: null
        }
      case 'desk':
        return { tickets: null, visits: idOf(visits.desk), desks: idOf(desks.desk) }
      case 'operator':
        return { tickets: null, visits: idOf(visits.operator), desks: idOf(desks.operator) }
    }
  }

  /** Whether a row is asked for. A condition on what the rows do not have is met by all: their figures are then left out. */
  #filterOf(day: DayFacts, columns: Partial<Record<keyof Filter, Uint16Array | Uint8Array>>): (i: number) => boolean {
    const wanted: Array<[Uint16Array | Uint8Array, number]> = []
    for (const [name, column] of Object.entries(columns) as Array<[keyof Filter, Uint16Array | Uint8Array]>) {
      const id = this.#filter[name]
      if (id !== undefined)
        wanted.push([column, name === 'channel' ? (CHANNELS as readonly string[]).indexOf(id) : day.ids.indexOf(id)])
    }
    if (wanted.length === 0) return () => true
    return (i) => wanted.every(([column, place]) => column[i] === place)
  }
}

/** False: a row of what was done without a desk, or in a moment too short to count. */
const wasOpen = ({ busyS, idleS, pausedS }: DayFacts['desks'], i: number): boolean =>
  (busyS[i] as number) + (idleS[i] as number) + (pausedS[i] as number) > 0

const hourOf =
  (column: Uint8Array) =>
  (i: number): string =>
    HOURS[column[i] as number] as string
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))
const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
