import { Temporal } from 'temporal-polyfill'
import type { Centre } from '../../protocol/centre.ts'
import type { Draws } from './draws.ts'

/** On which days the sample hall is open, how busy each is, and who sits where. */

const MINUTE = 60_000

export type Kind = 'usual' | 'quiet' | 'overloaded'

/** One service day of the past. */
export interface SampleDate {
  serviceDay: string
  /** 1 is Monday. */
  weekday: number
  kind: Kind
}

/** A usual Monday brings so many times as many as a usual day; nobody comes on Sundays. */
const BY_WEEKDAY = [1.12, 1.04, 0.97, 0.97, 0.92, 0.3, 0]
const BY_KIND: Record<Kind, number> = { usual: 1, quiet: 0.55, overloaded: 1.35 }
const USUAL_TICKETS = 335
const SATURDAY = 6

/** The service days of some weeks up to the last one, oldest first; a Thursday among them is quiet, and a Monday overloaded. */
export function datesBefore(today: string, weeks: number): SampleDate[] {
  const end = Temporal.PlainDate.from(today)
  const dates = Array.from({ length: weeks * 7 }, (_, i) => end.subtract({ days: weeks * 7 - i }))
  const one = (weekday: number, share: number) => {
    const those = dates.filter(({ dayOfWeek }) => dayOfWeek === weekday)
    return those[Math.floor(those.length * share)]?.toString()
  }
  const [quiet, overloaded] = [one(4, 0.4), one(1, 0.75)]
  return dates.map((date): SampleDate => {
    const serviceDay = date.toString()
    const kind = serviceDay === quiet ? 'quiet' : serviceDay === overloaded ? 'overloaded' : 'usual'
    return { serviceDay, weekday: date.dayOfWeek, kind }
  })
}

/** Times of a service day, epoch ms, by minutes after midnight of the centre. */
export function clockOf(serviceDay: string, { timeZone }: Pick<Centre, 'timeZone'>): (minute: number) => number {
  const midnight = Temporal.PlainDate.from(serviceDay).toZonedDateTime({ timeZone }).epochMilliseconds
  return (minute) => midnight + Math.round(minute * MINUTE)
}

export const OPENS = 9 * 60
const closesOn = (weekday: number): number => (weekday === SATURDAY ? 13 : 18) * 60

/** How busy a minute of the day is beside the others: a rush from ten to twelve, and a small one after lunch. */
function loadAt(minute: number): number {
  const hour = minute / 60
  const peak = (at: number, width: number) => Math.exp(-(((hour - at) / width) ** 2) / 2)
  return 0.42 + 0.8 * peak(10.9, 0.9) + 0.35 * peak(15, 1.1)
}
const BUSIEST = 1.25

/** When people come, minutes after midnight, in order: a Poisson process whose rate follows the load. */
export function arrivalsOn({ weekday, kind }: SampleDate, draws: Draws): number[] {
  const lastAt = closesOn(weekday) - 15
  const wanted = USUAL_TICKETS * (BY_WEEKDAY[weekday - 1] ?? 0) * BY_KIND[kind] * Math.exp(0.05 * draws.normal())
  let sum = 0
  for (let minute = OPENS; minute < lastAt; minute++) sum += loadAt(minute)
  const times: number[] = []
  if (wanted === 0) return times
  const gap = sum / (wanted * BUSIEST)
  // A few wait at the door already.
  for (let at = OPENS - 4; ; ) {
    at += draws.exponential(gap)
    if (at >= lastAt) return times
    if (draws.happens(loadAt(at) / BUSIEST)) times.push(at)
  }
}

/** When a desk is staffed, minutes after midnight. */
export interface Shift {
  desk: number
  opens: number
  closes: number
  /** Stays until nobody waits any more. */
  isLast: boolean
  /** Of lunch; null: the shift is short. */
  lunchAt: number | null
}

/** By desk number: for the whole day, or for the rush only. */
const WHOLE_DAY = [1, 3, 4, 6, 7, 8, 9, 13, 14, 16]
const RUSH = [2]
const MONDAYS = [5, 11, 12]
const SATURDAYS = [1, 3, 6, 8, 13, 16]
const ABSENT_WHEN_OVERLOADED = [4, 5]
const ABSENT = 0.02
const LUNCHES = [12 * 60, 12 * 60 + 45, 13 * 60 + 30]

export function shiftsOn({ weekday, kind }: SampleDate, draws: Draws): Shift[] {
  const closes = closesOn(weekday)
  if (weekday === 7) return []
  const whole = weekday === SATURDAY ? SATURDAYS : WHOLE_DAY
  const rush = weekday === SATURDAY ? [] : weekday === 1 ? [...RUSH, ...MONDAYS] : RUSH
  const late = () => draws.between(-6, 5)
  const shifts = [
    ...whole.map((desk, i): Shift => {
      const lunchAt = weekday === SATURDAY ? null : (LUNCHES[i % LUNCHES.length] as number) + draws.between(0, 8)
      return { desk, opens: OPENS + late(), closes: closes + draws.between(-2, 4), isLast: true, lunchAt }
    }),
    ...rush.map(
      (desk): Shift => ({
        desk,
        opens: 10 * 60 + late(),
        closes: 14 * 60 + draws.between(0, 20),
        isLast: false,
        lunchAt: null
      })
    )
  ]
  return shifts.filter(({ desk }) => {
    const isAbsent = draws.happens(ABSENT)
    return !isAbsent && !(kind === 'overloaded' && ABSENT_WHEN_OVERLOADED.includes(desk))
  })
}
