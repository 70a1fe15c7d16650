import { momentsOf } from '../../centre/roster.ts'
import { staffingOf } from '../../foresight/staffing/staffing.ts'
import type { Call, PlayableDay } from '../../foresight/what-if/day.ts'
import { type Comparison, compare, type Pair } from '../../foresight/what-if/compare.ts'
import { play } from '../../foresight/what-if/play.ts'
import type { ReadDay } from '../../foresight/what-if/read-day.ts'
import type { StaffingResult } from '../../protocol/what-if.ts'
import type { AskedPair } from './ask.ts'

/** Whom a playing calls, where and when. */
export function callsOf(day: PlayableDay): Call[] {
  const calls: Call[] = []
  play(day, {
    event: (event) => {
      if (event.type === 'ticket-called') calls.push({ at: event.at, ticketId: event.ticketId, deskId: event.deskId })
    },
    turnedAway: () => {}
  })
  return calls
}

/**
 * The first call in which a day, played under its own roster and settings with its own times, is not what the log has;
 * null: each is. Whatever is told of another roster stands on this.
 */
export function firstOtherCall({ day, calls }: ReadDay): { logged: Call | null; played: Call | null } | null {
  const played = callsOf(day)
  for (let i = 0; i < Math.max(calls.length, played.length); i++) {
    const [one, other] = [calls[i] ?? null, played[i] ?? null]
    if (one?.at !== other?.at || one?.ticketId !== other?.ticketId || one?.deskId !== other?.deskId)
      return { logged: one, played: other }
  }
  return null
}

/** The same in words. */
export function otherCallSentence({ logged, played }: NonNullable<ReturnType<typeof firstOtherCall>>): string {
  const said = (call: Call | null) =>
    call === null ? 'nobody' : `a ticket to desk ${call.deskId} at ${new Date(call.at).toISOString()}`
  return `Where the log calls ${said(logged)}, the day played under its own roster calls ${said(played)}.`
}

/** Compares to the end, without pause. @param told hears how much is done, 0 to 1 */
export function compareAll(pairs: readonly Pair[], runs: number, told: (done: number) => void = () => {}): Comparison {
  const comparing = compare(pairs, runs)
  for (;;) {
    const step = comparing.next()
    if (step.done) return step.value
    told(step.value)
  }
}

/** Desks needed by half hour of the days asked for. @param told hears how much is done, 0 to 1 */
export function staffingFor(pairs: readonly AskedPair[], share: number, told: (done: number) => void): StaffingResult {
  const days = pairs.map(({ was, centre }) => ({ day: was, startsAt: momentsOf(was.serviceDay, centre)(0) }))
  const centre = pairs.at(-1)?.centre
  const reckoning = staffingOf(days, { share })
  for (;;) {
    const step = reckoning.next()
    if (step.done)
      return {
        ...step.value,
        share,
        dayStartsAt: centre?.dayStartsAt ?? '00:00',
        order: step.value.order.flatMap((id) => centre?.desks.find(({ deskId }) => deskId === id)?.deskNumber ?? [])
      }
    told(step.value)
  }
}
