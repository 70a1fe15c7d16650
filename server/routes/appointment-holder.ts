import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { placesAt } from '../centre/appointment-slots.ts'
import { serviceDayAt } from '../centre/service-day.ts'
import { appointmentRefOf } from '../db/appointment-rows.ts'
import { actorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf } from '../http/limits.ts'
import { originOf } from '../http/origin.ts'
import { problems } from '../http/schemas.ts'
import { AppointmentId, AppointmentView, MoveAppointmentBody } from '../protocol/appointments.ts'
import { Lang } from '../protocol/basics.ts'
import { ContactRequest } from '../protocol/notifications.ts'
import { appointmentPathOf, appointmentView, changeUntilOf } from '../views/appointment.ts'
import type { Command } from '../hall/submission.ts'
import { contactOf } from './appointment-contact.ts'
import { icsOf } from './appointment-ics.ts'

const ofAppointment = {
  params: Type.Object({ appointmentId: AppointmentId }),
  response: { 200: AppointmentView, ...problems }
}

/** What whoever holds an appointment can do. Part of /api/appointments. */
const holder: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app
  await app.register(reminders)

  app.get('/:appointmentId', { schema: { ...ofAppointment, summary: 'How an appointment stands' } }, async (request) =>
    viewOf(app, request.params.appointmentId)
  )

  app.post(
    '/:appointmentId/move',
    {
      schema: {
        ...ofAppointment,
        summary: 'Move an appointment to another time',
        description:
          'Its places are given up only for as many others: 409 `slot-full` or `too-few-places` leaves it as it was.',
        body: MoveAppointmentBody
      }
    },
    async (request) => {
      const { appointmentId } = request.params
      const { at: dueAt } = request.body
      return act(app, request, appointmentId, () => {
        const { serviceId } = needAppointment(app, appointmentId)
        const places = placesAt(dueAt, hall.now(), hall.centre, serviceId)
        return { type: 'move-appointment', appointmentId, dueAt, places, until: untilOf(app, appointmentId) }
      })
    }
  )

  app.post(
    '/:appointmentId/cancel',
    { schema: { ...ofAppointment, summary: 'Cancel an appointment' } },
    async (request) => {
      const { appointmentId } = request.params
      return act(app, request, appointmentId, () => ({
        type: 'cancel-appointment',
        appointmentId,
        reason: 'visitor',
        until: untilOf(app, appointmentId)
      }))
    }
  )

  app.get(
    '/:appointmentId/calendar.ics',
    {
      schema: {
        summary: 'An appointment for a calendar',
        params: ofAppointment.params,
        querystring: Type.Object({ lang: Type.Optional(Lang) }),
        response: { 200: Type.String({ description: 'iCalendar, RFC 5545' }), ...problems }
      }
    },
    async (request, reply) => {
      const { appointmentId } = request.params
      const view = viewOf(app, appointmentId)
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="kezek.ics"')
        .send(
          icsOf(view, hall.centre, {
            uid: appointmentRefOf(appointmentId),
            now: hall.now(),
            lang: request.query.lang ?? hall.centre.languages[0] ?? 'en',
            url: `${hall.centre.publicUrl ?? originOf(request) ?? ''}${appointmentPathOf(appointmentId)}`
          })
        )
    }
  )
}

/** Where its reminders go. */
const reminders: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app

  app.put(
    '/:appointmentId/contact',
    {
      schema: {
        ...ofAppointment,
        summary: 'Be reminded',
        description: 'The address is kept until the appointment is over, in no log and in no backup.',
        body: ContactRequest
      }
    },
    async (request) => {
      const { appointmentId } = request.params
      const { push, phone, language } = request.body
      const { status } = needAppointment(app, appointmentId)
      if (status !== 'booked') throw new RequestRefused(409, 'wrong-status', 'The appointment is over')
      app.limits.take('contacts', addressOf(request))
      app.limits.take('contactsOfTicket', appointmentId)
      const { messages } = hall.centre
      if ((push && !messages.push) || (phone !== undefined && (!messages.sms || messages.smsGateway === null)))
        throw new RequestRefused(403, 'no-messages', 'The centre sends no such messages')
      const kept = contactOf(app, { ...(push && { push }), ...(phone !== undefined && { phone }) })
      app.appointments.store.change(appointmentId, {
        language,
        ...(kept.push !== null && { push: kept.push }),
        ...(kept.phone !== null && { phone: kept.phone, ...app.appointments.phoneMarkOf(kept.phone) })
      })
      return viewOf(app, appointmentId)
    }
  )
}

/** @throws RequestRefused 404 */
function needAppointment({ hall }: FastifyInstance, appointmentId: string) {
  const appointment = hall.state.appointments.get(appointmentId)
  if (!appointment) throw new RequestRefused(404, 'unknown-appointment', 'No such appointment is to come')
  return appointment
}

const untilOf = (app: FastifyInstance, appointmentId: string): number =>
  changeUntilOf(needAppointment(app, appointmentId).dueAt, app.hall.centre)

/** An appointment as its holder sees it. @throws RequestRefused 404 */
export function viewOf(app: FastifyInstance, appointmentId: string): AppointmentView {
  const appointment = needAppointment(app, appointmentId)
  const kept = app.appointments.store.holderOf(appointmentId)
  return appointmentView(app.picture(), appointment, serviceDayAt(appointment.dueAt, app.hall.centre).serviceDay, {
    push: kept?.push != null,
    sms: kept?.phone != null
  })
}

function act(
  app: FastifyInstance,
  request: Pick<FastifyRequest, 'identity'>,
  appointmentId: string,
  command: () => Command
): Promise<AppointmentView> {
  return app.hall.submit({
    command,
    actor: actorOf(request.identity),
    toResult: () => viewOf(app, appointmentId)
  })
}

export default holder
