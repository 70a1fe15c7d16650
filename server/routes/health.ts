import type { FastifyPluginAsync } from 'fastify'

/** Whether the process lives and what is wrong with it, and whether the hall takes commands. Registered at the root. */
const health: FastifyPluginAsync = async (app) => {
  // 200 whatever it says: a hall that works without a backup must not be restarted for it.
  app.get('/health', { schema: { hide: true } }, async () => {
    const said = app.systemWatch.reasons()
    const { epoch, tail } = app.hall.log
    return {
      status: said.length === 0 ? 'ok' : 'attention',
      reasons: said.map(({ en }) => en),
      said,
      log: { epoch, seq: tail.seq, head: tail.hash }
    }
  })

  app.get('/ready', { schema: { hide: true } }, async (_request, reply) => {
    const { state, trouble } = app.hall
    if (trouble) return reply.code(503).send({ status: 'not-ready', reason: trouble.reason, detail: trouble.sentence })
    const isReady = state.day !== null
    return reply
      .code(isReady ? 200 : 503)
      .send({ status: isReady ? 'ready' : 'not-ready', ...(!isReady && { reason: 'no-service-day' }) })
  })
}

export default health
