import type { IncomingHttpHeaders } from 'node:http'
import cookie from '@fastify/cookie'
import type { RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import type { User } from '../db/people.ts'
import type { Role } from '../protocol/basics.ts'
import { RequestRefused } from './errors.ts'

/**
 * Who a route is for. `holder` is whoever knows a ticket's unguessable id; `anyone` needs nothing.
 * Every route states it: one without cannot be registered.
 */
export type Access = 'anyone' | 'holder' | 'kiosk' | 'display' | Role

/** Everybody that a request speaks for: one browser can be the desk of an operator and the hall's sample kiosk. */
export interface Who {
  staff: User | null
  /** The device's id. */
  kiosk: string | null
  display: string | null
}

declare module 'fastify' {
  interface FastifyContextConfig { access?: readonly Access[] }
  interface FastifyRequest { who: Who }
  interface FastifyInstance { whoIs: (request: { headers: IncomingHttpHeaders, cookies: Record<string, string | undefined> }) => Who }
}

export const SESSION_COOKIE = 'kezek-session'
export const DEVICE_COOKIES = { kiosk: 'kezek-kiosk', display: 'kezek-display' } as const
export const STAFF = ['operator', 'supervisor', 'administrator'] as const

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const BEARER = /^Bearer ([\w~+/.-]+=*)$/

/** Knows who calls, and lets in only those whom the route is for. */
export default fp(async (app) => {
  await app.register(cookie)
  app.decorateRequest('who')

  app.decorate('whoIs', ({ headers, cookies }): Who => {
    const session = cookies[SESSION_COOKIE]
    const bearer = BEARER.exec(headers.authorization ?? '')?.[1]
    const who: Who = {
      staff: session === undefined ? null : app.people.userBySession(session, Date.now()) ?? null,
      kiosk: null,
      display: null
    }
    for (const token of [bearer, cookies[DEVICE_COOKIES.kiosk], cookies[DEVICE_COOKIES.display]]) {
      const device = token === undefined ? undefined : app.people.deviceByToken(token)
      if (device) who[device.kind] = device.deviceId
    }
    return who
  })

  // Looked at when all are there: a plugin of routes may be given its access from around it.
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => { routes.push(route) })
  app.addHook('onReady', async () => {
    const open = routes.filter((route) => !route.config?.access)
    if (open.length > 0) throw new Error(`these routes do not state who may call them: ${open.map((route) => route.url).join(', ')}`)
  })

  app.addHook('onRequest', async (request) => {
    if (!SAFE.has(request.method)) refuseForeignOrigin(request.headers)
    request.who = app.whoIs(request)
    const { access } = request.routeOptions.config
    if (access && !isOneOf(request.who, access)) {
      throw request.who.staff
        ? new RequestRefused(403, 'forbidden', 'Your role may not do this')
        : new RequestRefused(401, 'not-signed-in', 'Sign in, or send a device\'s token')
    }
  })
}, { name: 'auth', dependencies: ['hall', 'errors'] })

export function isOneOf (who: Who, access: readonly Access[]): boolean {
  return access.some((each) => {
    if (each === 'anyone' || each === 'holder') return true
    if (each === 'kiosk' || each === 'display') return who[each] !== null
    return who.staff?.role === each
  })
}

/**
 * A browser names the page that sends a request; one of another site is refused. Programs send no Origin: they are let
 * through unless they bring a cookie, which only browsers send on their own.
 */
export function refuseForeignOrigin (headers: IncomingHttpHeaders): void {
  const { origin, host, cookie: cookies } = headers
  if (origin === undefined && cookies === undefined) return
  if (origin !== undefined && URL.canParse(origin)) {
    const from = new URL(origin)
    // Parsed alike, so that a default port that one of them names does not matter.
    if (URL.parse(`${from.protocol}//${host}`)?.host === from.host) return
  }
  throw new RequestRefused(403, 'foreign-origin', 'The request comes from a page of another site')
}

/** Who did it, as the log keeps it. */
export function actorOf ({ staff, kiosk, display }: Who): string {
  if (staff) return `${staff.role}:${staff.userId}`
  if (kiosk !== null) return `kiosk:${kiosk}`
  return display === null ? 'visitor' : `display:${display}`
}

/** The operator whom a desk command is checked against; null for those who may act at every desk. */
export const operatorOf = ({ staff }: Who): string | null => staff?.role === 'operator' ? staff.userId : null
