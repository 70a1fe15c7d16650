import type { FastifyRequest } from 'fastify'
import type { Hall } from '../hall/hall.ts'
import type { AuditEntry } from '../hall/audit.ts'
import { actorOf } from './auth.ts'

/** Does what a note tells of, by whoever asks, with the note in the chained log; and says it in the server's log. */
export async function audited(
  hall: Hall,
  request: FastifyRequest,
  note: AuditEntry,
  rows: Parameters<Hall['audit']>[2]
): Promise<void> {
  const by = actorOf(request.identity)
  await hall.audit(note, by, rows)
  request.log.info({ ...note.details, by }, `a ${note.about} was ${note.what}`)
}
