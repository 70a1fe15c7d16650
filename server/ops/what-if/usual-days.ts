import type { Strain } from '../../centre/usual-day-warnings.ts'
import { openingsOn } from '../../centre/service-day.ts'
import type { Db } from '../../db/open.ts'
import type { Figures } from '../../foresight/what-if/score.ts'
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
  if (pairs.length === 0) return { days: [], strains: [] }
  const { days, services } = compareAll(pairs, 0)
  return {
    days,
    strains: services.map(({ serviceId, was, would }) => ({ serviceId, was: waitsIn(was), would: waitsIn(would) }))
  }
}

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
