import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { RequestRefused } from '../http/errors.ts'
import { AcknowledgeBody } from '../protocol/board.ts'
import { audited } from '../http/audited.ts'
import { NoContent, problems } from '../http/schemas.ts'

/** What is wrong in the hall, and that somebody knows. Registered under /api/alarms. */
const alarms: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/acknowledge',
    {
      schema: {
        summary: 'Say that one knows of an alarm; it comes back if it becomes worse',
        body: AcknowledgeBody,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { alarmId, level } = request.body
      const staff = request.identity.staff
      // One may be on the board that was not observed yet.
      app.observeAlarms()
      await audited(
        app.hall,
        request,
        { about: 'alarm', what: 'acknowledged', details: { alarmId, level } },
        {
          precondition() {
            if (app.alarms.levelOf(alarmId) === null)
              throw new RequestRefused(409, 'no-alarm', 'There is no such alarm any more')
          }
        }
      )
      app.alarms.acknowledge(alarmId, level, staff?.name ?? '', app.hall.now())
      app.live.refresh()
      return reply.code(204).send(null)
    }
  )
}

export default alarms
