import { continueFold, daysWithoutFacts, factsBetween, foldDay, newestDay } from './day-facts.ts'
import type { Db } from '../db/open.ts'
import { type DayFacts, type PackedDay, unpackDay } from '../figures/facts.ts'
import type { DayFold } from '../figures/fold-day.ts'

/** So long a question waits for closed days that are not kept yet; what is left then is said to be missing. */
const FOLDING_MS = 10_000

/** A period as it is counted. */
export interface Counted {
  /** In order. */
  days: Iterable<DayFacts>
  /** Closed days of the period that are not among them. */
  missingDays: number
}

/**
 * The facts of any day: kept ones as they are, those that are not kept (after an update, or a power cut at a day's close)
 * folded for the question, the newest as far as the log goes.
 *
 * @param foldingMs how long a question waits for days that must be folded
 */
export function openDays(db: Db, foldingMs = FOLDING_MS) {
  let newest: { fold: DayFold; seq: number } | null = null
  /** Folded for a question, until the hall's end has kept them. */
  const folded = new Map<string, PackedDay>()

  function foldOfNewest(serviceDay: string): DayFold | null {
    if (newest?.fold.serviceDay === serviceDay) newest.seq = continueFold(db, newest.fold, newest.seq)
    else newest = foldDay(db, serviceDay)
    return newest?.fold ?? null
  }

  function foldClosed(serviceDay: string): PackedDay {
    const known = folded.get(serviceDay)
    if (known) return known
    const found = foldDay(db, serviceDay)
    if (!found) throw new Error(`the log has no beginning of ${serviceDay}`)
    const packed = found.fold.pack(0)
    folded.set(serviceDay, packed)
    return packed
  }

  /** Days that are not kept, folded as far as there is time. */
  function foldUnkept(from: string, to: string): { days: Map<string, PackedDay>; missingDays: number } {
    const unkept = daysWithoutFacts(db)
    for (const day of folded.keys()) if (!unkept.includes(day)) folded.delete(day)
    const days = new Map<string, PackedDay>()
    const asked = unkept.filter((day) => day >= from && day <= to)
    const until = performance.now() + foldingMs
    for (const day of asked) {
      if (!folded.has(day) && performance.now() >= until) break
      days.set(day, foldClosed(day))
    }
    return { days, missingDays: asked.length - days.size }
  }

  function* inOrder(from: string, to: string, now: number, unkept: Map<string, PackedDay>): Generator<DayFacts> {
    const ahead = [...unkept.values()]
    for (const kept of factsBetween(db, from, to)) {
      for (let next = ahead[0]; next && next.serviceDay <= kept.serviceDay; next = ahead[0]) {
        ahead.shift()
        // The hall may have kept it since it was folded for this question: it counts once.
        if (next.serviceDay < kept.serviceDay) yield unpackDay(next)
      }
      yield unpackDay(kept)
    }
    for (const packed of ahead) yield unpackDay(packed)
    const day = newestDay(db)
    if (!day?.isOpen || day.serviceDay < from || day.serviceDay > to) return
    const fold = foldOfNewest(day.serviceDay)
    if (fold) yield unpackDay(fold.pack(now))
  }

  return {
    /** The service day that is not over; null: none is open. */
    openDay(): string | null {
      const day = newestDay(db)
      return day?.isOpen ? day.serviceDay : null
    },

    /** @param now until when the desks of the open day have been open */
    between(from: string, to: string, now: number): Counted {
      const { days, missingDays } = foldUnkept(from, to)
      return { days: inOrder(from, to, now, days), missingDays }
    },

    /** A closed day whose facts are not kept yet, folded; null: all are kept. */
    nextUnkept(): PackedDay | null {
      const [serviceDay] = daysWithoutFacts(db)
      return serviceDay === undefined ? null : foldClosed(serviceDay)
    }
  }
}
export type Days = ReturnType<typeof openDays>
