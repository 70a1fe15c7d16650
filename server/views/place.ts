import { newcomerPosition, positionAndEstimate, type QueuePosition, type ReadonlyTicket } from '../engine/index.ts'
import type { NoDesk, Place } from '../protocol/basics.ts'
import type { Picture } from './picture.ts'

/** What every screen and paper tells of a place in the queue comes from here: the tile's number is the ticket's. */
export type Hall = Pick<Picture, 'state' | 'now' | 'hours'>

/** Where somebody would stand who took a ticket of a service now, without a priority class. */
export const newcomerPlace = (hall: Hall, serviceId: string): Place =>
  placeAt(hall, newcomerPosition(serviceId, hall.now))

/** Where a waiting ticket stands; its wait is never shorter than it is held back. */
export function ticketPlace(hall: Hall, ticket: ReadonlyTicket): Place {
  const place = placeAt(hall, ticket)
  const heldMs = Math.max(0, ticket.callableAt - hall.now)
  const { lowMs, likelyMs, highMs } = place.estimate
  return {
    ...place,
    estimate: { lowMs: Math.max(lowMs, heldMs), likelyMs: Math.max(likelyMs, heldMs), highMs: Math.max(highMs, heldMs) }
  }
}

function placeAt(hall: Hall, position: QueuePosition): Place {
  const { ahead, estimate, isServed } = positionAndEstimate(hall.state, position, hall.now)
  return { ahead, estimate, ...(!isServed && { noDesk: noDeskFor(hall, position.serviceId) }) }
}

/** Within the opening hours nobody knows when a desk that should be open will be. */
function noDeskFor({ now, hours: { workingOn } }: Hall, serviceId: string): NoDesk {
  const hours = workingOn(serviceId)
  if (hours === null || hours.some(([from, to]) => from <= now && now < to)) return {}
  const next = hours.find(([from]) => from > now)
  return next ? { opensAt: next[0] } : {}
}
