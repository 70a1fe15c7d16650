import type { NextHour } from './advice/advise.ts'
import type { Estimate } from '../engine/index.ts'

/** What is known beforehand of one wait. */
export interface Foretold extends Estimate {
  /** By what it is known, and in which version: kept with every promise. */
  method: string
  /** The chance of being called before the desks close, 0 to 1; left out: they do not close, or nobody knows. */
  servedBeforeClosing?: number
  /**
   * No desk that may call is open, so that no range can be told, only this: about when one opens, epoch ms; null: nobody
   * knows. Left out: a range can be told, also when it includes the end of a break or the opening of a desk.
   */
  desksOpenAt?: number | null
}

/**
 * Where the views look up the waits that they tell. It answers from memory, at once and without changing anything;
 * undefined: it does not know (yet), and rule W3 is used instead.
 */
export interface Foreknowledge {
  ofTicket: (ticketId: string) => Foretold | undefined
  ofNewcomer: (serviceId: string, classId: string, furtherServiceIds?: readonly string[]) => Foretold | undefined
  /** The next hour if nothing is done, and what would help; undefined: not known (yet). */
  nextHour?: () => NextHour | undefined
}
