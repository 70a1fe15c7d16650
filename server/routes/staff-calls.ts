import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { actorOf } from '../http/auth.ts'
import { Id } from '../protocol/basics.ts'
import { NoContent, problems } from '../http/schemas.ts'

/** A visitor at a kiosk asks for a person. Registered under /api/staff-calls. */
const staffCalls: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '',
    {
      schema: { summary: 'Call a person to this kiosk', response: { 204: NoContent, ...problems } }
    },
    async (request, reply) => {
      await app.hall.submit({
        command: { type: 'call-staff', deviceId: request.identity.kiosk as string },
        actor: actorOf(request.identity),
        toResult: () => null
      })
      return reply.code(204).send(null)
    }
  )

  app.delete(
    '',
    {
      schema: {
        summary: "The visitor's step at this kiosk is over",
        description: 'Nobody waits there any more for whoever was called.',
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      await app.hall.submit({
        command: { type: 'end-staff-call', deviceId: request.identity.kiosk as string },
        actor: actorOf(request.identity),
        toResult: () => null
      })
      return reply.code(204).send(null)
    }
  )

  app.post(
    '/:deviceId/answer',
    {
      schema: {
        summary: 'Somebody goes there',
        params: Type.Object({ deviceId: Id }),
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      await app.hall.submit({
        command: { type: 'answer-staff-call', deviceId: request.params.deviceId },
        actor: actorOf(request.identity),
        toResult: () => null
      })
      return reply.code(204).send(null)
    }
  )
}

export default staffCalls
