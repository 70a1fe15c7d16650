import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { SESSION_MS } from '../../db/sessions.ts'
import { hashToken, newToken } from '../../db/tokens.ts'
import { cookieName, cookieOptions } from '../../http/cookies.ts'
import { RequestRefused } from '../../http/errors.ts'
import { addressOf, tooMany } from '../../http/limits.ts'
import type { Place } from '../../http/login-throttle.ts'
import { refuseWeakPassword } from '../../http/refuse-weak-password.ts'
import { NoContent, problems } from '../../http/schemas.ts'
import { HubSessionBody } from '../../protocol/network/people.ts'
import { OwnPasswordBody, ProofBody, SignInBody } from '../../protocol/session.ts'
import type { HubSession, KnownPerson } from '../store/people.ts'

const MOST_OF_BROWSER = 200

/** Head office signs in and out. Registered under /api/session. */
const session: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now, passwords, limits } = app
  const prove = proverOf(app)
  await app.register(own)

  const bodyOf = ({ userId, login, name, role, regions, mustChangePassword }: KnownPerson): HubSessionBody => ({
    userId,
    login,
    name,
    role,
    regions,
    due: app.hubDueFrom({ mustChangePassword })
  })

  app.post(
    '',
    { schema: { summary: 'Sign in', body: SignInBody, response: { 200: HubSessionBody, ...problems } } },
    async (request, reply) => {
      const person = await prove(request.body.login, request.body.password, request, 401)
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
      await store.note(at, person.userId, 'session', 'opened', { address: request.ip })
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
        summary: 'Give the password once more',
        body: ProofBody,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { sessionId, person } = request.hubSession as HubSession
      await prove(person.login, request.body.password, request, 403)
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
      const proved = await prove(person.login, password, request, 403)
      await refuseWeakPassword(newPassword, person.login)
      const passwordHash = await passwords.hash(newPassword)
      await store.putPerson({ ...proved, passwordHash, mustChangePassword: false }, now())
      await store.endSessionsOf(person.userId, sessionId)
      await store.note(now(), person.userId, 'person', 'password changed', {})
      return reply.code(204).send(null)
    }
  )
}

/** What checks a password. */
function proverOf(app: FastifyInstance) {
  const { hubStore: store, hubNow: now } = app

  /** Each wrong guess makes the next one wait longer. @throws RequestRefused */
  async function prove(login: string, password: string, request: FastifyRequest, status: 401 | 403) {
    const person = await store.personByLogin(login)
    const from = placeOf(request, person?.userId)
    app.limits.take('signIns', from.key)
    const waitMs = app.limits.isOn ? app.passwords.throttle.begin(login, from, now()) : 0
    if (waitMs > 0) throw tooMany(waitMs)
    const isRight = await app.passwords.isRight(person?.passwordHash, password, from)
    if (!isRight || !person) {
      await store.note(now(), person?.userId ?? '', 'session', 'refused', { address: request.ip })
      throw new RequestRefused(status, 'wrong-password', 'Login or password is wrong')
    }
    app.passwords.throttle.succeed(login, from)
    return person
  }

  function placeOf(request: FastifyRequest, userId: string | undefined): Place {
    const mark = request.cookies[cookieName('hub-browser', request)]
    const browserId = userId === undefined ? null : app.passwords.browserMarks.browserOf(mark, userId)
    return browserId === null
      ? { key: addressOf(request), isKnown: false }
      : { key: `browser ${browserId}`, isKnown: true }
  }

  return prove
}

export default session
