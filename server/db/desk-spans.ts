import type { HallEvent } from '../engine/index.ts'
import { loggedOf } from './event-log.ts'
import type { Db } from './open.ts'
import type { events } from './schema.ts'

/** A time in which a desk was open, epoch ms; a desk that is still open has none. */
export interface DeskSpan {
  deskId: string
  from: number
  to: number | null
}

/** When the desks of a service day were open, in order. */
export function deskSpansOf(db: Db, serviceDay: string): DeskSpan[] {
  const spans: DeskSpan[] = []
  const open = new Map<string, DeskSpan>()
  for (const event of eventsOf(db, serviceDay)) {
    if (event.type === 'desk-opened') {
      const span: DeskSpan = { deskId: event.deskId, from: event.at, to: null }
      spans.push(span)
      open.set(event.deskId, span)
    } else if (event.type === 'desk-closed') {
      const span = open.get(event.deskId)
      if (span) span.to = event.at
    }
  }
  return spans
}

const eventsOf = (db: Db, serviceDay: string): HallEvent[] =>
  db.$client
    .prepare<[string], typeof events.$inferSelect>(
      `SELECT seq, service_day AS serviceDay, at, type, actor, body, prev_hash AS prevHash, hash FROM events
      WHERE service_day = ? AND type IN ('desk-opened', 'desk-closed') ORDER BY seq`
    )
    .all(serviceDay)
    .map((row) => loggedOf(row).event)
