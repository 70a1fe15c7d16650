import {
  meanServiceTime,
  ORDINARY,
  type ReadonlyDesk,
  type ReadonlyHallState,
  type ReadonlyTicket,
  shareGoingOn,
  shortestOrder,
  takesTickets,
  workOf
} from '../engine/index.ts'
import type { Estimate, ShownWait } from '../protocol/basics.ts'
import { saidRange } from '../protocol/conventions/said-range.ts'
import type { Visit } from '../protocol/tickets.ts'
import { directoryOf, type Picture } from './picture.ts'
import { type Hall, newcomerPlace, ticketPlace } from './place.ts'

/** A visit of several services: their order, and how long the whole of it is likely to take. */

/** How uneven times at a desk are taken to be: the standard deviation as a share of the mean. */
const VARIATION = 0.7
/** Eight of ten lie within so many standard deviations on either side. */
const SIGMAS = 1.28

/**
 * The services of a visit in the order in which its waits are the shortest (RULES.md, V2).
 * @param serviceIds in the order in which they were named
 * @returns the same order, where the hall does not know one of them
 */
export function orderOfVisit(hall: Hall, serviceIds: readonly string[], classId: string | null): string[] {
  const { state, now } = hall
  const { services, classes } = state.book
  if (serviceIds.length < 2 || serviceIds.some((id) => !services.has(id)) || !classes.has(classId ?? ORDINARY))
    return [...serviceIds]
  const steps = serviceIds.map((serviceId) => ({
    serviceId,
    waitMs: newcomerPlace(hall, serviceId, classId ?? ORDINARY).estimate.likelyMs,
    mayBegin: takesTickets(state, serviceId, now)
  }))
  return shortestOrder(state.book, steps, desksAtWork(state))
}

/** All services of a visit with the present one marked, and how long what is left of it takes; null: it has but one. */
export function visitOf(picture: Picture, ticket: ReadonlyTicket): Visit | null {
  if (ticket.visited.length + ticket.further.length === 0) return null
  const directory = directoryOf(picture.centre)
  const isOver = ticket.status === 'finished' || ticket.status === 'cancelled'
  const step = (status: Visit['services'][number]['status']) => (serviceId: string) => ({
    serviceId,
    name: directory.service(serviceId).name,
    zoneIds: directory.zonesOf(serviceId),
    status
  })
  return {
    services: [
      // The settings may have lost a service that is done with.
      ...ticket.visited.filter((id) => picture.state.book.services.has(id)).map(step('done')),
      step(ticket.status === 'finished' ? 'done' : 'now')(ticket.serviceId),
      ...ticket.further.map(step('later'))
    ],
    told: isOver ? null : wholeVisit(picture, ticket)
  }
}

/** From now until the last service is done; null: it cannot be told. */
function wholeVisit(hall: Hall, ticket: ReadonlyTicket): ShownWait | null {
  const { state } = hall
  const { serviceId, further, persons, classId, status } = ticket
  const goesOn = shareGoingOn([serviceId, ...further], desksAtWork(state))
  let likelyMs = 0
  let variance = 0
  const add = ({ lowMs, likelyMs: middleMs, highMs }: Estimate, share: number): void => {
    likelyMs += share * middleMs
    variance += ((share * (highMs - lowMs)) / 2 / SIGMAS) ** 2
  }
  for (const [i, each] of [serviceId, ...further].entries()) {
    if (!state.book.services.has(each)) return null
    const place = i > 0 ? newcomerPlace(hall, each, classId) : status === 'waiting' ? ticketPlace(hall, ticket) : null
    if (place && place.told.from === undefined) return null
    if (place) add(place.estimate, i === 0 ? 1 : 1 - (goesOn[i - 1]?.[i] ?? 0))
    const atDeskMs = meanServiceTime(state, each).meanMs * workOf(persons)
    likelyMs += atDeskMs
    variance += (VARIATION * atDeskMs) ** 2
  }
  const aroundMs = SIGMAS * Math.sqrt(variance)
  return saidRange(Math.max(0, likelyMs - aroundMs), likelyMs + aroundMs)
}

const desksAtWork = ({ desks }: ReadonlyHallState): ReadonlyDesk[] => {
  const all = [...desks.values()]
  const open = all.filter(({ status }) => status === 'open')
  return open.length > 0 ? open : all
}
