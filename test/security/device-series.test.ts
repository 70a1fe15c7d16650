import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { devices } from '../../server/db/schema.ts'
import { FILE } from '../../server/db/folder.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import type { SignView } from '../../server/protocol/hall-views.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { watch } from './watch.ts'

/** One code for many screens: what it opens, for how long, for how many, and to whom. */

const MINUTE = 60_000
const steady = { at: Date.UTC(2026, 10, 23, 5) }
let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ steady, pagesAreDevices: false })
})
afterAll(() => hall.close())
beforeEach(async () => {
  // Whatever was guessed before is forgotten by the limits.
  steady.at += 30 * MINUTE
  admin = await hall.signIn('admin')
})

const names = { signName: 'Desk {n}', displayName: 'Display' }
const begin = async (signs: number, displays: number, headers = admin) =>
  hall.call('POST', '/api/devices/series', { signs, displays, ...names }, headers)
const codeFor = async (signs: number, displays = 0): Promise<string> => (await begin(signs, displays)).body.code
const join = async (code: string, as: 'sign' | 'display', deskNumber?: number) => {
  const answer = await hall.app.inject({
    method: 'POST',
    url: '/api/devices/series/join',
    payload: { code, as, deskNumber }
  })
  const [cookie] = answer.cookies
  return {
    status: answer.statusCode,
    body: answer.json(),
    cookie,
    headers: { cookie: `${cookie?.name}=${cookie?.value}` }
  }
}
const noted = (about: string) =>
  [...hall.app.hall.log.from(1)].flatMap(({ actor, event }) =>
    event.type === 'noted' && event.about === about ? [{ actor, what: event.what, details: event.details }] : []
  )

describe('a series', () => {
  test('lets signs in, each over the next desk, however its code is typed; each is in the log', async () => {
    const { status, body } = await begin(2, 1)
    expect(status).toBe(201)
    expect(body.code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    expect(body.endsAt).toBe(steady.at + 30 * MINUTE)
    const first = await join(body.code.toLowerCase().replace('-', ' ').replaceAll('c', 'с'), 'sign')
    expect(first).toMatchObject({ status: 201, body: { name: 'Desk 1' } })
    expect(first.cookie).toMatchObject({ name: 'kezek-display', httpOnly: true, sameSite: 'Strict', path: '/' })
    const chosen = await join(body.code, 'sign', 5)
    expect(chosen.body.name).toBe('Desk 5')
    expect((await join(body.code, 'display')).body.name).toBe('Display 1')
    const sign = await watch(hall, chosen.headers, `sign:device:${chosen.body.deviceId}`)
    expect((sign.views[0] as SignView).deskNumber).toBe(5)

    const entries = noted('device').filter(({ details }) => 'seriesId' in details)
    expect(entries).toHaveLength(3)
    expect(entries.every(({ actor, what }) => actor === 'administrator:admin' && what === 'enrolled')).toBe(true)
    expect(noted('device-series').at(-1)).toMatchObject({ what: 'begun', details: { signs: 2, displays: 1 } })
    // Neither the code nor a token is kept: hashes alone.
    const all = JSON.stringify([[...hall.app.hall.log.from(1)], hall.db.select().from(devices).all()])
    expect(all.includes(body.code) || all.includes(first.cookie?.value as string)).toBe(false)
    expect(verifyFile(path.join(hall.data, FILE)).findings).toEqual([])
  })

  test('lets in as many as it is for, also when they come at the same moment', async () => {
    const code = await codeFor(1, 2)
    const signs = await Promise.all(Array.from({ length: 5 }, () => join(code, 'sign')))
    expect(signs.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
    const displays = await Promise.all(Array.from({ length: 5 }, () => join(code, 'display')))
    expect(displays.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409])
    expect(new Set(displays.map(({ body }) => body.name)).size).toBe(3)
    expect(displays.find(({ status }) => status === 409)?.body.code).toBe('series-full')
  })

  test('puts no two signs over one desk', async () => {
    const code = await codeFor(9)
    const both = await Promise.all([join(code, 'sign', 9), join(code, 'sign', 9)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await join(code, 'sign', 9)).body.code).toBe('desk-has-sign')
    expect((await join(code, 'sign', 999)).body.code).toBe('unknown-desk')
  })

  test('holds for half an hour, until it is ended, until another begins, and over no restart', async () => {
    const old = await codeFor(3)
    steady.at += 30 * MINUTE
    expect((await join(old, 'sign')).body.code).toBe('unknown-series')
    const ended = await codeFor(3)
    expect((await hall.call('DELETE', '/api/devices/series', undefined, admin)).status).toBe(204)
    expect((await join(ended, 'sign')).status).toBe(404)
    expect(noted('device-series').at(-1)?.what).toBe('ended')
    const replaced = await codeFor(3)
    const last = await codeFor(3)
    expect((await join(replaced, 'sign')).status).toBe(404)
    const { data } = hall
    await hall.stop()
    hall = await openHall({ data, steady, pagesAreDevices: false })
    admin = await hall.signIn('admin')
    expect((await join(last, 'sign')).status).toBe(404)
    expect((await hall.call('GET', '/api/devices/series', undefined, admin)).body.series).toBe(null)
  })

  test('ends with the right of whoever began it', async () => {
    hall.app.people.changeUser('operator-3', { role: 'technician' })
    const technician = await hall.signIn('operator3')
    const { body } = await begin(3, 0, technician)
    hall.app.people.changeUser('operator-3', { role: 'operator' })
    expect((await join(body.code, 'sign')).body.code).toBe('unknown-series')
  })
})

describe('whoever has the code', () => {
  test('has what a display has and nothing more: no kiosk, no settings, no other device', async () => {
    const code = await codeFor(1, 1)
    const { headers, body } = await join(code, 'display')
    expect((await watch(hall, headers, 'display:all')).heard[0]).toBe('view')
    for (const topic of ['kiosk', 'supervisor', 'desk:desk-1', 'device:sample-kiosk'])
      expect((await watch(hall, headers, topic)).heard[0], topic).toBe('forbidden')
    for (const [method, url, sent] of [
      ['GET', '/api/devices'],
      ['GET', '/api/devices/series'],
      ['POST', '/api/devices/series', { signs: 1, displays: 1, ...names }],
      ['PUT', `/api/devices/${body.deviceId}`, { name: 'Mine', zoneId: null, profile: {} }],
      ['POST', '/api/tickets', { serviceId: 'id-card' }],
      ['POST', '/api/test-ticket']
    ] as const)
      expect((await hall.call(method, url, sent, { ...headers, 'idempotency-key': 'a' })).status, url).toBe(401)
    const asKiosk = await hall.app.inject({
      method: 'POST',
      url: '/api/devices/series/join',
      payload: { code, as: 'kiosk' }
    })
    expect(asKiosk.statusCode).toBe(400)
    // A screen of the hall takes no second place.
    const again = await hall.call('POST', '/api/devices/series/join', { code, as: 'sign' }, headers)
    expect(again.body.code).toBe('already-enrolled')
  })

  test('is not found by guessing: guesses are counted, also right ones', async () => {
    const code = await codeFor(50)
    let guesses = 0
    while ((await join('AAAA-AAAA', 'sign')).status === 404) guesses++
    expect(guesses).toBeGreaterThan(20)
    expect(guesses).toBeLessThanOrEqual(120)
    expect((await join(code, 'sign')).status).toBe(429)
    expect(
      (await hall.app.inject({ method: 'POST', url: '/api/devices/series/desks', payload: { code } })).statusCode
    ).toBe(429)
    steady.at += MINUTE
    expect((await join(code, 'sign')).status).toBe(201)
  })
})
