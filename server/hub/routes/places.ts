import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/schemas.ts'
import { Places } from '../../protocol/network/places.ts'
import { needCountry } from '../common/draft.ts'
import type { HubSession } from '../store/people.ts'

/** The country's regions, districts and kinds of centres. Registered under /api/network/places. */
const places: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now } = app

  app.get(
    '',
    { schema: { summary: 'Regions, districts and kinds of centres', response: { 200: Places, ...problems } } },
    async () => store.places()
  )

  app.put(
    '',
    { schema: { summary: 'Change them', body: Places, response: { 200: Places, ...problems } } },
    async (request) => {
      needCountry((request.hubSession as HubSession).person)
      await store.setPlaces(request.body)
      await store.note(now(), (request.hubSession as HubSession).person.userId, 'places', 'changed', {})
      return request.body
    }
  )
}

export default places
