import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { ArrivalBody } from '../protocol/outside.ts'
import { ArrivedTicket } from '../protocol/tickets.ts'
import { checkInCodeOf } from '../views/check-in-code.ts'
import { arrivedTicket } from '../views/visitor.ts'
import { problems } from '../http/schemas.ts'

/** Who has come with a ticket taken from outside, by the code on their phone. Registered under /api/arrivals. */
const checkIn: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '',
    {
      schema: {
        summary: "Confirm an arrival by the code on the visitor's phone",
        body: ArrivalBody,
        response: { 200: ArrivedTicket, ...problems }
      }
    },
    async (request) => {
      app.limits.take('arrivalCodes', request.identity.kiosk ?? request.identity.staff?.userId ?? '')
      const { code } = request.body
      const ticketId = [...app.hall.state.notArrived].find((each) => checkInCodeOf(each) === code)
      if (ticketId === undefined)
        throw new RequestRefused(404, 'unknown-arrival', 'Nobody who is on the way has this code')
      return app.hall.submit({
        command: { type: 'confirm-arrival', ticketId },
        actor: actorOf(request.identity),
        toResult: () => arrivedTicket(app.picture(), ticketId)
      })
    }
  )
}

export default checkIn
