import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { sendCompressed } from '../http/compression.ts'
import { type FirstView, withFirstView } from '../http/first-view.ts'
import { serveAssets } from '../http/screen-assets.ts'
import { Lang, TicketId } from '../protocol/basics.ts'
import { cookieName, cookieOptions, plainCookieName } from '../http/cookies.ts'
import type { CentreBodyOptions } from './centre-body.ts'
import { firstViewsOf } from './first-views.ts'
import { manifestOf } from './manifest.ts'

/** The device tokens of the sample hall, by kind; its pages use them by themselves. */
export interface PageOptions {
  deviceTokens: { kiosk: string; display: string } | null
}

const ROOT = path.join(import.meta.dirname, '../..')
/** Pages that ask for all they show. */
const PLAIN = [
  ['/', 'display-ui/dist/home.html'],
  ['/desk', 'operator-ui/dist/index.html'],
  ['/desk/reception', 'operator-ui/dist/index.html'],
  ['/manage', 'operator-ui/dist/index.html'],
  ['/manage/*', 'operator-ui/dist/index.html'],
  ['/book', 'display-ui/dist/book.html'],
  ['/book/:appointmentId', 'display-ui/dist/book.html'],
  ['/promises', 'display-ui/dist/promises.html']
] as const
/** Pages that come with their first view, the same for whoever asks. */
const WITH_FIRST_VIEW = [
  ['/join', 'display-ui/dist/join.html', 'join'],
  ['/arrive', 'display-ui/dist/join.html', 'arrive'],
  ['/now', 'display-ui/dist/now.html', 'now']
] as const

/** The screens: each a built page with its files. Registered at the root. */
const pages: FastifyPluginAsync<PageOptions & CentreBodyOptions> = async (app, { deviceTokens, ...options }) => {
  const firstViews = firstViewsOf(app, options)
  const send = async (request: FastifyRequest, reply: FastifyReply, file: string, view: FirstView | null = null) => {
    const html = await readFile(path.join(ROOT, file), 'utf8')
    // What was true of the hall at one moment is for no cache, which a browser opens again hours later.
    reply.header('cache-control', view === null ? 'no-cache' : 'no-store').type('text/html; charset=utf-8')
    return sendCompressed(request, reply, withFirstView(html, view))
  }
  const isTokenOf = (token: string | undefined, device: 'kiosk' | 'display') =>
    token !== undefined && app.people.devices.byToken(token, app.monotonicNow())?.kind === device
  /** An enrolled device's cookie begins anew each time, or it would be forgotten after a year. */
  const renewCookie = (request: FastifyRequest, reply: FastifyReply, device: 'kiosk' | 'display') => {
    const { cookies } = request
    const name = cookieName(device, request)
    const earlier = plainCookieName(device)
    // Enrolled before the hall had its certificate: the screen goes on, and from now on by the name that TLS guards.
    const isMoving = name !== earlier && cookies[name] === undefined && isTokenOf(cookies[earlier], device)
    const known = isMoving ? cookies[earlier] : request.identity[device] !== null ? cookies[name] : undefined
    const token = deviceTokens?.[device] ?? known
    if (token !== undefined) reply.setCookie(name, token, cookieOptions(device, request))
    if (isMoving) reply.clearCookie(earlier, { path: '/' })
    return token
  }
  const display = (request: FastifyRequest, reply: FastifyReply) => {
    renewCookie(request, reply, 'display')
    return send(request, reply, 'display-ui/dist/index.html')
  }

  app.get('/kiosk', { schema: { hide: true } }, async (request, reply) => {
    const token = renewCookie(request, reply, 'kiosk')
    return send(request, reply, 'kiosk-ui/dist/index.html', await firstViews.kiosk(reply, token))
  })
  app.get('/display', { schema: { hide: true } }, display)
  app.get('/display/desk/:deskNumber', { schema: { hide: true } }, display)
  app.get('/sign', { schema: { hide: true } }, display)
  app.get('/t/:ticketId', { schema: { hide: true } }, async (request, reply) => {
    const { ticketId } = request.params as { ticketId: string }
    return send(request, reply, 'display-ui/dist/visitor.html', await firstViews.visitor(reply, ticketId))
  })
  for (const [url, file] of PLAIN)
    app.get(url, { schema: { hide: true } }, (request, reply) => send(request, reply, file))
  for (const [url, file, whose] of WITH_FIRST_VIEW)
    app.get(url, { schema: { hide: true } }, async (request, reply) =>
      send(request, reply, file, await firstViews[whose](reply))
    )
  await app.register(workers)
  app.get(
    '/t/:ticketId/app.webmanifest',
    {
      schema: {
        hide: true,
        params: Type.Object({ ticketId: TicketId }),
        querystring: Type.Object({ lang: Type.Optional(Lang) })
      }
    },
    async (request, reply) => {
      const { ticketId } = request.params as { ticketId: string }
      return reply
        .header('cache-control', 'no-cache')
        .type('application/manifest+json; charset=utf-8')
        .send(JSON.stringify(manifestOf(ticketId, (request.query as { lang?: Lang }).lang)))
    }
  )

  await serveAssets(app, ['kiosk', 'display', 'desk'])
}

/** Where a worker lies is its scope: the visitor's pages, or what shows alarms, and nothing else. */
const workers: FastifyPluginAsync = async (app) => {
  for (const [url, file] of [
    ['/t/sw.js', 'display-ui/dist/sw.js'],
    ['/desk/sw.js', 'operator-ui/dist/sw.js']
  ] as const)
    app.get(url, { schema: { hide: true } }, async (request, reply) =>
      sendCompressed(
        request,
        reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8'),
        await readFile(path.join(ROOT, file), 'utf8')
      )
    )
}

export default pages
