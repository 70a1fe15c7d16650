import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { isDay } from '../figures/periods.ts'
import { RequestRefused } from '../http/errors.ts'
import { problems } from '../http/schemas.ts'
import { fileOf } from './reports.ts'
import { AuditBody, AuditFileQuery, AuditQuery } from '../protocol/audit.ts'

/** What people did to the hall. Registered under /api/audit. */
const auditRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '',
    {
      schema: {
        summary: 'Who signed in, changed, steered, erased and restored, a page of 200',
        description:
          'By calendar days of the centre. The whole log, for programs: the command `audit` on the machine of the hall.',
        querystring: AuditQuery,
        response: { 200: AuditBody, ...problems }
      }
    },
    async ({ query }) => app.reports.ask('audit', checked(query))
  )

  app.get(
    '/csv',
    {
      schema: {
        summary: 'The same as a file, the oldest first, at most the newest 50,000 rows',
        description: 'As the spreadsheet of the language reads it; UTF-8 with a byte-order mark.',
        querystring: AuditFileQuery,
        response: fileOf('text/csv')
      }
    },
    async ({ query: { lang, ...query } }, reply) => {
      const csv = await app.reports.ask('audit-csv', { query: checked(query), lang })
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="kezek-audit-${query.from}-${query.to}.csv"`)
        .send(csv)
    }
  )
}

/** @throws RequestRefused 400 */
function checked<Q extends { from: string; to: string }>(query: Q): Q {
  for (const day of [query.from, query.to])
    if (!isDay(day)) throw new RequestRefused(400, 'bad-day', `There is no day ${day}`)
  if (query.from > query.to) throw new RequestRefused(400, 'bad-period', 'The period ends before it begins')
  return query
}

export default auditRoutes
