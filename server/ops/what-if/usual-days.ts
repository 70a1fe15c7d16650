import { bookableOf, placesOf, slotsOn } from '../../centre/appointment-slots.ts'
import type { Strain } from '../../centre/usual-day-warnings.ts'
import type { WalkInStrain } from '../../centre/walk-in-warnings.ts'
import { openingsOn } from '../../centre/service-day.ts'
import type { Db } from '../../db/open.ts'
import { walkInWaits, withBookings } from '../../foresight/what-if/booked.ts'
import type { PlayableDay } from '../../foresight/what-if/day.ts'
import { type Figures, nearestRankOf } from '../../foresight/what-if/score.ts'
import { withSettings } from '../../foresight/what-if/otherwise.ts'
import type { Centre } from '../../protocol/centre.ts'
import { compareAll } from './answer.ts'
import { readRecorded } from './ask.ts'

/** So many of the last days are played. */
const DAYS = 4
/** A day with fewer is no usual one: a holiday, or a hall that was tried out. */
const LEAST_TICKETS = 20

export interface UsualDays {
  days: string[]
  strains: Strain[]
  walkIns: WalkInStrain[]
}

/**
 * Plays the last usual days under other settings. Who was at which desk stays as it was; a desk or a service that the
 * settings do not have any more is left out, and so are those who came for it.
 */
export function usualDaysUnder(db: Db, centre: Centre): UsualDays {
  const pairs = usualDaysIn(db).flatMap((serviceDay) => {
    const { read } = readRecorded(db, serviceDay)
    // By other rules than those of this program nothing could be told of it.
    if (read.replay.difference !== null) return []
    return [{ was: read.day, would: withSettings(read.day, centre, openingsOn(serviceDay, centre)) }]
  })
  if (pairs.length === 0) return { days: [], strains: [], walkIns: [] }
  const { days, services } = compareAll(pairs, 0)
  return {
    days,
    strains: services.map(({ serviceId, was, would }) => ({ serviceId, was: waitsIn(was), would: waitsIn(would) })),
    walkIns: walkInsBeside(
      pairs.map(({ would }) => would),
      centre
    )
  }
}

/** Each day once without bookings, and once with all that can be booked, by the same settings. */
function walkInsBeside(days: readonly PlayableDay[], centre: Centre): WalkInStrain[] {
  const services = centre.appointments.services.filter(({ serviceId }) => bookableOf(centre, serviceId) !== null)
  if (services.length === 0) return []
  const [alone, beside] = [new Map<string, number[]>(), new Map<string, number[]>()]
  const add = (to: Map<string, number[]>, waits: Map<string, number[]>) => {
    for (const [serviceId, some] of waits) to.set(serviceId, [...(to.get(serviceId) ?? []), ...some])
  }
  for (const day of days) {
    const bookable = services.map((one) => ({
      ...one,
      slots: slotsOn(day.serviceDay, centre, one.serviceId),
      places: placesOf(one)
    }))
    add(alone, walkInWaits(day))
    add(beside, walkInWaits(withBookings(day, bookable)))
  }
  return services.map(({ serviceId }) => ({
    serviceId,
    walkIns: beside.get(serviceId)?.length ?? 0,
    aloneMs: p90Of(alone.get(serviceId)),
    besideMs: p90Of(beside.get(serviceId))
  }))
}

const p90Of = (waits: readonly number[] = []): number => nearestRankOf(Float64Array.from(waits).sort(), 0.9) ?? 0

const waitsIn = ({ p90Ms, tickets, unserved }: Figures): Strain['was'] => ({ p90Ms, tickets, unserved })

const usualDaysIn = (db: Db): string[] =>
  db.$client
    .prepare<[number, number], string>(
      `SELECT service_day FROM events WHERE type = 'day-closed'
      AND (SELECT count(*) FROM tickets WHERE tickets.service_day = events.service_day) >= ?
      ORDER BY seq DESC LIMIT ?`
    )
    .pluck()
    .all(LEAST_TICKETS, DAYS)
    .reverse()
