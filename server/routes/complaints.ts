import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { serviceDayAt } from '../centre/service-day.ts'
import type { ComplaintRow } from '../db/complaints.ts'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { Id } from '../protocol/basics.ts'
import { AnswerBody, Complaint, ComplaintsBody, TakenDown, TakenDownBody } from '../protocol/complaints.ts'
import { ticketNumberOf } from '../protocol/conventions/look-alikes.ts'
import { isDay } from '../figures/periods.ts'
import { DAY_MS } from '../services/complaints.ts'
import { contactOf } from './appointment-contact.ts'
import { complain } from './complain.ts'
import { contactsIn } from './ticket-complaint.ts'

const params = Type.Object({ complaintId: Id })

/** Complaints of visitors, as staff take them down and answer them. Registered under /api/complaints. */
const complaints: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(answering)

  app.get(
    '',
    { schema: { summary: 'Complaints of visitors', response: { 200: ComplaintsBody, ...problems } } },
    async () => {
      const { open, late } = app.complaints.waiting()
      return {
        answerDays: app.hall.centre.feedback.answerDays,
        open,
        late,
        complaints: app.complaints.list().map((row) => toldRow(app, row))
      }
    }
  )

  app.post(
    '',
    {
      schema: {
        summary: 'Take a complaint down for a visitor',
        description:
          "By the day and printed number, under the name of whoever does so; it opens neither the ticket's story nor what others wrote about it.",
        body: TakenDownBody,
        response: { 201: TakenDown, ...problems }
      }
    },
    async (request, reply) => {
      const { day, ticketNumber, text, language, phone } = request.body
      const { hall } = app
      if (day !== undefined && !isDay(day)) throw new RequestRefused(400, 'bad-period', `There is no day ${day}`)
      const serviceDay = day ?? (hall.state.day ?? serviceDayAt(hall.now(), hall.centre)).serviceDay
      const visit = app.complaints.visitByNumber(serviceDay, ticketNumberOf(ticketNumber))
      if (!visit) throw new RequestRefused(404, 'unknown-ticket', 'There was no such ticket on that day')
      app.limits.take('complaints', request.identity.staff?.userId ?? '')
      const contacts = contactsIn(contactOf(app, phone === undefined ? null : { phone }))
      const complaintId = await complain(app, request, visit, { text, language, contacts, takenDown: true })
      return reply.code(201).send({ complaintId, ticketNumber: visit.ticketNumber, tellsVisitor: contacts.length > 0 })
    }
  )
}

const answering: FastifyPluginAsyncTypebox = async (app) => {
  const need = (complaintId: string): ComplaintRow => {
    const row = app.complaints.get(complaintId)
    if (!row) throw new RequestRefused(404, 'unknown-complaint', 'There is no such complaint')
    if (row.erasedAt !== null) throw new RequestRefused(409, 'complaint-erased', 'The complaint was erased')
    return row
  }

  app.post(
    '/:complaintId/answer',
    {
      schema: {
        summary: 'Answer a complaint, once',
        description:
          'The visitor reads it on the page of the ticket, and is told by message where they asked for it. That it was answered, and by whom, is in the log; what it says is not.',
        params,
        body: AnswerBody,
        response: { 200: Complaint, ...problems }
      }
    },
    async (request) => {
      const { complaintId } = request.params
      await audited(
        app.hall,
        request,
        { about: 'complaint', what: 'answered', details: { complaintId } },
        {
          precondition() {
            if (need(complaintId).answeredAt !== null)
              throw new RequestRefused(409, 'already-answered', 'Somebody has answered this complaint')
          },
          withinTransaction() {
            app.complaints.answer(complaintId, {
              answer: request.body.text,
              answeredAt: app.hall.state.at,
              answeredBy: request.identity.staff?.userId ?? ''
            })
          }
        }
      )
      app.complaints.tell(complaintId)
      return toldRow(app, need(complaintId))
    }
  )

  app.delete(
    '/:complaintId',
    {
      schema: {
        summary: 'Erase what a complaint and its answer say',
        description: 'On demand, or where it names somebody. That there was one stays, and is counted.',
        params,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { complaintId } = request.params
      await audited(
        app.hall,
        request,
        { about: 'complaint', what: 'erased', details: { complaintId } },
        {
          precondition() {
            need(complaintId)
          },
          withinTransaction() {
            app.complaints.erase(complaintId, app.hall.state.at)
          }
        }
      )
      return reply.code(204).send(null)
    }
  )
}

function toldRow({ hall, people, complaints: store }: FastifyInstance, row: ComplaintRow): Complaint {
  const { services, desks, feedback } = hall.centre
  const { complaintId, serviceDay, ticketNumber, serviceId, deskId, at, takenDown, language, text, answeredAt } = row
  const same = { ky: serviceId, ru: serviceId, en: serviceId }
  const isOpen = answeredAt === null && row.erasedAt === null
  return {
    complaintId,
    day: serviceDay,
    ticketNumber,
    serviceName: services.find((each) => each.serviceId === serviceId)?.name ?? same,
    deskNumber: desks.find((each) => each.deskId === deskId)?.deskNumber ?? null,
    at,
    takenDown,
    language,
    text,
    isLate: isOpen && hall.now() - at > feedback.answerDays * DAY_MS,
    tellsVisitor: isOpen && store.contactsOf(complaintId).length > 0,
    answer: row.answer,
    answeredAt,
    answeredBy: row.answeredBy === null ? null : people.nameOf(row.answeredBy)
  }
}

export default complaints
