import { createCanvas } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { desc } from '../../server/db/drizzle.ts'
import { events } from '../../server/db/schema.ts'
import type { DeviceView } from '../../server/protocol/devices.ts'
import type { ScreenNow } from '../../server/protocol/screens.ts'
import { asDisplay, asKiosk, type OpenHall, openHall } from '../server/open-hall.ts'

/** Screens at a distance, by real sockets: who asks, who answers, and what nobody can slip in. */

const NOON = Date.UTC(2026, 10, 24, 6)
const clock = { at: NOON }
let hall: OpenHall
let admin: Record<string, string>
let display: WebSocket
const views: DeviceView[] = []
beforeAll(async () => {
  hall = await openHall({ clock, rateLimits: false })
  admin = await hall.signIn('admin')
  display = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
    headers: { ...asDisplay, origin: hall.base, host: new URL(hall.base).host }
  })
  display.on('message', (data) => {
    const { view } = JSON.parse(String(data))
    if (view) views.push(view)
  })
  await new Promise((resolve, reject) => display.once('open', resolve).once('error', reject))
  display.send('{"subscribe":["device:sample-display"]}')
})
afterAll(async () => {
  display.terminate()
  await hall.close()
})

const jpeg = (width: number, height = width) => createCanvas(width, height).toBuffer('image/jpeg')
const ask = (deviceId: string, command: object, as = admin) =>
  hall.call('POST', `/api/devices/${deviceId}/commands`, command, as)
const asked = () => views.at(-1)?.asked ?? []
/** What the display has just been asked for. */
async function heard(what: string): Promise<string> {
  await expect.poll(() => asked().some((each) => each.what === what)).toBe(true)
  return asked().find((each) => each.what === what)?.commandId as string
}
const answer = (commandId: string, outcome: string, as = asDisplay, kind = 'display') =>
  hall.call('POST', '/api/devices/me/answers', { kind, commandId, outcome }, as)
const send = (commandId: string, payload: Buffer, headers: Record<string, string> = asDisplay) =>
  hall.app.inject({
    method: 'PUT',
    url: `/api/devices/me/pictures/${commandId}`,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    payload
  })
const nowOf = async (deviceId: string): Promise<ScreenNow> => {
  const { body } = await hall.call('GET', '/api/devices', undefined, admin)
  return body.devices.find((each: { deviceId: string }) => each.deviceId === deviceId).now
}
const picture = (as = admin) =>
  hall.app.inject({ method: 'GET', url: '/api/devices/sample-display/picture', headers: as })

test('a screen says how it is, and the list has it', async () => {
  const sounds = { waiting: 3, oldestMs: 40_000, silenced: true, muted: false }
  const report = { kind: 'display', page: 'index-none', upMs: 60_000, sounds }
  expect((await hall.call('PUT', '/api/devices/me/report', report, asDisplay)).status).toBe(204)
  expect(await nowOf('sample-display')).toEqual({
    isOpen: true,
    address: '127.0.0.1',
    page: { version: 'index-none', isCurrent: false, openedAt: NOON - 60_000 },
    sounds: { waiting: 3, since: NOON - 40_000, silenced: true, muted: false },
    pictureAt: null
  })
  // A display's word is about itself: nobody speaks for the kiosk with it.
  const forKiosk = await hall.call('PUT', '/api/devices/me/report', { ...report, kind: 'kiosk' }, asDisplay)
  expect(forKiosk).toMatchObject({ status: 404, body: { code: 'unknown-device' } })
  expect((await nowOf('sample-kiosk')).page).toBeNull()
  for (const wrong of [{ page: '<b>' }, { upMs: -1 }, { sounds: { ...sounds, waiting: 1e9 } }, { more: 1 }])
    expect((await hall.call('PUT', '/api/devices/me/report', { ...report, ...wrong }, asDisplay)).status).toBe(400)
})

describe('what a screen is asked for', () => {
  test('reaches it by its socket, is answered by it alone, once, and stands in the log', async () => {
    const asking = ask('sample-display', { what: 'identify' })
    const commandId = await heard('identify')
    expect(await ask('sample-display', { what: 'identify' })).toMatchObject({
      status: 409,
      body: { code: 'screen-busy' }
    })
    expect((await answer(commandId, 'done', asKiosk)).body.code).toBe('unknown-device')
    expect((await answer(commandId, 'done', asKiosk, 'kiosk')).body.code).toBe('not-asked')
    expect((await answer(commandId, 'hacked')).status).toBe(400)
    expect((await answer(commandId, 'done')).status).toBe(204)
    expect(await asking).toEqual({ status: 200, body: { outcome: 'done' } })
    expect((await answer(commandId, 'done')).body.code).toBe('not-asked')
    await expect.poll(asked).toEqual([])

    const newest = hall.db.select().from(events).orderBy(desc(events.seq)).limit(1).get()
    expect(newest).toMatchObject({ type: 'noted', actor: 'administrator:admin' })
    expect(JSON.parse(newest?.body as string)).toMatchObject({
      about: 'device',
      what: 'asked',
      details: { deviceId: 'sample-display', command: 'identify' }
    })
  })

  test('a volume is kept with the device, in the view that asks', async () => {
    const before = hall.app.people.devices.byId('sample-display')
    const asking = ask('sample-display', { what: 'volume', percent: 60 })
    const commandId = await heard('volume')
    expect(views.at(-1)?.profile).toEqual({ ...before?.profile, volumePercent: 60 })
    await answer(commandId, 'held-back')
    expect(await asking).toMatchObject({ body: { outcome: 'held-back' } })
    expect((await ask('sample-display', { what: 'volume', percent: 201 })).status).toBe(400)
  })

  test('none of a screen that is away, is a kiosk, or is not there; none by who has no right to devices', async () => {
    const supervisor = await hall.signIn('supervisor')
    for (const [deviceId, what, as, code] of [
      ['sample-kiosk', 'identify', admin, 'screen-away'],
      ['sample-kiosk', 'picture', admin, 'not-of-kiosk'],
      ['nobody', 'reload', admin, 'unknown-device'],
      ['sample-display', 'picture', supervisor, 'forbidden'],
      ['sample-display', 'reload', asDisplay, 'not-signed-in']
    ] as const)
      expect((await ask(deviceId, { what }, as)).body.code, `${deviceId} ${what}`).toBe(code)
    expect((await picture(supervisor)).statusCode).toBe(403)
    expect((await picture(asDisplay)).statusCode).toBe(401)
  })
})

describe('a picture', () => {
  test('comes only when it was asked for, as a JPEG of a bounded size, and is gone in ten minutes', async () => {
    const uninvited = await send('00000000-0000-4000-8000-000000000000', jpeg(10))
    expect(uninvited.json().code).toBe('not-asked')
    expect((await picture()).statusCode).toBe(404)

    const asking = ask('sample-display', { what: 'picture' })
    const commandId = await heard('picture')
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect((await send(commandId, script)).statusCode).toBe(415)
    expect((await send(commandId, createCanvas(9, 9).toBuffer('image/png'))).statusCode).toBe(415)
    expect((await send(commandId, jpeg(2_001, 9))).statusCode).toBe(415)
    expect((await send(commandId, Buffer.alloc(512 * 1024 + 1, 0xff))).statusCode).toBe(413)
    expect((await send(commandId, jpeg(10), asKiosk)).statusCode).toBe(401)
    expect((await send(commandId, jpeg(640))).statusCode).toBe(204)
    expect(await asking).toEqual({ status: 200, body: { outcome: 'done' } })
    expect((await send(commandId, jpeg(10))).statusCode).toBe(404)

    const got = await picture()
    expect(got.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox"
    })
    expect(got.rawPayload).toEqual(jpeg(640))
    expect((await nowOf('sample-display')).pictureAt).toBe(clock.at)
    clock.at += 10 * 60_000 + 1
    expect((await picture()).statusCode).toBe(404)
    expect((await nowOf('sample-display')).pictureAt).toBeNull()
  })

  test('another command’s id opens no place for one', async () => {
    const asking = ask('sample-display', { what: 'reload' })
    const commandId = await heard('reload')
    expect((await send(commandId, jpeg(10))).json().code).toBe('not-asked')
    await answer(commandId, 'later')
    expect((await asking).body).toEqual({ outcome: 'later' })
  })
})
