import type { Logged } from '../db/event-log.ts'

/** A call or recall, as the displays announce it. */
export interface Announcement {
  seq: number
  ticketId: string
  ticketNumber: string
  deskId: string
  at: number
  recall: number
}

const KEPT = 60

/** The newest ones, and the newest of each desk: whoever is still called is never forgotten, however many were since. */
const isKept = ({ deskId }: Announcement, place: number, all: readonly Announcement[]): boolean =>
  place < KEPT || all.findIndex((each) => each.deskId === deskId) === place

/** The newest announcements of the service day, newest first. */
export class Announcements {
  #list: Announcement[] = []

  get newest(): readonly Announcement[] {
    return this.#list
  }

  /** @param numberOf the ticket's printed number, by its id */
  take({ seq, event }: Logged, numberOf: (ticketId: string) => string): void {
    if (event.type === 'day-opened') this.#list = []
    if (event.type !== 'ticket-called' && event.type !== 'ticket-recalled') return
    // V3: whoever stands at the desk already is not called.
    if (event.type === 'ticket-called' && event.why.rule === 'same-visit') return
    const recall = event.type === 'ticket-recalled' ? event.recall : 0
    this.#list.unshift({
      seq,
      ticketId: event.ticketId,
      ticketNumber: numberOf(event.ticketId),
      deskId: event.deskId,
      at: event.at,
      recall
    })
    if (this.#list.length > KEPT) this.#list = this.#list.filter(isKept)
  }
}
