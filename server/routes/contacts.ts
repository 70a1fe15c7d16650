import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { mayPushTo } from '../devices/notifications/push.ts'
import type { Hall } from '../hall/hall.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf } from '../http/limits.ts'
import { TicketId } from '../protocol/basics.ts'
import { type ContactBody as Contact, ContactBody, ContactRequest } from '../protocol/notifications.ts'
import { problems } from '../http/schemas.ts'

const Params = Type.Object({ ticketId: TicketId })

/** Where messages about a ticket go. Registered under /api/tickets. */
const contacts: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, notifications } = app

  app.get(
    '/:ticketId/contact',
    {
      schema: {
        summary: "Which messages the centre sends, and whether this ticket's holder gets them",
        params: Params,
        response: { 200: ContactBody, ...problems }
      }
    },
    async (request) => {
      needTicket(hall, request.params.ticketId)
      return contactOf(app, request.params.ticketId)
    }
  )

  app.put(
    '/:ticketId/contact',
    {
      schema: {
        summary: 'Be told by message of being next and of the call',
        description: 'The address is kept until the visit or the service day ends, in no log and in no backup.',
        params: Params,
        body: ContactRequest,
        response: { 200: ContactBody, ...problems }
      }
    },
    async (request) => {
      const { ticketId } = request.params
      const { push, phone, language } = request.body
      const status = needTicket(hall, ticketId)
      if (status === 'finished' || status === 'cancelled')
        throw new RequestRefused(409, 'wrong-status', 'The visit is over')
      app.limits.take('contacts', addressOf(request))
      app.limits.take('contactsOfTicket', ticketId)
      const offers = contactOf(app, ticketId)
      if ((push && !offers.push) || (phone !== undefined && !offers.sms))
        throw new RequestRefused(403, 'no-messages', 'The centre sends no such messages')
      if (push && !mayPushTo(push.endpoint, hall.centre.messages.pushHosts))
        throw new RequestRefused(400, 'bad-push-service', 'Messages are not sent to this push service')
      if (phone !== undefined && !phone.startsWith(hall.centre.messages.phonePrefix))
        throw new RequestRefused(
          400,
          'bad-phone',
          `Messages go to numbers that begin with ${hall.centre.messages.phonePrefix}`
        )
      const at = hall.now()
      if (push) notifications.contacts.keep({ ticketId, kind: 'push', language, address: JSON.stringify(push), at })
      if (phone !== undefined) notifications.contacts.keep({ ticketId, kind: 'sms', language, address: phone, at })
      notifications.watch(ticketId)
      return contactOf(app, ticketId)
    }
  )

  app.delete(
    '/:ticketId/contact/:kind',
    {
      schema: {
        summary: 'No more messages',
        params: Type.Object({ ticketId: TicketId, kind: Type.Union([Type.Literal('push'), Type.Literal('sms')]) }),
        response: { 200: ContactBody, ...problems }
      }
    },
    async (request) => {
      const { ticketId, kind } = request.params
      needTicket(hall, ticketId)
      notifications.contacts.forget(ticketId, kind)
      return contactOf(app, ticketId)
    }
  )
}

/** Which text messages the centre sends, and which of them this ticket's holder gets. */
function contactOf({ hall, notifications }: FastifyInstance, ticketId: string): Contact {
  const { push, sms, smsGateway, phonePrefix } = hall.centre.messages
  const kept = new Set(notifications.contacts.of(ticketId).map(({ kind }) => kind))
  return {
    push: push ? { publicKey: notifications.vapidPublicKey, isKept: kept.has('push') } : null,
    sms: sms && smsGateway !== null ? { prefix: phonePrefix, isKept: kept.has('sms') } : null
  }
}

/** @throws RequestRefused 404 */
function needTicket({ state }: Hall, ticketId: string) {
  const status = state.tickets.get(ticketId)?.status
  if (status === undefined) throw new RequestRefused(404, 'unknown-ticket', 'No such ticket in this service day')
  return status
}

export default contacts
