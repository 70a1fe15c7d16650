import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { Complained, ComplaintContact } from '../db/complaints.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf, shareOf } from '../http/limits.ts'
import { problems } from '../http/schemas.ts'
import { TicketId } from '../protocol/basics.ts'
import { ComplainBody, HolderComplaints } from '../protocol/complaints.ts'
import { contactOf } from './appointment-contact.ts'
import { complain, mayComplain, untilOf } from './complain.ts'

const params = Type.Object({ ticketId: TicketId })

/** What a ticket's holder says against the visit, also when its day is over. Registered under /api/tickets. */
const holder: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/:ticketId/complaint',
    {
      schema: {
        summary: "The holder's complaints about the visit, and their answers",
        description: 'Also when the day of the ticket is over. Not what was written: a paper ticket lies about.',
        params,
        response: { 200: HolderComplaints, ...problems }
      }
    },
    async ({ params: { ticketId } }) => holderView(app, needVisit(app, ticketId))
  )

  app.post(
    '/:ticketId/complaint',
    {
      schema: {
        summary: 'Complain about the visit',
        description:
          'When it is over, for the days that the centre sets; one at a time. Not from a browser of the staff, who take it down under their own name.',
        params,
        body: ComplainBody,
        response: { 201: HolderComplaints, ...problems }
      }
    },
    async (request, reply) => {
      const { text, language, contact } = request.body
      const visit = needVisit(app, request.params.ticketId)
      app.limits.take('complaints', addressOf(request))
      app.limits.take('allComplaints', shareOf(request))
      if (request.identity.staff)
        throw new RequestRefused(403, 'visitors-only', 'Staff take a complaint down under their own name')
      if (!app.hall.centre.feedback.complaints)
        throw new RequestRefused(403, 'no-complaints', 'The centre takes no complaints on this page')
      if (!visit.isOver) throw new RequestRefused(409, 'visit-not-over', 'The visit is not over yet')
      const contacts = contactsIn(contactOf(app, contact))
      await complain(app, request, visit, { text, language, contacts, takenDown: false })
      return reply.code(201).send(holderView(app, visit))
    }
  )
}

/** @throws RequestRefused 404 */
function needVisit({ complaints }: FastifyInstance, ticketId: string): Complained {
  const visit = complaints.visitOf(ticketId)
  if (!visit) throw new RequestRefused(404, 'unknown-ticket', 'There is no such ticket')
  return visit
}

export const contactsIn = ({ phone, push }: { phone: string | null; push: string | null }): ComplaintContact[] => [
  ...(phone === null ? [] : [{ kind: 'sms' as const, address: phone }]),
  ...(push === null ? [] : [{ kind: 'push' as const, address: push }])
]

function holderView(app: FastifyInstance, visit: Complained): HolderComplaints {
  const { services, messages, feedback } = app.hall.centre
  const { ticketNumber, serviceId, serviceDay } = visit
  const same = { ky: serviceId, ru: serviceId, en: serviceId }
  return {
    ticketNumber,
    serviceName: services.find((each) => each.serviceId === serviceId)?.name ?? same,
    day: serviceDay,
    canComplain: mayComplain(app, visit),
    answerDays: feedback.answerDays,
    until: untilOf(app, visit),
    complaints: app.complaints.of(visit.ticketId).map(({ at, language, answeredAt, answer, erasedAt }) => ({
      at,
      language,
      answeredAt,
      answer,
      isErased: erasedAt !== null
    })),
    messages: {
      pushKey: messages.push ? app.notifications.vapidPublicKey : null,
      phonePrefix: messages.sms && messages.smsGateway !== null ? messages.phonePrefix : null
    }
  }
}

export default holder
