import fp from 'fastify-plugin'
import type { Identity } from './auth.ts'
import { TokenBucket } from './token-bucket.ts'

/** Lines of one person: somebody who tries all doors is seen, and does not fill the log. */
const LINES = { burst: 10, perMinute: 2 }

declare module 'fastify' {
  interface FastifyInstance {
    /** Somebody who is signed in was refused (403) what they may not do. @param what as the log tells it, without anything secret */
    noteRefusedRole: (who: Identity | undefined, what: { method: string; route: string } | { topic: string }) => void
  }
}

/** Tells the server's log who asked for what they may not do: a hand that slips, or somebody who tries the doors. */
export default fp(
  async (app) => {
    const lines = new TokenBucket(LINES)
    const unsaid = new Map<string, number>()

    app.decorate('noteRefusedRole', (who, what) => {
      const user = who?.staff ?? who?.newcomer
      const program = who?.program
      if (!user && !program) return
      const userId = user?.userId ?? program?.programId ?? ''
      const role = user?.role ?? 'program'
      const missed = unsaid.get(userId) ?? 0
      if (lines.take(userId, app.monotonicNow()) > 0) {
        unsaid.set(userId, missed + 1)
        return
      }
      unsaid.delete(userId)
      app.log.warn(
        { userId, role, ...what, ...(missed > 0 && { unsaid: missed }) },
        'somebody who is signed in was refused'
      )
    })

    // The route as it is written, not as it was called: an address may hold a ticket's id.
    app.addHook('onResponse', async (request, reply) => {
      if (reply.statusCode === 403)
        app.noteRefusedRole(request.identity, { method: request.method, route: request.routeOptions.url ?? '' })
    })
  },
  { name: 'refused-roles', dependencies: ['auth'] }
)
