import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../http/schemas.ts'
import { NowBody } from '../protocol/in-the-open.ts'
import { nowBodyOf } from './now-body.ts'

/** The hall in the open. Registered under /api/now. */
const now: FastifyPluginAsyncTypebox = async (app) => {
  const body = nowBodyOf(app)
  app.get(
    '',
    {
      schema: {
        summary: 'What the hall tells everybody of itself',
        description:
          'Who waits for what, and what is counted of closed days. No number under five is in it, nor one that two others give; nothing of a visitor. Made anew every few seconds.',
        response: { 200: NowBody, ...problems }
      }
    },
    async (_request, reply) => {
      reply.header('cache-control', 'public, max-age=10')
      return body()
    }
  )
}

export default now
