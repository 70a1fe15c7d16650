import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import fastify from 'fastify'
import { WebSocketServer } from 'ws'
import { openDb } from '../../server/db/open.ts'
import { IssuedTicket, IssueTicketBody } from '../../server/protocol/tickets.ts'

/**
 * What the hall is measured against, with nothing of a hall in it: a Fastify route that reads a ticket's request by the
 * same schema and answers a ticket; the same route when it also keeps what a ticket keeps, decided by nobody; and a plain
 * `ws` broadcast of the bytes that it was told.
 */

const ticket = {
  ticketId: 'AAAAAAAAAAAAAAAAAAAAAA',
  ticketNumber: 'A001',
  serviceId: 'id-card',
  issuedAt: Date.now(),
  serviceDay: '2021-04-10',
  ahead: 0,
  estimate: { lowMs: 0, likelyMs: 60_000, highMs: 120_000 },
  told: { from: 0, to: 5 },
  zoneIds: ['zone-a'],
  trackPath: '/t/AAAAAAAAAAAAAAAAAAAAAA'
}

const app = fastify({ logger: false, forceCloseConnections: true })
app.setValidatorCompiler(TypeBoxValidatorCompiler)
app.post(
  '/api/tickets',
  { schema: { body: IssueTicketBody, response: { 201: IssuedTicket } } },
  async (_request, reply) => reply.code(201).send(ticket)
)

const file = mkdtempSync(join(tmpdir(), 'kezek-bare-'))
// Opened as the hall opens it: WAL, synchronous = FULL, a real file.
const db = openDb(file).$client
const keepEvent = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
const keepTicket = db.prepare(
  "INSERT INTO tickets (ticket_id, service_day, ticket_number, service_id, class_id, language, status, issued_at) VALUES (?, ?, ?, ?, 'ordinary', 'ky', 'waiting', ?)"
)
const keepAnswer = db.prepare('INSERT INTO requests VALUES (?, ?, ?, ?, ?)')
const answer = JSON.stringify(ticket)
const HASH = 'f'.repeat(64)
let seq = 0
let waiting: Array<{ key: string; resolve: (value: typeof ticket) => void }> = []

/** The rows of one ticket, as long as the hall's: its event, itself, and the answer to its key. */
const keepRows = (key: string): void => {
  const ticketId = String(++seq).padStart(30, '0')
  const body = JSON.stringify({
    ticketId,
    ticketNumber: ticket.ticketNumber,
    prefix: 'A',
    number: seq,
    serviceId: ticket.serviceId,
    further: [],
    classId: 'ordinary',
    language: 'ky',
    dueAt: null,
    waitingSince: ticket.issuedAt,
    callableAt: ticket.issuedAt
  })
  keepEvent.run(seq, ticket.serviceDay, ticket.issuedAt, 'ticket-issued', 'kiosk:sample-kiosk', body, HASH, HASH)
  keepTicket.run(ticketId, ticket.serviceDay, `A${seq}`, ticket.serviceId, ticket.issuedAt)
  keepAnswer.run('sample-kiosk', key, HASH, answer, ticket.issuedAt)
}
const commit = db.transaction((batch: typeof waiting) => {
  for (const { key } of batch) keepRows(key)
})

app.post<{ Headers: { 'idempotency-key': string } }>(
  '/api/kept-tickets',
  { schema: { body: IssueTicketBody, response: { 201: IssuedTicket } } },
  async (request, reply) => {
    const kept = await new Promise<typeof ticket>((resolve) => {
      waiting.push({ key: request.headers['idempotency-key'], resolve })
      if (waiting.length > 1) return
      setImmediate(() => {
        const batch = waiting
        waiting = []
        commit.immediate(batch)
        for (const { resolve } of batch) resolve(ticket)
      })
    })
    return reply.code(201).send(kept)
  }
)

const keepCalled = db.prepare("UPDATE tickets SET status = 'called', desk_id = ? WHERE ticket_id = ?")
const keepVisit = db.prepare(
  "INSERT INTO visits (called_seq, ticket_id, service_day, service_id, desk_id, operator, rule, waited_ms, called_at) VALUES (?, ?, ?, ?, 'desk-1', 'operator1', 'longest-wait', 60000, ?)"
)
const called = { ticket: { ...ticket, waitedMs: 60_000, calledAt: ticket.issuedAt }, why: { rule: 'longest-wait' } }
/** The rows of one call of the ticket that was kept last: its event, the ticket, the visit. */
const commitCall = db.transaction(() => {
  const ticketId = String(seq).padStart(30, '0')
  const calledSeq = ++seq
  const body = JSON.stringify({ ticketId, deskId: 'desk-1', operator: 'operator1', rule: 'longest-wait', passed: 0 })
  keepEvent.run(calledSeq, ticket.serviceDay, ticket.issuedAt, 'ticket-called', 'operator1', body, HASH, HASH)
  keepCalled.run(`desk-${calledSeq}`, ticketId)
  keepVisit.run(calledSeq, ticketId, ticket.serviceDay, ticket.serviceId, ticket.issuedAt)
})
app.post('/api/kept-calls', async () => {
  commitCall.immediate()
  return called
})
await app.listen({ port: 0, host: '127.0.0.1' })

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
  process.send?.({
    http: `http://127.0.0.1:${portOf(app.server.address())}`,
    ws: `http://127.0.0.1:${portOf(broadcaster.address())}`
  })
})
process.on('disconnect', () => {
  db.close()
  rmSync(file, { recursive: true })
  process.exit(0)
})
