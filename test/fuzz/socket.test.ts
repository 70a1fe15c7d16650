import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { print } from '../engine/snapshot.ts'
import { asDisplay, asKiosk, type OpenHall, openHall } from '../server/open-hall.ts'

const RUNS = Number(process.env.FUZZ_RUNS ?? 80)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000)
const WITHIN_MS = 15_000

let hall: OpenHall
const callers: Array<Record<string, string>> = []
beforeAll(async () => {
  hall = await openHall({ clock: { at: Date.UTC(2026, 10, 23, 5) }, rateLimits: false })
  callers.push({}, asKiosk, asDisplay)
  for (const login of ['operator1', 'supervisor', 'admin']) callers.push(await hall.signIn(login))
  ids = ['id-card', 'desk-1', '1', 'all', 'zone-a', (await hall.issue({ serviceId: 'id-card' })).ticketId]
})
afterAll(() => hall.close())

let ids: string[] = []
const standing = () => `${hall.app.hall.log.seq} ${print(hall.app.hall.state)}`

/** A frame as the wire has it; `masked` and `length` may lie. */
function frame({
  head,
  payload,
  masked = true,
  length = payload.length
}: {
  head: number
  payload: Buffer
  masked?: boolean
  length?: number
}): Buffer {
  const bit = masked ? 0x80 : 0
  const size =
    length < 126
      ? Buffer.from([bit | length])
      : length < 65_536
        ? Buffer.from([bit | 126, length >> 8, length & 0xff])
        : Buffer.from([
            bit | 127,
            0,
            0,
            0,
            0,
            (length >>> 24) & 0x7f,
            (length >> 16) & 0xff,
            (length >> 8) & 0xff,
            length & 0xff
          ])
  return Buffer.concat([Buffer.from([head]), size, ...(masked ? [Buffer.alloc(4)] : []), payload])
}

/** A connection that has shaken hands and says what it likes from there. */
function shakenHands(headers: Record<string, string>): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: hall.port, host: '127.0.0.1' })
    const own = Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')
    socket.on('error', () => {})
    socket.once('close', () => reject(new Error('closed before the handshake')))
    socket.once('data', () => resolve(socket))
    socket.write(
      `GET /api/live HTTP/1.1\r\nHost: 127.0.0.1:${hall.port}\r\nOrigin: ${hall.base}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n${own}\r\n`
    )
  })
}

/** The hall still answers a screen as it should. */
async function expectAlive() {
  const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
    headers: { origin: hall.base, ...asDisplay }
  })
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the live socket does not answer')), WITHIN_MS)
    socket.once('error', reject)
    socket.once('open', () => socket.send('{"subscribe":["display:all"]}'))
    socket.on('message', (data) => {
      if (!String(data).startsWith('{"topic":"display:all","version"')) return
      clearTimeout(timer)
      resolve()
    })
  })
  socket.close()
}

const KINDS = [
  'kiosk',
  'supervisor',
  'display',
  'sign',
  'desk',
  'ticket',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '',
  ':'
]
const topic = () =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...KINDS),
        fc.constantFrom(':', '', '::'),
        fc.oneof(
          fc.constantFrom(...ids, '01', '1e0', '0x1', 'NaN', '__proto__', 'constructor', '../', '%00'),
          fc.string({ maxLength: 90 })
        )
      )
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 100 })
  )
const message = () =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.array(topic(), { maxLength: 18 }).map((subscribe) => Buffer.from(JSON.stringify({ subscribe })))
    },
    { weight: 1, arbitrary: fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        Buffer.from([0xff, 0xfe, 0xc0]),
        Buffer.alloc(0),
        Buffer.alloc(5_000, '['),
        Buffer.from('{"subscribe":["kiosk"],"__proto__":{"subscribe":1}}'),
        Buffer.from('{"subscribe":{"length":3}}')
      )
    }
  )
/** Frames with any first byte (opcode, fin, reserved bits), masked or not, as long as they say or not. */
const frames = () =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: message().map((payload) => frame({ head: 0x81, payload })) },
      { weight: 1, arbitrary: message().map((payload) => frame({ head: 0x82, payload })) },
      {
        weight: 1,
        arbitrary: message().map((payload) =>
          Buffer.concat([
            frame({ head: 0x01, payload: payload.subarray(0, 3) }),
            frame({ head: 0x00, payload: payload.subarray(3, 9) }),
            frame({ head: 0x80, payload: payload.subarray(9) })
          ])
        )
      },
      {
        weight: 2,
        arbitrary: fc
          .record({
            head: fc.nat({ max: 255 }),
            payload: fc.uint8Array({ maxLength: 140 }).map((bytes) => Buffer.from(bytes)),
            masked: fc.boolean()
          })
          .map(frame)
      },
      {
        weight: 1,
        arbitrary: fc
          .record({
            head: fc.constantFrom(0x81, 0x82, 0x88, 0x89),
            payload: fc.constant(Buffer.from('x')),
            length: fc.constantFrom(2, 126, 65_535, 65_536, 2 ** 31 - 1)
          })
          .map(frame)
      },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) }
    ),
    { minLength: 1, maxLength: 6 }
  )

test(
  `rubbish on the live socket, frames and bytes, changes nothing and stops nobody (seed ${seed})`,
  async () => {
    const before = standing()
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: callers.length - 1 }), frames(), async (caller, all) => {
        const socket = await shakenHands(callers[caller] as Record<string, string>)
        for (const each of all) socket.write(each)
        socket.end()
        await new Promise<void>((resolve, reject) => {
          const timer = setTimeout(
            () => reject(new Error('the server keeps a connection that has been ended')),
            WITHIN_MS
          )
          socket.resume().once('close', () => {
            clearTimeout(timer)
            resolve()
          })
        })
        expect(standing()).toBe(before)
      }),
      { seed, numRuns: RUNS * 3, endOnFailure: true }
    )
    await expectAlive()
    await expect.poll(() => hall.app.live.size, { timeout: WITHIN_MS }).toBe(0)
  },
  60_000 + RUNS * 1_000
)

test('a topic named as what every object has is no topic', async () => {
  for (const name of ['constructor:x', '__proto__:x', 'toString', 'hasOwnProperty:id']) {
    const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
      headers: { origin: hall.base, ...asDisplay }
    })
    socket.once('open', () => socket.send(JSON.stringify({ subscribe: [name] })))
    expect(
      await new Promise((resolve) =>
        socket.on('message', (data) => {
          if (!String(data).includes('heartbeat')) resolve(JSON.parse(String(data)))
        })
      )
    ).toEqual({ topic: name, refused: 'unknown-topic' })
    socket.terminate()
  }
})

test('a message too long is refused before it is read', async () => {
  const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, { headers: { origin: hall.base } })
  const code = await new Promise((resolve) => {
    socket.once('open', () => socket.send(Buffer.alloc(8_000_000, 'x')))
    socket.once('error', () => {})
    socket.once('close', resolve)
  })
  expect(code).toBe(1009)
  await expectAlive()
})

test('subscribing and unsubscribing 10,000 times leaves no topic behind', async () => {
  const sockets = await Promise.all(
    callers.map(
      (headers) =>
        new Promise<WebSocket>((resolve, reject) => {
          const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
            headers: { origin: hall.base, ...headers }
          })
          socket.once('open', () => resolve(socket))
          socket.once('error', reject)
        })
    )
  )
  const lists = [
    ['kiosk', 'display:all', 'sign:1', 'desk:desk-1'],
    [],
    ['display:all', 'display:all'],
    ['ticket:nobody-has-this-one', 'supervisor']
  ]
  for (let i = 0; i < 10_000; i++) {
    sockets[i % sockets.length]?.send(JSON.stringify({ subscribe: lists[i % lists.length] }))
    // Now and then as fast as a socket can, otherwise as fast as it is read.
    if (i % 500 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((resolve) => {
          socket.on('message', (data) => {
            if (String(data).includes('"last-one"')) resolve()
          })
          socket.send('{"subscribe":["last-one"]}')
        })
    )
  )
  expect(hall.app.live.size).toBe(0)
  for (const socket of sockets) socket.terminate()
  await expectAlive()
})

test('a socket that asks without end is closed, and the others hear on', async () => {
  const limited = await openHall()
  const socket = new WebSocket(`${limited.base.replace('http', 'ws')}/api/live`, { headers: { origin: limited.base } })
  const code = await new Promise((resolve) => {
    socket.once('open', () => {
      for (let i = 0; i < 3_000; i++) socket.send('{"subscribe":["display:all"]}')
    })
    socket.once('error', () => {})
    socket.once('close', resolve)
  })
  expect(code).toBe(1008)
  await limited.close()
})
