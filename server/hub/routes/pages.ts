import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type, { type TSchema } from 'typebox'
import { sendCompressed } from '../../http/compression.ts'
import { spokenBy, withFirstView, writeFirstView } from '../../http/first-view.ts'
import { serveAssets } from '../../http/screen-assets.ts'
import { type Lang, LANGS_OF_TEXT } from '../../protocol/basics.ts'
import { FINDER_PAGES, type FinderPage } from '../../protocol/finder.ts'
import {
  type Asked,
  centrePage,
  centresPage,
  type Ground,
  nearOf,
  notFoundPage,
  posterPage,
  promisesPage,
  servicesPage
} from '../public/finder-pages.ts'
import { PageCache } from '../public/page-cache.ts'

const ROOT = path.join(import.meta.dirname, '../../..')
const RENDERER = 'display-ui/dist/server/find-first-view.js'

// Whatever is typed into an address is at worst not found.
const Short = Type.Optional(Type.String({ maxLength: 200 }))
const Query = Type.Object({ lang: Short, service: Short, near: Short, q: Short })
const Params = Type.Object({ centreId: Type.String({ maxLength: 100 }) })

/** The public finder, whole without a script, and head office's page. Registered at the root. */
const pages: FastifyPluginAsyncTypebox = async (app) => {
  const ground = (): Ground => ({
    network: app.open.feed.network,
    live: app.open.feed.body,
    typical: app.open.typical,
    now: app.hubNow()
  })

  const drawn = new PageCache()
  /** @param also what the page depends on beside its address */
  const cached = async (
    request: FastifyRequest,
    reply: FastifyReply,
    also: string,
    page: () => FinderPage | Promise<FinderPage>
  ): Promise<FastifyReply> =>
    answer(
      request,
      reply,
      await drawn.get(app.open.feed.revision, `${also} ${request.url}`, async () => draw(reply, await page()))
    )

  const find = async (request: FastifyRequest<{ Querystring: Type.Static<typeof Query> }>, reply: FastifyReply) => {
    const known = ground()
    const { service: commonId = '', near: nearKey = '', q = '' } = request.query
    const near = nearOf(nearKey, known.network.places)
    const asked = askedBy(request, { service: commonId, near: nearKey, q })
    const service = known.network.services.find((each) => each.commonId === commonId)
    if (commonId !== '' && !service) return send(request, reply.code(404), notFoundPage(known, asked))
    if (service) return cached(request, reply, asked.lang, () => centresPage(known, asked, service, near))
    return cached(request, reply, asked.lang, () => servicesPage(known, asked, q.trim(), near))
  }
  app.get('/', { schema: { hide: true, querystring: Query } }, find)
  app.get('/find', { schema: { hide: true, querystring: Query } }, find)

  app.get('/find/promises', { schema: { hide: true, querystring: Query } }, async (request, reply) => {
    const asked = askedBy(request, {})
    return cached(request, reply, asked.lang, () => promisesPage(ground(), asked))
  })

  app.get('/find/poster', { schema: { hide: true, querystring: Query } }, async (request, reply) => {
    const known = ground()
    const { near: nearKey = '' } = request.query
    const near = nearOf(nearKey, known.network.places)
    const asked = askedBy(request, { near: nearKey })
    if (near === null) return send(request, reply.code(404), notFoundPage(known, asked))
    const address = `${request.protocol}://${request.host}/find?${new URLSearchParams({ near: nearKey })}`
    return cached(request, reply, `${asked.lang} ${address}`, () => posterPage(known, asked, near, address))
  })

  app.get(
    '/find/centre/:centreId',
    { schema: { hide: true, params: Params, querystring: Query } },
    async (request, reply) => {
      const known = ground()
      const { service: commonId = '' } = request.query
      const asked = askedBy(request, { service: commonId })
      const centre = known.network.centres.find((each) => each.centreId === request.params.centreId)
      const service = known.network.services.find((each) => each.commonId === commonId) ?? null
      if (!centre) return send(request, reply.code(404), notFoundPage(known, asked))
      return cached(request, reply, asked.lang, () => centrePage(known, asked, centre, service))
    }
  )

  // Head office's page: it signs in, and asks the API.
  for (const url of ['/network', '/network/*'])
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      const html = await readFile(path.join(ROOT, 'operator-ui/dist/network.html'), 'utf8')
      reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8')
      return sendCompressed(request, reply, html)
    })

  await serveAssets(app, ['display', 'desk'])
}

const send = async (request: FastifyRequest, reply: FastifyReply, page: FinderPage): Promise<FastifyReply> =>
  answer(request, reply, await draw(reply, page))

async function draw(reply: FastifyReply, page: FinderPage): Promise<string> {
  const html = await readFile(path.join(ROOT, 'display-ui/dist/find.html'), 'utf8')
  return withFirstView(html, await writeFirstView(RENDERER, FINDER_PAGES[page.page] as TSchema, page, reply))
}

function answer(request: FastifyRequest, reply: FastifyReply, html: string): Promise<FastifyReply> {
  // Figures are of one moment: an old page that comes back from a cache would tell them as new.
  reply.header('cache-control', 'no-store').type('text/html; charset=utf-8')
  return sendCompressed(request, reply, html)
}

/** The language that the address names, else the browser's, else Kyrgyz; and the address without it. */
function askedBy(request: FastifyRequest, query: Record<string, string>): Asked {
  const { lang } = request.query as { lang?: string }
  const spoken = [lang ?? '', ...spokenBy(request)].map((each) => each.slice(0, 2).toLowerCase())
  const found = spoken.find((each): each is Lang => (LANGS_OF_TEXT as readonly string[]).includes(each))
  const kept = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
  const [at = '/'] = request.url.split('?')
  return { lang: found ?? 'ky', path: `${at}${kept.size > 0 ? `?${kept}` : ''}` }
}

export default pages
