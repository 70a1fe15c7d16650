import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { serviceDayAt } from '../centre/service-day.ts'
import { daysBefore, daysIn, isDay } from '../figures/periods.ts'
import { RequestRefused } from '../http/errors.ts'
import { problems } from '../http/schemas.ts'
import { PromisesBody, PromisesQuery } from '../protocol/promises.ts'

/** Four weeks, unless somebody asks for others. */
const USUAL_DAYS = 28
const LONGEST_DAYS = 366
/** Of fewer nothing can be said that holds. */
const PUBLISHED_FROM = 100

/** How often people were called within the wait that they had been told. Registered under /api/promises. */
const promises: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '',
    {
      schema: {
        summary: 'How often the waits that were told were kept',
        description:
          'For everybody where the centre shows it (403 `promises-off` otherwise), services from 100 on; all of it for supervisors and administrators, always.',
        querystring: PromisesQuery,
        response: { 200: PromisesBody, ...problems }
      }
    },
    async ({ query, identity }) => {
      const isSteering = identity.rights.has('figures')
      if (!isSteering && !app.hall.centre.promises.shown)
        throw new RequestRefused(403, 'promises-off', 'The centre does not show this')
      const today = (app.hall.state.day ?? serviceDayAt(app.hall.now(), app.hall.centre)).serviceDay
      const { to = today, by = 'service' } = query
      if (!isDay(to)) throw new RequestRefused(400, 'bad-period', `There is no day ${to}`)
      const { from = daysBefore(to, USUAL_DAYS - 1) } = query
      if (!isDay(from)) throw new RequestRefused(400, 'bad-period', `There is no day ${from}`)
      if (from > to) throw new RequestRefused(400, 'bad-period', 'The period ends before it begins')
      if (daysIn({ from, to }) > LONGEST_DAYS)
        throw new RequestRefused(400, 'bad-period', 'A period has at most a year')
      if (isSteering) return app.reports.ask('promises', { period: { from, to }, by })
      const body = await app.promises.forEverybody(from, to, by)
      return by === 'service' ? { ...body, rows: body.rows.filter(({ told }) => told >= PUBLISHED_FROM) } : body
    }
  )
}

export default promises
