import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { User } from '../db/user.ts'
import { cookieName, cookieOptions } from '../http/cookies.ts'
import type { BrowserMarks } from '../http/browser-mark.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf, tooMany } from '../http/limits.ts'
import type { Place } from '../http/login-throttle.ts'
import { OwnPasswordBody, SessionBody, SignInBody } from '../protocol/session.ts'
import { NoContent, problems } from '../http/schemas.ts'

/** Signing in and out. Registered under /api/session. */
const session: FastifyPluginAsyncTypebox = async (app) => {
  const { people, hall, sockets } = app
  await app.register(ownPassword)

  const bodyOf = ({ userId, login, name, role }: User): SessionBody => {
    const desk = [...hall.state.desks.values()].find((each) => each.operatorId === userId)
    return { userId, login, name, role, deskId: desk?.deskId ?? null }
  }

  app.post(
    '',
    {
      schema: { summary: 'Sign in', body: SignInBody, response: { 200: SessionBody, ...problems } }
    },
    async (request, reply) => {
      const { login, password } = request.body
      const user = await checkPassword(app, login, password, request)
      // The password may have been changed, or the person removed, while it was checked.
      if (!user || people.userById(user.userId)?.passwordHash !== user.passwordHash)
        throw new RequestRefused(401, 'wrong-password', 'Login or password is wrong')
      const token = people.sessions.open(user.userId, app.monotonicNow())
      if (request.identity.session !== null) end(request.identity.session)
      reply.setCookie(cookieName('session', request), token, cookieOptions('session', request))
      const mark = app.passwords.browserMarks.withPerson(request.cookies[cookieName('browser', request)], user.userId)
      reply.setCookie(cookieName('browser', request), mark, cookieOptions('browser', request))
      return bodyOf(user)
    }
  )

  app.get(
    '',
    {
      schema: { summary: 'Who is signed in', response: { 200: SessionBody, ...problems } }
    },
    async (request) => bodyOf(request.identity.staff as User)
  )

  app.delete(
    '',
    {
      schema: { summary: 'Sign out', response: { 204: NoContent, ...problems } }
    },
    async (request, reply) => {
      end(request.identity.session as string)
      return reply.clearCookie(cookieName('session', request), cookieOptions('session', request)).code(204).send(null)
    }
  )

  function end(sessionId: string): void {
    people.sessions.end(sessionId)
    sockets.closeSessions([sessionId])
  }
}

/** Changing one's own password. */
const ownPassword: FastifyPluginAsyncTypebox = async (app) => {
  const { people, passwords, sockets } = app

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
      const { userId, login } = request.identity.staff as User
      const { password, newPassword } = request.body
      // 403, not 401: whoever mistypes here is still signed in.
      if (!(await checkPassword(app, login, password, request)))
        throw new RequestRefused(403, 'wrong-password', 'The present password is wrong')
      people.changeUser(userId, { passwordHash: await passwords.hash(newPassword) })
      sockets.closeSessions(people.sessions.endAll(userId, request.identity.session))
      request.log.info({ userId }, 'a person changed their password')
      return reply.code(204).send(null)
    }
  )
}

/** Checks a password; each wrong guess makes the next one wait longer. @throws RequestRefused 429 */
async function checkPassword(
  { people, passwords, limits, monotonicNow }: FastifyInstance,
  login: string,
  password: string,
  request: FastifyRequest
): Promise<(User & { passwordHash: string }) | null> {
  const user = people.userByLogin(login)
  const from = placeOf(request, user?.userId, passwords.browserMarks)
  limits.take('signIns', from.key)
  const waitMs = limits.isOn ? passwords.throttle.begin(login, from, monotonicNow()) : 0
  if (waitMs > 0) throw tooMany(waitMs)
  if (!(await passwords.isRight(user?.passwordHash, password, from)) || !user) return null
  passwords.throttle.succeed(login, from)
  return user
}

/** What somebody who gives a password is counted by: who is signed in and who has signed in here before, by that; else by the address. */
function placeOf(request: FastifyRequest, userId: string | undefined, marks: BrowserMarks): Place {
  const { staff, session } = request.identity
  if (userId !== undefined && staff?.userId === userId) return { key: `session ${session}`, isKnown: true }
  const browserId =
    userId === undefined ? null : marks.browserOf(request.cookies[cookieName('browser', request)], userId)
  if (browserId !== null) return { key: `browser ${browserId}`, isKnown: true }
  return { key: addressOf(request), isKnown: false }
}

export default session
