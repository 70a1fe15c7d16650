import { type HallState, type Line, lengthOf, nextFor, nth, type Ticket } from '../../server/engine/index.ts'

const idsOf = (line: Line): string[] =>
  Array.from({ length: lengthOf(line) }, (_, n) => (nth(line, n) as Ticket).ticketId)

const byKey = (a: [string, unknown], b: [string, unknown]): number => (a[0] < b[0] ? -1 : 1)

const linesOf = (lines: Iterable<Line>): Record<string, string[]> =>
  Object.fromEntries(
    [...lines]
      .filter((line) => lengthOf(line) > 0)
      .map((line): [string, string[]] => [`${line.service.serviceId} ${line.cls.priorityClassId}`, idsOf(line)])
      .sort(byKey)
  )

/** The hall as plain JSON, without its time and without what it may do one way or another: empty lines, the order of equals. */
export function snapshot(state: HallState) {
  return {
    day: state.day,
    lastDay: state.lastDay,
    settings: state.book.settings,
    services: [...state.book.services.values()],
    classes: [...state.book.classes.values()],
    tickets: [...state.tickets.values()].map((ticket) => ({ ...ticket, further: [...ticket.further] })),
    desks: [...state.desks.values()].map(({ ownTickets, ownLines, tiers, pause, lent, ...desk }) => ({
      ...desk,
      lent: lent && { ...lent, tiers: lent.tiers.map((tier) => [...tier]) },
      pause: pause && { ...pause },
      tiers: tiers.map((tier) => [...tier]),
      ownTickets: [...ownTickets].sort(),
      ownLines: linesOf(ownLines.values())
    })),
    counters: Object.fromEntries([...state.counters].sort(byKey)),
    issued: Object.fromEntries([...state.issued].sort(byKey)),
    ordinal: state.ordinal,
    lines: linesOf([...state.lines.values()].flat()),
    held: state.held.map(({ callableAt, ticketId }) => `${callableAt} ${ticketId}`).sort(),
    away: [...state.away].sort(),
    parked: [...state.parked].sort(),
    missed: [...state.missed].sort(),
    learned: Object.fromEntries(
      [...state.learned].map(([id, learned]): [string, unknown] => [id, { ...learned }]).sort(byKey)
    ),
    staffCalls: Object.fromEntries([...state.staffCalls].sort(byKey)),
    steered: Object.fromEntries([...state.steered].sort(byKey)),
    stopped: state.stopped,
    messages: Object.fromEntries([...state.messages].sort(byKey))
  }
}

/** One string for one hall; equal strings, equal halls. */
export const print = (state: HallState): string => JSON.stringify(snapshot(state))

/** Whom each desk would call at a time, and all that is kept of why. */
export const choices = (state: HallState, now: number): string[] =>
  [...state.desks.values()].map((desk) => {
    const choice = nextFor(state, desk, now)
    return choice ? `${choice.ticket.ticketId} ${JSON.stringify(choice.why)}` : 'nobody'
  })
