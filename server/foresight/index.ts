import type { HallEvent, HallRules, ReadonlyHallState, ReadonlyTicket } from '../engine/index.ts'
import { Foresight, type Options } from './estimate/foresight.ts'
import type { Wait } from './estimate/blend.ts'

/**
 * What the hall knows of the waits to come, for whoever folds its events: no clock, no thread, no chance but the seed.
 * @param _rules with which the hall begins; what counts are those of the state that comes with each event
 */
export function createForesight(
  _rules: HallRules,
  options: Options = {}
): {
  /** Hears each event, with the hall after it. */
  saw(event: HallEvent, state: ReadonlyHallState): void
  /** The service day is over: what it has shown counts from the next one on. */
  dayOver(state: ReadonlyHallState): void
  /** How long a ticket will wait from now on, ms. @param now epoch ms */
  estimate(state: ReadonlyHallState, ticket: ReadonlyTicket, now: number): Wait
} {
  const foresight = new Foresight(options)
  return {
    saw: (event, state) => foresight.saw(event, state),
    dayOver: ({ at }) => foresight.dayOver(at),
    estimate: (state, ticket, now) => foresight.ofTicket(state, ticket, now)
  }
}

export { Foresight, type Learned, newLearned, type Options, type Told } from './estimate/foresight.ts'
