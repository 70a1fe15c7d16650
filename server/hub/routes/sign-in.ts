import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/schemas.ts'
import { HubSignIn } from '../../protocol/network/people.ts'
import { needCountry } from '../common/draft.ts'
import type { HubSession } from '../store/people.ts'

/** What is asked of those who sign in at head office. Registered under /api/network/sign-in. */
const signIn: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now } = app

  app.get(
    '',
    { schema: { summary: 'Who must have a second factor', response: { 200: HubSignIn, ...problems } } },
    async () => ({ secondFactorFor: await store.secondFactorFor() })
  )

  app.put(
    '',
    {
      schema: {
        summary: 'Say who must have a second factor: held at once, with their open pages',
        body: HubSignIn,
        response: { 200: HubSignIn, ...problems }
      }
    },
    async (request) => {
      const { person } = request.hubSession as HubSession
      needCountry(person)
      const { secondFactorFor } = request.body
      await store.setSecondFactorFor(secondFactorFor)
      await store.note(now(), person.userId, 'sign-in', 'changed', { secondFactorFor })
      return { secondFactorFor }
    }
  )
}

export default signIn
