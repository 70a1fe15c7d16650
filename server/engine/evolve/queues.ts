import type { Line } from '../model/line.ts'
import type { ClassRules, Millis, ServiceId, ServiceRules } from '../model/rules.ts'
import type { HallState, ReadonlyHallState } from '../model/state.ts'
import type { Ticket } from '../model/ticket.ts'
import { insertIntoLine, lengthOf, newLine, removeFromLine } from '../policy/line.ts'

/**
 * Where waiting tickets are: in the line of their service and class, in a line of their own desk, deferred until they
 * may be called, or not yet in the hall.
 */

/** Moves the hall's time forward: tickets that may be called from now on join their lines. An earlier time changes nothing. */
export function advance(state: HallState, time: Millis): void {
  if (time > state.at) state.at = time
  while (state.deferred.length > 0 && (state.deferred[0] as Ticket).callableAt <= state.at) {
    const ticket = state.deferred.shift() as Ticket
    insertIntoLine(lineOf(state, ticket), ticket)
  }
}

/** Puts a ticket among those that wait. */
export function enqueue(state: HallState, ticket: Ticket): void {
  ticket.status = 'waiting'
  if (ticket.ownDeskId !== null) state.desks.get(ticket.ownDeskId)?.ownTickets.add(ticket.ticketId)
  if (ticket.confirmBy !== null) state.notArrived.add(ticket.ticketId)
  else if (ticket.callableAt <= state.at) insertIntoLine(lineOf(state, ticket), ticket)
  else defer(state, ticket)
}

/** Removes a waiting ticket from wherever it waits. It stays bound to its desk until `unbind`. */
export function dequeue(state: HallState, ticket: Ticket): void {
  if (state.notArrived.delete(ticket.ticketId)) return
  const index = state.deferred.indexOf(ticket)
  if (index >= 0) state.deferred.splice(index, 1)
  else removeFromLine(lineOf(state, ticket), ticket)
}

/** Lets every desk call a ticket again. The ticket must not be in a line. */
export function unbind(state: HallState, ticket: Ticket): void {
  if (ticket.ownDeskId === null) return
  state.desks.get(ticket.ownDeskId)?.ownTickets.delete(ticket.ticketId)
  ticket.ownDeskId = null
}

/** Gives a ticket another service. The ticket must not be in a line. @param counts it counts for that one from now on (L20) */
export function reassign(state: HallState, ticket: Ticket, serviceId: ServiceId, counts = false): void {
  // L3: a ticket whose visitor has not arrived, and may yet not count, counts for its new service.
  if (counts || ticket.confirmBy !== null) {
    countIssued(state, ticket.serviceId, -ticket.persons)
    countIssued(state, serviceId, ticket.persons)
  }
  ticket.serviceId = serviceId
}

/** Changes the number of people who count towards the daily limit of a service (L3). */
export function countIssued(state: HallState, serviceId: ServiceId, by: number): void {
  state.issued.set(serviceId, (state.issued.get(serviceId) ?? 0) + by)
}

/** The number of tickets that wait for a service and have arrived, including deferred ones and those for one desk only. */
export function countWaiting(state: ReadonlyHallState, serviceId: ServiceId): number {
  let count = 0
  for (const line of state.lines.get(serviceId) ?? []) count += lengthOf(line)
  for (const desk of state.desks.values()) {
    for (const line of desk.ownLines.values()) if (line.service.serviceId === serviceId) count += lengthOf(line)
  }
  for (const ticket of state.deferred) if (ticket.serviceId === serviceId) count++
  return count
}

/** The number of tickets of a service whose visitors have not arrived yet (L18). */
export function countNotArrived(state: ReadonlyHallState, serviceId: ServiceId): number {
  let count = 0
  for (const ticketId of state.notArrived) if (state.tickets.get(ticketId)?.serviceId === serviceId) count++
  return count
}

/** Inserts a ticket among those that may not be called yet, after the others of its time. */
function defer(state: HallState, ticket: Ticket): void {
  let index = state.deferred.length
  while (index > 0 && (state.deferred[index - 1] as Ticket).callableAt > ticket.callableAt) index--
  state.deferred.splice(index, 0, ticket)
}

/** The line of a ticket's service and class, in the hall or at its own desk. */
function lineOf(state: HallState, ticket: Ticket): Line {
  const service = state.book.services.get(ticket.serviceId) as ServiceRules
  const cls = state.book.classes.get(ticket.classId) as ClassRules
  const own = ticket.ownDeskId === null ? null : state.desks.get(ticket.ownDeskId)
  if (own) {
    const key = `${ticket.serviceId} ${ticket.classId}`
    const known = own.ownLines.get(key) ?? newLine(service, cls)
    own.ownLines.set(key, known)
    return known
  }
  const lines = state.lines.get(ticket.serviceId) ?? []
  state.lines.set(ticket.serviceId, lines)
  const known = lines.find((each) => each.cls === cls)
  if (known) return known
  const line = newLine(service, cls)
  lines.push(line)
  return line
}
