import { createServer } from 'node:http'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import fastify from 'fastify'
import { WebSocketServer } from 'ws'
import { IssuedTicket, IssueTicketBody } from '../../server/protocol/tickets.ts'

/**
 * What the hall is measured against, with nothing of a hall in it: a Fastify route that reads a ticket's request by the
 * same schema and answers a ticket, and a plain `ws` broadcast of the bytes that it was told.
 */

const ticket = {
  ticketId: 'AAAAAAAAAAAAAAAAAAAAAA', ticketNumber: 'A001', serviceId: 'id-card', issuedAt: Date.now(), serviceDay: '2021-04-10',
  ahead: 0, estimate: { lowMs: 0, likelyMs: 60_000, highMs: 120_000 }, zoneIds: ['zone-a'], trackPath: '/t/AAAAAAAAAAAAAAAAAAAAAA'
}

const app = fastify({ logger: false, forceCloseConnections: true })
app.setValidatorCompiler(TypeBoxValidatorCompiler)
app.post('/api/tickets', { schema: { body: IssueTicketBody, response: { 201: IssuedTicket } } }, async (_request, reply) => reply.code(201).send(ticket))
await app.listen({ port: 0, host: '127.0.0.1' })

let frame = Buffer.from('{}')
const broadcaster = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    if (request.url === '/frame') frame = Buffer.concat(parts)
    else for (const socket of sockets.clients) socket.send(frame, { binary: false })
    response.end('{}')
  })
})
const sockets = new WebSocketServer({ server: broadcaster, perMessageDeflate: false })
broadcaster.listen(0, '127.0.0.1', () => {
  const portOf = (address: unknown) => (address as { port: number }).port
  process.send?.({ http: `http://127.0.0.1:${portOf(app.server.address())}`, ws: `http://127.0.0.1:${portOf(broadcaster.address())}` })
})
process.on('disconnect', () => process.exit(0))
