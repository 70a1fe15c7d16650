import { once } from 'node:events'
import { hostname } from 'node:os'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { readArguments } from '../../server/arguments.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { namesIn } from '../../server/tls.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'

let hall: OpenHall
beforeAll(async () => {
  hall = await openHall({
    hostNames: ['hall.internal', '*.centre.example'],
    centre: { ...sampleCentre, publicUrl: 'https://queue.example.kg' }
  })
})
afterAll(() => hall.close())

const ask = (host: string, url = '/metrics') => hall.app.inject({ url, headers: { host } })

describe('a name that somebody else has pointed at this machine (DNS rebinding)', () => {
  test.each(['/metrics', '/health', '/ready', '/api/centre', '/kiosk', '/display/assets/x.js', '/nowhere'])(
    'reads nothing at %s',
    async (url) => {
      const answer = await ask('rebound.attacker.example:8080', url)
      expect(answer.statusCode).toBe(421)
      expect(answer.json()).toMatchObject({ code: 'unknown-host' })
    }
  )

  test('nor takes a session, a ticket, or a socket', async () => {
    const headers = { host: 'rebound.attacker.example', origin: 'http://rebound.attacker.example' }
    for (const url of ['/api/session', '/api/tickets'])
      expect((await hall.app.inject({ method: 'POST', url, headers, payload: {} })).statusCode).toBe(421)
    const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, { headers })
    const [, response] = await once(socket, 'unexpected-response')
    expect(response.statusCode).toBe(421)
    socket.on('error', () => {})
    socket.terminate()
  })

  test.each([
    'localhost.attacker.example',
    '127.0.0.1.attacker.example',
    'hall.internal.attacker.example',
    'deep.below.centre.example',
    '127.1:8080@attacker.example',
    'a b'
  ])('nor does %s, which only looks like ours', async (host) => {
    expect((await ask(host)).statusCode).toBe(421)
  })
})

test.each([
  'localhost',
  'LocalHost:8080',
  'kezek.localhost',
  '127.0.0.1:8080',
  '192.168.10.2:8080',
  '10.1.2.3',
  '[::1]:8080',
  '[fe80::1]',
  hostname(),
  `${hostname().split('.')[0]}.local`,
  'hall.internal:8443',
  'HALL.internal.',
  'desks.centre.example',
  'queue.example.kg'
])('the hall answers to %s', async (host) => {
  expect((await ask(host, '/api/centre')).statusCode).toBe(200)
})

test('names come from the command line and from the certificate', () => {
  expect(readArguments(['--host-names', 'hall.example, *.centre.example']).hostNames).toEqual([
    'hall.example',
    '*.centre.example'
  ])
  expect(() => readArguments(['--host-names', 'http://hall.example'])).toThrow('--host-names must be names')
  expect(() => readArguments(['--host-names', '*'])).toThrow('--host-names must be names')
  expect(() => readArguments(['--hsts', 'maybe'])).toThrow('--hsts must be on or off')
  expect(namesIn(readFileSync(path.join(import.meta.dirname, 'certificate/test-only.cert.pem')))).toEqual(['localhost'])
})
