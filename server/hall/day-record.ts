import type { Logged } from '../db/event-log.ts'
import { ticketRefOf } from '../db/ticket-ref.ts'
import { ORDINARY } from '../engine/index.ts'
import { staffIdOf } from '../protocol/conventions/staff.ts'
import { Announcements } from './announcements.ts'

/** What the hall knows of the open service day beside the engine's state; made from the same events. */
export class DayRecord {
  readonly announcements = new Announcements()
  readonly #idsByRef = new Map<string, string>()
  readonly #refsById = new Map<string, string>()
  readonly #issuersById = new Map<string, string>()
  readonly #calledByIssuer = new Set<string>()
  readonly #classOf = new Map<string, string>()
  /** How many tickets each of the staff has issued with a class, or given one, by their id. */
  readonly #priorityIssuers = new Map<string, number>()
  /** Where each ticket was called last. */
  readonly #lastDesk = new Map<string, string>()
  /** The desk that has sent a ticket on, until it is called. */
  readonly #sentBy = new Map<string, string>()

  /** @param numberOf the ticket's printed number, by its id */
  take(entry: Logged, numberOf: (ticketId: string) => string): void {
    const { event, actor } = entry
    if (event.type === 'day-opened')
      for (const known of [
        this.#idsByRef,
        this.#refsById,
        this.#issuersById,
        this.#calledByIssuer,
        this.#classOf,
        this.#priorityIssuers,
        this.#lastDesk,
        this.#sentBy
      ])
        known.clear()
    if (event.type === 'ticket-issued') {
      const ref = ticketRefOf(event.ticketId)
      this.#idsByRef.set(ref, event.ticketId)
      this.#refsById.set(event.ticketId, ref)
      this.#issuersById.set(event.ticketId, actor)
    }
    if (event.type === 'ticket-issued' || event.type === 'ticket-steered') this.#takeClass(event, actor)
    if (event.type === 'ticket-transferred') this.#sentBy.set(event.ticketId, event.deskId)
    if (event.type === 'ticket-called') {
      this.#sentBy.delete(event.ticketId)
      this.#lastDesk.set(event.ticketId, event.deskId)
      if (actor === this.#issuersById.get(event.ticketId)) this.#calledByIssuer.add(event.ticketId)
    }
    this.announcements.take(entry, numberOf)
  }

  /** The ticket of this day that staff know by a reference; undefined: there is none. */
  idOf(ticketRef: string): string | undefined {
    return this.#idsByRef.get(ticketRef)
  }

  /** The tickets that somebody has issued, in the order of issue. @param actor as the log keeps who did it */
  issuedBy(actor: string): string[] {
    return [...this.#issuersById].filter(([, issuer]) => issuer === actor).map(([ticketId]) => ticketId)
  }

  #takeClass({ ticketId, classId }: { ticketId: string; classId: string }, actor: string): void {
    const userId = staffIdOf(actor)
    if (userId !== undefined && classId !== ORDINARY && classId !== this.#classOf.get(ticketId))
      this.#priorityIssuers.set(userId, (this.#priorityIssuers.get(userId) ?? 0) + 1)
    this.#classOf.set(ticketId, classId)
  }

  /** Where a ticket was called last; undefined: it has not been. */
  lastDeskOf(ticketId: string): string | undefined {
    return this.#lastDesk.get(ticketId)
  }

  /** The desk that has sent a ticket to where it waits; undefined: none has, or it has been called since. */
  sentBy(ticketId: string): string | undefined {
    return this.#sentBy.get(ticketId)
  }

  /** Who of the staff has issued tickets with a priority or given one, and how many; the most first. */
  priorityIssuers(): Array<{ userId: string; count: number }> {
    return [...this.#priorityIssuers].map(([userId, count]) => ({ userId, count })).sort((a, b) => b.count - a.count)
  }

  refOf(ticketId: string): string {
    return this.#refsById.get(ticketId) ?? ticketRefOf(ticketId)
  }

  /** Whether somebody issued a ticket and then called it too: they have had its id, and could rate themselves with it. */
  isCalledByIssuer(ticketId: string): boolean {
    return this.#calledByIssuer.has(ticketId)
  }
}
