import { createConnection } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { asDisplay, asKiosk, type OpenHall, openHall } from './open-hall.ts'

type Message = { topic?: string; version?: number; view?: any; heartbeat?: number; refused?: string }
interface Listener {
  messages: Message[]
  socket: WebSocket
  views: (topic: string) => Message[]
  next: (is: (message: Message) => boolean) => Promise<Message>
}

const clock = { at: Date.UTC(2026, 10, 23, 5) }
let hall: OpenHall
let operator: Record<string, string>
const open: WebSocket[] = []

beforeAll(async () => {
  hall = await openHall({ clock, rateLimits: false })
  operator = await hall.openDesk(1)
})
afterAll(async () => {
  for (const socket of open) socket.terminate()
  await hall.close()
})

function listen(topics: string[], headers: Record<string, string> = asDisplay, on = hall): Promise<Listener> {
  const socket = new WebSocket(`${on.base.replace('http', 'ws')}/api/live`, {
    headers: { origin: on.base, ...headers }
  })
  open.push(socket)
  const messages: Message[] = []
  const waiting = new Set<() => void>()
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)))
    for (const look of waiting) look()
  })
  const next: Listener['next'] = (is) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () =>
          reject(
            new Error(`not heard in 15 s; heard ${JSON.stringify(messages.map((message) => message.topic ?? message))}`)
          ),
        15_000
      )
      const look = () => {
        const found = messages.find(is)
        if (!found) return
        waiting.delete(look)
        clearTimeout(timer)
        resolve(found)
      }
      waiting.add(look)
      look()
    })
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('open', () => {
      socket.send(JSON.stringify({ subscribe: topics }))
      resolve({
        messages,
        socket,
        next,
        views: (topic) => messages.filter((message) => message.topic === topic && message.view)
      })
    })
  })
}
const kioskWaiting = (view: any, serviceId: string): number =>
  view.groups.flatMap((group: any) => group.services).find((service: any) => service.serviceId === serviceId).waiting
const desk = (command: string) => hall.call('POST', `/api/desks/desk-1/${command}`, {}, operator)

test('a full view first, then each change with a greater version', async () => {
  const kiosk = await listen(['kiosk'], asKiosk)
  await kiosk.next((message) => message.topic === 'kiosk')
  await hall.issue({ serviceId: 'notary' })
  await kiosk.next((message) => message.view && kioskWaiting(message.view, 'notary') === 1)
  const versions = kiosk.views('kiosk').map((message) => message.version as number)
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
})

test('a call reaches display, desk, sign and visitor at once, and the display knows nothing of the visitor', async () => {
  const ticket = await hall.issue({
    serviceId: 'id-card',
    priorityClassId: hall.app.hall.centre.priorityClasses[0]?.priorityClassId ?? null
  })
  const display = await listen(['display:all', 'display:zone-b', 'sign:1'])
  const desks = await listen(['desk:desk-1', `ticket:${ticket.ticketId}`], operator)
  await display.next((message) => message.topic === 'sign:1')
  await desks.next((message) => message.topic === `ticket:${ticket.ticketId}`)
  await desk('call-next')
  const shown = await display.next(
    (message) => message.topic === 'display:all' && message.view.calls[0]?.ticketNumber === ticket.ticketNumber
  )
  expect(shown.view.calls[0]).toEqual({
    seq: hall.app.hall.log.seq,
    ticketNumber: ticket.ticketNumber,
    deskLabel: '1',
    zoneId: 'zone-a',
    at: clock.at,
    recall: 0,
    active: true,
    awaited: true
  })
  expect(JSON.stringify(display.messages)).not.toContain(ticket.ticketId)
  await display.next((message) => message.topic === 'sign:1' && message.view.ticketNumber === ticket.ticketNumber)
  await desks.next(
    (message) => message.topic === 'desk:desk-1' && message.view.ticket?.ticketNumber === ticket.ticketNumber
  )
  await desks.next((message) => message.view?.status === 'called' && message.view.desk?.deskNumber === 1)
  expect(display.views('display:zone-b').some((message) => message.view.calls.length > 0)).toBe(false)
  await desk('finish')
})

test('not more than ten views a second however much changes; the last one is the truth', async () => {
  const kiosk = await listen(['kiosk'], asKiosk)
  await kiosk.next((message) => message.topic === 'kiosk')
  const began = performance.now()
  let issued = 0
  while (issued < 60 || performance.now() - began < 1_000) {
    await hall.issue({ serviceId: 'advice' })
    issued++
  }
  await expect.poll(() => kioskWaiting(kiosk.views('kiosk').at(-1)?.view, 'advice')).toBe(issued)
  const seconds = (performance.now() - began) / 1_000
  expect(kiosk.views('kiosk').length).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 2)
})

test('sixteen calls in one turn: each is shown', async () => {
  const display = await listen(['display:all'])
  const operators = [operator, ...(await Promise.all(Array.from({ length: 15 }, (_, i) => hall.openDesk(i + 2))))]
  for (const { serviceId } of hall.app.hall.centre.services) await hall.issue({ serviceId })
  const called = (
    await Promise.all(operators.map((cookie, i) => hall.call('POST', `/api/desks/desk-${i + 1}/call-next`, {}, cookie)))
  )
    .filter((answer) => answer.status === 200)
    .map((answer) => answer.body.ticket.ticketNumber)
  expect(called.length).toBeGreaterThan(10)
  await display.next((message) =>
    called.every((number) => message.view?.calls.some((call: any) => call.ticketNumber === number))
  )
})

test.each([
  ['nobody', {}, ['display:all', 'kiosk', 'supervisor', 'desk:desk-1', 'sign:1'], []],
  ['a display', asDisplay, ['kiosk', 'supervisor', 'desk:desk-1'], ['display:all', 'sign:1']],
  ['a kiosk', asKiosk, ['display:all', 'supervisor', 'desk:desk-1'], ['kiosk']]
])('%s hears only what is theirs', async (_who, headers, forbidden, allowed) => {
  const listener = await listen([...forbidden, ...allowed], headers)
  for (const topic of forbidden)
    expect(await listener.next((message) => message.topic === topic)).toEqual({ topic, refused: 'forbidden' })
  for (const topic of allowed) expect((await listener.next((message) => message.topic === topic)).view).toBeTruthy()
})

test.each(['display:nowhere', 'desk:none', 'sign:99', 'ticket:no-such-ticket-at-all', 'weather'])(
  '%s is no topic',
  async (topic) => {
    const listener = await listen([topic], operator)
    expect(await listener.next((message) => message.topic === topic)).toEqual({ topic, refused: 'unknown-topic' })
  }
)

test('a ticket whose service day has ended is said to be gone', async () => {
  const night = { at: Date.UTC(2026, 10, 22, 21, 59) }
  const other = await openHall({ clock: night })
  const { ticketId } = await other.issue({ serviceId: 'id-card' })
  const phone = await listen([`ticket:${ticketId}`], {}, other)
  await phone.next((message) => message.view?.status === 'waiting')
  night.at += 60_000
  await phone.next((message) => message.refused === 'unknown-topic')
  await other.close()
})

test("an operator does not hear the supervisor's topic; a supervisor does", async () => {
  expect(
    (await (await listen(['supervisor'], operator)).next((message) => message.topic === 'supervisor')).refused
  ).toBe('forbidden')
  const supervisor = await listen(['supervisor'], await hall.signIn('supervisor'))
  expect((await supervisor.next((message) => message.topic === 'supervisor')).view.desks).toHaveLength(16)
})

test('a page of another site gets no socket', async () => {
  const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
    headers: { origin: 'http://elsewhere.example', ...operator }
  })
  const status = await new Promise((resolve) => {
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode))
    socket.once('open', () => resolve('open'))
    socket.once('error', () => {})
  })
  socket.terminate()
  expect(status).toBe(403)
})

test.each([
  'not json',
  '{"subscribe":"kiosk"}',
  '{"subscribe":[]}{',
  '[1]',
  `{"subscribe":[${'"kiosk",'.repeat(20)}"kiosk"]}`,
  'x'.repeat(10_000)
])('rubbish closes the socket: %.30s', async (rubbish) => {
  const { socket } = await listen(['kiosk'], asKiosk)
  const code = await new Promise((resolve) => {
    socket.once('close', resolve)
    socket.send(rubbish)
  })
  expect([1008, 1009]).toContain(code)
})

/** As a client sends it: masked, empty. */
const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0])

test('a reader that does not read costs no memory, and has the newest view when it reads again', async () => {
  const topics = ['kiosk', 'display:all', ...Array.from({ length: 14 }, (_, i) => `desk:desk-${i + 1}`)]
  // A raw connection that is not read from: its kernel buffers fill, and the server must not queue the rest.
  const { port } = hall
  const slow = createConnection({ port, host: '127.0.0.1' })
  slow.write(
    `GET /api/live HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nCookie: ${operator.cookie}\r\n\r\n`
  )
  await new Promise((resolve) => slow.once('data', resolve))
  slow.pause()
  const payload = Buffer.from(JSON.stringify({ subscribe: topics }))
  slow.write(
    Buffer.concat([Buffer.from([0x81, 0x80 | 126, payload.length >> 8, payload.length & 0xff, 0, 0, 0, 0]), payload])
  )

  const fast = await listen(topics, operator)
  let sent = 0
  fast.socket.on('message', (data) => {
    sent += (data as Buffer).length
  })
  const { clients } = hall.app.websocketServer
  let mostBuffered = 0
  let issued = 0
  // Well above what the kernel takes (some 3 MB). It does not read, but says that it lives, however long this takes.
  while (sent < 8_000_000) {
    await hall.issue({ serviceId: 'id-card' })
    issued++
    slow.write(PONG)
    mostBuffered = Math.max(mostBuffered, ...[...clients].map((client) => client.bufferedAmount))
  }
  expect(mostBuffered).toBeLessThan(100_000)

  let heard = ''
  slow.on('data', (data) => {
    heard = (heard + data).slice(-2_000_000)
  })
  slow.resume()
  const truth = JSON.stringify(kioskWaiting((await hall.call('GET', '/api/services')).body, 'id-card'))
  await expect
    .poll(() => heard.slice(heard.lastIndexOf('{"topic":"kiosk"')).includes(`"status":"open","waiting":${truth}`))
    .toBe(true)
  expect(issued).toBeGreaterThan(50)
  slow.destroy()
}, 60_000)

test("a heartbeat tells the hall's time, at the start and every five seconds", async () => {
  const listener = await listen(['kiosk'], asKiosk)
  expect((await listener.next((message) => message.heartbeat !== undefined)).heartbeat).toBe(clock.at)
  await expect
    .poll(() => listener.messages.filter((message) => message.heartbeat !== undefined).length, { timeout: 7_000 })
    .toBeGreaterThan(1)
})
