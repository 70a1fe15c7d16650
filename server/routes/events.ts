import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { KnownProgram } from '../db/programs.ts'
import { RequestRefused } from '../http/errors.ts'
import { tooMany } from '../http/limits.ts'
import { problems } from '../http/schemas.ts'
import { EventId, EventsPage, EventsQuery } from '../protocol/events.ts'

const USUAL_PAGE = 200
const RETRY_MS = 30_000
const STREAM = 'text/event-stream'

const Answer = {
  description: 'A page where application/json is asked for; else Server-Sent Events, whose id is the event’s',
  content: {
    'application/json': { schema: EventsPage },
    [STREAM]: { schema: Type.Unsafe<unknown>({ type: 'string' }) }
  }
}

/** The log as it leaves the hall. Registered under /api/events. */
const events: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '',
    {
      // A stream has no end that a HEAD could wait for.
      exposeHeadRoute: false,
      schema: {
        summary: 'What happened in the hall, as it happens or in pages',
        description:
          'At least once and in order; go on by `after`, or by Last-Event-ID, which counts more. An `after` that is no place of this log is 409: `epoch-unknown`, `epoch-ended` (a backup was restored), `not-yet`.',
        querystring: EventsQuery,
        headers: Type.Object({ 'last-event-id': Type.Optional(EventId) }),
        response: { 200: Answer, ...problems }
      }
    },
    async (request, reply) => {
      const { after, limit = USUAL_PAGE } = request.query
      const seq = placeIn(app, request.headers['last-event-id'] ?? after)
      const accept = request.headers.accept ?? ''
      if (accept.includes('application/json') && !accept.includes(STREAM)) {
        const page = app.events.read(seq, limit)
        const next = page.at(-1)?.seq ?? seq
        return { events: page, next: app.events.idOf(next), hasMore: next < app.events.last }
      }
      // Nobody but a program has a scope.
      const program = request.identity.program as KnownProgram
      if (!app.eventReaders.hasPlaceFor(program.programId)) throw tooMany(RETRY_MS)
      return reply
        .type(STREAM)
        .header('x-accel-buffering', 'no')
        .send(app.eventReaders.open(program, seq) as never)
    }
  )
}

/** @throws RequestRefused 409 */
function placeIn({ events: feed }: FastifyInstance, id: string | undefined): number {
  if (id === undefined) return feed.last
  const place = feed.placeOf(id)
  if ('problem' in place) throw new RequestRefused(409, place.problem, place.detail)
  return place.seq
}

export default events
