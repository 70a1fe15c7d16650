import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { RequestRefused } from '../../http/errors.ts'
import { hashOfRecoveryCode, newRecoveryCodes } from '../../http/one-time-codes.ts'
import { NoContent, problems } from '../../http/schemas.ts'
import { BegunSecondFactor, ConfirmSecondFactor, RecoveryCodes, SecondFactorBody } from '../../protocol/session.ts'
import type { HubSession } from '../store/people.ts'

/** One's own second factor at head office. Part of /api/session. */
const ownSecondFactor: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now, secondFactor } = app
  const isNeeded = async ({ person }: HubSession) => (await store.secondFactorFor()).includes(person.role)

  app.get(
    '/second-factor',
    { schema: { summary: "One's own second factor", response: { 200: SecondFactorBody, ...problems } } },
    async (request) => {
      const session = request.hubSession as HubSession
      return {
        isSet: session.person.hasSecondFactor,
        isNeeded: await isNeeded(session),
        recoveryCodesLeft: await store.codesLeft(session.person.userId)
      }
    }
  )

  app.post(
    '/second-factor',
    {
      schema: {
        summary: 'Begin to set up a second factor; nothing changes until a code of it comes',
        response: { 200: BegunSecondFactor, ...problems }
      }
    },
    async (request) => {
      const { sessionId, person } = request.hubSession as HubSession
      return secondFactor.begin(sessionId, person.login)
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
      const { sessionId, person } = request.hubSession as HubSession
      const set = await secondFactor.confirm(sessionId, request.body.code)
      if (set === null)
        throw new RequestRefused(403, 'wrong-code', 'The code is wrong; after ten minutes it must be begun anew')
      const recoveryCodes = newRecoveryCodes()
      await store.setSecondFactor(person.userId, set.secret, set.step, recoveryCodes.map(hashOfRecoveryCode))
      await store.endSessionsOf(person.userId, sessionId)
      await store.note(now(), person.userId, 'person', 'second factor set', { address: request.ip })
      return { recoveryCodes }
    }
  )

  app.delete(
    '/second-factor',
    { schema: { summary: 'Do without one again', response: { 204: NoContent, ...problems } } },
    async (request, reply) => {
      const session = request.hubSession as HubSession
      if (await isNeeded(session))
        throw new RequestRefused(409, 'second-factor-needed', 'Head office asks a second factor of this role')
      await store.clearSecondFactor(session.person.userId)
      await store.note(now(), session.person.userId, 'person', 'second factor removed', { address: request.ip })
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
      const { person } = request.hubSession as HubSession
      if (!person.hasSecondFactor)
        throw new RequestRefused(409, 'no-second-factor', 'There is no second factor that they could stand in for')
      const recoveryCodes = newRecoveryCodes()
      await store.replaceCodes(person.userId, recoveryCodes.map(hashOfRecoveryCode))
      await store.note(now(), person.userId, 'person', 'recovery codes renewed', { address: request.ip })
      return { recoveryCodes }
    }
  )
}

export default ownSecondFactor
