import type { Ticket } from '../model/state.ts'
import type { ClassRules, Millis, ServiceRules } from '../model/rules.ts'

/**
 * The people of one class who wait for one service, in order: who has waited longest stands first.
 * A sorted array whose head moves, so that looking at and taking the first costs nothing however many wait.
 */
export interface Line {
  service: ServiceRules
  cls: ClassRules
  tickets: Array<Ticket | undefined>
  head: number
}

export const newLine = (service: ServiceRules, cls: ClassRules): Line => ({ service, cls, tickets: [], head: 0 })

export const lengthOf = (line: Line): number => line.tickets.length - line.head

/** The nth from the front, 0 is the first. */
export const nth = (line: Line, n: number): Ticket | undefined => line.tickets[line.head + n]

/** Who goes first of equal scores, and so the order within a line (RULES.md, C1): waiting longer, then issued earlier. */
export const isBefore = (a: Ticket, since: Millis, ordinal: number) =>
  a.waitingSince < since || (a.waitingSince === since && a.ordinal < ordinal)

/** How many in the line stand before a place that is given by its time and ordinal. */
export function countBefore(line: Line, since: Millis, ordinal: number): number {
  let low = line.head
  let high = line.tickets.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(line.tickets[middle] as Ticket, since, ordinal)) low = middle + 1
    else high = middle
  }
  return low - line.head
}

export function join(line: Line, ticket: Ticket): void {
  const place = line.head + countBefore(line, ticket.waitingSince, ticket.ordinal)
  if (place === line.tickets.length) line.tickets.push(ticket)
  else line.tickets.splice(place, 0, ticket)
}

export function leave(line: Line, ticket: Ticket): void {
  const place = line.head + countBefore(line, ticket.waitingSince, ticket.ordinal)
  if (line.tickets[place] !== ticket) throw new Error(`ticket ${ticket.ticketNumber} is not in its line`)
  if (place !== line.head) {
    line.tickets.splice(place, 1)
    return
  }
  line.tickets[line.head++] = undefined
  // The part before the head is given back in large pieces, so that taking the first stays cheap.
  if (line.head > 512 && line.head * 2 > line.tickets.length) {
    line.tickets.splice(0, line.head)
    line.head = 0
  }
}
