import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { notificationText } from '../devices/notifications/words.ts'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { originOf } from '../http/origin.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { TicketRef } from '../protocol/basics.ts'
import { SendLinkBody } from '../protocol/reception.ts'
import { trackPathOf } from '../views/visitor.ts'
import { idOfRef } from './by-ticket-ref.ts'

/** A link that comes later helps nobody who stands there. */
const TTL_MS = 5 * 60_000

/** The address of a ticket's page, sent to its holder's phone. Part of /api/staff/tickets. */
const ticketLink: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, notifications, limits } = app
  app.post(
    '/:ticketRef/link',
    {
      schema: {
        summary: "Send the address of a ticket's page to its holder's phone",
        description:
          'By text message, where the centre sends them. In the log with who sent it and for which ticket, without the number, which is kept nowhere.',
        params: Type.Object({ ticketRef: TicketRef }),
        body: SendLinkBody,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { phone, language } = request.body
      const ticketId = idOfRef(app, request.params.ticketRef)
      const ticket = hall.state.tickets.get(ticketId)
      if (!ticket) throw new RequestRefused(404, 'unknown-ticket', 'No such ticket in this service day')
      const isOver = () => ['finished', 'cancelled'].includes(hall.state.tickets.get(ticketId)?.status ?? 'finished')
      if (isOver()) throw new RequestRefused(409, 'wrong-status', 'The visit is over')
      const origin = hall.centre.publicUrl ?? originOf(request)
      needSms(app, phone)
      limits.take('contacts', request.identity.staff?.userId ?? '')
      limits.take('contactsOfTicket', ticketId)
      if (origin === null || !notifications.maySendSms()) throw noMessages()
      const { ticketNumber } = ticket
      const path = trackPathOf(ticketId)
      await audited(
        hall,
        request,
        { about: 'ticket', what: 'link sent', details: { ticketNumber } },
        { withinTransaction() {} }
      )
      notifications.outbox.post({
        kind: 'sms',
        notification: {
          address: phone,
          title: hall.centre.name[language],
          text: notificationText('message.link', language, { number: ticketNumber, url: new URL(path, origin).href }),
          path
        },
        ttlMs: TTL_MS,
        isTrue: () => !isOver(),
        onGone() {}
      })
      return reply.code(204).send(null)
    }
  )
}

/** @throws RequestRefused */
function needSms({ hall }: FastifyInstance, phone: string): void {
  const { sms, smsGateway, phonePrefix } = hall.centre.messages
  if (!sms || smsGateway === null) throw noMessages()
  if (!phone.startsWith(phonePrefix))
    throw new RequestRefused(400, 'bad-phone', `Messages go to numbers that begin with ${phonePrefix}`)
}

const noMessages = () => new RequestRefused(403, 'no-messages', 'The centre sends no such messages')

export default ticketLink
