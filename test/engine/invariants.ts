import { isDeepStrictEqual } from 'node:util'
import { type HallState, type Line, lengthOf, nth, slotKey, type Ticket } from '../../server/engine/index.ts'

/** Everything that must be true of a hall at any time; answers what is not. */
export function broken(state: HallState): string[] {
  const wrong: string[] = []
  const must = (holds: boolean, what: () => string) => {
    if (!holds) wrong.push(what())
  }
  const places = new Map<string, string[]>()
  const stands = (ticketId: string, where: string) => places.set(ticketId, [...(places.get(ticketId) ?? []), where])

  for (const [serviceId, lines] of state.lines) for (const line of lines) walk(line, 'line', serviceId)
  for (const desk of state.desks.values())
    for (const line of desk.ownLines.values()) walk(line, `own line of ${desk.deskId}`, line.service.serviceId)
  state.deferred.forEach((ticket, n) => {
    stands(ticket.ticketId, 'held')
    must(ticket.callableAt > state.at, () => `${ticket.ticketId} is held and may be called`)
    must(
      n === 0 || (state.deferred[n - 1] as Ticket).callableAt <= ticket.callableAt,
      () => 'the held are not in order'
    )
  })
  for (const { deskId, ticketId } of state.desks.values()) if (ticketId !== null) stands(ticketId, `at ${deskId}`)
  for (const ticketId of state.notArrived) stands(ticketId, 'on the way')
  for (const ticketId of state.parked) stands(ticketId, 'parked')
  for (const ticketId of state.noShows) stands(ticketId, 'missed')

  function walk(line: Line, where: string, serviceId: string): void {
    must(
      line.service === state.book.services.get(serviceId) &&
        line.cls === state.book.classes.get(line.cls.priorityClassId),
      () => `a line of ${serviceId} is of other settings`
    )
    must(
      line.tickets.slice(0, line.head).every((gone) => gone === undefined),
      () => `a line of ${serviceId} keeps who has left`
    )
    for (let n = 0; n < lengthOf(line); n++) {
      const ticket = nth(line, n) as Ticket
      const before = n === 0 ? null : (nth(line, n - 1) as Ticket)
      stands(ticket.ticketId, where)
      must(
        ticket.serviceId === serviceId && ticket.classId === line.cls.priorityClassId,
        () => `${ticket.ticketId} stands in a line that is not its own`
      )
      must(ticket.callableAt <= state.at, () => `${ticket.ticketId} stands in a line too early`)
      must(
        before === null ||
          before.waitingSince < ticket.waitingSince ||
          (before.waitingSince === ticket.waitingSince && before.ordinal < ticket.ordinal),
        () => `a line of ${serviceId} is not in order`
      )
    }
  }

  const slots = new Map<string, number>()
  for (const { serviceId, dueAt, status, appointmentId, ticketId, persons = 1 } of state.appointments.values()) {
    const slot = slotKey(serviceId, dueAt)
    if (status !== 'cancelled') slots.set(slot, (slots.get(slot) ?? 0) + persons)
    must(status !== 'kept' || ticketId !== null, () => `${appointmentId} was kept without a ticket`)
  }
  must(
    isDeepStrictEqual(new Map([...slots].sort()), new Map([...state.slots].sort())),
    () => 'a slot has more or fewer places taken than it counts'
  )
  state.dueAppointments.forEach((each, n) => {
    must(
      state.appointments.get(each.appointmentId) === each && each.status === 'booked',
      () => 'what is due is not booked'
    )
    must(
      n === 0 || (state.dueAppointments[n - 1] as typeof each).dueAt <= each.dueAt,
      () => 'the appointments are not in order'
    )
  })
  must(
    state.dueAppointments.length ===
      [...state.appointments.values()].filter(({ status }) => status === 'booked').length,
    () => 'an appointment that is booked is never due'
  )

  for (const [serviceId, count] of state.issued) must(count >= 0, () => `${count} tickets of ${serviceId} were issued`)
  const numbers = new Set<string>()
  for (const ticket of state.tickets.values()) {
    const { ticketId, status, ownDeskId, deskId, callableAt, confirmBy } = ticket
    const own = ownDeskId === null ? null : state.desks.get(ownDeskId)
    const expected = {
      waiting:
        confirmBy !== null ? 'on the way' : callableAt > state.at ? 'held' : own ? `own line of ${own.deskId}` : 'line',
      called: `at ${deskId}`,
      serving: `at ${deskId}`,
      parked: 'parked',
      'no-show': 'missed',
      finished: undefined,
      cancelled: undefined
    }[status]
    must(
      String(places.get(ticketId)) === String(expected),
      () => `${ticketId} is ${status} and stands: ${places.get(ticketId)}`
    )
    must(
      (deskId !== null) === (status === 'called' || status === 'serving'),
      () => `${ticketId} is ${status} at ${deskId}`
    )
    must((ticket.parked !== null) === (status === 'parked'), () => `${ticketId} is ${status} and parked`)
    must((ticket.noShowAt !== null) === (status === 'no-show'), () => `${ticketId} is ${status} and missed`)
    must(
      (ticket.endedAt !== null) === (status === 'finished' || status === 'cancelled'),
      () => `${ticketId} is ${status} and ended`
    )
    must(
      own !== undefined &&
        (own === null ||
          (own.ownTickets.has(ticketId) && own.status !== 'closed' && (status === 'waiting' || status === 'parked'))),
      () => `${ticketId} is bound to ${ownDeskId}`
    )
    must(ticket.stars === null || status === 'finished', () => `${ticketId} is ${status} and rated`)
    must(!numbers.has(ticket.ticketNumber), () => `${ticket.ticketNumber} twice in a day`)
    numbers.add(ticket.ticketNumber)
    places.delete(ticketId)
  }
  must(places.size === 0, () => `nobody knows ${[...places.keys()]}`)

  const operators = new Set<string>()
  for (const desk of state.desks.values()) {
    const { deskId, status, operatorId } = desk
    must((operatorId !== null) === (status !== 'closed'), () => `${deskId} is ${status} with ${operatorId}`)
    must(status === 'open' || desk.ticketId === null, () => `${deskId} is ${status} with a ticket`)
    must(desk.lent === null || status !== 'closed', () => `${deskId} is ${status} and lent`)
    must((desk.pause !== null) === (status === 'paused'), () => `${deskId} is ${status} on a break`)
    must(operatorId === null || !operators.has(operatorId), () => `${operatorId} has two desks`)
    if (operatorId !== null) operators.add(operatorId)
    for (const ticketId of desk.ownTickets)
      must(state.tickets.get(ticketId)?.ownDeskId === deskId, () => `${ticketId} is not bound to ${deskId}`)
    must(
      desk.served >= 0 && desk.servedMs >= 0 && desk.noShows >= 0 && desk.firstInARow >= 0,
      () => `${deskId} counts wrongly`
    )
  }
  for (const [serviceId, { meanMs, weight }] of state.serviceTimes)
    must(meanMs > 0 && weight >= 5 && weight <= 60, () => `${serviceId} learned ${meanMs} of ${weight}`)
  if (state.day === null) {
    must(
      [...state.desks.values()].every((desk) => desk.status === 'closed'),
      () => 'a desk is open without a day'
    )
    must(
      [...state.tickets.values()].every(
        ({ status }) => status === 'finished' || status === 'cancelled' || status === 'no-show'
      ),
      () => 'somebody is left after the day'
    )
    must(state.messages.size === 0, () => 'a message outlives the day')
    must(state.staffCalls.size === 0, () => 'a call for a person outlives the day')
  }
  return wrong
}
