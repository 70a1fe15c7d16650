import { Temporal } from 'temporal-polyfill'
import type { Centre } from '../protocol/centre.ts'
import { common, MOST_DAYS_AHEAD, openingsOn, serviceDayAt } from './service-day.ts'

type Span = readonly [from: number, to: number]

/** What the opening hours say of each service on one service day; times in epoch ms. */
export interface WorkingHours {
  /** When its desks should be open: within its own hours and those of the whole centre. null: no hours are set. */
  workingOn: (serviceId: string) => readonly Span[] | null
  /** When it takes tickets again on a later day: without hours, as soon as the next service day begins. null: not in the next three weeks. */
  opensAfter: (serviceId: string) => number | null
}

/** Of one version of the settings: asked for with every view, and changed by neither time nor queue. */
const known = new WeakMap<Centre, { serviceDay: string; hours: WorkingHours }>()

export function workingHoursOn(serviceDay: string, centre: Centre): WorkingHours {
  const before = known.get(centre)
  if (before?.serviceDay === serviceDay) return before.hours
  // Of a whole day at once: asked for service by service, the largest hall would reckon with each all of the others.
  const openings = remembered((day) => openingsOn(day, centre))
  const ofCentre = remembered((day) => openingsOn(day, withoutOwnHours(centre)))
  const today = Temporal.PlainDate.from(serviceDay)
  const later = Array.from({ length: MOST_DAYS_AHEAD }, (_, n) => today.add({ days: n + 1 }).toString())
  const startOf = remembered((day) => dayStart(Temporal.PlainDate.from(day), centre))
  const hours = { workingOn: remembered(workingOn), opensAfter: remembered(opensAfter) }
  known.set(centre, { serviceDay, hours })
  return hours

  function workingOn(serviceId: string): readonly Span[] | null {
    const own = openings(serviceDay)[serviceId]
    if (!own) return null
    const around = ofCentre(serviceDay)[ANY_SERVICE]
    return (around ? common<Span>(own, around) : [...own]).sort(([one], [other]) => one - other)
  }

  function opensAfter(serviceId: string): number | null {
    for (const day of later) {
      const spans = openings(day)[serviceId]
      if (!spans) return startOf(day)
      if (spans.length > 0) return Math.min(...spans.map(([from]) => from))
    }
    return null
  }
}

const ANY_SERVICE = 'any'

/** The hours of the centre alone: one service that keeps none of its own. */
const withoutOwnHours = (centre: Centre): Centre => ({
  ...centre,
  services: centre.services.slice(0, 1).map((each) => ({ ...each, serviceId: ANY_SERVICE, hours: null }))
})

/** The moment in which a service day begins: the one before it ends then. */
const dayStart = (date: Temporal.PlainDate, { timeZone, dayStartsAt }: Centre): number =>
  serviceDayAt(date.subtract({ days: 1 }).toZonedDateTime({ timeZone, plainTime: dayStartsAt }).epochMilliseconds, {
    timeZone,
    dayStartsAt
  }).endsAt

function remembered<T>(find: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>()
  return (key) => {
    if (!found.has(key)) found.set(key, find(key))
    return found.get(key) as T
  }
}
