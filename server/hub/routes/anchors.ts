import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/schemas.ts'
import { AnchorsBody, AnchorsQuery } from '../../protocol/network/anchors.ts'

const DAY_MS = 86_400_000
/** What is told when nobody says from when on. */
const DAYS = 31

/** Where the halls' logs ended, for everybody. Registered under /api/public/anchors. */
const anchors: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubKeys: keys, hubNow: now } = app
  const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

  app.get(
    '',
    {
      schema: {
        summary: "Where each hall's log ended, day by day, signed by the hall and by the hub",
        description:
          'Of the last 31 days, where no other is asked for; at most 20,000, and the rest from the last day on. Keep copies: the command `verify --anchors <file or address>` of a hall compares its log with them.',
        querystring: AnchorsQuery,
        response: { 200: AnchorsBody, ...problems }
      }
    },
    async ({ query: { centreId, from = dayOf(now() - DAYS * DAY_MS), to = dayOf(now()) } }, reply) => {
      reply.headers({ 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' })
      return { hubKey: keys.publicKey, anchors: await store.anchors(from, to, centreId) }
    }
  )
}

export default anchors
