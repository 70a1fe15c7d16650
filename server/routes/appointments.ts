import { hash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { bookableOf, daysBetween, lastBookableDay, placesAt, placesOf, slotsOn } from '../centre/appointment-slots.ts'
import { isDay } from '../figures/periods.ts'
import { actorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf, isThisMachine } from '../http/limits.ts'
import { problems } from '../http/schemas.ts'
import type { Service } from '../protocol/centre.ts'
import { bookedFor } from '../views/slots.ts'
import { AppointmentOffer, BookBody, BookedAppointment, SlotsBody, SlotsQuery } from '../protocol/appointments.ts'
import { appointmentCodeOf, appointmentPathOf, icsPathOf } from '../views/appointment.ts'
import { contactOf } from './appointment-contact.ts'
import appointmentCheckIn from './appointment-check-in.ts'
import appointmentHolder from './appointment-holder.ts'
import appointmentList from './appointment-list.ts'
import { deviceOf } from './booking-device.ts'
import { newTicketId } from './ticket-id.ts'
import { needKey } from './need-key.ts'

/** A key this long cannot be guessed; a shorter one counts only from the same network. */
const UNGUESSABLE = 32
/** Of one answer. */
const MOST_DAYS = 62

/** Booking a time ahead. Registered under /api/appointments. */
const appointments: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app
  await app.register(booking)
  await app.register(appointmentHolder)
  await app.register(appointmentCheckIn)
  await app.register(appointmentList)

  app.get(
    '/offer',
    {
      schema: { summary: 'What can be booked, and how reminders go', response: { 200: AppointmentOffer, ...problems } }
    },
    async () => {
      const { appointments: settings, services, messages } = hall.centre
      return {
        status: settings.open && settings.services.length > 0 ? ('open' as const) : ('off' as const),
        services: services.flatMap((service) => {
          const bookable = bookableOf(hall.centre, service.serviceId)
          if (bookable === null) return []
          const asksPersons = bookable.asksPersons ?? service.asksPersons
          return [{ ...offered({ ...service, asksPersons }), documents: service.documents, places: placesOf(bookable) }]
        }),
        further: services.map(offered),
        daysAhead: settings.daysAhead,
        changeUntilMs: settings.changeUntilMs,
        graceMs: settings.graceMs,
        sms: messages.sms && messages.smsGateway !== null ? { prefix: messages.phonePrefix } : null,
        push: messages.push ? { publicKey: app.notifications.vapidPublicKey } : null
      }
    }
  )

  app.get(
    '/slots',
    {
      schema: {
        summary: 'The times of a service that can be booked',
        querystring: SlotsQuery,
        response: { 200: SlotsBody, ...problems }
      }
    },
    async (request) => {
      const { serviceId, from, to } = request.query
      const bookable = needBookable(app, serviceId)
      for (const day of [from, to])
        if (day !== undefined && !isDay(day)) throw new RequestRefused(400, 'bad-period', `There is no day ${day}`)
      const today = hall.state.day?.serviceDay ?? ''
      const last = lastBookableDay(today, hall.centre)
      const first = from === undefined || from < today ? today : from
      const now = hall.now()
      const places = placesOf(bookable)
      return {
        days: daysBetween(first, to === undefined || to > last ? last : to, MOST_DAYS)
          .map((date) => ({
            date,
            slots: slotsOn(date, hall.centre, serviceId)
              .filter((at) => at > now)
              .map((at) => ({ at, free: Math.max(0, places - bookedFor(hall.state, serviceId, at)) }))
          }))
          .filter(({ slots }) => slots.length > 0)
      }
    }
  )
}

const booking: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app

  app.post(
    '',
    {
      schema: {
        summary: 'Book a time',
        description:
          'Whoever asks: of many at once for one place one gets it, the others 409 `slot-full`; where fewer places are left than there are `persons`, 409 `too-few-places`. The answer has the only copy of `appointmentId`, which is the right to act for the appointment. A program needs appointments:write. The same key again gives the same appointment; for something else it is 422.',
        headers: Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 128 })) }),
        body: BookBody,
        response: { 201: BookedAppointment, ...problems }
      }
    },
    async (request, reply) => {
      const key = needKey(request)
      const { program } = request.identity
      if (program && !program.scopes.includes('appointments:write'))
        throw new RequestRefused(403, 'scope-missing', 'Booking needs appointments:write')
      if (program) app.limits.take('kioskTickets', program.programId)
      else app.limits.take('bookings', addressOf(request))
      const { serviceId, furtherServiceIds: further = [], at: dueAt, language, persons = 1 } = request.body
      needBookable(app, serviceId)
      const contact = contactOf(app, request.body.contact)
      const device = program ? undefined : deviceOf(request, reply)
      const marks = app.appointments.marksOf({
        phone: request.body.contact?.phone,
        ...(app.limits.isOn && !program && { device, address: sharedAddress(request) })
      })
      const appointmentId = idWithOwnCode(app)
      const body = await hall.submit({
        command: () => ({
          type: 'book-appointment',
          appointmentId,
          serviceId,
          further,
          language,
          persons,
          dueAt,
          places: placesAt(dueAt, hall.now(), hall.centre, serviceId)
        }),
        actor: actorOf(request.identity),
        precondition() {
          // A full slot is told before who asks: hoarding is of what one has.
          const left = placesAt(dueAt, hall.now(), hall.centre, serviceId) - bookedFor(hall.state, serviceId, dueAt)
          if (persons > left) return
          if (app.appointments.hoarderOf(marks, dueAt, persons) === null) return
          app.appointments.countRefused()
          throw new RequestRefused(
            429,
            'too-many-appointments',
            'As many are booked for this day with this phone, browser or network as may be: times, or people'
          )
        },
        withinTransaction() {
          const reminded = app.appointments.remindersOver(dueAt)
          app.appointments.store.keepHolder({ appointmentId, dueAt, language, ...contact, ...marks, reminded })
        },
        toResult: (): BookedAppointment => ({
          appointmentId,
          code: appointmentCodeOf(appointmentId),
          serviceId,
          at: dueAt,
          pagePath: appointmentPathOf(appointmentId),
          icsPath: icsPathOf(appointmentId)
        }),
        request: {
          scope: key.length >= UNGUESSABLE ? 'appointment' : `appointment ${program?.programId ?? addressOf(request)}`,
          key,
          bodyHash: hash(
            'sha256',
            JSON.stringify([serviceId, further, dueAt, language, request.body.persons]),
            'base64url'
          )
        }
      })
      return reply.code(201).send(body)
    }
  )
}

const offered = ({
  serviceId,
  name,
  asksPersons
}: Pick<Service, 'serviceId' | 'name'> & { asksPersons?: boolean | undefined }) => ({
  serviceId,
  name,
  ...(asksPersons && { asksPersons: true as const })
})

/** @throws RequestRefused 403, 404 */
function needBookable({ hall }: FastifyInstance, serviceId: string) {
  if (!hall.centre.appointments.open)
    throw new RequestRefused(403, 'appointments-off', 'The centre takes no appointments')
  const bookable = bookableOf(hall.centre, serviceId)
  if (bookable === null) throw new RequestRefused(404, 'unknown-service', 'No such service can be booked')
  return bookable
}

/** Of a proxy on this machine, or a kiosk's browser, no network is known. */
const sharedAddress = (request: FastifyRequest): string | undefined =>
  isThisMachine(addressOf(request)) ? undefined : addressOf(request)

/** An id whose six digits no other appointment has, nor a ticket on the way. */
function idWithOwnCode({ hall }: FastifyInstance): string {
  const taken = new Set([...hall.state.appointments.keys(), ...hall.state.notArrived].map(appointmentCodeOf))
  for (;;) {
    const appointmentId = newTicketId(hall.now())
    if (!taken.has(appointmentCodeOf(appointmentId))) return appointmentId
  }
}

export default appointments
