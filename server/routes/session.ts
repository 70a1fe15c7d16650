import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { markOf } from '../db/accounts.ts'
import type { User } from '../db/user.ts'
import { cookieName, cookieOptions } from '../http/cookies.ts'
import { type Due, OwnPasswordBody, ProofBody, SessionBody, SignInBody } from '../protocol/session.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { actorOfUser } from '../http/auth.ts'
import { needOwnPassword } from './need-own-password.ts'
import { refuseWeakPassword } from '../http/refuse-weak-password.ts'
import houseSignIn from './house-sign-in.ts'
import { endSession, openSession, sessionOf } from './open-session.ts'
import ownSecondFactor from './own-second-factor.ts'

/** Signing in and out. Registered under /api/session. */
const session: FastifyPluginAsyncTypebox = async (app) => {
  const { people, hall, signInRules } = app
  await app.register(proof)
  await app.register(ownPassword)
  await app.register(ownSecondFactor)
  await app.register(houseSignIn, { prefix: '/house' })

  const bodyOf = ({ userId, login, name, role }: User, due: Due | null): SessionBody => {
    const desk = [...hall.state.desks.values()].find((each) => each.operatorId === userId)
    const rights = [...people.roles.rightsOf(role)]
    return { userId, login, name, role, rights, due, deskId: desk?.deskId ?? null, isOfHouse: people.isOfHouse(userId) }
  }

  app.post(
    '',
    {
      schema: {
        summary: 'Sign in',
        description:
          'A person with a second factor is asked for its code (401 `code-needed`), and sends the same again with it.',
        body: SignInBody,
        response: { 200: SessionBody, ...problems }
      }
    },
    async (request, reply) => {
      const { user, by } = await app.prove(request.body, request, { status: 401 })
      await openSession(app, request, reply, { user, by, former: sessionOf(request) })
      return bodyOf(user, signInRules.dueFrom(user))
    }
  )

  app.get(
    '',
    {
      schema: { summary: 'Who is signed in', response: { 200: SessionBody, ...problems } }
    },
    async ({ identity: { session: sessionId, staff, newcomer } }) => {
      const known = people.sessions.use(sessionId as string, app.monotonicNow())
      return bodyOf((staff ?? newcomer) as User, known ? signInRules.dueFrom(known.user) : null)
    }
  )

  app.delete(
    '',
    {
      schema: { summary: 'Sign out', response: { 204: NoContent, ...problems } }
    },
    async (request, reply) => {
      const session = sessionOf(request)
      if (session) await endSession(app, request, session, 'signed out')
      return reply.clearCookie(cookieName('session', request), cookieOptions('session', request)).code(204).send(null)
    }
  )
}

/** Proving anew who one is, for what an open page alone may not do. */
const proof: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/proof',
    {
      schema: {
        summary: 'Give the password, and the code of the second factor, once more',
        description: 'For ten minutes people, roles, devices and settings can then be changed.',
        body: ProofBody,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { login } = (request.identity.staff ?? request.identity.newcomer) as User
      await app.prove({ login, ...request.body }, request, { status: 403 })
      app.people.sessions.prove(request.identity.session as string, app.monotonicNow())
      return reply.code(204).send(null)
    }
  )
}

/** Changing one's own password. */
const ownPassword: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people, passwords, sockets } = app

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
      const user = (request.identity.staff ?? request.identity.newcomer) as User
      const { userId, login } = user
      const { password, newPassword } = request.body
      needOwnPassword(people, userId)
      // 403, not 401: whoever mistypes here is still signed in.
      await app.prove({ login, password }, request, { status: 403, withoutCode: true })
      await refuseWeakPassword(newPassword, login)
      const passwordHash = await passwords.hash(newPassword)
      const details = { userId, address: request.ip, mark: markOf(passwordHash) }
      let ended: string[] = []
      await hall.audit({ about: 'person', what: 'password changed', details }, actorOfUser(user), {
        withinTransaction() {
          people.changeUser(userId, { passwordHash, mustChangePassword: false })
          ended = people.sessions.endAll(userId, request.identity.session)
        }
      })
      people.sessions.forget(userId)
      sockets.closeSessions(ended)
      request.log.info({ userId, address: request.ip }, 'a person changed their password')
      return reply.code(204).send(null)
    }
  )
}

export default session
