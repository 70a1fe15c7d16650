import { hash, verify } from '@node-rs/argon2'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { User } from '../db/people.ts'
import { SESSION_COOKIE, STAFF } from '../plugins/auth.ts'
import { RequestRefused } from '../plugins/errors.ts'
import { SessionBody, SignInBody } from '../protocol/session.ts'
import { NoContent, problems } from './schemas.ts'

/** A working day and a little. */
const SESSION_MS = 14 * 3_600_000
/** Sign-ins of one address in a minute: a whole shift behind one proxy stays far below. */
const SIGN_INS_A_MINUTE = 120

/** Signing in and out. Registered under /api/session. */
const session: FastifyPluginAsyncTypebox = async (app) => {
  const { people, hall } = app
  // An unknown login takes as long as a wrong password, so that nobody can find out which logins exist.
  const nobodysHash = await hash('nobody')

  const bodyOf = ({ userId, login, name, role }: User): SessionBody => {
    const desk = [...hall.state.desks.values()].find((each) => each.operatorId === userId)
    return { userId, login, name, role, deskId: desk?.deskId ?? null }
  }

  app.post('', {
    config: { access: ['anyone'], rateLimit: { max: SIGN_INS_A_MINUTE, timeWindow: 60_000 } },
    schema: { summary: 'Sign in', body: SignInBody, response: { 200: SessionBody, ...problems } }
  }, async (request, reply) => {
    const { login, password } = request.body
    const user = people.userByLogin(login)
    const isRight = await verify(user?.passwordHash ?? nobodysHash, password)
    if (!user || !isRight) throw new RequestRefused(401, 'wrong-password', 'Login or password is wrong')
    const token = people.openSession(user.userId, Date.now(), SESSION_MS)
    reply.setCookie(SESSION_COOKIE, token, {
      path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https', maxAge: SESSION_MS / 1000
    })
    return bodyOf(user)
  })

  app.get('', {
    config: { access: STAFF },
    schema: { summary: 'Who is signed in', response: { 200: SessionBody, ...problems } }
  }, async (request) => bodyOf(request.who.staff as User))

  app.delete('', {
    config: { access: STAFF },
    schema: { summary: 'Sign out', response: { 204: NoContent, ...problems } }
  }, async (request, reply) => {
    people.endSession(request.cookies[SESSION_COOKIE] as string)
    return reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send(null)
  })
}

export default session
