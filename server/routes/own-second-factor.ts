import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { User } from '../db/user.ts'
import type { SignInChange } from '../hall/audit.ts'
import { actorOfUser } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { hashOfRecoveryCode, newRecoveryCodes } from '../http/one-time-codes.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { needOwnPassword } from './need-own-password.ts'
import { BegunSecondFactor, ConfirmSecondFactor, RecoveryCodes, SecondFactorBody } from '../protocol/session.ts'

const userOf = ({ identity }: FastifyRequest): User => (identity.staff ?? identity.newcomer) as User

/** One's own second factor. Part of /api/session. */
const ownSecondFactor: FastifyPluginAsyncTypebox = async (app) => {
  const { people, signInRules } = app
  const { secondFactors } = people
  await app.register(settingUp)

  app.get(
    '/second-factor',
    { schema: { summary: "One's own second factor", response: { 200: SecondFactorBody, ...problems } } },
    async (request) => {
      const user = userOf(request)
      return {
        isSet: secondFactors.secretOf(user.userId) !== null,
        isNeeded: signInRules.needsSecondFactor(user),
        recoveryCodesLeft: secondFactors.codesLeft(user.userId)
      }
    }
  )

  app.delete(
    '/second-factor',
    { schema: { summary: 'Do without one again', response: { 204: NoContent, ...problems } } },
    async (request, reply) => {
      const user = userOf(request)
      if (signInRules.needsSecondFactor(user))
        throw new RequestRefused(409, 'second-factor-needed', 'The centre asks a second factor of this role')
      await keep(app, request, 'second factor removed', () => secondFactors.clear(user.userId))
      return reply.code(204).send(null)
    }
  )

  app.post(
    '/recovery-codes',
    {
      schema: {
        summary: 'New recovery codes; the others open nothing any more',
        response: { 200: RecoveryCodes, ...problems }
      }
    },
    async (request) => {
      const { userId } = userOf(request)
      if (secondFactors.secretOf(userId) === null)
        throw new RequestRefused(409, 'no-second-factor', 'There is no second factor that they could stand in for')
      const recoveryCodes = newRecoveryCodes()
      await keep(app, request, 'recovery codes renewed', () =>
        secondFactors.replaceCodes(userId, recoveryCodes.map(hashOfRecoveryCode))
      )
      return { recoveryCodes }
    }
  )
}

/** Setting one up: a secret for the authenticator, then a code of it as proof that it is there. */
const settingUp: FastifyPluginAsyncTypebox = async (app) => {
  const { people, secondFactor, sockets } = app

  app.post(
    '/second-factor',
    {
      schema: {
        summary: 'Begin to set up a second factor; nothing changes until a code of it comes',
        response: { 200: BegunSecondFactor, ...problems }
      }
    },
    async (request) => {
      const { userId, login } = userOf(request)
      needOwnPassword(people, userId)
      return secondFactor.begin(request.identity.session as string, login)
    }
  )

  app.put(
    '/second-factor',
    {
      schema: {
        summary: "Set up what was begun; one's sessions elsewhere end",
        body: ConfirmSecondFactor,
        response: { 200: RecoveryCodes, ...problems }
      }
    },
    async (request) => {
      const { userId } = userOf(request)
      const sessionId = request.identity.session as string
      const set = await secondFactor.confirm(sessionId, request.body.code)
      if (set === null)
        throw new RequestRefused(403, 'wrong-code', 'The code is wrong; after ten minutes it must be begun anew')
      const recoveryCodes = newRecoveryCodes()
      let ended: string[] = []
      await keep(app, request, 'second factor set', () => {
        people.secondFactors.set(userId, set.secret, set.step, recoveryCodes.map(hashOfRecoveryCode))
        ended = people.sessions.endAll(userId, sessionId)
      })
      sockets.closeSessions(ended)
      return { recoveryCodes }
    }
  )
}

/** Changes what somebody proves themselves with, with a note of it in the chained log. */
async function keep(
  { hall, people }: FastifyInstance,
  request: FastifyRequest,
  what: SignInChange,
  withinTransaction: () => void
): Promise<void> {
  const user = userOf(request)
  const details = { userId: user.userId, address: request.ip }
  await hall.audit({ about: 'person', what, details }, actorOfUser(user), { withinTransaction })
  people.sessions.forget(user.userId)
  request.log.info(details, `a person's sign-in was changed: ${what}`)
}

export default ownSecondFactor
