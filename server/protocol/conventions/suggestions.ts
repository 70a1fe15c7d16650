/**
 * Which two or three centres to go to. Never one: whoever sends everybody to the same hall fills it. Pure, so that the
 * browser can reckon with a position that stays in it.
 */

export interface Choice {
  centreId: string
  /** Takes tickets for the service now. */
  isOpen: boolean
  /** The longest wait that is told, ms; null: not known. */
  highMs: number | null
  /** As the crow flies; null: nobody said from where. */
  km: number | null
}

export type Reason = 'best' | 'nearest' | 'quickest' | 'also'
export interface Suggestion {
  centreId: string
  why: Reason
}

/** What a kilometre of the crow's costs on the road, there alone: 40 km/h and a third more way. */
export const MS_A_KM = 2 * 60_000
/** A nearer or quicker one is worth naming when it is so much nearer or quicker. */
const WORTH_KM = 1
const WORTH_MS = 5 * 60_000

/** Nobody is sent so much further for a shorter wait: it is such journeys that a finder is there to spare. */
const FAR_KM = 100

const wayMs = ({ km }: Choice) => (km ?? 0) * MS_A_KM
const least = (choices: readonly Choice[], cost: (choice: Choice) => number): Choice | undefined =>
  choices.reduce<Choice | undefined>(
    (best, each) => (best === undefined || cost(each) < cost(best) ? each : best),
    undefined
  )

/**
 * The best by way and wait together, and beside it one that is nearer and one where the wait is shorter. A place where the
 * wait is not known can be the nearest, but not the best.
 */
export function suggestionsOf(choices: readonly Choice[]): Suggestion[] {
  const open = choices.filter(({ isOpen }) => isOpen)
  const known = open.filter(({ highMs }) => highMs !== null)
  const high = (choice: Choice) => choice.highMs ?? Number.POSITIVE_INFINITY
  const best = least(known, (each) => high(each) + wayMs(each))
  const found: Suggestion[] = best ? [{ centreId: best.centreId, why: 'best' }] : []
  const isNew = (choice: Choice | undefined): choice is Choice =>
    choice !== undefined && found.every(({ centreId }) => centreId !== choice.centreId)

  const nearest = least(
    open.filter(({ km }) => km !== null),
    (each) => each.km ?? 0
  )
  if (isNew(nearest) && (!best || (best.km ?? 0) - (nearest.km ?? 0) >= WORTH_KM))
    found.push({ centreId: nearest.centreId, why: 'nearest' })

  const within = known.filter(({ km }) => (km ?? 0) - (best?.km ?? 0) <= FAR_KM)
  const quickest = least(within, (each) => high(each) + wayMs(each) / 1_000_000)
  if (isNew(quickest) && (!best || high(best) - high(quickest) >= WORTH_MS))
    found.push({ centreId: quickest.centreId, why: 'quickest' })

  // A second one in any case, the next best.
  if (found.length < 2) {
    const next = least(
      known.filter((each) => isNew(each)),
      (each) => high(each) + wayMs(each)
    )
    if (next) found.push({ centreId: next.centreId, why: 'also' })
  }
  return found
}
