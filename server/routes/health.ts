import type { FastifyPluginAsync } from 'fastify'

/** Whether the process lives, and whether the hall takes commands. Registered at the root. */
const health: FastifyPluginAsync = async (app) => {
  const config = { access: ['anyone'] as const }
  app.get('/health', { config, schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/ready', { config, schema: { hide: true } }, async (_request, reply) => {
    const isReady = app.hall.state.day !== null
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not-ready' })
  })
}

export default health
