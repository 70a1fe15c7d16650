import type { Lang } from '../../server/protocol/basics.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import type { Pace } from './pace.ts'
import type { Chance } from './randomness.ts'

/** Who comes, and when. The shares are made up to look like a busy centre; they are nobody's statistics. */

const MINUTE = 60_000

/** How often each service is wanted. */
const MIX: Record<string, number> = {
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
const LANGUAGES: Record<Lang, number> = { ky: 55, ru: 40, en: 5 }
const CLASSES: Record<string, number> = { disability: 3, elderly: 5, infant: 4 }

/** What a second errand goes well with. */
const SECOND_ERRANDS: Record<string, string> = {
  'birth-certificate': 'birth-grant',
  'id-card': 'e-signature',
  'collect-documents': 'address-registration',
  'marriage-divorce': 'name-change'
}

const MISSES: Record<string, number> = { none: 0, first: 1, all: Number.POSITIVE_INFINITY }

/** Walking, greeting and pressing buttons, on top of serving. */
const BETWEEN_MS = MINUTE

/** One person, and what they will do. */
export interface Plan {
  serviceId: string
  further: string[]
  /** For how many people: a family takes one number. */
  persons: number
  priorityClassId: string | null
  language: Lang
  /** Follows the ticket on the phone; without one, nothing can be cancelled, postponed or rated from afar. */
  hasPhone: boolean
  /** Presses the button of the kiosk twice, with the same key. */
  pressesTwice: boolean
  /** Lets so many announcements pass before going to the desk. */
  missesCalls: number
  /** Having missed the call, comes back after so long; null: never. */
  comesBackAfterMs: number | null
  cancelsAfterMs: number | null
  postponesAfterMs: number | null
  rates: boolean
}

export function planOf(chance: Chance): Plan {
  const serviceId = chance.weighted(MIX)
  const second = SECOND_ERRANDS[serviceId]
  const hasPhone = chance.happens(0.4)
  const intent = hasPhone ? chance.next() : 1
  return {
    serviceId,
    further: second && chance.happens(0.08) ? [second] : [],
    persons: chance.happens(0.1) ? Math.round(chance.between(2, 5)) : 1,
    priorityClassId: chance.happens(0.12) ? chance.weighted(CLASSES) : null,
    language: chance.weighted(LANGUAGES) as Lang,
    hasPhone,
    pressesTwice: chance.happens(0.02),
    missesCalls: MISSES[chance.weighted({ none: 90, first: 5, all: 5 })] ?? 0,
    comesBackAfterMs: chance.happens(0.5) ? chance.between(2, 20) * MINUTE : null,
    cancelsAfterMs: intent < 0.07 ? chance.between(1, 25) * MINUTE : null,
    postponesAfterMs: intent >= 0.07 && intent < 0.2 ? chance.between(1, 10) * MINUTE : null,
    rates: hasPhone && chance.happens(0.5)
  }
}

/** Load of the desks by the hour: 1 is as much as they can do when nobody rests. Two peaks, at 11 and at 15. */
export function loadAt(hour: number): number {
  const peak = (at: number, width: number) => Math.exp(-(((hour - at) / width) ** 2) / 2)
  return 0.6 + 0.5 * peak(11, 0.9) + 0.45 * peak(15, 1.1)
}

const BUSIEST = 1.15

/** Mean time that a visitor keeps a desk. */
function meanVisitMs(): number {
  let sum = 0
  let weights = 0
  for (const { serviceId, expectedServiceMs } of sampleCentre.services) {
    const weight = MIX[serviceId] ?? 0
    sum += weight * (expectedServiceMs + BETWEEN_MS)
    weights += weight
  }
  return sum / weights
}

/**
 * A Poisson process whose rate follows the load: candidates come at the busiest rate, and each is kept with the share of
 * the busiest that the hour has. At the very start a few who waited at the door. @throws when the day is stopped
 */
export async function letThemCome(
  pace: Pace,
  chance: Chance,
  desks: number,
  onArrival: (plan: Plan, ordinal: number) => void
): Promise<never> {
  const gapMs = meanVisitMs() / (desks * BUSIEST)
  for (let ordinal = 0; ; ordinal++) {
    const isAtTheDoor = ordinal < desks
    if (isAtTheDoor) await pace.sleep(chance.exponential(10_000))
    else
      do await pace.sleep(chance.exponential(gapMs))
      while (!chance.happens(loadAt(pace.hour()) / BUSIEST))
    onArrival(planOf(chance.fork(ordinal)), ordinal)
  }
}
