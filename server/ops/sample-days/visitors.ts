import type { Draws } from './draws.ts'

/** Who comes to the sample hall. The shares are made up to look like a busy centre; they are nobody's statistics. */

const MINUTE = 60_000

/** How often each service is wanted. */
const MIX = {
  'id-card': 12,
  'travel-passport': 8,
  'collect-documents': 14,
  'address-registration': 8,
  'foreigners-registration': 3,
  'birth-certificate': 5,
  'marriage-divorce': 2,
  'death-certificate': 2,
  'name-change': 1.5,
  'driving-licence': 3,
  'vehicle-registration': 2,
  'property-rights': 1.5,
  'property-certificate': 4,
  notary: 1.5,
  'no-criminal-record': 7,
  'archive-certificate': 2,
  'e-signature': 3,
  'social-benefits': 4,
  'birth-grant': 3,
  advice: 4
}
/** What a second errand goes well with. */
const SECOND_ERRANDS: Partial<Record<string, string>> = {
  'birth-certificate': 'birth-grant',
  'id-card': 'e-signature',
  'collect-documents': 'address-registration',
  'marriage-divorce': 'name-change'
}
const LANGUAGES = { ky: 55, ru: 40, en: 5 }
const CLASSES = { disability: 3, elderly: 5, infant: 4 }
const STARS = { 5: 55, 4: 28, 3: 9, 2: 4, 1: 4 }
type Reason = 'wait' | 'courtesy' | 'clarity' | 'result' | 'place'
const PRAISE: Partial<Record<Reason, number>> = { courtesy: 4, result: 4, clarity: 3, place: 1 }
const COMPLAINT: Partial<Record<Reason, number>> = { wait: 6, clarity: 2, place: 1, courtesy: 1 }
/** Whoever has waited longer than this gives fewer stars. */
const LONG_WAIT_MS = 35 * MINUTE

/** One visitor, and what they will do. */
export interface Visitor {
  serviceId: string
  further: string[]
  classId: string | null
  language: string
  /** Follows the ticket on the phone: can cancel it, let others pass, come back by it, and rate. */
  hasPhone: boolean
  /** Waits no longer than this. */
  patienceMs: number
  letsPassAfterMs: number | null
  /** Lets so many announcements pass before going to the desk. */
  missesCalls: number
  /** Having missed the call, comes back after so long; null: never. */
  comesBackAfterMs: number | null
  rates: boolean
}

export function visitorOf(draws: Draws): Visitor {
  const serviceId = draws.weighted(MIX)
  const second = SECOND_ERRANDS[serviceId]
  const hasPhone = draws.happens(0.4)
  return {
    serviceId,
    further: second !== undefined && draws.happens(0.1) ? [second] : [],
    classId: draws.happens(0.12) ? draws.weighted(CLASSES) : null,
    language: draws.weighted(LANGUAGES),
    hasPhone,
    patienceMs: Math.round(draws.exponential(4 * 60 * MINUTE)),
    letsPassAfterMs: hasPhone && draws.happens(0.03) ? draws.msBetween(MINUTE, 8 * MINUTE) : null,
    missesCalls: { none: 0, first: 1, all: Number.POSITIVE_INFINITY }[draws.weighted({ none: 92, first: 4, all: 4 })],
    comesBackAfterMs: draws.happens(0.5) ? draws.msBetween(2 * MINUTE, 20 * MINUTE) : null,
    rates: draws.happens(hasPhone ? 0.35 : 0.05)
  }
}

/** A rating, one to five stars, and what it is about. */
export function ratingOf(draws: Draws, waitedMs: number): { stars: number; reasons: string[] } {
  const drawn = Number(draws.weighted(STARS))
  const stars = waitedMs > LONG_WAIT_MS && draws.happens(0.5) ? Math.max(1, drawn - 2) : drawn
  const reasons = draws.happens(0.6) ? [draws.weighted(stars >= 4 ? PRAISE : COMPLAINT)] : []
  return { stars, reasons }
}
