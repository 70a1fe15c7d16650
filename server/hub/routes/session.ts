import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { SESSION_MS } from '../../db/sessions.ts'
import { hashToken, newToken } from '../../db/tokens.ts'
import { cookieName, cookieOptions } from '../../http/cookies.ts'
import { refuseWeakPassword } from '../../http/refuse-weak-password.ts'
import { NoContent, problems } from '../../http/schemas.ts'
import { HubSessionBody } from '../../protocol/network/people.ts'
import { OwnPasswordBody, ProofBody, SignInBody } from '../../protocol/session.ts'
import { proverOf } from '../credentials.ts'
import type { HubSession, KnownPerson } from '../store/people.ts'
import ownSecondFactor from './own-second-factor.ts'

const MOST_OF_BROWSER = 200

/** Head office signs in and out. Registered under /api/session. */
const session: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now, passwords, limits } = app
  const prove = proverOf(app)
  await app.register(own)
  await app.register(ownSecondFactor)

  const bodyOf = async (person: KnownPerson): Promise<HubSessionBody> => {
    const { userId, login, name, role, regions, hasSecondFactor } = person
    return { userId, login, name, role, regions, hasSecondFactor, due: await app.hubDueFrom(person) }
  }

  app.post(
    '',
    {
      schema: {
        summary: 'Sign in',
        description:
          'A person with a second factor is asked for its code (401 `code-needed`), and sends the same again with it.',
        body: SignInBody,
        response: { 200: HubSessionBody, ...problems }
      }
    },
    async (request, reply) => {
      const { person, by } = await prove(request.body, request, { status: 401 })
      limits.take('sessionsOfPerson', person.userId)
      const token = newToken()
      const at = now()
      if (request.hubSession) await store.endSession(request.hubSession.sessionId)
      await store.openSession(
        {
          sessionId: hashToken(token),
          userId: person.userId,
          expiresAt: at + SESSION_MS,
          address: request.ip,
          browser: (request.headers['user-agent'] ?? '').slice(0, MOST_OF_BROWSER)
        },
        at
      )
      await store.note(at, person.userId, 'session', 'opened', { address: request.ip, by })
      reply.setCookie(cookieName('hub-session', request), token, cookieOptions('hub-session', request))
      const mark = passwords.browserMarks.withPerson(request.cookies[cookieName('hub-browser', request)], person.userId)
      reply.setCookie(cookieName('hub-browser', request), mark, cookieOptions('hub-browser', request))
      return bodyOf(person)
    }
  )

  app.get(
    '',
    { schema: { summary: 'Who is signed in', response: { 200: HubSessionBody, ...problems } } },
    async (request) => bodyOf((request.hubSession as HubSession).person)
  )

  app.delete(
    '',
    { schema: { summary: 'Sign out', response: { 204: NoContent, ...problems } } },
    async (request, reply) => {
      const { sessionId, person } = request.hubSession as HubSession
      await store.endSession(sessionId)
      await store.note(now(), person.userId, 'session', 'ended', {})
      return reply
        .clearCookie(cookieName('hub-session', request), cookieOptions('hub-session', request))
        .code(204)
        .send(null)
    }
  )
}

/** Proving anew who one is, and changing one's own password. */
const own: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now, passwords } = app
  const prove = proverOf(app)

  app.post(
    '/proof',
    {
      schema: {
        summary: 'Give the password, and the code of the second factor, once more',
        body: ProofBody,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { sessionId, person } = request.hubSession as HubSession
      await prove({ login: person.login, ...request.body }, request, { status: 403 })
      await store.provedSession(sessionId, now())
      return reply.code(204).send(null)
    }
  )

  app.put(
    '/password',
    {
      schema: {
        summary: "Change one's own password; one's sessions elsewhere end",
        body: OwnPasswordBody,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { sessionId, person } = request.hubSession as HubSession
      const { password, newPassword } = request.body
      const { login } = person
      // 403, not 401: whoever mistypes here is still signed in.
      await prove({ login, password }, request, { status: 403, withoutCode: true })
      await refuseWeakPassword(newPassword, person.login)
      const passwordHash = await passwords.hash(newPassword)
      await store.changePerson(person.userId, () => ({ passwordHash, mustChangePassword: false }))
      await store.endSessionsOf(person.userId, sessionId)
      await store.note(now(), person.userId, 'person', 'password changed', {})
      return reply.code(204).send(null)
    }
  )
}

export default session
