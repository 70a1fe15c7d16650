import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { RequestRefused } from '../http/errors.ts'
import { CommentsBody } from '../protocol/feedback.ts'
import { audited } from '../http/audited.ts'
import { NoContent, problems } from '../http/schemas.ts'

/** What visitors wrote to their ratings. Registered under /api/comments. */
const comments: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '',
    {
      schema: { summary: 'What visitors wrote', response: { 200: CommentsBody, ...problems } }
    },
    async () => {
      const names = new Map(app.hall.centre.services.map(({ serviceId, name }) => [serviceId, name]))
      return {
        comments: app.comments.newest().map((row) => ({ ...row, serviceName: names.get(row.serviceId) ?? null }))
      }
    }
  )

  app.delete(
    '/:commentId',
    {
      schema: {
        summary: 'Remove a comment',
        description: 'That it was removed, and by whom, is in the log; what it said is not.',
        params: Type.Object({ commentId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { commentId } = request.params
      await audited(
        app.hall,
        request,
        { about: 'comment', what: 'removed', details: { commentId } },
        {
          precondition() {
            if (!app.comments.has(commentId))
              throw new RequestRefused(404, 'unknown-comment', 'There is no such comment')
          },
          withinTransaction() {
            app.comments.remove(commentId)
          }
        }
      )
      return reply.code(204).send(null)
    }
  )
}

export default comments
