import { lengthOf, nth, type ReadonlyHallState } from '../engine/index.ts'

/** By service: who had booked and waits, and who has booked a time of today and has not come yet. */
export function bookedIn(state: ReadonlyHallState): { waiting: Map<string, number>; expected: Map<string, number> } {
  const waiting = new Map<string, number>()
  const expected = new Map<string, number>()
  const add = (to: Map<string, number>, serviceId: string) => to.set(serviceId, (to.get(serviceId) ?? 0) + 1)
  const lines = [
    ...[...state.lines.values()].flat(),
    ...[...state.desks.values()].flatMap(({ ownLines }) => [...ownLines.values()])
  ]
  for (const line of lines)
    for (let n = 0; n < lengthOf(line); n++) if (nth(line, n)?.dueAt != null) add(waiting, line.service.serviceId)
  for (const { dueAt, serviceId } of state.deferred) if (dueAt !== null) add(waiting, serviceId)
  for (const { dueAt, serviceId } of state.dueAppointments) {
    if (dueAt >= (state.day?.endsAt ?? 0)) break
    add(expected, serviceId)
  }
  return { waiting, expected }
}
