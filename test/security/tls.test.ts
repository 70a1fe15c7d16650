import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { readArguments } from '../../server/arguments.ts'
import { readCertificate } from '../../server/tls.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { runServer, type ServerProcess, startServer } from '../server/server-process.ts'

const certificate = (file: string) => path.join(import.meta.dirname, 'certificate', file)
const CERT = certificate('test-only.cert.pem')
const KEY = certificate('test-only.key.pem')
const ca = readFileSync(CERT)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-tls-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('with a certificate', () => {
  let server: ServerProcess
  beforeAll(async () => {
    server = await startServer({ data: path.join(folder, 'data'), args: ['--tls-cert', CERT, '--tls-key', KEY] })
  })
  afterAll(async () => {
    await server.kill('SIGTERM')
  })

  const call = (method: string, url: string, body?: object, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; cookies: string[]; headers: Record<string, unknown> }>((resolve, reject) => {
      const sent = request(
        `${server.base}${url}`,
        { method, ca, headers: { ...(body && { 'content-type': 'application/json' }), ...headers } },
        (answer) => {
          answer.resume()
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              cookies: answer.headers['set-cookie'] ?? [],
              headers: answer.headers
            })
          )
        }
      )
      sent.on('error', reject)
      sent.end(body && JSON.stringify(body))
    })

  test('the hall speaks HTTPS, and its cookies stay on it', async () => {
    expect(server.base).toMatch(/^https:/)
    const signedIn = await call('POST', '/api/session', { login: 'operator1', password: 'sample' })
    expect(signedIn.status).toBe(200)
    expect(signedIn.cookies[0]).toMatch(/; Secure/)
    expect((await call('GET', '/kiosk')).cookies[0]).toMatch(/; Secure/)
    // `__Host-`: from this host alone, and put by nobody on the plain network.
    expect(signedIn.cookies[0]).toMatch(/^__Host-kezek-session=[^;]+; .*Path=\//)
    expect(signedIn.cookies[0]).not.toContain('Domain')
    for (const url of ['/api/session', '/api/centre', '/kiosk', '/nowhere', '/metrics'])
      expect((await call('GET', url)).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    const cookie = signedIn.cookies[0]?.split(';')[0] as string
    expect((await call('POST', '/api/desks/desk-1/open', {}, { cookie, origin: server.base })).status).toBe(200)
    expect(
      (await call('POST', '/api/desks/desk-1/close', {}, { cookie, origin: 'https://elsewhere.example' })).status
    ).toBe(403)
  })

  test("a session's token by the plain name is nobody's: whoever can put such a cookie signs nobody in", async () => {
    const signedIn = await call('POST', '/api/session', { login: 'operator2', password: 'sample' })
    const token = /=([^;]+);/.exec(signedIn.cookies[0] as string)?.[1]
    expect((await call('GET', '/api/session', undefined, { cookie: `__Host-kezek-session=${token}` })).status).toBe(200)
    expect((await call('GET', '/api/session', undefined, { cookie: `kezek-session=${token}` })).status).toBe(401)
  })

  test('a screen that was enrolled without it goes on, by the guarded name', async () => {
    const { cookies } = await call('GET', '/kiosk', undefined, { cookie: 'kezek-kiosk=sample-kiosk' })
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-kezek-kiosk=sample-kiosk; .*Secure/),
      expect.stringMatching(/^kezek-kiosk=; .*Expires=Thu, 01 Jan 1970/)
    ])
    expect(
      (await call('GET', '/kiosk', undefined, { cookie: 'kezek-kiosk=sample-display' })).cookies.map(
        (each) => each.split('=')[0]
      )
    ).toEqual(['__Host-kezek-kiosk'])
  })

  test('a connection that never agrees on TLS is cut', { timeout: 30_000 }, async () => {
    const { port } = new URL(server.base)
    const silent = connect(Number(port), '127.0.0.1')
    // The beginning of a greeting whose rest never comes.
    const dripping = connect(Number(port), '127.0.0.1', () => dripping.write(Buffer.from([0x16, 3, 1, 2, 0, 1])))
    const ends = [silent, dripping].map((socket) => {
      socket.on('error', () => {})
      return once(socket, 'close')
    })
    const cut = await Promise.race([
      Promise.all(ends).then(() => 'cut'),
      new Promise((resolve) => setTimeout(resolve, 20_000, 'still held'))
    ])
    expect(cut).toBe('cut')
  })

  test('and its live socket WSS', async () => {
    const socket = new WebSocket(`${server.base.replace('https', 'wss')}/api/live`, {
      ca,
      headers: { origin: server.base, authorization: 'Bearer sample-display' }
    })
    const heard: string[] = []
    socket.on('message', (data) => {
      heard.push(JSON.parse(String(data)).topic)
    })
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    socket.send(JSON.stringify({ subscribe: ['display:all'] }))
    await expect.poll(() => heard).toContain('display:all')
    socket.terminate()
  })
})

test('a certificate that cannot be read keeps it from starting, with a sentence', async () => {
  const { code, stderr } = await runServer([
    '--port',
    '0',
    '--data',
    path.join(folder, 'refused'),
    '--tls-cert',
    'nowhere.pem',
    '--tls-key',
    KEY
  ])
  expect(stderr).toContain('nowhere.pem cannot be read (ENOENT)')
  expect(code).toBe(1)
  expect(() => readCertificate({ certFile: KEY, keyFile: KEY })).toThrow('are not a certificate and its key')
})

test('half a certificate, or a proxy without an address, is refused', () => {
  expect(() => readArguments(['--tls-cert', CERT])).toThrow('--tls-cert and --tls-key are needed both')
  expect(() => readArguments(['--behind-proxy', 'everybody'])).toThrow("--behind-proxy must be the proxy's address")
  expect(readArguments(['--behind-proxy', '127.0.0.1, ::1'])).toMatchObject({
    behindProxy: ['127.0.0.1', '::1'],
    tls: undefined
  })
})

describe('behind a proxy', () => {
  let hall: OpenHall
  beforeAll(async () => {
    hall = await openHall({
      behindProxy: ['10.0.0.1'],
      hostNames: ['hall.example'],
      rateLimits: { rates: { signIns: { burst: 2, perMinute: 1 } } }
    })
  })
  afterAll(() => hall.close())

  const signIn = (remoteAddress: string, headers: Record<string, string>) =>
    hall.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: 'operator1', password: 'sample' },
      remoteAddress,
      headers
    })

  test('its word is taken: for whom it calls, by what name, and whether by HTTPS', async () => {
    const forwarded = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'hall.example',
      origin: 'https://hall.example',
      host: '127.0.0.1:8080'
    }
    const one = await signIn('10.0.0.1', { ...forwarded, 'x-forwarded-for': '192.168.1.5' })
    expect(one.statusCode).toBe(200)
    expect(one.cookies[0]).toMatchObject({ name: '__Host-kezek-session', secure: true })
    expect(one.headers['strict-transport-security']).toMatch(/^max-age=/)
    await signIn('10.0.0.1', { ...forwarded, 'x-forwarded-for': '192.168.1.5' })
    expect((await signIn('10.0.0.1', { ...forwarded, 'x-forwarded-for': '192.168.1.5' })).statusCode).toBe(429)
    expect((await signIn('10.0.0.1', { ...forwarded, 'x-forwarded-for': '192.168.1.6' })).statusCode).toBe(200)
    expect(
      (
        await signIn('10.0.0.1', {
          ...forwarded,
          'x-forwarded-for': '192.168.1.7',
          origin: 'https://elsewhere.example'
        })
      ).statusCode
    ).toBe(403)
  })

  test("nobody else's is", async () => {
    const pretending = (i: number) =>
      signIn('10.0.0.66', { 'x-forwarded-for': `192.168.2.${i}`, 'x-forwarded-proto': 'https' })
    const pretended = await pretending(1)
    expect(pretended.cookies[0]?.secure).toBeUndefined()
    expect(pretended.headers['strict-transport-security']).toBeUndefined()
    await pretending(2)
    expect((await pretending(3)).statusCode).toBe(429)
  })
})
