import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { RequestRefused } from '../http/errors.ts'
import { RateBody } from '../protocol/feedback.ts'
import { act, ofTicket } from './ticket-commands.ts'

/** What a visitor says of the visit. Part of /api/tickets. */
const feedback: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app

  app.post(
    '/:ticketId/rate',
    {
      schema: {
        ...ofTicket,
        summary: 'Rate a finished visit, once',
        description:
          'By the visitor alone: not from a browser of the staff, nor where who issued the ticket served it too.',
        body: RateBody
      }
    },
    async (request) => {
      const { ticketId } = request.params
      const { stars, reasons = [], comment } = request.body
      // Praise of oneself: staff have the id of a ticket that they issued themselves.
      if (request.identity.staff || hall.record.isCalledByIssuer(ticketId))
        throw new RequestRefused(403, 'visitors-only', 'Only the visitor rates a visit')
      const text = comment?.trim() ?? ''
      if (text !== '' && !hall.centre.feedback.comments)
        throw new RequestRefused(403, 'no-comments', 'The centre takes no comments')
      return act(
        app,
        request,
        { type: 'rate', ticketId, stars, reasons },
        text === ''
          ? undefined
          : () => {
              const ticket = hall.state.tickets.get(ticketId)
              if (ticket)
                app.comments.add({
                  ticketNumber: ticket.ticketNumber,
                  serviceId: ticket.serviceId,
                  at: hall.state.at,
                  stars,
                  text
                })
            }
      )
    }
  )
}

export default feedback
