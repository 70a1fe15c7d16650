import { positionAndEstimate, type QueuePosition, type ReadonlyTicket } from '../../engine/index.ts'
import { halfHourMedian, lastStarts } from '../habits/waits.ts'
import type { Foreseen } from '../simulate/turns.ts'
import { halfHourAt, type Outlook } from '../simulate/outlook.ts'

/** What is known of a wait that is to come, each a first guess at it: times left to wait, ms. */
export interface Features {
  /** Of the runs ahead in which the turn came; of none, what rule W3 reckons. */
  run: NonNullable<Foreseen['turn']>
  /** The share of runs in which the turn came before the day ended. */
  served: number
  /** The work before it, shared by the desks that can do it. */
  work: number
  /** How long those waited who were called last. */
  lastStarts: number
  /** How long people wait who join in this half hour. */
  halfHour: number
  /** How long the next of its service has waited. */
  headOfLine: number
}

/** @param waitedMs how long it has waited by now */
export function featuresOf(outlook: Outlook, position: QueuePosition, waitedMs: number, foreseen: Foreseen): Features {
  const { state, now, habits } = outlook
  const { serviceId } = position
  const { estimate, isServed } = positionAndEstimate(state, position, now)
  const run = foreseen.turn ?? estimate
  const left = (wholeMs: number | null): number => (wholeMs === null ? run.likelyMs : Math.max(0, wholeMs - waitedMs))
  return {
    run,
    served: foreseen.served,
    work: isServed ? estimate.likelyMs : run.likelyMs,
    lastStarts: left(lastStarts(habits.waits, serviceId)),
    halfHour: left(halfHourMedian(habits.waits, serviceId, halfHourAt(outlook, now - waitedMs))),
    headOfLine: left(headOfLine(outlook, serviceId))
  }
}

/** How long the longest waiting of a service has waited, ms. */
function headOfLine({ state, now }: Outlook, serviceId: string): number {
  let since = now
  for (const { tickets, head } of state.lines.get(serviceId) ?? [])
    since = Math.min(since, tickets[head]?.waitingSince ?? now)
  return now - since
}

/** A ticket with nothing that holds it back and no other place than its own. */
export const isPlainTicket = ({
  postpones,
  returns,
  parked,
  ownDeskId,
  confirmBy,
  issuedAt,
  waitingSince
}: ReadonlyTicket) =>
  postpones === 0 &&
  returns === 0 &&
  parked === null &&
  ownDeskId === null &&
  confirmBy === null &&
  issuedAt === waitingSince
