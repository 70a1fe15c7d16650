import fp from 'fastify-plugin'
import { type Comments, openComments } from '../db/comments.ts'
import type { Db } from '../db/open.ts'

declare module 'fastify' {
  interface FastifyInstance {
    comments: Comments
  }
}

/** What visitors wrote, forgotten with a new service day when it is old enough. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const comments = openComments(db)
    app.decorate('comments', comments)
    const forgetOld = () => {
      try {
        comments.forgetOld(app.hall.now(), app.hall.centre.feedback.keptDays)
      } catch (error) {
        app.log.warn(error, 'old comments could not be removed; the next service day tries again')
      }
    }
    forgetOld()
    const stopHearing = app.hall.onCommit((logged) => {
      if (logged.some(({ event }) => event.type === 'day-opened')) forgetOld()
    })
    app.addHook('preClose', async () => {
      stopHearing()
    })
  },
  { name: 'comments', dependencies: ['hall'] }
)
