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
  const hours = { workingOn: remembered(workingOn), opensAfter: remembered(opensAfter) }
  known.set(centre, { serviceDay, hours })
  return hours

  function workingOn(serviceId: string): readonly Span[] | null {
    const own = openingsOn(serviceDay, centre)[serviceId]
    if (!own) return null
    const ofCentre = openingsOn(serviceDay, withoutOwnHours(serviceId, centre))[serviceId]
    return (ofCentre ? common<Span>(own, ofCentre) : [...own]).sort(([one], [other]) => one - other)
  }

  function opensAfter(serviceId: string): number | null {
    const today = Temporal.PlainDate.from(serviceDay)
    for (let n = 1; n <= MOST_DAYS_AHEAD; n++) {
      const date = today.add({ days: n })
      const spans = openingsOn(date.toString(), centre)[serviceId]
      if (!spans) return dayStart(date, centre)
      if (spans.length > 0) return Math.min(...spans.map(([from]) => from))
    }
    return null
  }
}

const withoutOwnHours = (serviceId: string, centre: Centre): Centre => ({
  ...centre,
  services: centre.services
    .filter((service) => service.serviceId === serviceId)
    .map((each) => ({ ...each, hours: null }))
})

/** The moment in which a service day begins: the one before it ends then. */
const dayStart = (date: Temporal.PlainDate, { timeZone, dayStartsAt }: Centre): number =>
  serviceDayAt(date.subtract({ days: 1 }).toZonedDateTime({ timeZone, plainTime: dayStartsAt }).epochMilliseconds, {
    timeZone,
    dayStartsAt
  }).endsAt

function remembered<T>(find: (serviceId: string) => T): (serviceId: string) => T {
  const found = new Map<string, T>()
  return (serviceId) => {
    if (!found.has(serviceId)) found.set(serviceId, find(serviceId))
    return found.get(serviceId) as T
  }
}
