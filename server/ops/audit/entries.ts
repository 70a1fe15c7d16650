import { hash as digest } from 'node:crypto'
import { chainFrom, ChainBroken, lastSeqOf } from '../../db/chain.ts'
import { earlierEpochs, readEpoch } from '../../db/epochs.ts'
import { type Logged, loggedOf } from '../../db/event-log.ts'
import type { Db } from '../../db/open.ts'
import { ticketRefOf } from '../../db/ticket-ref.ts'
import { staffIdOf } from '../../protocol/conventions/staff.ts'
import { checkHead, type Head } from '../verify/continuity.ts'

/** One event as an auditor gets it: (epoch, seq) names it for ever, and `hash` binds everything before it. */
export interface AuditEntry {
  epoch: string
  seq: number
  hash: string
  /** ISO 8601, UTC. */
  at: string
  serviceDay: string
  actor: string
  event: string
  /** Of a note: what it is about, and what happened to it. */
  about?: string
  what?: string
  details: Record<string, unknown>
}

/** Where an export ended: the next one begins after it. */
export interface After extends Partial<Pick<Head, 'hash'>> {
  epoch: string
  seq: number
}

/** What every visit brings and nobody decides: left out unless all is asked for. */
const ROUTINE = new Set([
  'arrival-confirmed',
  'wait-told',
  'ticket-recalled',
  'serving-started',
  'ticket-finished',
  'ticket-missed',
  'ticket-returned',
  'ticket-parked',
  'ticket-resumed',
  'ticket-moved',
  'ticket-rated',
  'appointment-booked',
  'appointment-moved',
  'appointment-kept',
  'appointment-missed',
  'staff-called',
  'staff-call-ended',
  'staff-call-answered'
])

/**
 * The events of a log from a place on, each checked against the one before.
 * @throws ChainBroken when the log is not what it was; an Error when it has no such epoch
 */
export function* auditEntries(db: Db, after: After | null, all: boolean): Generator<AuditEntry> {
  const numberOf = db.$client.prepare<[string], string>('SELECT ticket_number FROM tickets WHERE ticket_id = ?').pluck()
  const epochs = epochsOf(db)
  for (const row of chainFrom(db, after === null ? 1 : placeAfter(db, epochs, after) + 1)) {
    const entry = loggedOf(row)
    if (!all && !isForAuditors(entry)) continue
    const { type, at: _, ...body } = entry.event
    const note = entry.event.type === 'noted' ? { about: entry.event.about, what: entry.event.what } : {}
    const details = entry.event.type === 'noted' ? entry.event.details : body
    yield {
      epoch: epochs.find(({ lastSeq }) => row.seq <= lastSeq)?.epoch ?? '',
      seq: row.seq,
      hash: row.hash,
      at: new Date(row.at).toISOString(),
      serviceDay: row.serviceDay,
      actor: row.actor,
      event: type,
      ...note,
      details: tellable(type, details as Record<string, unknown>, (ticketId) => numberOf.get(ticketId) ?? null)
    }
  }
}

/** People, devices, settings, the day, desks and steering; of tickets what somebody decided: out of order, with a priority, cancelled, held back. */
function isForAuditors({ actor, event }: Logged): boolean {
  if (ROUTINE.has(event.type)) return false
  if (event.type === 'noted') return event.about !== 'announcement'
  if (event.type === 'ticket-called') return event.why.rule === 'out-of-order'
  if (event.type === 'ticket-issued') return staffIdOf(actor) !== undefined
  return true
}

interface Epoch {
  epoch: string
  lastSeq: number
}
const epochsOf = (db: Db): Epoch[] => [...earlierEpochs(db), { epoch: readEpoch(db), lastSeq: Number.MAX_SAFE_INTEGER }]

/** The last place of this log that an export had. After a restore that is where the backup ended: the restore comes next. */
function placeAfter(db: Db, epochs: Epoch[], { epoch, seq, hash }: After): number {
  const known = epochs.find((each) => each.epoch === epoch)
  if (!known)
    throw new Error(
      `The log has no epoch ${epoch}: it is of another hall, or was written anew. Begin without --after, and ask why.`
    )
  const place = Math.min(seq, known.lastSeq)
  if (place > lastSeqOf(db))
    throw new ChainBroken(
      lastSeqOf(db) + 1,
      `The log ends with event ${lastSeqOf(db)}, but the export had event ${seq} already: its end was cut off.`
    )
  if (hash !== undefined && place === seq) checkHead(db, { seq, hash })
  return place
}

/** Without what opens the page of a ticket or an appointment, and with settings as their hash: they are long, and in the log. */
function tellable(
  type: string,
  details: Record<string, unknown>,
  numberOf: (ticketId: string) => string | null
): Record<string, unknown> {
  if (type !== 'hall-configured') return withoutTicketIds(details, numberOf) as Record<string, unknown>
  const { rules, reason } = details
  return { ...(reason !== undefined && { reason }), settingsSha256: digest('sha256', JSON.stringify(rules), 'hex') }
}

function withoutTicketIds(value: unknown, numberOf: (ticketId: string) => string | null): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutTicketIds(each, numberOf))
  if (typeof value !== 'object' || value === null) return value
  const { ticketId, appointmentId, ...rest } = value as Record<string, unknown>
  return {
    ...(typeof ticketId === 'string' && { ticketNumber: numberOf(ticketId) }),
    ...(typeof appointmentId === 'string' && { appointmentRef: ticketRefOf(appointmentId) }),
    ...Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, withoutTicketIds(inner, numberOf)]))
  }
}
