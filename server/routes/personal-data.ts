import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { actorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { Id } from '../protocol/basics.ts'
import { FormerPeopleBody, PersonData } from '../protocol/privacy.ts'
import { NoContent, problems } from '../http/schemas.ts'

const DAY_MS = 86_400_000
const Params = Type.Object({ userId: Id })

/** What is kept of staff: to be had, and to be erased. Registered under /api/personal-data. */
const personalData: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people } = app

  app.get(
    '/former',
    {
      schema: {
        summary: 'People who have left and whose names are still kept',
        response: { 200: FormerPeopleBody, ...problems }
      }
    },
    async () => ({
      people: people
        .listFormer()
        .map((person) => ({ ...person, erasedAfter: person.removedAt + hall.centre.privacy.formerNamesDays * DAY_MS }))
    })
  )

  app.get(
    '/people/:userId',
    {
      schema: {
        summary: 'Everything that is kept of a member of staff',
        params: Params,
        response: { 200: PersonData, ...problems }
      }
    },
    async ({ params: { userId } }, reply) => {
      const data = await app.reports.ask('person', { userId })
      if (data === null) throw new RequestRefused(404, 'unknown-person', 'There is no such person')
      return reply.header('content-disposition', `attachment; filename="kezek-person-${userId}.json"`).send(data)
    }
  )

  app.delete(
    '/people/:userId',
    {
      schema: {
        summary: 'Erase the name and login of somebody who has left',
        description: 'Their id stays in the log and in the figures, which then belong to nobody.',
        params: Params,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { userId } = request.params
      if (!people.listFormer().some((person) => person.userId === userId))
        throw new RequestRefused(404, 'unknown-person', 'Nobody of this id has left; remove the person first')
      await app.erasePerson(userId, actorOf(request.identity))
      return reply.code(204).send(null)
    }
  )
}

export default personalData
