import { distanceKm } from '../../../server/protocol/conventions/distance.ts'
import { freshnessOf } from '../../../server/protocol/conventions/freshness.ts'
import { mayGoTo } from '../../../server/protocol/conventions/place-rule.ts'
import { suggestionsOf, type Suggestion } from '../../../server/protocol/conventions/suggestions.ts'
import type { CentresPage, FoundCentre } from '../../../server/protocol/finder.ts'
import type { Place } from '../../../server/protocol/network/places.ts'

export interface Ranked {
  centre: FoundCentre
  km: number | null
}

export interface Found {
  suggested: Array<Ranked & { why: Suggestion['why'] }>
  /** The others in the chosen region or district, or all where none is chosen; nearest first. */
  here: Ranked[]
  /** Nearest first; empty where the service is bound to a place. */
  elsewhere: Ranked[]
  /** The service is bound to a place, and nobody has said which. */
  needsPlace: boolean
  /** The chosen region or district has no centre that does it. */
  isNoneHere: boolean
}

const MOST_ELSEWHERE = 10

/**
 * Which centres are worth going to, from where somebody is.
 * @param position of a browser, which it does not tell anybody; null: from the seat of the chosen place
 */
export function foundFor({ service, near, centres }: CentresPage, position: Place | null, now: number): Found {
  const from = position ?? near?.seat ?? null
  const reach = centres.map((centre) => ({ centre, may: mayGoTo(service.placeRule, near, centre) }))
  const ranked = reach
    .filter(({ may }) => may !== 'no')
    .map(({ centre }) => ({ centre, km: from && centre.place ? distanceKm(from, centre.place) : null }))
    .sort((one, other) => (one.km ?? 0) - (other.km ?? 0))
  const isHere = ({ centre }: Ranked) =>
    near === null ||
    (centre.regionId === near.regionId && (near.districtId === null || centre.districtId === near.districtId))
  const needsPlace = reach.some(({ may }) => may === 'say-where')
  // Which of the whole country is quick for somebody, nobody knows before they say where they are.
  const suggestions = needsPlace || from === null ? [] : suggestionsOf(ranked.map((each) => choiceOf(each, now)))
  const isSuggested = ({ centre }: Ranked) => suggestions.some(({ centreId }) => centreId === centre.centreId)
  // A list of centres that may all be the wrong ones would send people on the journey that the rule is there to spare them.
  const rest = needsPlace && near === null ? [] : ranked.filter((each) => !isSuggested(each))
  return {
    suggested: suggestions.flatMap(({ centreId, why }) => {
      const found = ranked.find(({ centre }) => centre.centreId === centreId)
      return found ? [{ ...found, why }] : []
    }),
    here: rest.filter(isHere),
    elsewhere: rest.filter((each) => !isHere(each)).slice(0, MOST_ELSEWHERE),
    isNoneHere: !ranked.some(isHere),
    needsPlace
  }
}

function choiceOf({ centre, km }: Ranked, now: number) {
  const { say } = freshnessOf({ ...centre.live, status: centre.status }, now)
  const isLive = say === 'now' || say === 'as-of'
  const live = isLive ? (centre.live.service?.highMs ?? null) : (centre.usualNow?.highMs ?? null)
  return {
    centreId: centre.centreId,
    isOpen: isLive ? centre.live.service !== null : say === 'no-link',
    highMs: live,
    km
  }
}
