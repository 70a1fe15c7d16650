import { countWaiting } from '../engine/index.ts'
import type { Place } from '../protocol/basics.ts'
import type { Service } from '../protocol/centre.ts'
import type { Picture } from './picture.ts'
import { newcomerPlace } from './place.ts'

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
