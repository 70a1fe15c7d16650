import type { FastifyInstance, FastifyRequest } from 'fastify'
import { cookieName } from '../http/cookies.ts'
import type { Credentials, How, Proved } from '../http/credentials.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf } from '../http/limits.ts'
import type { Place } from '../http/login-throttle.ts'
import type { KnownPerson } from './store/people.ts'

/** Who of head office it is, and by what that was proved last. */
export interface HubProved {
  person: KnownPerson
  by: Proved['by']
}
export type ProveHead = (credentials: Credentials, request: FastifyRequest, how: How) => Promise<HubProved>

/** What checks who somebody of head office is; each wrong guess makes the next one wait longer, and is noted. */
export function proverOf(app: FastifyInstance): ProveHead {
  const { hubStore: store, hubNow: now, passwords, guesses, secondFactor } = app

  /** @throws RequestRefused with the status, or 429 */
  return async ({ login, password, code }, request, { status, withoutCode = false }) => {
    const known = await store.personByLogin(login)
    const from = placeOf(request, known?.userId)
    const note = (why: string) =>
      store.note(now(), known?.userId ?? '', 'session', 'refused', { address: request.ip, why })
    await guesses.take('signIns', from.key)
    await guesses.begin(login, from)
    const isRight = await passwords.isRight(known?.passwordHash, password, from)
    // The password may have been changed, or the person removed, while it was checked.
    const person = isRight ? await store.personByLogin(login) : null
    if (!person || person.passwordHash !== known?.passwordHash) {
      await note('password')
      throw new RequestRefused(status, 'wrong-password', 'Login or password is wrong')
    }
    if (withoutCode || !person.hasSecondFactor) {
      await guesses.succeed(login, from)
      return { person, by: 'password' }
    }
    if (code === undefined) throw new RequestRefused(status, 'code-needed', 'The code of the second factor is needed')
    const by = await secondFactor.take(person.userId, code)
    if (by === null) {
      await note('code')
      throw new RequestRefused(status, 'wrong-code', 'The code is wrong, or has been used')
    }
    await guesses.succeed(login, from)
    return { person, by }
  }

  function placeOf(request: FastifyRequest, userId: string | undefined): Place {
    const mark = request.cookies[cookieName('hub-browser', request)]
    const browserId = userId === undefined ? null : passwords.browserMarks.browserOf(mark, userId)
    return browserId === null
      ? { key: addressOf(request), isKnown: false }
      : { key: `browser ${browserId}`, isKnown: true }
  }
}
