import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { appointmentRefOf } from '../db/appointment-rows.ts'
import { actorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { problems } from '../http/schemas.ts'
import { TicketRef } from '../protocol/basics.ts'
import { byRef } from './appointment-check-in.ts'
import { needDesk } from './need-desk.ts'

const Cancelled = Type.Object({ appointmentRef: TicketRef, status: Type.Literal('cancelled') })

/** What staff do for whoever has booked, under their name. Registered under /api/staff/appointments. */
const staffAppointments: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/:appointmentRef/cancel',
    {
      schema: {
        summary: 'Cancel an appointment for its holder',
        description: 'Also when it is too late for them to do so.',
        params: Type.Object({ appointmentRef: TicketRef }),
        response: { 200: Cancelled, ...problems }
      }
    },
    async (request) => {
      needDesk(app, request)
      const appointment = byRef(app, request.params.appointmentRef)
      if (appointment === null) throw new RequestRefused(404, 'unknown-appointment', 'No such appointment is to come')
      const { appointmentId } = appointment
      return app.hall.submit({
        command: { type: 'cancel-appointment', appointmentId, reason: 'staff' },
        actor: actorOf(request.identity),
        toResult: () => ({ appointmentRef: appointmentRefOf(appointmentId), status: 'cancelled' as const })
      })
    }
  )
}

export default staffAppointments
