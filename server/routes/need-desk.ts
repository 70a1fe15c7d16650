import type { FastifyInstance, FastifyRequest } from 'fastify'
import { operatorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'

/**
 * An operator does something for a visitor only while they have a desk open, at which everybody can see them; others are
 * not held to it.
 * @throws RequestRefused 403
 */
export function needDesk({ hall }: FastifyInstance, { identity }: Pick<FastifyRequest, 'identity'>): void {
  if (identity.rights.has('reception')) return
  const operatorId = operatorOf(identity)
  if (operatorId === null || [...hall.state.desks.values()].some((desk) => desk.operatorId === operatorId)) return
  throw new RequestRefused(403, 'not-your-desk', 'Open a desk first')
}
