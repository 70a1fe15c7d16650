import { connect } from 'node:net'
import Database from 'better-sqlite3'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renewEpoch } from '../../server/db/epochs.ts'
import { FILE } from '../../server/db/folder.ts'
import { EVENT_TYPES } from '../../server/protocol/events.ts'
import { type OpenHall, openHall } from './open-hall.ts'

let hall: OpenHall
let headers: Record<string, string>
beforeAll(async () => {
  hall = await openHall()
  const admin = await hall.signIn('admin')
  const program = { name: 'Screens', scopes: ['events:read'] }
  headers = { authorization: `Bearer ${(await hall.call('POST', '/api/programs', program, admin)).body.token}` }
  // That it comes in is an event too.
  await page('')
})
afterAll(() => hall.close())

const epoch = () => hall.app.hall.log.epoch
const serviceId = () => hall.app.hall.centre.services[0]?.serviceId as string
const page = (query: string, more: Record<string, string> = {}) =>
  hall.call('GET', `/api/events?${query}`, undefined, { ...headers, accept: 'application/json', ...more })

/** Every id by pages. */
async function allByPages(limit: number) {
  const events: Array<{ id: string; seq: number; type: string; actor: string; body: Record<string, unknown> }> = []
  for (let after = `${epoch()}:0`; ; ) {
    const { status, body } = await page(`after=${after}&limit=${limit}`)
    expect(status).toBe(200)
    events.push(...body.events)
    if (!body.hasMore) return events
    after = body.next
  }
}

/** Reads a stream's events until there are so many. */
async function stream(query: string, count: number, more: Record<string, string> = {}) {
  const stop = new AbortController()
  const answer = await fetch(`${hall.base}/api/events?${query}`, {
    headers: { ...headers, ...more },
    signal: stop.signal
  })
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  const events: Array<{ id: string; event: string; data: any }> = []
  let text = ''
  const decoder = new TextDecoder()
  for await (const piece of answer.body as ReadableStream<Uint8Array>) {
    text += decoder.decode(piece, { stream: true })
    const frames = text.split('\n\n')
    text = frames.pop() as string
    for (const frame of frames) {
      const fields = Object.fromEntries(frame.split('\n').map((line) => line.split(/: (.*)/s)))
      if (fields.data) events.push({ id: fields.id, event: fields.event, data: JSON.parse(fields.data) })
    }
    if (events.length >= count) break
  }
  stop.abort()
  return events
}

test('pages and the stream tell the whole log alike, in order, and nothing that belongs to a visitor or a person', async () => {
  const operator = await hall.openDesk(1)
  const tier = hall.app.hall.centre.desks.find(({ deskNumber }) => deskNumber === 1)?.tiers[0]?.[0] as string
  const { ticketId } = await hall.issue({ serviceId: tier })
  expect((await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)).status).toBe(200)
  const secretNote = 'Mother of Aibek, blue coat'
  const transfer = { serviceId: serviceId(), note: secretNote }
  expect((await hall.call('POST', '/api/desks/desk-1/transfer', transfer, operator)).status).toBe(200)

  const events = await allByPages(7)
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: hall.app.hall.log.seq }, (_, i) => i + 1))
  expect(events.every(({ id, seq }) => id === `${epoch()}:${seq}`)).toBe(true)
  const text = JSON.stringify(events)
  expect(text).toContain('ticket-transferred')
  expect([...EVENT_TYPES]).toEqual(expect.arrayContaining(events.map(({ type }) => type)))
  for (const secret of [ticketId, secretNote, 'operator-1"', 'operator1']) expect(text).not.toContain(secret)
  // One ticket has one name, whatever happened to it.
  const names = new Set(
    events.filter(({ type }) => /^ticket-(issued|called|transferred)$/.test(type)).map(({ body }) => body.ticketId)
  )
  expect(names.size).toBe(1)

  const streamed = await stream(`after=${epoch()}:0`, events.length)
  expect(streamed.map(({ data }) => data)).toEqual(events)
  expect(streamed.every(({ id, event, data }) => id === data.id && event === data.type)).toBe(true)
  await expect.poll(() => hall.app.eventReaders.size).toBe(0)
})

test('a reader hears what happens, and goes on where it was, by Last-Event-ID before after', async () => {
  const from = hall.app.hall.log.seq
  const live = stream('', 1)
  await expect.poll(() => hall.app.eventReaders.size).toBe(1)
  await hall.issue({ serviceId: serviceId() })
  const [first] = await live
  expect(first).toMatchObject({ event: 'ticket-issued', id: `${epoch()}:${from + 1}` })
  await hall.issue({ serviceId: serviceId() })
  const [next] = await stream(`after=${epoch()}:0`, 1, { 'last-event-id': first?.id as string })
  expect(next?.id).toBe(`${epoch()}:${from + 2}`)
  await expect.poll(() => hall.app.eventReaders.size).toBe(0)
})

test('a place that is none of this log is a problem that says what is the matter', async () => {
  expect(await page(`after=${epoch()}:999999`)).toMatchObject({ status: 409, body: { code: 'not-yet' } })
  expect(await page('after=another-epoch:3')).toMatchObject({ status: 409, body: { code: 'epoch-unknown' } })
  for (const bad of ['42', `${epoch()}:-1`, `${epoch()}:1e3`, ':1', `${epoch()}:01`])
    expect(await page(`after=${bad}`), bad).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  expect(await page('', { 'last-event-id': 'rubbish' })).toMatchObject({ status: 400 })
  const other = await hall.call('GET', `/api/events?after=${epoch()}:0`)
  expect(other.status).toBe(401)
})

test('the stream of a program that is revoked ends', async () => {
  const admin = await hall.signIn('admin')
  const { body } = await hall.call('POST', '/api/programs', { name: 'Gone', scopes: ['events:read'] }, admin)
  const answer = await fetch(`${hall.base}/api/events`, { headers: { authorization: `Bearer ${body.token}` } })
  const read = answer.text().catch(() => 'cut off')
  await expect.poll(() => hall.app.eventReaders.size).toBe(1)
  expect((await hall.call('DELETE', `/api/programs/${body.programId}`, undefined, admin)).status).toBe(204)
  expect(await read).toBe('cut off')
  expect(hall.app.eventReaders.size).toBe(0)
})

test('who reads slowly is not buffered, and others read a long log beside it; epochs of a restored log go on', async () => {
  const { data } = hall
  await hall.stop()
  const former = hall.app.hall.log.epoch
  const file = new Database(path.join(data, FILE))
  const last = file.prepare('SELECT max(seq) FROM events').pluck().get() as number
  // Some years of small events, as a hall's file has them.
  const LONG = 60_000
  file.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${LONG})
    INSERT INTO events SELECT ${last} + i, service_day, at, 'noted', 'hall', '{"about":"session","what":"refused","details":{}}', 'x', 'y'
    FROM n, (SELECT service_day, at FROM events WHERE seq = ${last})`)
  file.close()
  hall = await openHall({ data })
  const lastSeq = hall.app.hall.log.seq
  const { port } = hall
  const held: import('node:net').Socket[] = []
  hall.app.server.on('connection', (socket) => held.push(socket))
  const slow = connect(port, '127.0.0.1')
  slow.pause()
  slow.write(
    `GET /api/events?after=${former}:0 HTTP/1.1\r\nhost: localhost\r\nauthorization: ${headers.authorization}\r\n\r\n`
  )
  await expect.poll(() => hall.app.eventReaders.size).toBe(1)

  const fast = await stream(`after=${former}:${last}`, LONG)
  expect(fast.map(({ data: { seq } }) => seq)).toEqual(Array.from({ length: fast.length }, (_, i) => last + 1 + i))
  const [server] = held
  // The kernel takes some megabytes; what Node holds is a few pieces at most.
  expect(server?.bytesWritten).toBeLessThan(LONG * 200 * 0.8)
  expect(server?.writableLength).toBeLessThan(200_000)
  slow.destroy()

  await hall.stop()
  const { openDb } = await import('../../server/db/open.ts')
  const db = openDb(data)
  const renewed = renewEpoch(db, lastSeq, Date.now())
  db.$client.close()
  hall = await openHall({ data })
  await hall.issue({ serviceId: serviceId() })
  const { body } = await page(`after=${former}:${lastSeq}`)
  expect(body.events[0].id).toBe(`${renewed}:${lastSeq + 1}`)
  expect((await page(`after=${former}:${lastSeq - 1}`)).body.events[0].id).toBe(`${former}:${lastSeq}`)
  expect(await page(`after=${former}:${lastSeq + 1}`)).toMatchObject({ status: 409, body: { code: 'epoch-ended' } })
})
