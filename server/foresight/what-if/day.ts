import type { Command, HallEvent, ReadonlyHallState } from '../../engine/index.ts'

/**
 * A day as it can be played otherwise: what came from outside, each thing with what it hung on. An arrival hangs on the
 * clock, the end of a visit on its call, a call on the moment from which the desk could have called somebody.
 */

/** What was done at a time of the day, whatever else had happened. Of one time what was done first has the lowest `order`. */
export interface Act {
  at: number
  order: number
  /** An event that came of no command is given to the hall as it is. */
  what: Command | HallEvent
  /** Of a break: how long it took, and the order of its end; null: the desk closed first. */
  ends?: { afterMs: number; order: number } | null
  /** Of a call by hand, and of what a holder did: how often the ticket had been called before. */
  visit?: number
}

/** What was done with a ticket since its call, until it was called again. */
export interface Step {
  afterMs: number
  order: number
  command: Command
}

/** A ticket's visit at a desk, by what it hung on: its call. */
export interface Visit {
  serviceId: string
  steps: Step[]
  /** From the call until the desk was free again; null: the day or the log ended first. */
  atDeskMs: number | null
  /** From the call until what is known of it: its end, or the log's. */
  knownMs: number
  /** Its visitor was served: finished, or passed on. */
  isServed: boolean
}

/** A time in which a desk was open and without a ticket, by what it did when it could have called somebody. */
export interface FreeTime {
  /** How long it let others call first, each time that somebody waited for it and then nobody did, ms. */
  lapses: number[]
  /** From when somebody waited for it, last, until it called or did something else; null: nobody waited. */
  readyMs: number | null
  /** The order of its call, or of what comes after what it did instead. */
  order: number
  showWithinMs: number
}

export interface PlayableDay {
  serviceDay: string
  /** Names the log's place, so that the same log draws the same times. */
  seed: string
  /** The hall before the day. */
  before: ReadonlyHallState
  acts: Act[]
  /** By desk, one after another. */
  freeTimes: Map<string, FreeTime[]>
  /** By ticket, one after another. */
  visits: Map<string, Visit[]>
  /** The most that the hall was late in noticing what was due, ms. */
  lateMs: number
  /** The last moment of the log. */
  endsAt: number
  /** The log has the day's end. */
  isOver: boolean
}

/** Who was called where and when. */
export interface Call {
  at: number
  ticketId: string
  deskId: string
}
