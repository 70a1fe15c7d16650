import type { Millis } from './rules.ts'

/** Milliseconds from now until the call. */
export interface Estimate {
  lowMs: Millis
  likelyMs: Millis
  highMs: Millis
}

/** A wait in the form in which people are told it: the same figure on every screen and on paper. */
export interface ShownWait {
  /** Minutes, rounded down; without `to`: more than that, and hard to say. */
  from?: number
  /** Minutes, rounded up. */
  to?: number
  /** No desk is open: about when the desks open. Without any of these nobody knows. */
  desksOpenAt?: Millis
  /** It may not be this visitor's turn before the desks close. */
  mayNotBeServed?: true
}

/** What the holder of a ticket was told of the wait, and by what it was known (W4). */
export interface Told {
  /** On the printed ticket, on a screen with the ticket, or later while waiting. */
  kind: 'paper' | 'phone' | 'update'
  /** The estimate's method and its version. */
  method: string
  ahead: number
  /** As computed. */
  estimate: Estimate
  shown: ShownWait
}
