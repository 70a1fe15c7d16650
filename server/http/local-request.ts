import type { FastifyRequest } from 'fastify'
import { isLoopbackAddress } from '../protocol/addresses.ts'

/** Whether a request was made on this machine, and not only passed on by a proxy that runs on it. */
export function isLocalRequest({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): boolean {
  const forwardedFor = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
  return headers.forwarded === undefined && [ip, ...forwardedFor].every(isLoopbackAddress)
}
