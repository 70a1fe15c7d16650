import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerProcess, startServer } from '../demo/server-process.ts'
import { asDisplay, asKiosk, type OpenHall, openHall } from './open-hall.ts'
import { Screen } from './screen.ts'

const SCREENS = Number(process.env.SCREENS ?? 1_000)
/** A busy machine runs the server, all screens, and other tests besides. */
const WITHIN = { timeout: 25_000, interval: 50 }

const data = mkdtempSync(path.join(tmpdir(), 'kezek-screens-'))
const screens: Screen[] = []
let server: ServerProcess
let port: number
let quiet: OpenHall
let halfOpen: Socket

beforeAll(async () => {
  port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as { port: number }
      probe.close(() => resolve(free))
    })
  })
  quiet = await openHall()
  halfOpen = await deaf(quiet)
  server = await startServer({ port, data })
})
afterAll(async () => {
  for (const screen of screens) screen.close()
  halfOpen.destroy()
  await quiet.close()
  await server.stop()
  rmSync(data, { recursive: true, force: true })
})

/** A screen whose cable is pulled: its connection stays, and nothing ever comes back. */
function deaf(hall: OpenHall): Promise<Socket> {
  const socket = connect({ port: hall.port, host: '127.0.0.1' })
  socket.on('error', () => {})
  socket.write(
    `GET /api/live HTTP/1.1\r\nHost: 127.0.0.1:${hall.port}\r\nOrigin: ${hall.base}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nAuthorization: ${asDisplay.authorization}\r\n\r\n`
  )
  const topics = Buffer.from('{"subscribe":["display:all"]}')
  socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | topics.length, 0, 0, 0, 0]), topics]))
  return new Promise((resolve) => socket.on('data', () => resolve(socket)))
}

async function send(
  method: string,
  route: string,
  headers: Record<string, string>,
  body: object = {}
): Promise<{ status: number; headers: Headers; body: any }> {
  const response = await fetch(`${server.base}${route}`, {
    method,
    headers: { origin: server.base, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body)
  })
  return {
    status: response.status,
    headers: response.headers,
    body: response.status === 204 ? null : await response.json()
  }
}
let cookie = ''
let tickets = 0
async function signIn() {
  const answer = await send('POST', '/api/session', {}, { login: 'operator1', password: 'sample' })
  cookie = answer.headers.getSetCookie()[0]?.split(';')[0] as string
  expect((await send('POST', '/api/desks/desk-1/open', { cookie })).status).toBe(200)
}
/** Calls somebody, and returns when. */
async function call(): Promise<number> {
  await send(
    'POST',
    '/api/tickets',
    { ...asKiosk, 'idempotency-key': `screens-${++tickets}` },
    { serviceId: 'id-card' }
  )
  await send('POST', '/api/desks/desk-1/finish', { cookie })
  const at = performance.now()
  expect((await send('POST', '/api/desks/desk-1/call-next', { cookie })).status).toBe(200)
  return at
}
const haveAnnounced = (calls: number) =>
  expect.poll(() => screens.filter((screen) => screen.announced.length === calls).length, WITHIN).toBe(SCREENS)
const lastAfter = (at: number) => Math.round(Math.max(...screens.map((screen) => screen.announcedAt)) - at)
const figure = async (name: string) =>
  Number(new RegExp(`^${name} (.*)$`, 'm').exec(await (await fetch(`${server.base}/metrics`)).text())?.[1])

test('a server that comes back is found by 1,000 screens at once; each has every call, once and in order', async () => {
  await signIn()
  for (let i = 0; i < SCREENS; i++) screens.push(new Screen(server.base, asDisplay))
  await expect.poll(() => screens.filter((screen) => screen.isLive).length, WITHIN).toBe(SCREENS)
  const first = await call()
  await haveAnnounced(1)
  const firstMs = lastAfter(first)

  await server.stop()
  await expect.poll(() => screens.some((screen) => screen.isLive), WITHIN).toBe(false)
  server = await startServer({ port, data })
  // Called while they come back: some hear it at once, the others find it in their first view.
  const back = performance.now()
  await call()
  await call()
  let slowestMs = 0
  while (screens.some((screen) => !screen.isLive)) {
    const asked = performance.now()
    expect((await fetch(`${server.base}/api/centre`)).status).toBe(200)
    slowestMs = Math.max(slowestMs, performance.now() - asked)
    expect(performance.now() - back).toBeLessThan(WITHIN.timeout)
  }
  const backMs = Math.round(performance.now() - back)
  await haveAnnounced(3)
  const last = await call()
  await haveAnnounced(4)

  const announced = screens[0]?.announced
  for (const screen of screens) {
    expect(screen.announced).toEqual(announced)
    expect(screen.connections).toBeGreaterThanOrEqual(2)
    expect(screen.view).toEqual(screens[0]?.view)
  }
  process.stdout.write(
    `${SCREENS} screens: a call to the last ${firstMs} ms; all back in ${backMs} ms after the server, whose slowest answer meanwhile took ${Math.round(slowestMs)} ms; a call to the last ${lastAfter(last)} ms\n`
  )
  // Whoever comes for a ticket in that moment is served too.
  expect(slowestMs).toBeLessThan(3_000)
  expect(await figure('kezek_live_sockets')).toBe(SCREENS)
  expect(await figure('kezek_live_topics')).toBe(1)
}, 120_000)

test('when they have gone, nothing of them is left', async () => {
  for (const screen of screens) screen.close()
  await expect.poll(() => figure('kezek_live_sockets'), WITHIN).toBe(0)
  expect(await figure('kezek_live_topics')).toBe(0)
})

test('a connection that is only half there is ended within the time of the heartbeat', async () => {
  // Four beats of five seconds, since the beginning of this file.
  await expect.poll(() => quiet.app.websocketServer.clients.size, { timeout: 28_000, interval: 100 }).toBe(0)
  expect(quiet.app.live.size).toBe(0)
}, 30_000)
