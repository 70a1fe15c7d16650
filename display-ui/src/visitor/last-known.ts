import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { VisitorView } from '../../../server/protocol/tickets.ts'

/** What the phone knew last of its ticket, so that the page has something true to say before, and without, the network. */
export interface LastKnown {
  ticketId: string
  view: VisitorView
  at: number
  centre: CentreBody | null
}

const KEY = 'kezek.last-known'
/** Somebody may look at it again days later. */
const LONGEST_MS = 7 * 24 * 3_600_000
/** A ticket ends with its service day: what is older is nothing to show as if it were so. */
const ITS_DAY_MS = 24 * 3_600_000

/** @param now the phone's own clock: nothing else is there before the first word of the hall */
export function recall(ticketId: string, now = Date.now()): LastKnown | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as LastKnown | null
    return kept?.ticketId === ticketId && now - kept.at < LONGEST_MS ? kept : null
  } catch {
    // A browser that keeps nothing waits for the network.
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

/** Whether it may still be so. */
export const isOfToday = ({ at }: LastKnown, now = Date.now()): boolean => now - at < ITS_DAY_MS
