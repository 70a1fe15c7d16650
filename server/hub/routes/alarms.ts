import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/schemas.ts'
import { NetworkAlarms } from '../../protocol/network/centres.ts'
import { mayReach } from '../auth.ts'
import { listCentres } from '../link.ts'
import type { HubSession } from '../store/people.ts'

/** What is wrong in the centres that one may reach. Registered under /api/network/alarms. */
const alarms: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now, hubKeys: keys } = app

  app.get(
    '',
    { schema: { summary: 'Every alarm that goes on', response: { 200: NetworkAlarms, ...problems } } },
    async (request) => {
      const { person } = request.hubSession as HubSession
      const centres = await listCentres(store, keys.publicKey, now(), (centre) => mayReach(person, centre))
      return {
        now: now(),
        alarms: centres
          .flatMap(({ centreId, name, alarms: its }) => its.map((alarm) => ({ centreId, name, ...alarm })))
          .sort((one, other) => other.since - one.since)
      }
    }
  )
}

export default alarms
