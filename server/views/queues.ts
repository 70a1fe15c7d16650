import { type Estimate, newcomerPosition, positionAndEstimate, countWaiting } from '../engine/index.ts'
import type { Service } from '../protocol/centre.ts'
import type { Picture } from './picture.ts'

export interface Queue extends Service {
  waiting: number
  estimate: Estimate
}

/** Each service with how many wait for it and what somebody who came now would wait. */
export const queuesOf = ({ state, centre, now }: Picture): Queue[] =>
  centre.services.map((service) => ({
    ...service,
    waiting: countWaiting(state, service.serviceId),
    estimate: positionAndEstimate(state, newcomerPosition(service.serviceId, now), now).estimate
  }))
