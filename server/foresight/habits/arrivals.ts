import { HALF_HOUR_MS, HALF_HOURS } from './time-of-day.ts'

/** How many come, by service and class, in each half hour: on each weekday, and on all days. */
export interface Arrivals {
  byWeekday: Record<string, Sums>
  all: Sums
}

interface Sums {
  /** How many days they are of; older ones count less. */
  days: number
  counts: Record<string, number[]>
}

/** So that about the last twenty days of a kind count. */
const DAILY = 0.95
/** How many days of its weekday the average of all days stands for. */
const SHRUNK_BY_DAYS = 3

export const newArrivals = (): Arrivals => ({ byWeekday: {}, all: { days: 0, counts: {} } })

/** @param counts of one day that is over, by service and class (`kindOf`), each half hour */
export function rememberArrivals(arrivals: Arrivals, weekday: number, counts: Record<string, number[]>): void {
  const own = arrivals.byWeekday[weekday] ?? { days: 0, counts: {} }
  arrivals.byWeekday[weekday] = own
  add(own, counts)
  add(arrivals.all, counts)
}

function add(sums: Sums, counts: Record<string, number[]>): void {
  sums.days = sums.days * DAILY + 1
  for (const [kind, counted] of Object.entries(sums.counts)) sums.counts[kind] = counted.map((each) => each * DAILY)
  for (const [kind, day] of Object.entries(counts)) {
    const before = sums.counts[kind] ?? noArrivals()
    sums.counts[kind] = before.map((each, i) => each + (day[i] ?? 0))
  }
}

export const noArrivals = (): number[] => new Array<number>(HALF_HOURS).fill(0)
export const kindOf = (serviceId: string, classId: string): string => `${serviceId} ${classId}`
export const ofKind = (kind: string): { serviceId: string; classId: string } => {
  const cut = kind.lastIndexOf(' ')
  return { serviceId: kind.slice(0, cut), classId: kind.slice(cut + 1) }
}

/** Arrivals per ms in a half hour of such a weekday, by kind; kinds of which nobody comes are left out. */
export function arrivalRates(arrivals: Arrivals, weekday: number, halfHour: number): Map<string, number> {
  const rates = new Map<string, number>()
  const own = arrivals.byWeekday[weekday]
  for (const [kind, counts] of Object.entries(arrivals.all.counts)) {
    const usual = (counts[halfHour] ?? 0) / arrivals.all.days
    const here = (own?.counts[kind]?.[halfHour] ?? 0) + usual * SHRUNK_BY_DAYS
    const each = here / ((own?.days ?? 0) + SHRUNK_BY_DAYS)
    if (each > 1e-6) rates.set(kind, each / HALF_HOUR_MS)
  }
  return rates
}
