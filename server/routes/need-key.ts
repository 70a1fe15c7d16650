import type { FastifyRequest } from 'fastify'
import { RequestRefused } from '../http/errors.ts'

/** The key under which the same request, sent again, has the same answer. @throws RequestRefused 400 */
export function needKey({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const key = headers['idempotency-key']
  if (typeof key !== 'string') throw new RequestRefused(400, 'key-required', 'An Idempotency-Key header is required')
  return key
}
