import {
  type ReadonlyHallState,
  type ReadonlyLine,
  lengthOf,
  chooseNext,
  nth,
  type ReadonlyTicket
} from '../../server/engine/index.ts'

const idsOf = (line: ReadonlyLine): string[] =>
  Array.from({ length: lengthOf(line) }, (_, n) => (nth(line, n) as ReadonlyTicket).ticketId)

const byKey = (a: [string, unknown], b: [string, unknown]): number => (a[0] < b[0] ? -1 : 1)

const linesOf = (lines: Iterable<ReadonlyLine>): Record<string, string[]> =>
  Object.fromEntries(
    [...lines]
      .filter((line) => lengthOf(line) > 0)
      .map((line): [string, string[]] => [`${line.service.serviceId} ${line.cls.priorityClassId}`, idsOf(line)])
      .sort(byKey)
  )

/** The hall as plain JSON, without its time and without what it may do one way or another: empty lines, the order of equals. */
export function snapshot(state: ReadonlyHallState) {
  return {
    day: state.day,
    lastDay: state.lastDay,
    callingRules: state.book.callingRules,
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
    lost: state.lost,
    counters: Object.fromEntries([...state.counters].sort(byKey)),
    issued: Object.fromEntries([...state.issued].sort(byKey)),
    ordinal: state.ordinal,
    lines: linesOf([...state.lines.values()].flat()),
    held: state.deferred.map(({ callableAt, ticketId }) => `${callableAt} ${ticketId}`).sort(),
    away: [...state.notArrived].sort(),
    parked: [...state.parked].sort(),
    missed: [...state.noShows].sort(),
    learned: Object.fromEntries(
      [...state.serviceTimes].map(([id, learned]): [string, unknown] => [id, { ...learned }]).sort(byKey)
    ),
    appointments: [...state.appointments.values()].map((each) => ({ ...each, further: [...each.further] })),
    due: state.dueAppointments.map(({ appointmentId }) => appointmentId),
    slots: Object.fromEntries([...state.slots].sort(byKey)),
    staffCalls: Object.fromEntries([...state.staffCalls].sort(byKey)),
    steered: Object.fromEntries([...state.issuingOverrides].sort(byKey)),
    stopped: state.issuingStopped,
    messages: Object.fromEntries([...state.messages].sort(byKey))
  }
}

/** One string for one hall; equal strings, equal halls. */
export const print = (state: ReadonlyHallState): string => JSON.stringify(snapshot(state))

/** Whom each desk would call at a time, and all that is kept of why. */
export const choices = (state: ReadonlyHallState, now: number): string[] =>
  [...state.desks.values()].map((desk) => {
    const choice = chooseNext(state, desk, now)
    return choice ? `${choice.ticket.ticketId} ${JSON.stringify(choice.why)}` : 'nobody'
  })
