import type { CommandOf, Moves } from '../model/commands.ts'
import type { EventOf, HallEvent } from '../model/events.ts'
import { type HallRules, type Millis, ORDINARY, type ServiceId } from '../model/rules.ts'
import type { ReadonlyHallState } from '../model/state.ts'
import type { ReadonlyTicket } from '../model/ticket.ts'
import { accept, type Decision, reject } from './decision.ts'

/** New settings, which take effect at once (RULES.md, S4 and S5). */
export function configure<R extends HallRules>(
  state: ReadonlyHallState,
  { rules, openings, reason, moves = {} }: CommandOf<'configure', R>,
  now: Millis
): Decision<R> {
  if (!areValid(moves, rules) || isInUse(state, rules, moves)) return reject('in-use')
  const configured: HallEvent<R> = {
    type: 'hall-configured',
    at: now,
    rules,
    openings,
    ...(reason && { reason })
  }
  return accept<R>(...movedTickets(state, moves, now), ...movedAppointments(state, moves, now), configured)
}

/** S5: tickets move from services that are removed, to services that stay. */
function areValid(moves: Moves, rules: HallRules): boolean {
  const services = new Set(rules.services.map((service) => service.serviceId))
  return Object.entries(moves).every(([from, to]) => !services.has(from) && services.has(to))
}

/** S5: the tickets of removed services, and those that still have to visit one. */
function movedTickets(state: ReadonlyHallState, moves: Moves, at: Millis): EventOf<'ticket-moved'>[] {
  if (state.day === null) return []
  const target = (serviceId: ServiceId): ServiceId =>
    (Object.hasOwn(moves, serviceId) ? moves[serviceId] : undefined) ?? serviceId
  return [...state.tickets.values()]
    .filter((ticket) => !hasEnded(ticket) && servicesOf(ticket).some((each) => Object.hasOwn(moves, each)))
    .map(({ ticketId, serviceId, further }) => ({
      type: 'ticket-moved',
      at,
      ticketId,
      serviceId: target(serviceId),
      further: further.map(target)
    }))
}

/** A6: the appointments of removed services, and those that lead to one later. */
function movedAppointments(state: ReadonlyHallState, moves: Moves, at: Millis): EventOf<'appointment-moved'>[] {
  const target = (serviceId: ServiceId): ServiceId => (Object.hasOwn(moves, serviceId) && moves[serviceId]) || serviceId
  return state.dueAppointments
    .filter((appointment) => servicesOf(appointment).some((each) => Object.hasOwn(moves, each)))
    .map(({ appointmentId, serviceId, further, dueAt }) => ({
      type: 'appointment-moved',
      at,
      appointmentId,
      serviceId: target(serviceId),
      further: further.map(target),
      dueAt
    }))
}

/** S4: whether the new rules lack what a visitor or an operator still needs today. */
function isInUse(state: ReadonlyHallState, rules: HallRules, moves: Moves): boolean {
  const services = new Set(rules.services.map((service) => service.serviceId))
  const isLacking = (each: ServiceId) => !services.has(each) && !Object.hasOwn(moves, each)
  // A6
  if (state.dueAppointments.some((appointment) => servicesOf(appointment).some(isLacking))) return true
  if (state.day === null) return false
  const classes = new Set([ORDINARY, ...rules.priorityClasses.map((cls) => cls.priorityClassId)])
  const desks = new Set(rules.desks.map((desk) => desk.deskId))
  for (const desk of state.desks.values()) if (desk.status !== 'closed' && !desks.has(desk.deskId)) return true
  for (const ticket of state.tickets.values()) {
    if (hasEnded(ticket)) continue
    if (!classes.has(ticket.classId)) return true
    if (servicesOf(ticket).some(isLacking)) return true
  }
  return false
}

const hasEnded = ({ status }: ReadonlyTicket): boolean => status === 'finished' || status === 'cancelled'

/** Its service, and those that it still has to visit. */
const servicesOf = ({ serviceId, further }: Pick<ReadonlyTicket, 'serviceId' | 'further'>): ServiceId[] => [
  serviceId,
  ...further
]
