import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/schemas.ts'
import { NearCentres } from '../../protocol/network/elsewhere.ts'
import { commonIdsOf } from '../public/common-ids.ts'
import { nearCentres } from '../public/near-centres.ts'
import type { Enrolment } from '../store/enrolments.ts'

/** What a hall's kiosks may say of other centres. Registered under /api/hub. */
const elsewhere: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now } = app
  app.get(
    '/elsewhere',
    {
      schema: {
        summary: 'Centres near this hall where its services are open now, and the wait there',
        response: { 200: NearCentres, ...problems }
      }
    },
    async (request) => {
      const { centreId } = request.hallOf as Enrolment
      const { network, body } = app.open.feed
      const [map, said] = await Promise.all([store.serviceMap(centreId), store.status(centreId)])
      const commonIdOf = commonIdsOf(map, network.services)
      const services = (said?.status.services ?? []).flatMap(({ serviceId }) => {
        const commonId = commonIdOf(centreId, serviceId)
        return commonId === null ? [] : [{ serviceId, commonId }]
      })
      return nearCentres(network, body, { centreId, services }, now())
    }
  )
}

export default elsewhere
