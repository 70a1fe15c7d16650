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
  /** When it comes, if it comes before the day ends; null: it does in none of the runs. */
  turn: { lowMs: number; likelyMs: number; highMs: number } | null
  /** The share of runs in which it came in time. */
  served: number
}

/** @param closesMs when nobody is called any more, ms from now */
export function foreseenOf(turns: Turns, closesMs = Number.POSITIVE_INFINITY): Foreseen {
  const come = turns.filter(Number.isFinite)
  const turn = { lowMs: quantileOf(come, 0.1), likelyMs: quantileOf(come, 0.5), highMs: quantileOf(come, 0.9) }
  const inTime = come.filter((each) => each < closesMs)
  return { turn: come.length === 0 ? null : turn, served: inTime.length / turns.length }
}
