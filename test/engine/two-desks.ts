import { next, start, take } from './commands.ts'
import { at, givenDay } from './given.ts'
import { hallOf } from './hall-of.ts'

/** Two who wait in a hall of two desks, and the first of them called, or served, at the first desk. */

export const HALL = hallOf({
  services: { K: {}, M: {} },
  desks: { 1: 'K', 2: 'K M' }
})

export const waits = givenDay.bind(null, HALL, at('9:00', take('t1', 'K'), take('t2', 'K')))
export const called = (announced: { showWithinMs?: number } = {}) => waits().and(at('9:10', next('1', announced)))
export const serving = () => called().and(at('9:11', start('1')))
