import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TokenBucket } from '../../server/http/token-bucket.ts'
import { isLoopbackAddress, isLoopbackHost } from '../../server/protocol/addresses.ts'
import { addressOf, LIMITS, type LimitName, MOST_CONNECTIONS, MOST_SOCKETS } from '../../server/http/limits.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asDisplay, asKiosk, type OpenHall, openHall } from '../server/open-hall.ts'

// One file for all: hashing the sample's passwords each time would be most of the work.
let data: string
beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'kezek-limits-'))
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

async function withHall(
  options: Parameters<typeof openHall>[0],
  act: (hall: OpenHall) => Promise<void>
): Promise<void> {
  const hall = await openHall({ data, ...options })
  try {
    await act(hall)
  } finally {
    await hall.stop()
  }
}

interface Asking {
  hookId: string
  tickets: [string, string]
  admin: Record<string, string>
}
/** One request; of the second kind when it is another's: another address, or another ticket. */
type Request = (asking: Asking, isAnother: boolean) => object
const sameSite = { origin: 'http://localhost:80', host: 'localhost:80' }
const enrol = () => ({ method: 'POST', url: '/api/devices/enrolments', payload: { kind: 'kiosk' } })
const signIn = () => ({ method: 'POST', url: '/api/session', payload: { login: 'operator1', password: 'sample' } })
const guessAtScreen: Request = ({ admin }) => ({
  method: 'POST',
  url: '/api/devices/confirm',
  payload: { code: 'AAA-AAA', name: 'Mine' },
  headers: { ...admin, ...sameSite }
})
const askScreen =
  (what: 'identify' | 'picture'): Request =>
  ({ admin }) => ({
    method: 'POST',
    url: '/api/devices/sample-display/commands',
    payload: { what },
    headers: { ...admin, ...sameSite }
  })
const guessAtSeries = () => ({
  method: 'POST',
  url: '/api/devices/series/join',
  payload: { code: 'AAAA-AAAA', as: 'sign' }
})
const guessAtDoor: Request = ({ tickets }) => ({
  method: 'POST',
  url: `/api/tickets/${tickets[0]}/arrive`,
  payload: { doorCode: 'AAAAAAAAAAAA' }
})
const fromOutside = () => ({
  method: 'POST',
  url: '/api/outside/tickets',
  payload: { serviceId: 'none' },
  headers: { 'idempotency-key': '0'.repeat(32) }
})
const contactOf = (ticketId: string) => ({
  method: 'PUT',
  url: `/api/tickets/${ticketId}/contact`,
  payload: { language: 'en', phone: '+996555123456' }
})

const complain: Request = ({ tickets }) => ({
  method: 'POST',
  url: `/api/tickets/${tickets[0]}/complaint`,
  payload: { language: 'en', text: 'I was passed over' }
})

/** Of each limit: what runs into it, and whether another one is still free then. */
const TRIED: Record<LimitName, { request: Request; anotherIsFree: boolean }> = {
  requests: { request: () => ({ method: 'GET', url: '/api/centre' }), anotherIsFree: true },
  changes: { request: signIn, anotherIsFree: true },
  screenCommands: { request: askScreen('identify'), anotherIsFree: false },
  screenPictures: { request: askScreen('picture'), anotherIsFree: false },
  hookTests: {
    request: ({ admin, hookId }) => ({
      method: 'POST',
      url: `/api/hooks/${hookId}/test`,
      headers: { ...admin, ...sameSite }
    }),
    anotherIsFree: false
  },
  tickets: {
    request: () => ({
      method: 'POST',
      url: '/api/tickets',
      payload: { serviceId: 'none' },
      headers: { ...asKiosk, 'idempotency-key': 'k' }
    }),
    anotherIsFree: false
  },
  kioskTickets: {
    request: () => ({
      method: 'POST',
      url: '/api/tickets',
      payload: { serviceId: 'none' },
      headers: { ...asKiosk, 'idempotency-key': 'k' }
    }),
    anotherIsFree: false
  },
  reports: {
    request: () => ({
      method: 'POST',
      url: '/api/announcements',
      payload: { reports: [{ seq: 1, shownAt: 1, outcome: 'spoken', spoken: [] }] },
      headers: asDisplay
    }),
    anotherIsFree: false
  },
  signIns: { request: signIn, anotherIsFree: true },
  sessionsOfPerson: {
    request: () => ({ method: 'POST', url: '/api/session', payload: { login: 'operator1', password: 'sample' } }),
    anotherIsFree: false
  },
  enrolments: { request: enrol, anotherIsFree: true },
  allEnrolments: { request: enrol, anotherIsFree: true },
  codes: { request: guessAtScreen, anotherIsFree: true },
  allCodes: { request: guessAtScreen, anotherIsFree: false },
  seriesCodes: { request: guessAtSeries, anotherIsFree: true },
  allSeriesCodes: { request: guessAtSeries, anotherIsFree: true },
  outside: { request: fromOutside, anotherIsFree: true },
  allOutside: { request: fromOutside, anotherIsFree: true },
  complaints: { request: complain, anotherIsFree: true },
  allComplaints: { request: complain, anotherIsFree: true },
  bookings: {
    request: () => ({
      method: 'POST',
      url: '/api/appointments',
      payload: { serviceId: 'none', at: 0, language: 'ky' },
      headers: { 'idempotency-key': '0'.repeat(32) }
    }),
    anotherIsFree: true
  },
  doorCodes: { request: guessAtDoor, anotherIsFree: true },
  allDoorCodes: { request: guessAtDoor, anotherIsFree: true },
  contacts: { request: ({ tickets }) => contactOf(tickets[0]), anotherIsFree: true },
  contactsOfTicket: { request: ({ tickets }, isAnother) => contactOf(tickets[isAnother ? 1 : 0]), anotherIsFree: true },
  arrivalCodes: {
    request: () => ({ method: 'POST', url: '/api/arrivals', payload: { code: '000000' }, headers: asKiosk }),
    anotherIsFree: false
  }
}

describe('a limit answers 429 and how long to wait', () => {
  test.each(Object.keys(LIMITS) as LimitName[])('%s', async (name) => {
    const centre = { ...sampleCentre, outside: { ...sampleCentre.outside, open: true } }
    const { request, anotherIsFree } = TRIED[name]
    const rateLimits = { rates: { [name]: { burst: 3, perMinute: 2 } } }
    // A clock that stands still: however slow the machine is, nothing fills again meanwhile.
    await withHall({ centre, rateLimits, steady: { at: 1_800_000_000_000 } }, async (hall) => {
      const issue = async () =>
        name === 'tickets' || name === 'kioskTickets' ? '' : (await hall.issue({ serviceId: 'id-card' })).ticketId
      const admin = await hall.signIn('admin')
      // Where nobody listens: it is tried and not answered.
      const { hookId, change } = hall.app.hooks.add('http://127.0.0.1:9/', ['day-opened'], 0)
      change.afterCommit()
      const asking: Asking = { tickets: [await issue(), await issue()], admin, hookId }
      const ask = async (remoteAddress: string, isAnother = false) =>
        hall.app.inject({ ...request(asking, isAnother), remoteAddress } as object)
      for (let i = 0; i < 3; i++) expect((await ask('10.0.0.1')).statusCode).not.toBe(429)
      const refused = await ask('10.0.0.1')
      expect(refused.statusCode).toBe(429)
      expect(refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 })
      expect(Number(refused.headers['retry-after'])).toBe(30)
      expect((await ask('10.0.0.2', true)).statusCode === 429).toBe(!anotherIsFree)
    })
  })

  test('none, when they are off', async () => {
    await withHall({ rateLimits: false }, async (hall) => {
      const statuses = await Promise.all(
        Array.from({ length: 300 }, () => hall.app.inject(enrol() as object).then((answer) => answer.statusCode))
      )
      expect(new Set(statuses)).toEqual(new Set([201]))
    })
  })
})

test('a busy hall behind one address never meets them', () => {
  // A day's peak, ten times: 40 tickets a minute, 16 desks that press every five seconds, 60 screens, 200 phones.
  const busy: Partial<Record<LimitName, number>> = { tickets: 40, changes: 16 * 12 + 40, requests: 2_000, signIns: 16 }
  for (const [name, perMinute] of Object.entries(busy))
    expect(LIMITS[name as LimitName].perMinute).toBeGreaterThan(perMinute * 5)
  // The phones of everybody come by one address; screens and desks are not counted with them.
  expect(MOST_SOCKETS.anonymousOfOneAddress).toBeGreaterThan(1_000)
  expect(MOST_CONNECTIONS.ofOneAddress).toBeGreaterThan(MOST_SOCKETS.anonymousOfOneAddress + 1_000)
})

describe('an allowance', () => {
  test('gives so many at once, and fills again in time', () => {
    const allowance = new TokenBucket({ burst: 2, perMinute: 60 })
    expect([allowance.take('a', 0), allowance.take('a', 0), allowance.take('a', 0)]).toEqual([0, 0, 1_000])
    expect(allowance.take('b', 0)).toBe(0)
    expect(allowance.take('a', 400)).toBe(600)
    expect([allowance.take('a', 1_000), allowance.take('a', 1_000)]).toEqual([0, 1_000])
    expect([allowance.take('a', 60_000), allowance.take('a', 60_000), allowance.take('a', 60_000)]).toEqual([
      0, 0, 1_000
    ])
  })

  test('of many addresses that nobody has takes no memory without end', () => {
    const allowance = new TokenBucket({ burst: 1, perMinute: 1 })
    for (let i = 0; i < 100_000; i++) allowance.take(`address ${i}`, 0)
    expect(allowance.size).toBeLessThanOrEqual(20_000)
  })
})

test.each([
  ['192.168.1.7', '192.168.1.7'],
  ['::ffff:192.168.1.7', '192.168.1.7'],
  ['::1', '::1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8::/64'],
  ['fe80::1%eth0', 'fe80::/64'],
  ['::5', '::/64'],
  ['::ffff:127.0.0.1', '127.0.0.1']
])('%s counts as %s', (ip, address) => expect(addressOf({ ip })).toBe(address))

test.each([
  ['127.0.0.1', true],
  ['127.8.7.6', true],
  ['::1', true],
  ['0:0:0:0:0:0:0:1', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:7f00:1', true],
  ['[::1]', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.7', false],
  ['::ffff:192.168.1.7', false],
  // What begins like one, or is one only to a lenient reader.
  ['127.evil.example', false],
  ['127.1', false],
  ['2130706433', false],
  ['localhost.evil.example', false],
  ['[127.0.0.1', false],
  ['', false]
])('whether "%s" is this machine: %s', (host, isHere) => {
  expect(isLoopbackHost(host)).toBe(isHere)
  // An address alone is neither named nor bracketed.
  expect(isLoopbackAddress(host)).toBe(isHere && host !== 'localhost' && host !== '[::1]')
})

test('a body that is too large is refused before it is read', async () => {
  await withHall({}, async (hall) => {
    const answer = await hall.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: 'x'.repeat(70_000), password: 'x' }
    })
    expect(answer.statusCode).toBe(413)
    expect(answer.headers['content-type']).toContain('problem')
    // The settings may be larger, but only from whoever may set them.
    const put = await hall.app.inject({
      method: 'PUT',
      url: '/api/settings/centre',
      payload: { name: 'x'.repeat(70_000) }
    })
    expect(put.statusCode).toBe(401)
  })
})

test('a request that comes by drips is cut off', async () => {
  await withHall({}, async (hall) => {
    expect(hall.app.server.headersTimeout).toBe(15_000)
    expect(hall.app.server.requestTimeout).toBe(30_000)
    // Not waited for so long here: the same server, with less patience.
    hall.app.server.headersTimeout = 300
    const socket = connect({ port: hall.port, host: '127.0.0.1' })
    let said = ''
    let isClosed = false
    socket
      .on('data', (chunk) => {
        said += chunk
      })
      .on('close', () => {
        isClosed = true
      })
      .on('error', () => {})
    socket.write('GET /api/centre HTTP/1.1\r\nHost: hall\r\n')
    const drip = setInterval(() => socket.write('X-Drip: 1\r\n'), 100)
    try {
      await expect.poll(() => isClosed, { timeout: 15_000 }).toBe(true)
      expect(said).toContain('408')
    } finally {
      clearInterval(drip)
      socket.destroy()
    }
  })
})
