import type { HallState, ReadonlyTicket } from '../../engine/index.ts'
import { chanceOf } from '../chance.ts'
import type { Outlook } from '../simulate/outlook.ts'
import { Run, type RunOptions } from '../simulate/run.ts'

export const HOUR_MS = 60 * 60_000

/** What one run of the next hour comes to. */
export interface Hour {
  /** How many were called, or still wait at its end, beyond the target of their service. */
  overTarget: number
  /** The longest wait of those who were called, or still wait at its end, ms. */
  longestMs: number
  /** Who waits at its end, by service. */
  waiting: Map<string, number>
  /** How many came. */
  arrived: number
}

/** Runs the next hour several times. The same seed draws the same people, so that two of them can be compared run by run. */
export function hoursOf(
  outlook: Outlook,
  seed: string,
  runs: number,
  change: Pick<RunOptions, 'change' | 'staysOpen'> = {}
): Hour[] {
  return Array.from({ length: runs }, (_, i) => hourOf(outlook, `${seed}/${i}`, change))
}

function hourOf(outlook: Outlook, seed: string, change: Pick<RunOptions, 'change' | 'staysOpen'>): Hour {
  const until = outlook.now + HOUR_MS
  const hour: Hour = { overTarget: 0, longestMs: 0, waiting: new Map(), arrived: 0 }
  const count = (state: HallState, ticket: ReadonlyTicket, at: number): void => {
    const waitedMs = at - ticket.waitingSince
    if (waitedMs > (state.book.services.get(ticket.serviceId)?.targetMs ?? Number.POSITIVE_INFINITY)) hour.overTarget++
    hour.longestMs = Math.max(hour.longestMs, waitedMs)
  }
  const run: Run = new Run(outlook, chanceOf(seed), {
    ...change,
    until,
    onTurn(ticketId, at) {
      const ticket = run.state.tickets.get(ticketId)
      if (ticket) count(run.state, ticket, at)
      return true
    }
  })
  run.go()
  for (const ticket of run.state.tickets.values()) {
    if (ticket.status !== 'waiting' || ticket.confirmBy !== null) continue
    count(run.state, ticket, until)
    hour.waiting.set(ticket.serviceId, (hour.waiting.get(ticket.serviceId) ?? 0) + 1)
  }
  hour.arrived = run.arrived
  return hour
}
