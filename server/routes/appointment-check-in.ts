import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { serviceDayAt } from '../centre/service-day.ts'
import { appointmentRefOf } from '../db/appointment-rows.ts'
import { HallRejection } from '../hall/rejection.ts'
import { actorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf, shareOf } from '../http/limits.ts'
import { originOf } from '../http/origin.ts'
import { orNothing, problems } from '../http/schemas.ts'
import { AppointmentId, CheckedIn, CheckInBody } from '../protocol/appointments.ts'
import { ArriveBody } from '../protocol/outside.ts'
import { appointmentCodeOf, type ReadonlyAppointment } from '../views/appointment.ts'
import { paperOf } from '../views/paper.ts'
import { toldToNewcomer } from '../views/place.ts'
import { issuedTicket } from '../views/visitor.ts'
import { needDesk } from './need-desk.ts'
import { paperPrinter } from './paper-printer.ts'
import { newTicketId } from './ticket-id.ts'

/** Who has come for the time that they had booked. Part of /api/appointments. */
const checkIn: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/check-in',
    {
      schema: {
        summary: 'Check in by the code of an appointment',
        description:
          'Gives the ticket, as `POST /api/tickets` does; the same code again the same ticket. In time, or late within the grace, it keeps the place of the slot; later the ticket is as anybody’s (`dueAt` null).',
        body: CheckInBody,
        response: { 200: CheckedIn, 201: CheckedIn, ...problems }
      }
    },
    async (request, reply) => {
      const { kiosk, staff } = request.identity
      app.limits.take('arrivalCodes', kiosk ?? staff?.userId ?? '')
      if (kiosk === null) needDesk(app, request)
      const appointment =
        'code' in request.body
          ? byCode(app, request.body.code)
          : staff !== null
            ? byRef(app, request.body.appointmentRef)
            : null
      if (appointment === null)
        throw new RequestRefused(404, 'unknown-appointment', 'Nobody who is expected has this code')
      const { isNew, ticket } = await takeTicket(app, request, appointment, request.body.printerId)
      return reply.code(isNew ? 201 : 200).send(ticket)
    }
  )

  app.post(
    '/:appointmentId/arrive',
    {
      schema: {
        summary: 'Check in by the phone, at the door',
        description: 'With the code that is shown at the door.',
        params: Type.Object({ appointmentId: AppointmentId }),
        body: orNothing(ArriveBody),
        response: { 200: CheckedIn, 201: CheckedIn, ...problems }
      }
    },
    async (request, reply) => {
      app.limits.take('doorCodes', addressOf(request))
      app.limits.take('allDoorCodes', shareOf(request))
      const appointment = app.hall.state.appointments.get(request.params.appointmentId)
      if (!appointment) throw new RequestRefused(404, 'unknown-appointment', 'No such appointment is to come')
      if (!app.doorCode.isRight(request.body?.doorCode ?? ''))
        throw new RequestRefused(403, 'wrong-door-code', 'This is not the code that the door shows now. Read it again.')
      const { isNew, ticket } = await takeTicket(app, request, appointment)
      return reply.code(isNew ? 201 : 200).send(ticket)
    }
  )
}

/** Of whoever is expected today, else of another day; null: nobody has it. */
function byCode({ hall }: FastifyInstance, code: string): ReadonlyAppointment | null {
  const found = [...hall.state.appointments.values()].filter(
    ({ appointmentId, status }) => status !== 'cancelled' && appointmentCodeOf(appointmentId) === code
  )
  return found.sort((a, b) => a.dueAt - b.dueAt)[0] ?? null
}

/** The appointment that staff mean; null: there is none that is to come. */
export const byRef = ({ hall }: FastifyInstance, appointmentRef: string): ReadonlyAppointment | null =>
  [...hall.state.appointments.values()].find((each) => appointmentRefOf(each.appointmentId) === appointmentRef) ?? null

/** A ticket for an appointment: a new one, or the one that was given for it. */
async function takeTicket(
  app: FastifyInstance,
  request: FastifyRequest,
  { appointmentId, serviceId, further, dueAt }: ReadonlyAppointment,
  asked?: string
): Promise<{ isNew: boolean; ticket: CheckedIn }> {
  const { hall, printing } = app
  const known = givenFor(app, appointmentId)
  if (known) return { isNew: false, ticket: known }
  if (serviceDayAt(dueAt, hall.centre).serviceDay !== hall.state.day?.serviceDay) throw new HallRejection('another-day')
  const ticketId = newTicketId(hall.now())
  const printerId = paperPrinter(app, request, asked)
  const isInTime = () => hall.now() <= dueAt + hall.centre.appointments.graceMs
  try {
    const ticket = await hall.submit({
      command: () => ({
        type: 'check-in',
        appointmentId,
        ticketId,
        told: toldToNewcomer(app.picture(), printerId === null ? 'phone' : 'paper', {
          serviceId,
          classId: null,
          further,
          ...(isInTime() && { dueAt, keepsSlot: true })
        })
      }),
      actor: actorOf(request.identity),
      toResult: () => ({ ...checkedIn(app, ticketId), ...(printerId !== null && { paper: true as const }) }),
      ...(printerId !== null && {
        withinTransaction() {
          const picture = app.picture()
          const issued = issuedTicket(picture, ticketId)
          printing.add(printerId, ticketId, paperOf(picture, ticketId, { origin: originOf(request), issued }))
        }
      })
    })
    if (printerId !== null) printing.wake(printerId)
    return { isNew: true, ticket }
  } catch (error) {
    // Pressed twice at once: both get the one ticket.
    const given = error instanceof HallRejection && error.code === 'appointment-used' && givenFor(app, appointmentId)
    if (given) return { isNew: false, ticket: given }
    throw error
  }
}

function givenFor(app: FastifyInstance, appointmentId: string): CheckedIn | null {
  const ticketId = app.hall.state.appointments.get(appointmentId)?.ticketId
  return ticketId && app.hall.state.tickets.has(ticketId) ? checkedIn(app, ticketId) : null
}

const checkedIn = (app: FastifyInstance, ticketId: string): CheckedIn => ({
  ...issuedTicket(app.picture(), ticketId),
  dueAt: app.hall.state.tickets.get(ticketId)?.dueAt ?? null
})

export default checkIn
