import type { FastifyRequest } from 'fastify'
import type { Hall } from '../hall/hall.ts'
import type { Note } from '../hall/audit.ts'
import { actorOf } from './auth.ts'

/** Does what a note tells of, by whoever asks, with the note in the chained log; and says it in the server's log. */
export async function noted(
  hall: Hall,
  request: FastifyRequest,
  note: Note,
  rows: Parameters<Hall['note']>[2]
): Promise<void> {
  const by = actorOf(request.who)
  await hall.note(note, by, rows)
  request.log.info({ ...note.details, by }, `a ${note.about} was ${note.what}`)
}
