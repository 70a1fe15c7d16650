import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { RequestRefused } from '../http/errors.ts'
import { addressOf, shareOf } from '../http/limits.ts'
import { orNothing } from '../http/schemas.ts'
import { ArriveBody } from '../protocol/outside.ts'
import { CancelBody, PostponeBody } from '../protocol/tickets.ts'
import { act, ofTicket, ticketView } from './ticket-commands.ts'

export const POSTPONE_MS = 10 * 60_000
/** Why a ticket is cancelled by its holder: they are asked for no reason, and none of theirs is kept for ever. */
const BY_HOLDER = 'visitor'

/** What a ticket's holder can do about their place in the queue. Part of /api/tickets. */
const holder: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(arrival)

  app.get(
    '/:ticketId',
    {
      schema: { ...ofTicket, summary: 'Where a ticket stands' }
    },
    async (request) => ticketView(app, request.params.ticketId)
  )

  app.post(
    '/:ticketId/cancel',
    {
      schema: {
        ...ofTicket,
        summary: 'Leave the queue',
        body: orNothing(CancelBody)
      }
    },
    async (request) => act(app, request, { type: 'cancel', ticketId: request.params.ticketId, reason: BY_HOLDER })
  )

  app.post(
    '/:ticketId/postpone',
    {
      schema: {
        ...ofTicket,
        summary: 'Let others pass for a while',
        body: orNothing(PostponeBody)
      }
    },
    async (request) =>
      act(app, request, {
        type: 'postpone',
        ticketId: request.params.ticketId,
        forMs: request.body?.forMs ?? POSTPONE_MS
      })
  )

  app.delete(
    '/:ticketId/postpone',
    {
      schema: {
        ...ofTicket,
        summary: 'Back into the queue sooner: stop letting others pass',
        description: 'At the old place. It counts as one of the times that the holder may let others pass.'
      }
    },
    async (request) => act(app, request, { type: 'end-postpone', ticketId: request.params.ticketId })
  )

  app.post(
    '/:ticketId/return',
    {
      schema: {
        ...ofTicket,
        summary: 'Back into the queue after a missed call',
        description: 'Within the grace, and as often as the centre allows.'
      }
    },
    async (request) => act(app, request, { type: 'return', ticketId: request.params.ticketId, byHolder: true })
  )
}

/** The holder of a ticket taken on the way has come. */
const arrival: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/:ticketId/arrive',
    {
      schema: {
        ...ofTicket,
        summary: 'Confirm the arrival with a ticket taken from outside',
        description: 'With the code that is shown at the door.',
        body: orNothing(ArriveBody)
      }
    },
    async (request) => {
      const { ticketId } = request.params
      app.limits.take('doorCodes', addressOf(request))
      app.limits.take('allDoorCodes', shareOf(request))
      ticketView(app, ticketId)
      if (!app.doorCode.isRight(request.body?.doorCode ?? ''))
        throw new RequestRefused(403, 'wrong-door-code', 'This is not the code that the door shows now. Read it again.')
      return act(app, request, { type: 'confirm-arrival', ticketId })
    }
  )
}

export default holder
