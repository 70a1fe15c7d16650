import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { DEVICE_COOKIES } from '../http/auth.ts'
import { Lang, TicketId } from '../protocol/basics.ts'
import { deviceCookie } from '../http/device-cookie.ts'
import { manifestOf } from './manifest.ts'

/** The device tokens of the sample hall, by kind; its pages use them by themselves. */
export interface PageOptions {
  deviceTokens: { kiosk: string; display: string } | null
}

const ROOT = path.join(import.meta.dirname, '../..')
const YEAR_S = 31_536_000

/** The screens: each a built page with its files. Registered at the root. */
const pages: FastifyPluginAsync<PageOptions> = async (app, { deviceTokens }) => {
  const page = (file: string, device?: 'kiosk' | 'display') => async (request: FastifyRequest, reply: FastifyReply) => {
    const html = await readFile(path.join(ROOT, file))
    if (device) {
      // An enrolled device's cookie begins anew each time, or it would be forgotten after a year.
      const token =
        deviceTokens?.[device] ??
        (request.identity[device] !== null ? request.cookies[DEVICE_COOKIES[device]] : undefined)
      if (token !== undefined) reply.setCookie(DEVICE_COOKIES[device], token, deviceCookie(request))
    }
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html)
  }

  app.get('/', { schema: { hide: true } }, page('display-ui/dist/home.html'))
  app.get('/kiosk', { schema: { hide: true } }, page('kiosk-ui/dist/index.html', 'kiosk'))
  app.get('/display', { schema: { hide: true } }, page('display-ui/dist/index.html', 'display'))
  app.get('/display/desk/:deskNumber', { schema: { hide: true } }, page('display-ui/dist/index.html', 'display'))
  app.get('/desk', { schema: { hide: true } }, page('operator-ui/dist/index.html'))
  for (const url of ['/manage', '/manage/*'])
    app.get(url, { schema: { hide: true } }, page('operator-ui/dist/index.html'))
  app.get('/t/:ticketId', { schema: { hide: true } }, page('display-ui/dist/visitor.html'))
  app.get('/join', { schema: { hide: true } }, page('display-ui/dist/join.html'))
  app.get('/arrive', { schema: { hide: true } }, page('display-ui/dist/join.html'))
  // Where it lies is its scope: the visitor's pages and nothing else.
  app.get('/t/sw.js', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/javascript; charset=utf-8')
      .send(await readFile(path.join(ROOT, 'display-ui/dist/sw.js')))
  )
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

  // The names of built files hold a hash of what is in them.
  for (const [prefix, folder] of [
    ['/kiosk/assets/', 'kiosk-ui'],
    ['/display/assets/', 'display-ui'],
    ['/desk/assets/', 'operator-ui']
  ] as const) {
    await app.register(async (scope) => {
      await scope.register(fastifyStatic, {
        root: path.join(ROOT, folder, 'dist/assets'),
        prefix,
        maxAge: YEAR_S * 1000,
        immutable: true,
        index: false,
        decorateReply: false,
        schemaHide: true
      })
    })
  }
}

export default pages
