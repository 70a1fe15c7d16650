import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { Id } from '../../server/protocol/basics.ts'
import { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asKiosk, type OpenHall, openHall } from '../server/open-hall.ts'

let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall()
  admin = await hall.signIn('admin')
})
afterAll(() => hall.close())

type Leaf = TSchema & {
  type?: string
  pattern?: string
  maxLength?: number
  maximum?: number
  const?: unknown
  properties?: Record<string, Leaf>
  patternProperties?: Record<string, Leaf>
  items?: Leaf | Leaf[]
  anyOf?: Leaf[]
  enum?: unknown[]
}

/** Every leaf of a schema, with the name that it has. */
function* leavesOf(schema: Leaf, name: string): Generator<[name: string, leaf: Leaf]> {
  for (const [key, inner] of Object.entries(schema.properties ?? {})) yield* leavesOf(inner, key)
  for (const [pattern, inner] of Object.entries(schema.patternProperties ?? {})) {
    yield ['key', { type: 'string', pattern } as Leaf]
    yield* leavesOf(inner, name)
  }
  for (const inner of [schema.items ?? []].flat()) yield* leavesOf(inner, name)
  for (const inner of schema.anyOf ?? []) yield* leavesOf(inner, name)
  if (schema.type === 'string' || schema.type === 'integer' || schema.type === 'number') yield [name, schema]
}

/** What comes in by every route: bodies, queries and addresses. */
function incoming(): Array<[where: string, name: string, leaf: Leaf]> {
  return hall.app.routes.flatMap(({ method, url, schema = {} }) =>
    [schema.body, schema.querystring, schema.params].flatMap((part) =>
      part
        ? [...leavesOf(part as Leaf, 'body')].map(
            ([name, leaf]) => [`${method} ${url}`, name, leaf] as [string, string, Leaf]
          )
        : []
    )
  )
}

const INBORN = ['prototype', ...Object.getOwnPropertyNames(Object.prototype)]

test.each(INBORN)('%s is no id: every object has something by that name', async (name) => {
  expect(Value.Check(Id, name)).toBe(false)
  const services = sampleCentre.services.map((one, i) => (i === 0 ? { ...one, serviceId: name } : one))
  expect((await hall.call('PUT', '/api/settings/centre', { ...sampleCentre, services }, admin)).status).toBe(400)
  const issued = await hall.call(
    'POST',
    '/api/tickets',
    { serviceId: name },
    { ...asKiosk, 'idempotency-key': `inborn ${name}` }
  )
  expect(issued.status).toBe(400)
  expect((await hall.call('GET', '/api/services')).status).toBe(200)
})

describe('whatever comes in', () => {
  test('is no id, and no key of an object, by which every object has something', () => {
    const ids = incoming().filter(([, name]) => /(^id|Ids?|^key)$/.test(name) && !/^ticket/.test(name))
    expect(ids.length).toBeGreaterThan(40)
    const taking = ids.filter(([, , { pattern }]) =>
      INBORN.some((name) => pattern === undefined || new RegExp(pattern).test(name))
    )
    expect(
      taking
        .map(([where, name]) => `${where} ${name}`)
        .filter((each) => !KNOWN_BY_MAPS.has(each.split(' ').at(-1) ?? ''))
    ).toEqual([])
  })

  test('has no number without bounds', () => {
    const numbers = incoming().filter(
      ([, , { type, const: only }]) => only === undefined && (type === 'integer' || type === 'number')
    )
    expect(numbers.length).toBeGreaterThan(100)
    expect(
      numbers
        .filter(([, , { maximum }]) => maximum === undefined || maximum > Number.MAX_SAFE_INTEGER)
        .map(([where, name]) => `${where} ${name}`)
    ).toEqual([])
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://a b',
    'https://',
    'https://me:pw@hall'
  ])('is no address like %s', (address) => {
    const addresses = incoming().filter(([, name]) => /url|endpoint|href/i.test(name))
    expect(addresses.length).toBeGreaterThan(3)
    expect(addresses.filter(([, , { pattern }]) => pattern === undefined || new RegExp(pattern).test(address))).toEqual(
      []
    )
  })
})

/** Looked up in a Map, or in rows of the file; `clientId` is looked up by somebody else, the house's provider. */
const KNOWN_BY_MAPS = new Set(['alarmId', 'appointmentId', 'clientId', 'commentId', 'programId'])

test('an appointment is for a moment that will come', async () => {
  const take = (dueAt: number, key: string) =>
    hall.call('POST', '/api/tickets', { serviceId: 'id-card', dueAt }, { ...asKiosk, 'idempotency-key': key })
  expect((await take(1e308, 'never')).status).toBe(400)
  expect((await take(hall.app.hall.now() + 40 * 3_600_000, 'late')).status).toBe(400)
  expect((await take(hall.app.hall.now() + 3_600_000, 'soon')).status).toBe(201)
})

test('a device is told of nothing that is not there', async () => {
  const { devices } = (await hall.call('GET', '/api/devices', undefined, admin)).body
  const change = (profile: object) =>
    hall.call('PUT', `/api/devices/${devices[0].deviceId}`, { name: 'Screen', zoneId: null, profile }, admin)
  for (const profile of [
    { printerId: 'gone' },
    { zoneIds: ['gone'] },
    { groupIds: ['gone'] },
    { directions: { gone: 'left' } }
  ])
    expect((await change(profile)).status, JSON.stringify(profile)).toBe(404)
  expect((await change({})).status).toBe(200)
})

/** The head of a PNG of so many dots; what follows would be unpacked. */
function pngOf(dots: number): string {
  const head = Buffer.from(
    '89504e470d0a1a0a0000000d494844520000000000000000080200000000000000000000004944415400000000',
    'hex'
  )
  head.writeUInt32BE(dots, 16)
  head.writeUInt32BE(dots, 20)
  return `data:image/png;base64,${head.toString('base64')}`
}

test('a logo is no larger than a screen', async () => {
  const put = (logo: string) =>
    hall.call('PUT', '/api/settings/centre', { ...sampleCentre, look: { ...sampleCentre.look, logo } }, admin)
  expect(await put(pngOf(16_000))).toMatchObject({
    status: 400,
    body: { code: 'bad-settings', faults: [{ at: '/look/logo', code: 'bad-picture' }] }
  })
  expect((await put(`data:image/png;base64,${Buffer.from('no picture').toString('base64')}`)).status).toBe(400)
  expect((await put(pngOf(400))).status).toBe(200)
})

test('nor is a picture for the displays larger than any of them', async () => {
  const put = (dots: number) =>
    hall.app.inject({
      method: 'PUT',
      url: '/api/notices/files/huge.png',
      payload: Buffer.concat([Buffer.from(pngOf(dots).split(',')[1] ?? '', 'base64'), Buffer.alloc(64)]),
      headers: {
        ...admin,
        'content-type': 'application/octet-stream',
        origin: 'http://localhost:80',
        host: 'localhost:80'
      }
    })
  expect((await put(16_000)).statusCode).toBe(415)
  expect((await put(1_000)).statusCode).toBeLessThan(300)
})

test('the sample is within every bound', () => {
  expect(Value.Check(Centre, sampleCentre)).toBe(true)
})
