import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { Id } from '../protocol/basics.ts'
import { endSessions } from './end-sessions.ts'

const Params = Type.Object({ userId: Id })

/** What an administrator does for others who sign in. Part of /api/people. */
const personSignIn: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people, sockets } = app
  const needPerson = (userId: string): void => {
    if (!people.userById(userId)) throw new RequestRefused(404, 'unknown-person', 'There is no such person')
  }

  app.delete(
    '/:userId/sessions',
    {
      schema: { summary: 'Sign somebody out everywhere', params: Params, response: { 204: NoContent, ...problems } }
    },
    async (request, reply) => {
      const { userId } = request.params
      needPerson(userId)
      await endSessions(app, request, userId, 'signed out by an administrator')
      return reply.code(204).send(null)
    }
  )

  app.delete(
    '/:userId/second-factor',
    {
      schema: {
        summary: 'Take away a second factor that somebody has lost; their sessions end',
        params: Params,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { userId } = request.params
      needPerson(userId)
      let ended: string[] = []
      await audited(
        hall,
        request,
        { about: 'person', what: 'second factor removed', details: { userId, address: request.ip } },
        {
          withinTransaction() {
            people.secondFactors.clear(userId)
            ended = people.sessions.endAll(userId)
          }
        }
      )
      sockets.closeSessions(ended)
      return reply.code(204).send(null)
    }
  )
}

export default personSignIn
