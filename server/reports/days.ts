import { continueFold, daysWithoutFacts, factsBetween, foldDay, newestDay } from './day-facts.ts'
import type { Db } from '../db/open.ts'
import { type DayFacts, type PackedDay, unpackDay } from '../figures/facts.ts'
import type { DayFold } from '../figures/fold-day.ts'

/** The facts of any day: kept ones as they are, the newest folded as far as the log goes. */
export function openDays(db: Db) {
  let newest: { fold: DayFold; seq: number } | null = null

  function foldOfNewest(serviceDay: string): DayFold | null {
    if (newest?.fold.serviceDay === serviceDay) newest.seq = continueFold(db, newest.fold, newest.seq)
    else newest = foldDay(db, serviceDay)
    return newest?.fold ?? null
  }

  return {
    /** The service day that is not over; null: none is open. */
    openDay(): string | null {
      const day = newestDay(db)
      return day?.isOpen ? day.serviceDay : null
    },

    /** The days of a period, in order. @param now until when the desks of the open day have been open */
    *between(from: string, to: string, now: number): Generator<DayFacts> {
      const day = newestDay(db)
      let last = ''
      for (const packed of factsBetween(db, from, to)) {
        last = packed.serviceDay
        yield unpackDay(packed)
      }
      if (!day || day.serviceDay <= last || day.serviceDay < from || day.serviceDay > to) return
      const fold = foldOfNewest(day.serviceDay)
      if (fold) yield unpackDay(fold.pack(now))
    },

    /** A closed day whose facts are not kept yet, folded; null: all are kept. */
    nextUnkept(): PackedDay | null {
      const [serviceDay] = daysWithoutFacts(db)
      if (serviceDay === undefined) return null
      const found = foldDay(db, serviceDay)
      if (!found) throw new Error(`the log has no beginning of ${serviceDay}`)
      return found.fold.pack(0)
    }
  }
}
export type Days = ReturnType<typeof openDays>
