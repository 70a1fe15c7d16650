import { join, leave, type Line, lengthOf, newLine } from '../policy/line.ts'
import type { ClassRules, Millis, ServiceId, ServiceRules } from '../model/rules.ts'
import type { HallState, Ticket } from '../model/state.ts'

/** Where the people wait: in the line of their service and class, in a desk's own line, held until they may be called, or on the way to the hall. */

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

/** Puts a ticket among the waiting. */
export function enqueue(state: HallState, ticket: Ticket): void {
  ticket.status = 'waiting'
  if (ticket.ownDeskId !== null) state.desks.get(ticket.ownDeskId)?.ownTickets.add(ticket.ticketId)
  if (ticket.confirmBy !== null) {
    state.away.add(ticket.ticketId)
    return
  }
  if (ticket.callableAt <= state.at) {
    join(lineOf(state, ticket), ticket)
    return
  }
  let place = state.held.length
  while (place > 0 && (state.held[place - 1] as Ticket).callableAt > ticket.callableAt) place--
  state.held.splice(place, 0, ticket)
}

/** Takes a waiting ticket out, wherever it stands. Its bond to a desk stays until `unbind`. */
export function dequeue(state: HallState, ticket: Ticket): void {
  if (state.away.delete(ticket.ticketId)) return
  const held = state.held.indexOf(ticket)
  if (held >= 0) state.held.splice(held, 1)
  else leave(lineOf(state, ticket), ticket)
}

/** Frees a ticket from the desk it was bound to. Not to be called while it stands in a line. */
export function unbind(state: HallState, ticket: Ticket): void {
  if (ticket.ownDeskId === null) return
  state.desks.get(ticket.ownDeskId)?.ownTickets.delete(ticket.ticketId)
  ticket.ownDeskId = null
}

/** Gives a ticket another service. Not to be called while it stands in a line. */
export function reassign(state: HallState, ticket: Ticket, serviceId: ServiceId): void {
  // L3: who is on the way, and may yet not count, counts for the service that they are on the way to.
  if (ticket.confirmBy !== null) {
    state.issued.set(ticket.serviceId, (state.issued.get(ticket.serviceId) ?? 1) - 1)
    state.issued.set(serviceId, (state.issued.get(serviceId) ?? 0) + 1)
  }
  ticket.serviceId = serviceId
}

/** Lets time pass: whoever may now be called joins the line. */
export function advance(state: HallState, now: Millis): void {
  if (now > state.at) state.at = now
  while (state.held.length > 0 && (state.held[0] as Ticket).callableAt <= state.at) {
    const ticket = state.held.shift() as Ticket
    join(lineOf(state, ticket), ticket)
  }
}

/** How many wait for a service, by any desk, held ones included; not those who are on the way. */
export function waitingFor(state: HallState, serviceId: ServiceId): number {
  let count = 0
  for (const line of state.lines.get(serviceId) ?? []) count += lengthOf(line)
  for (const desk of state.desks.values()) {
    for (const line of desk.ownLines.values()) if (line.service.serviceId === serviceId) count += lengthOf(line)
  }
  for (const ticket of state.held) if (ticket.serviceId === serviceId) count++
  return count
}

/** How many are on the way to the hall for a service. */
export function awayFor(state: HallState, serviceId: ServiceId): number {
  let count = 0
  for (const ticketId of state.away) if (state.tickets.get(ticketId)?.serviceId === serviceId) count++
  return count
}
