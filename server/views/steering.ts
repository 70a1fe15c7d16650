import {
  type Command,
  advance,
  decide,
  evolve,
  type HallEvent,
  type ReadonlyHallState,
  newcomerPosition,
  positionAndEstimate,
  takesTickets,
  countWaiting
} from '../engine/index.ts'
import { copyOf } from '../foresight/copy.ts'
import type { ServedBefore } from '../foresight/simulate/served.ts'
import type { SteeringDone, SteeringEffect } from '../protocol/steering.ts'
import { directoryOf, openDesksFor, type Picture } from './picture.ts'

type Effect = SteeringEffect
type Moment = Effect['services'][number]['before']

/** An estimate that changes by less is told as the same. */
const SAME_MS = 60_000

/** What a command would change: it is done to a copy of the hall, and the two are compared. @param displays how many are there now @param isRefused it would be, whatever the engine says */
export function effectOf(picture: Picture, command: Command, displays: number, isRefused = false): Effect {
  const { centre, now, nameOf } = picture
  const directory = directoryOf(centre)
  const state = copyOf(picture.state)
  advance(state, now)
  const nothing: Effect = {
    refused: null,
    services: [],
    desks: [],
    tickets: countsOf([]),
    ticket: null,
    screens: 0,
    notServed: []
  }
  // The hall itself is asked, as deciding changes nothing (T3): the copy does not know the visits that have ended.
  const decision = decide(picture.state, command, now)
  if (isRefused) return { ...nothing, refused: 'day-closed' }
  if (!decision.accepted) return { ...nothing, refused: decision.code }

  const ticketId = command.type === 'steer-ticket' ? command.ticketId : null
  const services = centre.services.map(({ serviceId, name }) => ({
    serviceId,
    name,
    before: momentOf(state, serviceId, now)
  }))
  const desks = [...state.desks.values()].map(({ deskId, status, operatorId, tiers }) => ({
    deskId,
    status,
    operatorId,
    serves: new Set(tiers.flat())
  }))
  const place = ticketId === null ? null : placeOf(state, ticketId, now)
  for (const event of decision.events) evolve(state, event)
  const placeAfter = ticketId === null ? null : placeOf(state, ticketId, now)
  const nameOfService = (serviceId: string) => directory.service(serviceId).name

  return {
    ...nothing,
    tickets: countsOf(decision.events),
    services: services
      .map((one) => ({ ...one, after: momentOf(state, one.serviceId, now) }))
      .filter(({ before, after }) => differ(before, after)),
    desks: desks.flatMap(({ deskId, status, operatorId, serves }) => {
      const after = state.desks.get(deskId)
      if (!after || status === 'closed') return []
      const closes = after.status === 'closed'
      const serving = new Set(after.tiers.flat())
      const gains = closes ? [] : [...serving].filter((serviceId) => !serves.has(serviceId)).map(nameOfService)
      const loses = closes ? [] : [...serves].filter((serviceId) => !serving.has(serviceId)).map(nameOfService)
      if (!closes && gains.length === 0 && loses.length === 0) return []
      return [
        {
          deskId,
          deskNumber: directory.desk(deskId).deskNumber,
          operatorName: operatorId === null ? null : nameOf(operatorId),
          closes,
          gains,
          loses
        }
      ]
    }),
    ticket: place &&
      placeAfter && {
        ticketNumber: place.ticketNumber,
        aheadBefore: place.ahead,
        aheadAfter: placeAfter.ahead,
        likelyMsBefore: place.likelyMs,
        likelyMsAfter: placeAfter.likelyMs
      },
    screens: screensOf(picture, command, displays)
  }
}

/** Whoever is less likely than this to be called before the desks close is said not to be. */
const LIKELY_SERVED = 0.8
/** Runs differ by chance alone by less. */
const SAME_CHANCE = 0.1

/** The services that a step keeps from being served before the desks close. */
export function notServedOf(served: readonly ServedBefore[], { centre }: Picture): Effect['notServed'] {
  return served
    .filter(({ before, after }) => after < LIKELY_SERVED && before - after > SAME_CHANCE)
    .map(({ serviceId, after }) => ({ serviceId, name: directoryOf(centre).service(serviceId).name, chance: after }))
}

/** What became of tickets, from the events of a step. */
export function countsOf(events: HallEvent[]): SteeringDone['tickets'] {
  const count = (type: HallEvent['type']) => events.filter((event) => event.type === type).length
  return { moved: count('ticket-steered'), cancelled: count('ticket-cancelled'), finished: count('ticket-finished') }
}

const momentOf = (state: ReadonlyHallState, serviceId: string, now: number): Moment => ({
  waiting: countWaiting(state, serviceId),
  takesTickets: takesTickets(state, serviceId, now),
  openDesks: openDesksFor(state, serviceId).length,
  likelyMs: positionAndEstimate(state, newcomerPosition(serviceId, now), now).estimate.likelyMs
})

const differ = (a: Moment, b: Moment): boolean =>
  a.waiting !== b.waiting ||
  a.takesTickets !== b.takesTickets ||
  a.openDesks !== b.openDesks ||
  Math.abs(a.likelyMs - b.likelyMs) >= SAME_MS

function placeOf(state: ReadonlyHallState, ticketId: string, now: number) {
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return null
  const { ahead, estimate } = positionAndEstimate(state, ticket, now)
  return { ticketNumber: ticket.ticketNumber, ahead, likelyMs: estimate.likelyMs }
}

/** How many screens a message is shown on now. */
function screensOf({ state }: Picture, command: Command, displays: number): number {
  const to =
    command.type === 'post-message'
      ? command.to
      : command.type === 'withdraw-message'
        ? state.messages.get(command.messageId)?.to
        : undefined
  if (to === undefined) return 0
  return to === 'desks' ? [...state.desks.values()].filter((desk) => desk.status !== 'closed').length : displays
}
