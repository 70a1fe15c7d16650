import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import { SESSION_MS } from '../db/sessions.ts'

/**
 * Whose token a cookie brings: a person's session, or a device's; or the mark of a browser (browser-mark.ts), or what a browser books by, or what it comes back with from
 * the house's sign-in. Cookies know
 * no ports: a hub's have names of their own, so that it can be tried beside a hall on one machine.
 */
export type CookieKind =
  | 'session'
  | 'kiosk'
  | 'display'
  | 'browser'
  | 'booking'
  | 'house'
  | 'hub-session'
  | 'hub-browser'

/** The longest that browsers keep one; each time the device's page is opened, or somebody signs in, it begins anew. */
const BROWSER_KEPT_S = 400 * 86_400

type Asked = Pick<FastifyRequest, 'protocol'>
const isOverTls = ({ protocol }: Asked): boolean => protocol === 'https'

/** The name of a cookie without TLS. */
export const plainCookieName = (kind: CookieKind): string => `kezek-${kind}`

/**
 * The name of a cookie as a request knows it. Over TLS a browser takes a `__Host-` cookie from this very host alone, and
 * only over TLS: neither a neighbouring name nor somebody on the plain network can put one of theirs in its place.
 */
export const cookieName = (kind: CookieKind, request: Asked): string =>
  isOverTls(request) ? `__Host-kezek-${kind}` : plainCookieName(kind)

/** How long somebody may take at the house's sign-in before they come back. */
export const HOUSE_KEPT_S = 600

/**
 * Out of reach of scripts and of other sites. Only what the house's sign-in sends back with is brought along from there: it is
 * sealed, good once and for minutes, and opens nothing without the provider's answer. `path` and the missing domain are what
 * `__Host-` asks for.
 */
export const cookieOptions = (kind: CookieKind, request: Asked): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: kind === 'house' ? 'lax' : 'strict',
  secure: isOverTls(request),
  maxAge: MAX_AGE_S[kind] ?? BROWSER_KEPT_S
})

const MAX_AGE_S: Partial<Record<CookieKind, number>> = {
  session: SESSION_MS / 1_000,
  'hub-session': SESSION_MS / 1_000,
  house: HOUSE_KEPT_S
}
