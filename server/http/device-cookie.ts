import type { CookieSerializeOptions } from '@fastify/cookie'

/** The longest that browsers keep one; each time the device's page is opened it begins anew. */
const KEPT_S = 400 * 86_400

/** A device's token is in its browser out of reach of scripts and of other sites. */
export const deviceCookie = ({ protocol }: { protocol: string }): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: protocol === 'https',
  maxAge: KEPT_S
})
