import {
  type Desk,
  type HallState,
  type Line,
  type ReadonlyHallState,
  ServingPools,
  type Ticket
} from '../engine/index.ts'

/**
 * A copy of a hall to run ahead in: whatever is done to either leaves the other as it is. What the engine only ever
 * replaces (rules, openings, reasons, notes, loans) is shared; what it changes in place is copied, which is far less than the
 * whole. Visits that have ended stay behind: nothing in the copy waits for them, but it knows no ticket of theirs, so that
 * rating one, or issuing one under the same id, is decided otherwise there.
 */
export function copyOf(hall: ReadonlyHallState): HallState {
  // The engine's own type again: of what is shared, the engine changes nothing in place (copy.test.ts).
  const state = hall as HallState
  const tickets = new Map<string, Ticket>()
  for (const [ticketId, ticket] of state.tickets) {
    if (ticket.status !== 'finished' && ticket.status !== 'cancelled') tickets.set(ticketId, { ...ticket })
  }
  const ticketFor = ({ ticketId }: Ticket): Ticket => tickets.get(ticketId) as Ticket
  const lines = new Map<string, Line[]>()
  for (const [serviceId, each] of state.lines)
    lines.set(
      serviceId,
      each.map((line) => copyOfLine(line, ticketFor))
    )
  const desks = new Map<string, Desk>()
  for (const [deskId, desk] of state.desks) desks.set(deskId, copyOfDesk(desk, ticketFor))
  return {
    ...state,
    day: state.day && { ...state.day },
    tickets,
    desks,
    lines,
    counters: new Map(state.counters),
    issued: new Map(state.issued),
    deferred: state.deferred.map(ticketFor),
    notArrived: new Set(state.notArrived),
    parked: new Set(state.parked),
    noShows: new Set(state.noShows),
    serviceTimes: new Map(state.serviceTimes),
    appointments: new Map(state.appointments),
    dueAppointments: [...state.dueAppointments],
    slots: new Map(state.slots),
    staffCalls: new Map(state.staffCalls),
    issuingOverrides: new Map(state.issuingOverrides),
    messages: new Map(state.messages),
    // A cache that knows the original's desks.
    servingPools: new ServingPools()
  }
}

function copyOfDesk(desk: Desk, ticketFor: (ticket: Ticket) => Ticket): Desk {
  const ownLines = new Map<string, Line>()
  for (const [key, line] of desk.ownLines) ownLines.set(key, copyOfLine(line, ticketFor))
  return { ...desk, ownTickets: new Set(desk.ownTickets), ownLines }
}

/** The line from its head on; the space before it stays behind. */
function copyOfLine({ service, cls, tickets, head, families }: Line, ticketFor: (ticket: Ticket) => Ticket): Line {
  const waiting: Ticket[] = []
  for (let i = head; i < tickets.length; i++) waiting.push(ticketFor(tickets[i] as Ticket))
  return { service, cls, tickets: waiting, head: 0, families }
}
