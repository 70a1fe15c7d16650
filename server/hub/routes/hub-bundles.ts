import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NoContent, problems } from '../../http/schemas.ts'
import { Bundle, BundleOutcome } from '../../protocol/network/common.ts'
import { bundleFor } from '../common/for-centre.ts'
import type { Enrolment } from '../store/enrolments.ts'
import type { KnownWires } from '../wire/take-batch.ts'
import { wireOf } from '../wire/wire-of.ts'
import { unknownVersion, VersionParams } from './bundle-version.ts'

const OUTCOME_BYTES = 512 * 1024

/** Common settings for a hall, and what it says of them. Registered under /api/hub/bundles. */
const hubBundles: FastifyPluginAsyncTypebox<{ wires: KnownWires }> = async (app, { wires }) => {
  const { hubStore: store, hubNow: now, hubKeys: keys } = app

  app.get(
    '/:version',
    {
      schema: {
        summary: "A version of the common settings for this hall's centre, signed",
        params: VersionParams,
        response: { 200: Bundle, ...problems }
      }
    },
    async (request) => {
      wireOf(request, wires)
      const { centreId } = request.hallOf as Enrolment
      const { version } = request.params
      const [published, centre] = await Promise.all([store.published(version), store.centre(centreId)])
      if (!published || !centre) throw unknownVersion()
      await store.keepOutcome({ centreId, version, state: 'sent', at: now(), outcome: null })
      return bundleFor(published, centre, keys)
    }
  )

  app.post(
    '/:version/outcome',
    {
      bodyLimit: OUTCOME_BYTES,
      schema: {
        summary: 'What came of it in this hall; said again, the later word holds',
        params: VersionParams,
        body: BundleOutcome,
        response: { 204: NoContent, ...problems, 413: problems[400] }
      }
    },
    async (request, reply) => {
      wireOf(request, wires)
      const { centreId } = request.hallOf as Enrolment
      const { version } = request.params
      const published = await store.published(version)
      if (!published) throw unknownVersion()
      const { state, services, ...outcome } = request.body
      await store.keepOutcome({ centreId, version, state, at: now(), outcome })
      const common = new Set(published.catalogue.services.map(({ commonId }) => commonId))
      const known = services.filter(({ commonId }) => common.has(commonId))
      const own = new Map(known.map((each) => [each.serviceId, each]))
      if (own.size > 0) await store.setServiceMap(centreId, [...own.values()])
      if (state === 'refused') request.log.warn({ centreId, version }, 'a hall refused the common settings')
      return reply.code(204).send(null)
    }
  )
}

export default hubBundles
