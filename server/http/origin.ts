import type { FastifyRequest } from 'fastify'

/** How whoever asks reaches this server, for links that the settings do not say; null: it does not say. */
export function originOf({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string | null {
  return host === undefined || host === '' ? null : (URL.parse(`${protocol}://${host}`)?.origin ?? null)
}
