import type { Line } from './line.ts'
import type { DeepReadonly } from './readonly.ts'
import type { DeskId, Millis, OperatorId, RuleBook, ServiceId, TicketId } from './rules.ts'
import type { DeskLoan } from './steering.ts'

export type DeskStatus = 'closed' | 'open' | 'paused'

export interface Desk {
  deskId: DeskId
  status: DeskStatus
  operatorId: OperatorId | null
  /** The services that the operator can serve; null: all of them. */
  skills: ServiceId[] | null
  lent: DeskLoan | null
  /** The services that it serves now, by tier. */
  tiers: ServiceId[][]
  ticketId: TicketId | null
  /** Tickets that only this desk may call, waiting or parked. */
  ownTickets: Set<TicketId>
  /** The lines of those that wait, by service and class. */
  ownLines: Map<string, Line>
  /** Calls of a `first` class in a row (C4). */
  firstInARow: number
  pause: { reason: string; since: Millis } | null
  idleSince: Millis
  served: number
  servedMs: Millis
  noShows: number
}

export type ReadonlyDesk = DeepReadonly<Desk>

export function newDesk(book: DeepReadonly<RuleBook>, deskId: DeskId): Desk {
  return {
    deskId,
    status: 'closed',
    operatorId: null,
    skills: null,
    lent: null,
    tiers: ownTiers(book, deskId, null),
    ticketId: null,
    ownTickets: new Set(),
    ownLines: new Map(),
    firstInARow: 0,
    pause: null,
    idleSince: 0,
    served: 0,
    servedMs: 0,
    noShows: 0
  }
}

/** A desk's services by tier, without those that its operator cannot serve; one that is named twice keeps its first tier. */
export function ownTiers(
  book: DeepReadonly<RuleBook>,
  deskId: DeskId,
  skills: readonly ServiceId[] | null
): ServiceId[][] {
  // Looks at what the desk has, not at all that the hall has: new settings ask it of every desk.
  const able: { has: (serviceId: ServiceId) => boolean } = skills === null ? book.services : new Set(skills)
  const named = new Set<ServiceId>()
  return (book.desks.get(deskId)?.tiers ?? []).map((tier) =>
    tier.filter((serviceId) => able.has(serviceId) && !named.has(serviceId) && named.add(serviceId))
  )
}

/** The services that a desk serves now: those it is lent for (G2), else its own. */
export const currentTiers = (
  book: DeepReadonly<RuleBook>,
  { deskId, skills, lent }: Pick<ReadonlyDesk, 'deskId' | 'skills' | 'lent'>
): ServiceId[][] =>
  lent === null
    ? ownTiers(book, deskId, skills)
    : lent.tiers.map((tier) => tier.filter((serviceId) => book.services.has(serviceId)))
