import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RequestRefused } from '../http/errors.ts'

/**
 * The printer that a new ticket comes out of: the kiosk's own, or the one that staff name; null: it is on no paper.
 * @throws RequestRefused 400, 404
 */
export function paperPrinter(
  { printerOf, printing }: FastifyInstance,
  { identity }: Pick<FastifyRequest, 'identity'>,
  asked: string | undefined
): string | null {
  if (asked === undefined) return printerOf(identity.kiosk)
  if (identity.staff === null) throw new RequestRefused(400, 'bad-request', 'Only staff name a printer')
  if (!printing.has(asked)) throw new RequestRefused(404, 'unknown-printer', 'There is no such printer')
  return asked
}
