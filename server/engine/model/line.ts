import type { DeepReadonly } from './readonly.ts'
import type { ClassRules, ServiceRules } from './rules.ts'
import type { Ticket } from './ticket.ts'

/**
 * The waiting tickets of one service and one class, longest wait first. A sorted array with a moving head, so that
 * reading and removing the first ticket costs the same however many wait.
 */
export interface Line {
  service: ServiceRules
  cls: ClassRules
  tickets: Array<Ticket | undefined>
  head: number
  /** How many of those that wait are for several persons. */
  families: number
}

export type ReadonlyLine = DeepReadonly<Line>
