import { connect, type Socket } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { asDisplay, asKiosk, type HallOptions, type OpenHall, openHall } from '../server/open-hall.ts'
import { refusalOf } from './watch.ts'

// One file for all: hashing the sample's passwords each time would be most of the work.
let data: string
let hall: OpenHall
const open: Array<{ destroy?: () => void; terminate?: () => void }> = []
beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'kezek-crowd-'))
})
afterEach(async () => {
  for (const each of open.splice(0)) (each.terminate ?? each.destroy)?.call(each)
  await hall.stop()
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

const start = async (options: HallOptions = {}) => {
  hall = await openHall({ data, behindProxy: ['127.0.0.1'], ...options })
}
const from = (address: string) => ({ 'x-forwarded-for': address })

/** An open live socket; `closed` is its code once it is. */
interface Opened {
  socket: WebSocket
  closed: () => number | null
}

function join(headers: Record<string, string>, topic?: string): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
      headers: { origin: hall.base, ...headers }
    })
    open.push(socket)
    let code: number | null = null
    socket.on('close', (its) => {
      code = its
    })
    socket.once('error', reject)
    const opened = { socket, closed: () => code }
    socket.once('open', () => {
      if (topic === undefined) return resolve(opened)
      socket.send(JSON.stringify({ subscribe: [topic] }))
      socket.on('message', (message) => {
        const { topic: its, refused } = JSON.parse(String(message))
        if (its === topic) refused ? reject(new Error(refused)) : resolve(opened)
      })
    })
  })
}
const ticketTopic = async () => `ticket:${(await hall.issue({ serviceId: 'id-card' })).ticketId}`

describe('anonymous sockets', () => {
  test.each([
    ['of many addresses, as many as there may be', (i: number) => `10.0.${i >> 8}.${i & 255}`],
    ['of the address that the administrator has too', () => '192.168.1.10']
  ])('%s, keep nobody with a session or a device out', async (_, addressOf) => {
    await start({ rateLimits: { sockets: { anonymous: 40, anonymousOfOneAddress: 40, inAll: 42 } } })
    const admin = await hall.signIn('admin')
    for (let i = 0; i < 40; i++) await join(from(addressOf(i)))
    const topic = await ticketTopic()
    const its = [
      await join({ ...admin, ...from('192.168.1.10') }, 'supervisor'),
      await join({ ...asDisplay, ...from('192.168.1.10') }, 'display:all'),
      // There is no place left: these two are given those of others.
      await join({ ...asKiosk, ...from('192.168.1.10') }, 'kiosk'),
      await join({ ...admin, ...from('192.168.1.10') }, 'supervisor'),
      await join(from('192.168.1.10'), topic)
    ]
    expect(its.map(({ closed }) => closed())).toEqual(its.map(() => null))
    expect(hall.app.sockets.size).toBeLessThanOrEqual(42)
  })

  test('that hear nothing go before those that hear a ticket, and the one that was opened first before the others', async () => {
    await start({ rateLimits: { sockets: { anonymous: 10, inAll: 3 } } })
    const phone = await join(from('10.0.0.1'), await ticketTopic())
    const [first, second] = [await join(from('10.0.0.2')), await join(from('10.0.0.3'))]
    const display = await join({ ...asDisplay, ...from('10.0.0.4') }, 'display:all')
    await expect.poll(first.closed).toBe(1013)
    const admin = await join({ ...(await hall.signIn('admin')), ...from('10.0.0.4') }, 'supervisor')
    await expect.poll(second.closed).toBe(1013)
    const kiosk = await join({ ...asKiosk, ...from('10.0.0.4') }, 'kiosk')
    await expect.poll(phone.closed).toBe(1013)
    expect([display, admin, kiosk].map(({ closed }) => closed())).toEqual([null, null, null])
    // Nobody known goes for somebody unknown.
    expect(await refusalOf(hall.base, from('10.0.0.5'))).toEqual({
      status: 429,
      code: 'too-many-requests',
      retryAfter: '10'
    })
  })

  test('that wait for nothing make room for a phone of their address, and of no other', async () => {
    await start({ rateLimits: { sockets: { anonymousOfOneAddress: 2 } } })
    const elsewhere = await join(from('10.0.0.1'))
    const first = await join(from('192.168.1.1'))
    const topic = await ticketTopic()
    await join(from('192.168.1.1'), topic)
    const last = await join(from('192.168.1.1'), topic)
    await expect.poll(first.closed).toBe(1013)
    expect((await refusalOf(hall.base, from('192.168.1.1'))).status).toBe(429)
    last.socket.terminate()
    await expect.poll(() => hall.app.sockets.size).toBe(2)
    await join(from('192.168.1.1'), topic)
    expect(elsewhere.closed()).toBeNull()
  })
})

test('one device has so many sockets, of which the oldest goes, and so has one ticket', async () => {
  await start({ rateLimits: { sockets: { ofOneCaller: 3 } } })
  const kiosks: Opened[] = []
  for (let i = 0; i < 5; i++) kiosks.push(await join(asKiosk, 'kiosk'))
  await expect.poll(() => kiosks.map(({ closed }) => closed())).toEqual([1013, 1013, null, null, null])
  const topic = await ticketTopic()
  const phones: Opened[] = []
  for (let i = 0; i < 22; i++) phones.push(await join(from(`10.0.0.${i}`), topic))
  await expect.poll(() => phones.map(({ closed }) => closed())).toEqual([1013, 1013, ...Array(20).fill(null)])
})

test('a hall whose visitors all come by one address has 1,000 phones, its desks and its screens on it', async () => {
  await start()
  const wifi = from('203.0.113.7')
  const began = performance.now()
  const topics: string[] = []
  for (let i = 0; i < 1_000; i++)
    topics.push(`ticket:${(await hall.issue({ serviceId: 'id-card' }, `phone-${i}`)).ticketId}`)
  const phones: Opened[] = []
  for (let i = 0; i < topics.length; i += 50)
    phones.push(...(await Promise.all(topics.slice(i, i + 50).map((topic) => join(wifi, topic)))))
  const others = [
    await join({ ...(await hall.signIn('admin')), ...wifi }, 'supervisor'),
    await join({ ...(await hall.signIn('operator1')), ...wifi }, 'desk:desk-1'),
    await join({ ...asDisplay, ...wifi }, 'display:all'),
    await join({ ...asKiosk, ...wifi }, 'kiosk')
  ]
  expect([...phones, ...others].filter(({ closed }) => closed() !== null)).toEqual([])
  expect(hall.app.sockets.size).toBe(1_004)
  process.stdout.write(
    `1,000 phones and 4 screens by one address: open after ${Math.round(performance.now() - began)} ms\n`
  )
}, 120_000)

/** A connection that has shaken hands and says what it likes from there. */
interface RawSocket {
  socket: Socket
  isClosed: () => boolean
}
function shakenHands(): Promise<RawSocket> {
  return new Promise((resolve) => {
    const socket = connect({ port: hall.port, host: '127.0.0.1' })
    open.push(socket)
    let isClosed = false
    socket.on('error', () => {})
    socket.on('close', () => {
      isClosed = true
    })
    socket.once('data', () => resolve({ socket, isClosed: () => isClosed }))
    socket.write(
      `GET /api/live HTTP/1.1\r\nHost: 127.0.0.1:${hall.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`
    )
  })
}
const masked = (head: number, payload: string) =>
  Buffer.concat([Buffer.from([head, 0x80 | payload.length, 0, 0, 0, 0]), Buffer.from(payload)])
const [FIRST_FRAGMENT, FRAGMENT, PING, TEXT] = [0x01, 0x00, 0x89, 0x81]

describe('a message that is never finished', () => {
  test('ends its socket after its fourth fragment: 600 of them hold no memory', async () => {
    await start({ behindProxy: [] })
    const sockets: RawSocket[] = []
    for (let i = 0; i < 600; i++) sockets.push(await shakenHands())
    const before = process.memoryUsage()
    // Pings between them fill up what the network brings, each piece of which a fragment keeps whole.
    const filler = Buffer.concat(Array.from({ length: 480 }, () => masked(PING, 'x'.repeat(125))))
    for (let round = 0; round < 30; round++) {
      const fragment = masked(round === 0 ? FIRST_FRAGMENT : FRAGMENT, 'x')
      for (const { socket, isClosed } of sockets) if (!isClosed()) socket.write(Buffer.concat([fragment, filler]))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await expect.poll(() => sockets.every(({ isClosed }) => isClosed()), { timeout: 20_000 }).toBe(true)
    await expect.poll(() => hall.app.sockets.size, { timeout: 20_000 }).toBe(0)
    const { arrayBuffers, heapUsed } = process.memoryUsage()
    const heldMB = (arrayBuffers + heapUsed - before.arrayBuffers - before.heapUsed) / 1e6
    process.stdout.write(`600 sockets of unfinished messages: ${heldMB.toFixed(0)} MB held afterwards\n`)
    expect(heldMB).toBeLessThan(100)
  }, 120_000)

  test('is cut off after 15 s, whatever it is that is missing', async () => {
    await start({ behindProxy: [] })
    const whole = masked(TEXT, '{"subscribe":[]}')
    const begun = [masked(FIRST_FRAGMENT, 'x'), whole.subarray(0, 9), whole.subarray(0, 1)]
    const held: RawSocket[] = []
    for (const bytes of begun) {
      const one = await shakenHands()
      one.socket.write(bytes)
      held.push(one)
    }
    const honest = await shakenHands()
    // In time, as of a screen that is alive: between fragments they are allowed.
    const pings = setInterval(() => {
      honest.socket.write(masked(PING, ''))
      held[0]?.socket.write(masked(PING, ''))
    }, 1_000)
    try {
      await expect.poll(() => held.map(({ isClosed }) => isClosed()), { timeout: 25_000 }).toEqual([true, true, true])
      expect(honest.isClosed()).toBe(false)
    } finally {
      clearInterval(pings)
    }
  }, 40_000)

  test('nor comes byte by byte for ever', async () => {
    await start({ behindProxy: [] })
    const { socket, isClosed } = await shakenHands()
    const message = masked(TEXT, '{"subscribe":["display:all","kiosk"]}')
    socket.setNoDelay(true)
    for (const byte of message) {
      if (isClosed()) break
      socket.write(Buffer.from([byte]))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await expect.poll(isClosed).toBe(true)
  })
})

const ownAddress = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

// From this machine's own address on its network: those from the loopback are not counted.
test.skipIf(ownAddress === undefined)('connections that nobody uses go for those of others', async () => {
  await start({ behindProxy: undefined, rateLimits: { connections: { ofOneAddress: 5, inAll: 50 } } } as HallOptions)
  const idle: Socket[] = []
  for (let i = 0; i < 20; i++) {
    const socket = connect({ port: hall.port, host: '127.0.0.1', localAddress: ownAddress })
    open.push(socket)
    socket.on('error', () => {})
    await new Promise((resolve) => socket.once('connect', resolve))
    idle.push(socket)
  }
  const admin = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
    headers: { origin: hall.base, ...(await hall.signIn('admin')) },
    localAddress: ownAddress as string
  })
  open.push(admin)
  await new Promise((resolve, reject) => admin.once('open', resolve).once('error', reject))
  for (let i = 0; i < 20; i++)
    await new Promise((resolve) =>
      open.push(connect({ port: hall.port, host: '127.0.0.1', localAddress: ownAddress }, () => resolve(null)))
    )
  expect(admin.readyState).toBe(WebSocket.OPEN)
  await expect.poll(() => idle.filter(({ closed }) => !closed).length).toBe(0)
})
