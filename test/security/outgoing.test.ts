import dns from 'node:dns'
import { createServer } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type OpenHall, openHall } from '../server/open-hall.ts'

/**
 * A machine of the house's network that nothing of the hall may reach, and a name that leads there: as it is looked up, at
 * the second look (DNS rebinding), among addresses that may be gone to, or by a redirect.
 */

const ALLOWED = '127.0.0.2'
const INSIDE = '127.0.0.1'
let hall: OpenHall
let admin: Record<string, string>
let inside: Awaited<ReturnType<typeof listen>>

async function listen(host: string, location?: () => string) {
  let connections = 0
  const server = createServer((_, response) => {
    if (location) response.writeHead(302, { location: location() })
    response.end('{}')
  })
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(resolve))
  }
}

/** The name service answers with these, one look after the other; the last one from then on. */
function nameAnswers(...answers: string[][]) {
  const lookup = (_name: string, _options: object, done: (error: null, found: dns.LookupAddress[]) => void) => {
    const found = (answers.length > 1 ? answers.shift() : answers[0]) ?? []
    done(
      null,
      found.map((address) => ({ address, family: 4 }))
    )
  }
  vi.spyOn(dns, 'lookup').mockImplementation(lookup as never)
  syncBuiltinESMExports()
}

const allow = async (...addresses: string[]) => {
  const networks = addresses.map((address) => `${address}/32`)
  expect(await hall.call('PUT', '/api/hooks/networks', { networks }, admin)).toMatchObject({ status: 200 })
}

beforeAll(async () => {
  inside = await listen(INSIDE)
  hall = await openHall({ rateLimits: false })
  admin = await hall.signIn('admin')
  await allow(ALLOWED)
})
afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})
afterAll(async () => {
  await hall.close()
  await inside.close()
})

const NAMES = { ky: 'Уюм', ru: 'Учреждение', en: 'House' }
/** How each is set up for a host, and what then goes there. */
const WAYS = {
  hook: {
    setUp: (host: string, port: number) =>
      hall.call('POST', '/api/hooks', { url: `http://${host}:${port}/`, types: ['ticket-issued'] }, admin),
    go: async () => {
      const { body } = await hall.call('GET', '/api/hooks', undefined, admin)
      return hall.call('POST', `/api/hooks/${body.hooks.at(-1).hookId}/test`, undefined, admin)
    }
  },
  mail: {
    setUp: (host: string, port: number) => {
      const server = { host, port, security: 'none', user: '', password: '', from: 'hall@tson.example' }
      return hall.call('PUT', '/api/mail/server', { ...server, certificate: null }, admin)
    },
    go: () => hall.call('POST', '/api/mail/test', { to: 'head@tson.example', language: 'en' }, admin)
  },
  bucket: {
    setUp: (host: string, port: number) => {
      const store = {
        endpoint: `http://${host}:${port}`,
        region: 'r',
        bucket: 'reports',
        folder: '',
        certificate: null
      }
      return hall.call('PUT', '/api/bucket', { ...store, accessKey: 'key', secretKey: 'secret', reports: [] }, admin)
    },
    go: () => hall.call('POST', '/api/bucket/test', undefined, admin)
  },
  house: {
    setUp: (host: string, port: number) => {
      const provider = { issuer: `https://${host}:${port}`, clientId: 'kezek', secret: '', name: NAMES }
      const people = { scopes: [], groupsClaim: 'groups', groups: [], checkMinutes: 15, holdsHours: 8 }
      const rest = { hallAddress: 'http://localhost', certificate: null, asksEachTime: false }
      return hall.call('PUT', '/api/house', { ...provider, ...people, ...rest }, admin)
    },
    go: () => hall.call('POST', '/api/house/test', {}, admin)
  }
}

describe.each(Object.entries(WAYS))('%s', (_, { setUp, go }) => {
  test('is set up for no address outside the allowed networks, however it is written', async () => {
    for (const host of [INSIDE, '169.254.169.254', '8.8.8.8'])
      expect(await setUp(host, inside.port), host).toMatchObject({
        status: 400,
        body: { code: 'network-not-allowed' }
      })
  })

  test('goes no more to an address that was allowed when it was set up', async () => {
    await allow(ALLOWED, INSIDE)
    expect((await setUp(INSIDE, inside.port)).status).toBeLessThan(300)
    await allow(ALLOWED)
    expect((await go()).body.trouble).toBe('network-not-allowed')
    expect(inside.connections()).toBe(0)
  })

  test.each([
    ['leads inside', [[INSIDE]]],
    ['leads inside at the second look', [[ALLOWED], [INSIDE]]],
    ['leads inside among others', [[INSIDE, ALLOWED]]]
  ])('never arrives by a name that %s', async (_, answers) => {
    expect((await setUp('mirror.example', inside.port)).status).toBeLessThan(300)
    nameAnswers(...answers)
    for (let n = 0; n < 2; n++) {
      const { body } = await go()
      expect(body.trouble).toMatch(/^(network-not-allowed|ECONNREFUSED)/)
    }
    expect(inside.connections()).toBe(0)
  })
})

test('a redirect of an allowed machine is followed by none of them', async () => {
  const mirror = await listen(ALLOWED, () => `http://${INSIDE}:${inside.port}/`)
  for (const { setUp, go } of [WAYS.hook, WAYS.bucket]) {
    expect((await setUp(ALLOWED, mirror.port)).status).toBeLessThan(300)
    expect((await go()).body).toMatchObject({ arrived: false })
  }
  expect(mirror.connections()).toBe(2)
  expect(inside.connections()).toBe(0)
  await mirror.close()
})

test("the house's sign-in by http goes to this machine alone, and only where the list has it", async () => {
  const issuer = `http://localhost:${inside.port}`
  const provider = { issuer, clientId: 'kezek', secret: '', name: NAMES, scopes: [], groupsClaim: 'groups', groups: [] }
  const rest = { hallAddress: 'http://localhost', certificate: null, asksEachTime: false, checkMinutes: 15 }
  const { status } = await hall.call('PUT', '/api/house', { ...provider, ...rest, holdsHours: 8 }, admin)
  expect(status).toBe(204)
  expect((await WAYS.house.go()).body).toEqual({ reached: false, trouble: 'network-not-allowed' })
  expect(inside.connections()).toBe(0)
})
