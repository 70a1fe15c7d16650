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
  /** How many tickets of a class each of the staff has issued, by their id. */
  readonly #priorityIssuers = new Map<string, number>()

  /** @param numberOf the ticket's printed number, by its id */
  take(entry: Logged, numberOf: (ticketId: string) => string): void {
    const { event, actor } = entry
    if (event.type === 'day-opened')
      for (const known of [
        this.#idsByRef,
        this.#refsById,
        this.#issuersById,
        this.#calledByIssuer,
        this.#priorityIssuers
      ])
        known.clear()
    if (event.type === 'ticket-issued') {
      const ref = ticketRefOf(event.ticketId)
      this.#idsByRef.set(ref, event.ticketId)
      this.#refsById.set(event.ticketId, ref)
      this.#issuersById.set(event.ticketId, actor)
      const userId = staffIdOf(actor)
      if (userId !== undefined && event.classId !== ORDINARY)
        this.#priorityIssuers.set(userId, (this.#priorityIssuers.get(userId) ?? 0) + 1)
    }
    if (event.type === 'ticket-called' && actor === this.#issuersById.get(event.ticketId))
      this.#calledByIssuer.add(event.ticketId)
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

  /** Who of the staff has issued tickets with a priority, and how many; the most first. */
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
