import { type Command, execute, ORDINARY, type ReadonlyHallState, takesTickets } from '../../engine/index.ts'
import { copyOf } from '../copy.ts'
import type { Habits } from '../habits/habits.ts'
import { outlookOf } from './outlook.ts'
import { turnsOf } from './turns.ts'

/** How likely whoever is last in the line of a service is to be called before the desks close, 0 to 1. */
export interface ServedBefore {
  serviceId: string
  before: number
  after: number
}

const RUNS = 40

/**
 * What a step changes for the ends of the lines: of each service in which somebody waits, or that takes tickets, the chance
 * of being called before the day ends or the desks close as they usually do. Nothing where no day has shown when that is.
 * @param now epoch ms, not before the hall's own time
 */
export function servedAfter(
  state: ReadonlyHallState,
  habits: Habits,
  command: Command,
  now: number,
  seed: string
): ServedBefore[] {
  if (habits.deskDays.days.length === 0) return []
  const before = copyOf(state)
  const after = copyOf(state)
  if (!execute(after, command, now).accepted) return []
  const serviceIds = [...state.book.services.keys()].filter(
    (serviceId) => hasLine(after, serviceId) || takesTickets(after, serviceId, now)
  )
  const chances = [before, after].map((hall) => {
    const newcomers = serviceIds.map((serviceId) => ({ serviceId, classId: ORDINARY }))
    return turnsOf(outlookOf(hall, habits, now), seed, RUNS, [], newcomers).map(
      (turns) => turns.filter(Number.isFinite).length / RUNS
    )
  })
  return serviceIds.map((serviceId, i) => ({
    serviceId,
    before: chances[0]?.[i] ?? 0,
    after: chances[1]?.[i] ?? 0
  }))
}

const hasLine = ({ tickets }: ReadonlyHallState, serviceId: string): boolean =>
  [...tickets.values()].some((ticket) => ticket.status === 'waiting' && ticket.serviceId === serviceId)
