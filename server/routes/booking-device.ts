import type { FastifyReply, FastifyRequest } from 'fastify'
import { newToken } from '../db/tokens.ts'
import { cookieName, cookieOptions } from '../http/cookies.ts'

/** What one browser is known by when it books again: a random word in a cookie, which tells nothing else. */
export function deviceOf(request: FastifyRequest, reply: FastifyReply): string {
  const name = cookieName('booking', request)
  const known = request.cookies[name]
  if (known !== undefined && /^[\w-]{20,100}$/.test(known)) return known
  const device = newToken()
  reply.setCookie(name, device, cookieOptions('booking', request))
  return device
}
