import type { Line, ReadonlyLine } from '../model/line.ts'
import type { ClassRules, Millis, ServiceRules } from '../model/rules.ts'
import type { ReadonlyTicket, Ticket } from '../model/ticket.ts'

export const newLine = (service: ServiceRules, cls: ClassRules): Line => ({
  service,
  cls,
  tickets: [],
  head: 0,
  families: 0
})

export const lengthOf = (line: ReadonlyLine): number => line.tickets.length - line.head

/** The ticket at an index counted from the head, which is 0. */
export const nth = (line: ReadonlyLine, n: number): ReadonlyTicket | undefined => line.tickets[line.head + n]

/** The order of tickets with equal scores, and so the order of a line: the longer wait, then the earlier issue (C1). */
export const isBefore = (a: ReadonlyTicket, since: Millis, ordinal: number): boolean =>
  a.waitingSince < since || (a.waitingSince === since && a.ordinal < ordinal)

/** The number of tickets in the line before the place of this waiting time and ordinal. */
export function countBefore(line: ReadonlyLine, since: Millis, ordinal: number): number {
  let low = line.head
  let high = line.tickets.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(line.tickets[middle] as ReadonlyTicket, since, ordinal)) low = middle + 1
    else high = middle
  }
  return low - line.head
}

export function insertIntoLine(line: Line, ticket: Ticket): void {
  const index = line.head + countBefore(line, ticket.waitingSince, ticket.ordinal)
  if (ticket.persons > 1) line.families++
  if (index === line.tickets.length) line.tickets.push(ticket)
  else line.tickets.splice(index, 0, ticket)
}

/** @throws Error when the ticket is not in the line */
export function removeFromLine(line: Line, ticket: Ticket): void {
  const index = line.head + countBefore(line, ticket.waitingSince, ticket.ordinal)
  if (line.tickets[index] !== ticket) throw new Error(`ticket ${ticket.ticketNumber} is not in its line`)
  if (ticket.persons > 1) line.families--
  if (index !== line.head) {
    line.tickets.splice(index, 1)
    return
  }
  line.tickets[line.head++] = undefined
  // The space before the head is freed in large pieces, so that removing the first ticket stays cheap.
  if (line.head > 512 && line.head * 2 > line.tickets.length) {
    line.tickets.splice(0, line.head)
    line.head = 0
  }
}
