import { createHash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { acceptedEncoding } from '../../http/compression.ts'
import { RequestRefused } from '../../http/errors.ts'
import { problems } from '../../http/schemas.ts'
import { Id } from '../../protocol/basics.ts'
import { Scheme } from '../../protocol/network/scheme.ts'
import { LiveBody, PublicCentres, PublicPromises, PublicServices, Typical } from '../../protocol/public.ts'
import { centresCsv, liveCsv, promisesCsv, servicesCsv, typicalCsv } from '../public/csv.ts'
import type { Ready } from '../public/live-feed.ts'
import { promisesOf } from '../public/promises.ts'

/** Fresh for five seconds; when the hub cannot be reached, whoever keeps it may go on with it for ten minutes. */
const CACHED = 'public, max-age=5, stale-if-error=600'

/** Open data: for anybody, from any site, without a cookie. Registered under /api/public. */
const open: FastifyPluginAsyncTypebox = async (app) => {
  const { feed } = app.open
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode === 200) reply.header('cache-control', CACHED)
    if (reply.statusCode !== 200 || reply.hasHeader('etag') || typeof payload !== 'string') return payload
    const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`
    reply.header('etag', etag)
    if (request.headers['if-none-match'] !== etag) return payload
    reply.code(304)
    return ''
  })

  app.get(
    '/services',
    {
      schema: {
        summary: 'The common services: names, papers, place rule',
        response: { 200: PublicServices, ...problems }
      }
    },
    async () => ({ services: feed.network.services })
  )
  app.get(
    '/centres',
    {
      schema: { summary: 'Regions, districts, kinds, and every centre', response: { 200: PublicCentres, ...problems } }
    },
    async () => {
      const { timeZone, places, centres } = feed.network
      return { timeZone, ...places, centres }
    }
  )
  app.get(
    '/scheme',
    {
      schema: {
        summary: 'A scheme of the country, to draw centres on by their latitude and longitude',
        response: { 200: Scheme, ...problems }
      }
    },
    async () => feed.network.scheme
  )
  app.get(
    '/promises',
    {
      schema: {
        summary: 'Centres that were promised: the first date, later ones, and when they opened',
        response: { 200: PublicPromises, ...problems }
      }
    },
    async () => ({ promises: promisesOf(feed.network.centres) })
  )
  app.get(
    '/live',
    { schema: { summary: 'Every centre and service now', response: { 200: LiveBody, ...problems } } },
    async (request, reply) => sendReady(request, reply, feed.ready(null))
  )
  app.get(
    '/live/:serviceId',
    {
      schema: {
        summary: 'Every centre now, of one service',
        params: Type.Object({ serviceId: Id }),
        response: { 200: LiveBody, ...problems }
      }
    },
    async (request, reply) => sendReady(request, reply, feed.ready(request.params.serviceId))
  )

  await app.register(usual)
  await app.register(tables)
}

/** What is usual at a centre. */
const usual: FastifyPluginAsyncTypebox = async (app) => {
  const { feed, typical } = app.open
  /** @throws RequestRefused when there is no such centre or service */
  async function usualOf({ centreId, serviceId }: { centreId: string; serviceId: string }): Promise<Typical> {
    const { centres, services } = feed.network
    if (!centres.some((each) => each.centreId === centreId)) throw unknown('centre')
    if (!services.some(({ commonId }) => commonId === serviceId)) throw unknown('service')
    return typical(centreId, serviceId)
  }

  app.get(
    '/typical/:centreId/:serviceId',
    {
      schema: {
        summary: 'What is usual by weekday and hour of taking the ticket',
        params: Type.Object({ centreId: Id, serviceId: Id }),
        response: { 200: Typical, ...problems }
      }
    },
    (request) => usualOf(request.params)
  )
  app.get(
    '/typical/:centreId/:serviceId/csv',
    { schema: { summary: 'The same as CSV', params: Type.Object({ centreId: Id, serviceId: Id }) } },
    async (request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="typical.csv"')
        .send(typicalCsv(await usualOf(request.params)))
  )
}

/** The same as tables. */
const tables: FastifyPluginAsyncTypebox = async (app) => {
  const { feed } = app.open
  const made: Record<string, () => Promise<string>> = {
    services: async () => servicesCsv(feed.network),
    centres: async () => centresCsv(feed.network),
    promises: async () => promisesCsv(promisesOf(feed.network.centres)),
    live: async () => liveCsv(feed.body)
  }
  for (const [name, make] of Object.entries(made))
    app.get(`/${name}/csv`, { schema: { summary: `The same as /${name}, as CSV` } }, async (_request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}.csv"`)
        .send(await make())
    )
}

const unknown = (what: string) => new RequestRefused(404, `unknown-${what}`, `There is no such ${what}`)

/** Bytes that are ready already. */
function sendReady(request: FastifyRequest, reply: FastifyReply, ready: Ready | undefined): FastifyReply {
  if (!ready) throw unknown('service')
  reply.header('etag', ready.etag).header('vary', 'accept-encoding').type('application/json; charset=utf-8')
  if (request.headers['if-none-match'] === ready.etag) return reply.header('cache-control', CACHED).code(304).send()
  const isPacked = takesGzip(request)
  if (isPacked) reply.header('content-encoding', 'gzip')
  return reply.serializer((body) => body as unknown as string).send(isPacked ? ready.gzip : ready.plain)
}

/** There is no other packing of these bytes: it costs too much to be done anew every two seconds. */
const takesGzip = ({ headers }: FastifyRequest): boolean =>
  acceptedEncoding((headers['accept-encoding'] ?? '').toString().replace(/\bbr\b/g, '')) === 'gzip'

export default open
