import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Database from 'better-sqlite3'
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

const file = mkdtempSync(join(tmpdir(), 'kezek-bare-'))
const db = new Database(join(file, 'bare.sqlite'))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec('CREATE TABLE kept (frame BLOB)')
const keep = db.prepare('INSERT INTO kept VALUES (?)')

let frame = Buffer.from('{}')
const broadcaster = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    if (request.url === '/frame') frame = Buffer.concat(parts)
    // What nobody can leave out who promises to lose nothing: one row, synced, before anybody hears of it.
    else if (request.url === '/kept-call') keep.run(frame)
    if (request.url !== '/frame') for (const socket of sockets.clients) socket.send(frame, { binary: false })
    response.end('{}')
  })
})
const sockets = new WebSocketServer({ server: broadcaster, perMessageDeflate: false })
broadcaster.listen(0, '127.0.0.1', () => {
  const portOf = (address: unknown) => (address as { port: number }).port
  process.send?.({ http: `http://127.0.0.1:${portOf(app.server.address())}`, ws: `http://127.0.0.1:${portOf(broadcaster.address())}` })
})
process.on('disconnect', () => {
  db.close()
  rmSync(file, { recursive: true })
  process.exit(0)
})
