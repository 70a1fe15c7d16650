import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Otherwise } from '../db/sessions.ts'
import { hashToken } from '../db/tokens.ts'
import type { User } from '../db/user.ts'
import type { AuditEntry } from '../hall/audit.ts'
import { actorOfUser } from '../http/auth.ts'
import { cookieName, cookieOptions } from '../http/cookies.ts'

/** Of a browser's name for itself, what is kept. */
const MOST_OF_BROWSER = 200

type By = Extract<AuditEntry, { about: 'session'; what: 'opened' }>['details']['by']
/** A session that ends, and whose it is. */
export interface Former {
  user: User
  sessionId: string
}

interface Opened {
  user: User
  by: By
  /** What the browser had before. */
  former: Former | null
  otherwise?: Otherwise
  /** Writes what belongs to the session, in its transaction. */
  also?: (sessionId: string) => void
}

/** Opens a session in the browser that asks, with a note of it in the chained log; the one before it ends. */
export async function openSession(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  { user, by, former, otherwise, also }: Opened
): Promise<void> {
  const { people, hall, limits, passwords } = app
  const { userId } = user
  limits.take('sessionsOfPerson', userId)
  let token = ''
  await hall.audit(
    { about: 'session', what: 'opened', details: { userId, address: request.ip, by } },
    actorOfUser(user),
    {
      withinTransaction() {
        token = people.sessions.open(userId, app.monotonicNow(), fromOf(request), otherwise)
        also?.(hashToken(token))
      }
    }
  )
  request.log.info({ userId, address: request.ip, by }, 'a person signed in')
  if (former) await endSession(app, request, former, 'another signed in')
  reply.setCookie(cookieName('session', request), token, cookieOptions('session', request))
  const mark = passwords.browserMarks.withPerson(request.cookies[cookieName('browser', request)], userId)
  reply.setCookie(cookieName('browser', request), mark, cookieOptions('browser', request))
}

/** Ends one session of the browser that asks, with a note of it. */
export async function endSession(
  { hall, people, sockets }: FastifyInstance,
  { ip, log }: FastifyRequest,
  { user, sessionId }: Former,
  why: 'signed out' | 'another signed in'
): Promise<void> {
  const details = { userId: user.userId, address: ip, sessions: 1, why }
  await hall.audit({ about: 'session', what: 'ended', details }, actorOfUser(user), {
    withinTransaction: () => people.sessions.end(sessionId)
  })
  log.info(details, 'a session ended')
  sockets.closeSessions([sessionId])
}

/** The session that the request came with; null: it came with none. */
export function sessionOf({ identity }: FastifyRequest): Former | null {
  const user = identity.staff ?? identity.newcomer
  return user && identity.session !== null ? { user, sessionId: identity.session } : null
}

const fromOf = ({ ip, headers }: FastifyRequest) => ({
  address: ip,
  browser: (headers['user-agent'] ?? '').slice(0, MOST_OF_BROWSER)
})
