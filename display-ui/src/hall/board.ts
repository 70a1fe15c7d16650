import type { DisplayCall } from '../../../server/protocol/hall-views.ts'
import { newestOfEachTicket } from './announcer.ts'

/** A visitor is still on the way so long after the call, even if the operator has pressed "start" already. */
const ON_THE_WAY_MS = 60_000

/** What stands on the board, the most needed first. */
export interface Board {
  /** Whoever is called and may still be looking for their number: these have to be seen, all of them. */
  expected: readonly DisplayCall[]
  /** Whoever is at the desk or done: for rows to spare. */
  past: readonly DisplayCall[]
}

/**
 * Every call that the hall lists, at once, the one that is being announced at the top: only the sun and the voice take
 * turns (announcer.ts).
 * @param ageMs how long ago a call was, by the centre's clock
 */
export function boardOf(
  calls: readonly DisplayCall[],
  current: DisplayCall | null,
  ageMs: (call: DisplayCall) => number
): Board {
  const listed = newestOfEachTicket(calls)
  const isExpected = (call: DisplayCall) =>
    call.awaited || (call.active && ageMs(call) < ON_THE_WAY_MS) || call.seq === current?.seq
  const expected = listed.filter(isExpected)
  const top = expected.findIndex(({ seq }) => seq === current?.seq)
  if (top > 0) expected.unshift(...expected.splice(top, 1))
  return {
    expected,
    past: listed
      .filter((call) => !isExpected(call))
      .sort((a, b) => Number(b.active) - Number(a.active) || b.seq - a.seq)
  }
}

/**
 * The rows beneath the top one. Whoever has to be seen comes first; in turns when they are more than fit.
 * @param fit how many rows there are
 */
export function rowsOnPage({ expected, past }: Board, page: number, fit: number): DisplayCall[] {
  const beneath = expected.slice(1)
  const spare = expected.length === 0 ? past.slice(1) : past
  return [...beneath.slice(page * fit, (page + 1) * fit), ...spare].slice(0, fit)
}
