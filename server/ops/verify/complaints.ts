import type { Db } from '../../db/open.ts'

interface Row {
  complaintId: string
  at: number
  serviceDay: string
  ticketNumber: string
  answeredAt: number | null
  answeredBy: string | null
}
interface Note {
  complaintId: string
  what: string
  at: number
  actor: string
  serviceDay: string | null
  ticketNumber: string | null
}

/**
 * Complaints that the log does not know, tells otherwise, or that are missing. What they say is in no log, because it is
 * forgotten; that somebody complained about a ticket, and who answered when, is.
 */
export function complaintFaults(db: Db): string[] {
  const rows = db.$client
    .prepare<[], Row>(
      'SELECT complaint_id AS complaintId, at, service_day AS serviceDay, ticket_number AS ticketNumber, answered_at AS answeredAt, answered_by AS answeredBy FROM complaints ORDER BY at'
    )
    .all()
  const notes = db.$client
    .prepare<[], Note>(
      `SELECT json_extract(body, '$.details.complaintId') AS complaintId, json_extract(body, '$.what') AS what, at, actor,
      json_extract(body, '$.details.serviceDay') AS serviceDay, json_extract(body, '$.details.ticketNumber') AS ticketNumber
      FROM events WHERE type = 'noted' AND json_extract(body, '$.about') = 'complaint'`
    )
    .all()
  const made = new Map(notes.filter(isMade).map((note) => [note.complaintId, note]))
  const answered = new Map(notes.filter(({ what }) => what === 'answered').map((note) => [note.complaintId, note]))
  const known = new Set(rows.map(({ complaintId }) => complaintId))
  return [
    ...rows.flatMap((row) => faultOf(row, made.get(row.complaintId), answered.get(row.complaintId))),
    ...[...made.keys()]
      .filter((complaintId) => !known.has(complaintId))
      .map((complaintId) => `The log tells of complaint ${complaintId}, but its row is missing.`)
  ]
}

const isMade = ({ what }: Note): boolean => what === 'made' || what === 'taken down'

function faultOf(row: Row, made: Note | undefined, answered: Note | undefined): string[] {
  const { complaintId, at, serviceDay, ticketNumber, answeredAt, answeredBy } = row
  if (!made) return [`The log knows nothing of complaint ${complaintId}: it was written into the file.`]
  if (made.at !== at || made.serviceDay !== serviceDay || made.ticketNumber !== ticketNumber)
    return [`Complaint ${complaintId} is of another ticket or time than the log says.`]
  const isAnswered = answered === undefined ? answeredAt === null : answered.at === answeredAt
  if (!isAnswered || (answered && answered.actor.split(':')[1] !== answeredBy))
    return [`Complaint ${complaintId} was answered otherwise than the log says.`]
  return []
}
