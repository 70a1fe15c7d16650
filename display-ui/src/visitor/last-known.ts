import { type ClockMark, hallTimeBy } from '../../../server/client/clock.ts'
import { serviceDayOf } from '../../../server/client/dates.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { VisitorView } from '../../../server/protocol/tickets.ts'

/** What the phone knew last of its ticket, so that the page has something true to say before, and without, the network. */
export interface LastKnown {
  ticketId: string
  view: VisitorView
  /** When it was so, in the hall's time. */
  at: number
  centre: CentreBody | null
  clock: ClockMark
}

const KEY = 'kezek.last-known'
/** Somebody may look at it again days later. */
const LONGEST_MS = 7 * 24 * 3_600_000
/** A ticket ends with its service day, which is no longer than this where the centre's hours are not known. */
const LONGEST_DAY_MS = 24 * 3_600_000
/** A phone that corrects its clock by itself sets it back by less. */
const SLACK_MS = 3_600_000

/** @returns what is kept of this ticket and the hall's time now, reckoned from the phone's clock; null: nothing that is recent enough */
export function recall(ticketId: string): { known: LastKnown; hallAt: number } | null {
  try {
    const known = JSON.parse(localStorage.getItem(KEY) ?? 'null') as LastKnown | null
    if (known?.ticketId !== ticketId) return null
    const hallAt = hallTimeBy(known.clock)
    // Known at a time that is yet to come: somebody has set the clock back, and nothing says how old this is.
    if (!(hallAt > known.at - SLACK_MS && hallAt < known.at + LONGEST_MS)) return null
    return { known, hallAt: Math.max(hallAt, known.at) }
  } catch {
    // A browser that keeps nothing, or something of an older page's, waits for the network.
    return null
  }
}

export function remember(known: LastKnown): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(known))
  } catch {
    // Then there is nothing to show without the network; the page says so.
  }
}

/** Whether it may still be so at that time of the hall: its service day is not over. */
export const isOfServiceDay = ({ at, centre }: LastKnown, hallAt: number): boolean =>
  centre === null ? hallAt < at + LONGEST_DAY_MS : serviceDayOf(at, centre) === serviceDayOf(hallAt, centre)
