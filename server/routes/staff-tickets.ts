import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Command } from '../hall/submission.ts'
import { actorOf } from '../http/auth.ts'
import { orNothing, problems } from '../http/schemas.ts'
import { TicketRef } from '../protocol/basics.ts'
import { StaffCancelBody, StaffTicket } from '../protocol/desks.ts'
import { ChangeTicketBody } from '../protocol/reception.ts'
import { PostponeBody } from '../protocol/tickets.ts'
import { staffTicket } from '../views/desk.ts'
import { idOfRef } from './by-ticket-ref.ts'
import { needDesk } from './need-desk.ts'
import { POSTPONE_MS } from './ticket-holder.ts'
import ticketLink from './ticket-link.ts'

const ofTicket = {
  params: Type.Object({ ticketRef: TicketRef }),
  response: { 200: StaffTicket, ...problems }
}

/**
 * What staff do for a visitor whose ticket is not at their desk: under their name, and an operator only with a desk open.
 * Registered under /api/staff/tickets.
 */
const staffTickets: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(ticketLink)

  app.post(
    '/:ticketRef/change',
    {
      schema: {
        ...ofTicket,
        summary: 'Give a waiting visitor another service or class, with a reason',
        description:
          'For whoever receives visitors (rule L20 of the queue). Waiting time and number stay; the new service must take tickets now and have places left.',
        body: ChangeTicketBody
      }
    },
    async (request) => {
      const { serviceId, priorityClassId, reason } = request.body
      return act(app, request, (ticketId) => ({
        type: 'change-ticket',
        ticketId,
        reason,
        ...(serviceId !== undefined && { serviceId }),
        ...(priorityClassId !== undefined && { classId: priorityClassId })
      }))
    }
  )

  app.post(
    '/:ticketRef/cancel',
    { schema: { ...ofTicket, summary: 'Take a visitor out of the queue, with a reason', body: StaffCancelBody } },
    async (request) => act(app, request, (ticketId) => ({ type: 'cancel', ticketId, reason: request.body.reason }))
  )

  app.post(
    '/:ticketRef/postpone',
    { schema: { ...ofTicket, summary: 'Let others pass a visitor for a while', body: orNothing(PostponeBody) } },
    async (request) =>
      act(app, request, (ticketId) => ({ type: 'postpone', ticketId, forMs: request.body?.forMs ?? POSTPONE_MS }))
  )

  app.post(
    '/:ticketRef/return',
    {
      schema: {
        ...ofTicket,
        summary: 'Back into the queue after a missed call',
        description: 'Within the grace, however often.'
      }
    },
    async (request) => act(app, request, (ticketId) => ({ type: 'return', ticketId }))
  )

  app.post(
    '/:ticketRef/resume',
    { schema: { ...ofTicket, summary: 'Back into the queue after being parked' } },
    async (request) => act(app, request, (ticketId) => ({ type: 'resume-ticket', ticketId }))
  )

  app.post(
    '/:ticketRef/arrive',
    { schema: { ...ofTicket, summary: 'A visitor with a ticket from outside stands here' } },
    async (request) => act(app, request, (ticketId) => ({ type: 'confirm-arrival', ticketId }))
  )
}

type Call = Pick<FastifyRequest, 'identity'> & { params: { ticketRef: string } }

async function act(
  app: FastifyInstance,
  request: Call,
  commandFor: (ticketId: string) => Command
): Promise<StaffTicket> {
  needDesk(app, request)
  const ticketId = idOfRef(app, request.params.ticketRef)
  return app.hall.submit({
    command: commandFor(ticketId),
    actor: actorOf(request.identity),
    toResult: () => staffTicket(app.picture(), ticketId)
  })
}

export default staffTickets
