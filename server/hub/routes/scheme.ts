import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NoContent, problems } from '../../http/schemas.ts'
import { Scheme } from '../../protocol/network/scheme.ts'
import { needCountry } from '../common/draft.ts'
import { keepScheme } from '../scheme.ts'
import type { HubSession } from '../store/people.ts'

const SCHEME_BYTES = 512 * 1024

/** The scheme of the country that head office and the finder draw centres on. Registered under /api/network/scheme. */
const scheme: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now } = app
  const keep = async ({ person }: HubSession, given: Scheme | null) => {
    needCountry(person)
    await keepScheme(store, given)
    await store.note(now(), person.userId, 'places', given === null ? 'scheme removed' : 'scheme changed', {})
  }

  app.put(
    '',
    {
      bodyLimit: SCHEME_BYTES,
      schema: {
        summary: 'Another scheme of the country, instead of the one that comes with the hub',
        description: '`GET /api/public/scheme` answers the present one.',
        body: Scheme,
        response: { 200: Scheme, ...problems, 413: problems[400] }
      }
    },
    async (request) => {
      await keep(request.hubSession as HubSession, request.body)
      return request.body
    }
  )
  app.delete(
    '',
    { schema: { summary: 'The scheme that comes with the hub again', response: { 204: NoContent, ...problems } } },
    async (request, reply) => {
      await keep(request.hubSession as HubSession, null)
      return reply.code(204).send(null)
    }
  )
}

export default scheme
