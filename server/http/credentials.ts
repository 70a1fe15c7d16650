import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { SessionUser } from '../db/sessions.ts'
import { RequestRefused } from './errors.ts'
import { cookieName } from './cookies.ts'
import { addressOf, tooMany } from './limits.ts'
import type { BrowserMarks } from './browser-mark.ts'
import type { Place } from './login-throttle.ts'
import type { RefusedSignIn } from './refusal-tally.ts'

/** What somebody gives to prove who they are. */
export interface Credentials {
  login: string
  password: string
  /** Of the authenticator or for recovery; undefined: not given. */
  code?: string | undefined
}

/** Who it is, and by what that was proved last. */
export interface Proved {
  user: SessionUser
  by: 'password' | 'authenticator' | 'recovery-code'
}

export interface How {
  /** Of a refusal: 403 where they are signed in already, and stay so. */
  status: 401 | 403
  /** The password alone: the second factor was given when they signed in. */
  withoutCode?: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Checks who somebody is; each wrong guess makes the next one wait longer, and is kept (refused-sign-ins.ts).
     * @throws RequestRefused with the status, or 429
     */
    prove: (credentials: Credentials, request: FastifyRequest, how: How) => Promise<Proved>
  }
}

export default fp(
  async (app) => {
    const { people, passwords, limits, monotonicNow, secondFactor, refusedSignIns } = app

    app.decorate('prove', async ({ login, password, code }, request, { status, withoutCode = false }) => {
      const row = people.userByLogin(login)
      const from = placeOf(request, row?.userId, passwords.browserMarks)
      const refuse = (why: RefusedSignIn['why']) =>
        refusedSignIns.take({ userId: row?.userId ?? null, address: request.ip, why })
      limits.take('signIns', from.key)
      const waitMs = limits.isOn ? passwords.throttle.begin(login, from, monotonicNow()) : 0
      if (waitMs > 0) {
        refuse('held up')
        throw tooMany(waitMs)
      }
      // Of somebody of the house there is none, and none that fits.
      const isRight = await passwords.isRight(row?.passwordHash || undefined, password, from)
      // The password may have been changed, or the person removed, while it was checked.
      if (!isRight || !row || people.userById(row.userId)?.passwordHash !== row.passwordHash) {
        refuse('password')
        throw new RequestRefused(status, 'wrong-password', 'Login or password is wrong')
      }
      const { userId, name, role, mustChangePassword } = row
      const user = {
        userId,
        login: row.login,
        name,
        role,
        mustChangePassword,
        hasSecondFactor: row.secondFactor !== null,
        isOfHouse: people.isOfHouse(userId)
      }
      if (withoutCode || !user.hasSecondFactor) {
        passwords.throttle.succeed(login, from)
        return { user, by: 'password' }
      }
      if (code === undefined) throw new RequestRefused(status, 'code-needed', 'The code of the second factor is needed')
      const by = await secondFactor.take(userId, code)
      if (by === null) {
        refuse('code')
        throw new RequestRefused(status, 'wrong-code', 'The code is wrong, or has been used')
      }
      passwords.throttle.succeed(login, from)
      return { user, by }
    })
  },
  { name: 'credentials', dependencies: ['passwords', 'second-factor', 'refused-sign-ins', 'limits'] }
)

/** What somebody who gives a password is counted by: who is signed in and who has signed in here before, by that; else by the address. */
function placeOf(request: FastifyRequest, userId: string | undefined, marks: BrowserMarks): Place {
  const { staff, newcomer, session } = request.identity
  if (userId !== undefined && (staff ?? newcomer)?.userId === userId)
    return { key: `session ${session}`, isKnown: true }
  const browserId =
    userId === undefined ? null : marks.browserOf(request.cookies[cookieName('browser', request)], userId)
  if (browserId !== null) return { key: `browser ${browserId}`, isKnown: true }
  return { key: addressOf(request), isKnown: false }
}
