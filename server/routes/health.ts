import type { FastifyPluginAsync } from 'fastify'

/** Whether the process lives, and whether the hall takes commands. Registered at the root. */
const health: FastifyPluginAsync = async (app) => {
  const config = { access: ['anyone'] as const }
  app.get('/health', { config, schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/ready', { config, schema: { hide: true } }, async (_request, reply) => {
    const { state, trouble } = app.hall
    if (trouble) return reply.code(503).send({ status: 'not-ready', reason: trouble.reason, detail: trouble.sentence })
    const isReady = state.day !== null
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not-ready', ...(!isReady && { reason: 'no-service-day' }) })
  })
}

export default health
