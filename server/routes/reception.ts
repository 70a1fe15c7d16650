import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../http/schemas.ts'
import { FindQuery, FoundBody } from '../protocol/reception.ts'
import { findByNumber } from '../views/reception.ts'

/** What whoever receives visitors looks up. Registered under /api/reception. */
const reception: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/tickets',
    {
      schema: {
        summary: 'Where the tickets of today stand that somebody may mean by a number',
        description: 'In whatever state. None when nothing that was typed is a number.',
        querystring: FindQuery,
        response: { 200: FoundBody, ...problems }
      }
    },
    async ({ query }) => ({ tickets: findByNumber(app.picture(), query.number) })
  )
}

export default reception
