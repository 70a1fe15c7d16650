import type { WireEvent } from '../wire/lines.ts'

/**
 * Tickets that are taken to be sold: many by one kiosk or one member of staff within minutes of opening, of which few are
 * answered. Whoever stands before the door at eight takes one ticket and comes when it is called.
 */

/** So long after the first service opens. */
const OPENING_MS = 15 * 60_000
/** Of so many it is known what became of them; with fewer, it may be chance. */
export const LEAST_ENDED = 10
/** Of honest tickets more than four fifths are answered; here at most a third. */
const MOST_ANSWERED = 1 / 3

export interface Hoarding {
  serviceDay: string
  /** When it could be known. */
  at: number
  /** A kiosk or somebody of the staff, by the name under which they leave the hall. */
  by: string
  tickets: number
  ended: number
  answered: number
}

const TAKERS = /^(?:kiosk|operator|supervisor|administrator|program)(?::|$)/

interface Taken {
  tickets: Set<string>
  /** Missed, cancelled, or left over; one that came after all is taken out again. */
  gone: Set<string>
  answered: Set<string>
}

/** Follows the first tickets of each service day. */
export class HoardingWatch {
  #day: { serviceDay: string; until: number } | null = null
  readonly #takers = new Map<string, Taken>()
  readonly #takerOf = new Map<string, string>()
  /** The worst of the day; null: none. */
  #found: Hoarding | null = null
  /** Whether the last day that ended had none. */
  #wasClean = false

  get found(): Hoarding | null {
    return this.#found
  }

  /** True once after a day that ended without any. */
  takeClean(): boolean {
    const was = this.#wasClean
    this.#wasClean = false
    return was
  }

  take({ event, actor }: WireEvent): void {
    const { type, at, ticketId } = event
    if (type === 'day-opened') this.#open(event)
    else if (type === 'day-closed') this.#close(at)
    else if (typeof ticketId !== 'string' || this.#day === null) return
    else if (type === 'ticket-issued') this.#issued(ticketId, actor, at)
    else this.#follow(type, ticketId, at)
  }

  #open({ serviceDay, at, openings }: WireEvent['event']): void {
    this.#takers.clear()
    this.#takerOf.clear()
    this.#found = null
    this.#day = { serviceDay: String(serviceDay), until: firstOpening(openings, at) + OPENING_MS }
  }

  #issued(ticketId: string, actor: string, at: number): void {
    if (!this.#day || at > this.#day.until || !TAKERS.test(actor)) return
    const taken = this.#takers.get(actor) ?? { tickets: new Set(), gone: new Set(), answered: new Set() }
    taken.tickets.add(ticketId)
    this.#takers.set(actor, taken)
    this.#takerOf.set(ticketId, actor)
  }

  #follow(type: string, ticketId: string, at: number): void {
    const by = this.#takerOf.get(ticketId)
    const taken = by === undefined ? undefined : this.#takers.get(by)
    if (!taken || by === undefined) return
    if (type === 'serving-started' || type === 'ticket-finished') {
      taken.answered.add(ticketId)
      taken.gone.delete(ticketId)
    } else if (type === 'ticket-missed' || type === 'ticket-cancelled') {
      if (!taken.answered.has(ticketId)) taken.gone.add(ticketId)
    } else if (type === 'ticket-returned') taken.gone.delete(ticketId)
    else return
    this.#look(by, taken, at)
  }

  /** Who was never called has not come either, as far as anybody knows. */
  #close(at: number): void {
    if (!this.#day) return
    for (const [by, taken] of this.#takers) {
      for (const ticketId of taken.tickets) if (!taken.answered.has(ticketId)) taken.gone.add(ticketId)
      this.#look(by, taken, at)
    }
    this.#wasClean = this.#found === null
    this.#day = null
  }

  #look(by: string, { tickets, gone, answered }: Taken, at: number): void {
    const ended = gone.size + answered.size
    const isIt = ended >= LEAST_ENDED && answered.size <= ended * MOST_ANSWERED
    if (isIt && (this.#found === null || this.#found.by === by || gone.size > this.#found.ended - this.#found.answered))
      this.#found = {
        serviceDay: this.#day?.serviceDay ?? '',
        at: this.#found?.at ?? at,
        by,
        tickets: tickets.size,
        ended,
        answered: answered.size
      }
    // Many came after all.
    else if (!isIt && this.#found?.by === by) this.#found = null
  }
}

/** When the first service opens; a hall that is always open has no opening, and its day begins with its first event. */
function firstOpening(openings: unknown, at: number): number {
  const begins = Object.values((openings ?? {}) as Record<string, unknown>)
    .flatMap((spans) => (Array.isArray(spans) ? spans : []))
    .map((span) => (Array.isArray(span) ? Number(span[0]) : Number.NaN))
    .filter(Number.isFinite)
  return begins.reduce((first, each) => Math.min(first, each), begins[0] ?? at)
}
