import type { EventOf } from '../engine/index.ts'
import { type Channel, ENDS, type End, OUTCOMES, type Outcome, type TicketRow, type VisitRow } from './facts.ts'

/** Why tickets are cancelled by the hall itself. */
export const DAY_CLOSED = 'day-closed'
export const FLOOD = 'kiosk-flood'
const NOT_CONFIRMED = 'not-confirmed'

/** A ticket while the events of its day are gone through. */
export interface FollowedTicket {
  row: TicketRow
  serviceId: string
  /** As it is now: a supervisor may change it. The row has the class with which it was issued. */
  classId: string
  channel: Channel
  /** When the wait for the present service began. Such a leg of a visit is waited for once: until its first call. */
  legSince: number
  legIsCalled: boolean
  /** What orders the line. */
  waitingSince: number
  callableAt: number
  ownDeskId: string | null
  /** In the hall: not still on the way (L18). */
  hasArrived: boolean
  isWaiting: boolean
  /** `isBroken`: the log was silent for so long meanwhile that nobody knows how long serving took. */
  visit: { row: VisitRow; calledAt: number; startedAt: number | null; isBroken: boolean } | null
  served: VisitRow | null
}

/** Who waits for each service, as far as any desk may call them. */
export class ServiceLines {
  readonly #lines = new Map<string, Set<FollowedTicket>>()

  join(ticket: FollowedTicket): void {
    const line = this.#lines.get(ticket.serviceId) ?? new Set()
    this.#lines.set(ticket.serviceId, line.add(ticket))
  }

  /** @returns whether it was in one */
  leave(ticket: FollowedTicket): boolean {
    return this.#lines.get(ticket.serviceId)?.delete(ticket) ?? false
  }

  /** How many wait for the same service, could be called by any desk, and have waited longer. */
  passedBy(ticket: FollowedTicket, at: number): number {
    let count = 0
    for (const other of this.#lines.get(ticket.serviceId) ?? []) {
      if (
        other !== ticket &&
        other.waitingSince < ticket.waitingSince &&
        other.callableAt <= at &&
        other.ownDeskId === null
      )
        count++
    }
    return count
  }
}

export const seconds = (ms: number): number => Math.round(ms / 1_000)
export const end = (how: End): number => ENDS.indexOf(how)
export const outcomeOf = (which: Outcome): number => OUTCOMES.indexOf(which)

/** A leg that was waited for in the hall and never called. */
export const isUncalled = ({ hasArrived, legIsCalled }: FollowedTicket): boolean => hasArrived && !legIsCalled
/** What became of a ticket that was cancelled before it was served; for other reasons its visitor, or staff for them, left. */
export const outcomeByReason = (reason: string): Outcome =>
  reason === DAY_CLOSED ? 'left-over' : reason === NOT_CONFIRMED ? 'did-not-come' : 'left'

export function channelOf(event: EventOf<'ticket-issued'>, actor: string): Channel {
  if (event.confirmBy !== undefined) return 'outside'
  if (event.dueAt !== null) return 'appointment'
  // A program takes tickets as a kiosk does: no member of staff had a hand in it.
  return /^(?:kiosk|program):/.test(actor) ? 'kiosk' : 'staff'
}
