import { chanceOf } from '../chance.ts'
import { quantileOf } from '../habits/recent.ts'
import type { Newcomer, Outlook } from './outlook.ts'
import { newcomerId, Run } from './run.ts'

/** When somebody's turn comes in all the runs, ms from now, sorted; endless: not before the day ends. */
export type Turns = Float64Array

/**
 * Runs ahead many times. @param seed the same gives the same numbers
 * @param ticketIds of those who wait and are asked for
 * @returns the turns of these, then of the newcomers
 */
export function turnsOf(
  outlook: Outlook,
  seed: string,
  runs: number,
  ticketIds: readonly string[],
  newcomers: readonly Newcomer[] = []
): Turns[] {
  const asked = [...ticketIds, ...newcomers.map((_, i) => newcomerId(i))]
  const places = new Map(asked.map((ticketId, i) => [ticketId, i]))
  const turns = asked.map(() => new Float64Array(runs).fill(Number.POSITIVE_INFINITY))
  for (let run = 0; run < runs; run++) {
    let left = asked.length
    const onTurn = (ticketId: string, at: number): boolean => {
      const of = turns[places.get(ticketId) ?? -1]
      if (of?.[run] === Number.POSITIVE_INFINITY) {
        of[run] = at - outlook.now
        left--
      }
      return left > 0
    }
    if (left > 0) new Run(outlook, chanceOf(`${seed}/${run}`), { newcomers, onTurn }).go()
  }
  for (const each of turns) each.sort()
  return turns
}

/** What the runs say of one turn, ms. */
export interface Foreseen {
  lowMs: number
  likelyMs: number
  highMs: number
  /** The share of runs in which it came in time. */
  served: number
}

/** @param closesMs when nobody is called any more, ms from now */
export const foreseenOf = (turns: Turns, closesMs = Number.POSITIVE_INFINITY): Foreseen => ({
  lowMs: quantileOf(turns, 0.1),
  likelyMs: quantileOf(turns, 0.5),
  highMs: quantileOf(turns, 0.9),
  served: turns.filter((each) => each < closesMs).length / turns.length
})
