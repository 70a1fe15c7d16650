import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { type ListedSession, refOf } from '../db/sessions.ts'
import type { User } from '../db/user.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { OwnSessionsBody, SessionRef, SessionsBody } from '../protocol/session.ts'
import { endSessions } from './end-sessions.ts'

/** Where people are signed in. Registered under /api/sessions. */
const sessions: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people, monotonicNow } = app

  /** Sessions count by a clock of their own; people read the hall's. */
  const rowOf = (session: ListedSession, mine: string | null) => {
    const ahead = hall.now() - monotonicNow()
    const { sessionId, openedAt, ...row } = session
    return {
      ...row,
      openedAt: openedAt === 0 ? null : openedAt + ahead,
      lastSeenAt: row.lastSeenAt + ahead,
      expiresAt: row.expiresAt + ahead,
      isThis: sessionId === mine
    }
  }

  app.get(
    '',
    { schema: { summary: 'Where everybody is signed in', response: { 200: SessionsBody, ...problems } } },
    async ({ identity }) => ({
      sessions: people.sessions.list(monotonicNow()).map((each) => rowOf(each, identity.session))
    })
  )

  app.get(
    '/own',
    { schema: { summary: 'Where one is signed in oneself', response: { 200: OwnSessionsBody, ...problems } } },
    async ({ identity: { staff, session } }) => ({
      sessions: people.sessions.list(monotonicNow(), (staff as User).userId).map((each) => rowOf(each, session))
    })
  )

  app.delete(
    '/own',
    { schema: { summary: 'Sign out everywhere, here too', response: { 204: NoContent, ...problems } } },
    async (request, reply) => {
      await endSessions(app, request, (request.identity.staff as User).userId, 'signed out everywhere')
      return reply.code(204).send(null)
    }
  )

  app.delete(
    '/own/:sessionRef',
    {
      schema: {
        summary: "End one of one's sessions",
        params: Type.Object({ sessionRef: SessionRef }),
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { userId } = request.identity.staff as User
      const { sessionRef } = request.params
      const found = people.sessions.list(monotonicNow(), userId).find((each) => refOf(each.sessionId) === sessionRef)
      if (!found) throw new RequestRefused(404, 'unknown-session', 'There is no such session')
      await endSessions(app, request, userId, 'signed out', found.sessionId)
      return reply.code(204).send(null)
    }
  )
}

export default sessions
