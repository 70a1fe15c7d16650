import { parseArgs } from 'node:util'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import websocket from '@fastify/websocket'
import scalar from '@scalar/fastify-api-reference'
import fastify from 'fastify'
import Type from 'typebox'

/**
 * What start and memory are measured against: a Fastify with the plugins that the hall has, registered as their READMEs
 * say, one route with a schema, one topic that answers a socket, and nothing of a hall.
 */
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })

const app = fastify({ logger: true, forceCloseConnections: true })
app.setValidatorCompiler(TypeBoxValidatorCompiler)
await app.register(cookie)
await app.register(helmet)
await app.register(websocket)
await app.register(swagger, { openapi: { info: { title: 'bare', version: '1' } } })
await app.register(scalar, { routePrefix: '/docs' })
await app.register(fastifyStatic, { root: import.meta.dirname, serve: false })
app.post(
  '/tickets',
  {
    schema: {
      body: Type.Object({ serviceId: Type.String() }),
      response: { 201: Type.Object({ ticketNumber: Type.String() }) }
    }
  },
  async (_request, reply) => reply.code(201).send({ ticketNumber: 'A001' })
)
app.get('/api/live', { websocket: true }, (socket) => {
  socket.on('message', () => socket.send('{}'))
})
app.get('/ready', async () => ({ ready: true }))
await app.listen({ port: Number(values.port), host: '127.0.0.1' })
process.on('SIGTERM', () => app.close().then(() => process.exit(0)))
