import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { devices } from '../../server/db/schema.ts'
import type { DisplayView } from '../../server/protocol/hall-views.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { watch } from './watch.ts'

const MINUTE = 60_000
const steady = { at: Date.UTC(2026, 10, 23, 5) }
let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ steady, pagesAreDevices: false })
  admin = await hall.signIn('admin')
})
afterAll(() => hall.close())

const enrol = async (kind: 'kiosk' | 'display') =>
  (await hall.call('POST', '/api/devices/enrolments', { kind })).body as {
    code: string
    secret: string
    expiresAt: number
  }
const claim = (secret: string) =>
  hall.app.inject({ method: 'POST', url: '/api/devices/enrolments/claim', payload: { secret } })
const confirm = (code: string, more: object = {}) =>
  hall.call('POST', '/api/devices/confirm', { code, name: 'By the door', ...more }, admin)

/** Enrols a device through the front door; returns its id and its cookie. */
async function enrolled(kind: 'kiosk' | 'display') {
  steady.at += MINUTE
  const { code, secret } = await enrol(kind)
  const {
    body: { deviceId }
  } = await confirm(code)
  const [cookie] = (await claim(secret)).cookies
  return { deviceId, headers: { cookie: `${cookie?.name}=${cookie?.value}` }, cookie }
}

describe('a screen becomes a device', () => {
  test('by a code that an administrator confirms', async () => {
    const { code, secret, expiresAt } = await enrol('kiosk')
    expect(code).toMatch(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/)
    expect(secret.length).toBeGreaterThanOrEqual(43)
    expect(expiresAt).toBe(steady.at + 10 * MINUTE)
    expect((await claim(secret)).json()).toEqual({ status: 'waiting' })

    // As a hurried person types it, on a Cyrillic keyboard.
    const typed = code.toLowerCase().replace('-', ' ').replaceAll('c', 'с').replaceAll('k', 'к')
    const confirmed = await confirm(typed, { name: 'Kiosk at the door', zoneId: hall.app.hall.centre.zones[0]?.zoneId })
    expect(confirmed).toMatchObject({
      status: 201,
      body: {
        kind: 'kiosk',
        name: 'Kiosk at the door',
        zoneId: hall.app.hall.centre.zones[0]?.zoneId,
        enrolledAt: steady.at,
        lastSeenAt: null
      }
    })

    const claimed = await claim(secret)
    expect(claimed.json()).toEqual({ status: 'confirmed' })
    expect(claimed.cookies[0]).toMatchObject({ name: 'kezek-kiosk', httpOnly: true, sameSite: 'Strict', path: '/' })
    const { name, value } = claimed.cookies[0] as { name: string; value: string }
    expect(await hall.call('POST', '/api/staff-calls', undefined, { cookie: `${name}=${value}` })).toMatchObject({
      status: 204
    })
    const { body } = await hall.call('GET', '/api/devices', undefined, admin)
    expect(body.devices).toContainEqual(expect.objectContaining({ ...confirmed.body, lastSeenAt: steady.at }))
    // The file has the token's hash only.
    expect(
      hall.db
        .select()
        .from(devices)
        .all()
        .some((row) => Object.values(row).includes(value))
    ).toBe(false)
  })

  test('once: the code is used up, and an answer that got lost can be asked for again', async () => {
    const { code, secret } = await enrol('display')
    expect((await confirm(code)).status).toBe(201)
    expect(await confirm(code)).toMatchObject({ status: 404, body: { code: 'unknown-code' } })
    const first = await claim(secret)
    expect((await claim(secret)).cookies[0]?.value).toBe(first.cookies[0]?.value)
    steady.at += 10 * MINUTE
    expect((await claim(secret)).json()).toEqual({ status: 'expired' })
  })

  test('within ten minutes', async () => {
    const { code, secret } = await enrol('display')
    steady.at += 10 * MINUTE
    expect(await confirm(code)).toMatchObject({ status: 404, body: { code: 'unknown-code' } })
    expect((await claim(secret)).json()).toEqual({ status: 'expired' })
    expect((await claim('guessed')).json()).toEqual({ status: 'expired' })
  })

  test('and its page gives its cookie a new year each time it is opened', async () => {
    const { headers, cookie } = await enrolled('kiosk')
    const page = await hall.app.inject({ method: 'GET', url: '/kiosk', headers })
    expect(page.cookies[0]).toMatchObject({ name: 'kezek-kiosk', value: cookie?.value, httpOnly: true })
    expect(
      (await hall.app.inject({ method: 'GET', url: '/kiosk', headers: { cookie: 'kezek-kiosk=guessed' } })).cookies
    ).toEqual([])
  })
})

test('a device that is revoked is out at once, its sockets too', async () => {
  const { deviceId, headers } = await enrolled('display')
  const other = await enrolled('display')
  const screen = await watch(hall, headers, 'display:all')
  const otherScreen = await watch(hall, other.headers, 'display:all')
  expect(screen.heard[0]).toBe('view')

  expect((await hall.call('DELETE', `/api/devices/${deviceId}`, undefined, admin)).status).toBe(204)
  const noted = [...hall.app.hall.log.from(1)].filter(
    ({ event }) => event.type === 'noted' && event.details.deviceId === deviceId
  )
  expect(noted, 'who and when is in the chained log').toMatchObject([
    {
      actor: 'administrator:admin',
      event: { about: 'device', what: 'enrolled', details: { kind: 'display', name: 'By the door' } }
    },
    { actor: 'administrator:admin', event: { about: 'device', what: 'revoked' } }
  ])
  await expect.poll(screen.closedWith).toBe(1008)
  expect((await watch(hall, headers, 'display:all')).heard[0]).toBe('forbidden')
  expect(otherScreen.closedWith()).toBe(null)
  expect(await hall.call('DELETE', `/api/devices/${deviceId}`, undefined, admin)).toMatchObject({
    status: 404,
    body: { code: 'unknown-device' }
  })
  expect(
    (await hall.call('GET', '/api/devices', undefined, admin)).body.devices.map(
      (each: { deviceId: string }) => each.deviceId
    )
  ).not.toContain(deviceId)
})

test('a device does its job and nothing else', async () => {
  const { headers } = await enrolled('kiosk')
  expect((await watch(hall, headers, 'kiosk')).heard[0]).toBe('view')
  expect((await watch(hall, headers, 'supervisor')).heard[0]).toBe('forbidden')
  expect((await watch(hall, headers, 'desk:desk-1')).heard[0]).toBe('forbidden')
  for (const [method, url] of [
    ['GET', '/api/desks'],
    ['GET', '/api/devices'],
    ['POST', '/api/desks/desk-1/call-next']
  ] as const) {
    expect((await hall.call(method, url, undefined, headers)).status).toBe(401)
  }
})

test('a device that was confirmed outlives a restart', async () => {
  const { deviceId, headers } = await enrolled('kiosk')
  const { data } = hall
  await hall.stop()
  hall = await openHall({ data, steady, pagesAreDevices: false })
  admin = await hall.signIn('admin')
  expect((await hall.call('POST', '/api/staff-calls', undefined, headers)).status).toBe(204)
  expect((await hall.call('GET', '/api/devices', undefined, admin)).body.devices).toContainEqual(
    expect.objectContaining({ deviceId, lastSeenAt: steady.at })
  )
})

test('a device is told its profile, and hears when it changes', async () => {
  const { deviceId, headers } = await enrolled('display')
  const other = await enrolled('display')
  const topic = `device:${deviceId}`
  const screen = await watch(hall, headers, topic)
  expect((await watch(hall, other.headers, topic)).heard[0]).toBe('forbidden')
  const change = { name: 'Over the door', zoneId: 'zone-b', profile: { farthestSeatM: 12 } }
  expect(await hall.call('PUT', `/api/devices/${deviceId}`, change, admin)).toMatchObject({ status: 200, body: change })
  await expect.poll(() => screen.views.at(-1)).toEqual({ deviceId, kind: 'display', ...change })
  expect((await hall.call('GET', '/api/devices/me', undefined, headers)).body).toEqual({
    deviceId,
    kind: 'display',
    ...change
  })
  expect((await hall.call('GET', '/api/devices/me?kind=kiosk', undefined, headers)).status).toBe(404)
  expect([...hall.app.hall.log.from(1)].at(-1)).toMatchObject({
    actor: 'administrator:admin',
    event: { type: 'noted', about: 'device', what: 'changed', details: { deviceId, ...change } }
  })
})

test('a display that has zones hears their calls alone, and all of them again when it has none', async () => {
  const { deviceId, headers } = await enrolled('display')
  const set = (profile: object) =>
    hall.call('PUT', `/api/devices/${deviceId}`, { name: 'Over zone B', zoneId: null, profile }, admin)
  await set({ zoneIds: ['zone-b'] })
  const screen = await watch(hall, headers, `display:device:${deviceId}`)
  const newest = () => screen.views.at(-1) as DisplayView | undefined
  const zonesHeard = () => [...new Set(newest()?.calls.map(({ zoneId }) => zoneId))].sort()
  const { desks } = hall.app.hall.centre
  for (const zoneId of ['zone-a', 'zone-b']) {
    const desk = desks.find((each) => each.zoneId === zoneId)
    const operator = await hall.openDesk(desk?.deskNumber as number)
    await hall.issue({ serviceId: desk?.tiers[0]?.[0] as string })
    expect((await hall.call('POST', `/api/desks/${desk?.deskId}/call-next`, {}, operator)).status).toBe(200)
  }
  await expect.poll(zonesHeard).toEqual(['zone-b'])
  expect(newest()?.waiting.length).toBeLessThan(hall.app.hall.centre.services.length)
  await set({})
  await expect.poll(zonesHeard).toEqual(['zone-a', 'zone-b'])
  expect((await watch(hall, headers, 'display:device:nobody')).heard[0]).toBe('unknown-topic')
  const kiosk = await enrolled('kiosk')
  expect((await watch(hall, headers, `display:device:${kiosk.deviceId}`)).heard[0]).toBe('unknown-topic')
  expect((await watch(hall, kiosk.headers, `display:device:${deviceId}`)).heard[0]).toBe('forbidden')
})

describe('a change of a device', () => {
  let device: Awaited<ReturnType<typeof enrolled>>
  beforeAll(async () => {
    device = await enrolled('display')
  })

  test.each<[string, object, number]>([
    ['a zone that is not there', { name: 'A', zoneId: 'nowhere', profile: {} }, 404],
    ['a profile that nobody knows', { name: 'A', zoneId: null, profile: { surprise: 1 } }, 400],
    ['a seat beyond the walls', { name: 'A', zoneId: null, profile: { farthestSeatM: 1_000 } }, 400],
    [
      'calls of a zone that is not there',
      { name: 'A', zoneId: null, profile: { zoneIds: ['zone-a', 'nowhere'] } },
      404
    ],
    ['calls of no zone', { name: 'A', zoneId: null, profile: { zoneIds: [] } }, 400],
    ['a group that is not there', { name: 'A', zoneId: null, profile: { groupIds: ['nothing'] } }, 404],
    ['no name', { name: '', zoneId: null, profile: {} }, 400]
  ])('is refused with %s', async (_what, change, status) => {
    const { deviceId, headers } = device
    expect((await hall.call('PUT', `/api/devices/${deviceId}`, change, admin)).status).toBe(status)
    expect((await hall.call('GET', '/api/devices/me', undefined, headers)).body).toMatchObject({
      zoneId: null,
      profile: {}
    })
  })
})
