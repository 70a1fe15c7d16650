import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { JoinBody, UplinkBody } from '../protocol/uplink.ts'

/** The status of each reason why a hall could not join. */
const STATUS: Record<string, number> = {
  'hub-not-secure': 400,
  'unknown-hub-code': 404,
  'no-hub': 409,
  'hub-away': 409,
  'too-many-requests': 429
}

/** This hall and the network's hub. Registered under /api/uplink. */
const uplink: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '',
    { schema: { summary: 'How the link to the hub is', response: { 200: UplinkBody, ...problems } } },
    async () => app.uplink.body()
  )

  app.post(
    '',
    {
      schema: {
        summary: 'Join a network, by the address of its hub and the code that head office gave',
        description:
          'Compare the fingerprint with the one that head office sees. Who joins again leaves the hub that it belonged to.',
        body: JoinBody,
        response: { 200: UplinkBody, ...problems }
      }
    },
    async (request) => {
      try {
        await app.uplink.join(request.body, actorOf(request.identity))
      } catch (error) {
        const { code, message, retryAfterS } = error as Error & { code?: string; retryAfterS?: number }
        const status = STATUS[code ?? '']
        if (status === undefined || code === undefined) throw error
        throw new RequestRefused(status, code, message, retryAfterS)
      }
      return app.uplink.body()
    }
  )

  app.delete(
    '',
    { schema: { summary: 'Leave the network; nothing more is sent', response: { 204: NoContent, ...problems } } },
    async (request, reply) => {
      await app.uplink.leave(actorOf(request.identity))
      return reply.code(204).send(null)
    }
  )
}

export default uplink
