import { countWaiting } from '../engine/index.ts'
import type { Estimate, Place, ShownWait } from '../protocol/basics.ts'
import type { Service } from '../protocol/centre.ts'
import type { Picture } from './picture.ts'
import { newcomerPlace } from './place.ts'
import { shownWait } from './told.ts'

export interface Queue extends Service, Place {
  waiting: number
}

/** Each service with how many wait for it and what somebody who came now would stand. */
export const queuesOf = (picture: Picture): Queue[] =>
  picture.centre.services.map((service) => ({
    ...service,
    waiting: countWaiting(picture.state, service.serviceId),
    ...newcomerPlace(picture, service.serviceId)
  }))

/**
 * The wait of a whole group: what most of its visitors wait, each service weighed by who waits for it. Services that no
 * desk can call now count only where that is true of all.
 */
export function typicalOf(services: Array<{ waiting: number; estimate: Estimate; told: ShownWait }>): {
  estimate: Estimate
  told: ShownWait
} {
  const served = services.filter(({ told }) => told.from !== undefined)
  const counted = served.length > 0 ? served : services
  const weights = counted.reduce((sum, { waiting }) => sum + waiting + 1, 0)
  const mean = (part: keyof Estimate) =>
    Math.round(
      counted.reduce((sum, { waiting, estimate }) => sum + (waiting + 1) * estimate[part], 0) / Math.max(1, weights)
    )
  const estimate = { lowMs: mean('lowMs'), likelyMs: mean('likelyMs'), highMs: mean('highMs') }
  return { estimate, told: served.length > 0 ? shownWait(estimate) : (services[0]?.told ?? {}) }
}
