import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AuditEntry } from '../hall/audit.ts'
import { actorOf } from '../http/auth.ts'

type Why = Extract<AuditEntry, { about: 'session'; what: 'ended' }>['details']['why']

/** Ends a person's sessions, or the one that is named, at once, with a note of it in the chained log. */
export async function endSessions(
  { hall, people, sockets }: FastifyInstance,
  request: FastifyRequest,
  userId: string,
  why: Why,
  only?: string
): Promise<void> {
  const known = only === undefined ? people.sessions.idsOf(userId) : [only]
  const details = { userId, address: request.ip, sessions: known.length, why }
  await hall.audit({ about: 'session', what: 'ended', details }, actorOf(request.identity), {
    withinTransaction() {
      for (const sessionId of known) people.sessions.end(sessionId)
      if (only === undefined) people.alarmPhones.removeOf(userId)
    }
  })
  request.log.info(details, 'sessions ended')
  sockets.closeSessions(known)
}
