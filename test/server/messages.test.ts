import { readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { requestOf } from '../../server/devices/notifications/sms.ts'
import { mayPushTo } from '../../server/devices/notifications/push.ts'
import type { NotificationSettings } from '../../server/protocol/notifications.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHall, openHall } from './open-hall.ts'
import { claimsOf, newBrowser, openService, type RemoteService } from './push-service.ts'

const PHONE = '+996555123456'
let hall: OpenHall
let service: RemoteService
let operator: Record<string, string>
let clock: { at: number }

const messages = (rest: Partial<NotificationSettings> = {}): NotificationSettings => ({
  ...sampleCentre.messages,
  push: true,
  pushHosts: [service.host],
  sms: true,
  smsGateway: {
    url: `${service.base}/send`,
    method: 'POST',
    headers: [{ name: 'Authorization', value: 'Key {secret}' }],
    body: '{"to": "{phone}", "text": "{text}"}'
  },
  ...rest
})
async function open(rest: Partial<NotificationSettings> = {}) {
  hall = await openHall({ clock, smsSecret: 'of the gateway', centre: { ...sampleCentre, messages: messages(rest) } })
  operator = await hall.openDesk(1)
}
beforeEach(async () => {
  service = await openService()
  clock = { at: Date.UTC(2026, 10, 24, 6) }
  await open()
})
afterEach(async () => {
  await hall.close()
  await service.close()
})

const contact = (ticketId: string, body: object) =>
  hall.call('PUT', `/api/tickets/${ticketId}/contact`, { language: 'en', ...body })
const desk = (what: string) => hall.call('POST', `/api/desks/desk-1/${what}`, {}, operator)
const counts = async (kind: 'push' | 'sms') =>
  (await hall.call('GET', '/api/messages', undefined, await hall.signIn('supervisor'))).body[kind]
const received = (n: number) => expect.poll(() => service.received.length, { timeout: 15_000 }).toBe(n)

describe('by telephone', () => {
  test('the visitor is told of being next, and of the call, by whatever request the gateway wants', async () => {
    const before = await hall.issue({ serviceId: 'id-card' })
    const { ticketId, ticketNumber } = await hall.issue({ serviceId: 'id-card' })
    expect(await contact(ticketId, { phone: PHONE })).toMatchObject({ status: 200, body: { sms: { isKept: true } } })
    await desk('call-next')
    await received(1)
    expect(JSON.parse(service.received[0]?.body.toString() ?? '')).toEqual({
      to: PHONE,
      text: `${ticketNumber}: you are next. Please be in the hall`
    })
    expect(service.received[0]).toMatchObject({
      method: 'POST',
      path: '/send',
      headers: { authorization: 'Key of the gateway' }
    })

    await desk('finish')
    await desk('call-next')
    await received(2)
    expect(JSON.parse(service.received[1]?.body.toString() ?? '').text).toBe(`${ticketNumber}: please go to window 1`)
    expect(before.ticketNumber).not.toBe(ticketNumber)
    expect(await counts('sms')).toMatchObject({ isOn: true, kept: 1, sent: 2, failed: 0, lastFailure: null })
  })

  test('a gateway that is away is tried again shortly; one that refuses is not; both are shown, without the number', async () => {
    service.answers.splice(0, 1, 503, 201)
    const first = await hall.issue({ serviceId: 'id-card' })
    await contact(first.ticketId, { phone: PHONE })
    await received(2)
    service.answers.splice(0, 1, 400)
    await desk('call-next')
    await received(3)
    await expect
      .poll(() => counts('sms'))
      .toMatchObject({ sent: 1, failed: 1, lastFailure: { reason: 'the gateway answered 400' } })
    expect(JSON.stringify(await counts('sms'))).not.toContain(PHONE)
    // Who looks after the machine is told too, of how many and why, not of whom.
    const { body } = await hall.call('GET', '/health')
    expect(body).toMatchObject({
      status: 'attention',
      reasons: [
        expect.stringMatching(
          /^1 text messages could not be sent in the last 6 hours \(lately: the gateway answered 400\)/
        )
      ]
    })
    expect(JSON.stringify(body)).not.toContain(PHONE)
  })

  test('a gateway that says nothing holds up nobody', async () => {
    service.answers.splice(0, 1, 'hang')
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    await contact(ticketId, { phone: PHONE })
    await received(1)
    for (const what of ['call-next', 'start', 'finish']) expect((await desk(what)).status, what).toBe(200)
    expect(await counts('sms')).toMatchObject({ sent: 0, failed: 0 })
  })

  test('what is not true any more when it is tried again is dropped', async () => {
    service.answers.splice(0, 1, 503)
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    await contact(ticketId, { phone: PHONE })
    await desk('call-next')
    await received(1)
    await desk('start')
    await expect.poll(() => counts('sms'), { timeout: 10_000 }).toMatchObject({ sent: 0, failed: 0, dropped: 1 })
    expect(service.received).toHaveLength(1)
  })

  test('numbers of other countries, wrong ones, and more than a few tries are refused', async () => {
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    expect(await contact(ticketId, { phone: '+4930123456' })).toMatchObject({
      status: 400,
      body: { code: 'bad-phone' }
    })
    expect(await contact(ticketId, { phone: '0555123456' })).toMatchObject({
      status: 400,
      body: { code: 'bad-request' }
    })
    for (let i = 0; i < 3; i++) await contact(ticketId, { phone: PHONE })
    expect(await contact(ticketId, { phone: PHONE })).toMatchObject({ status: 429 })
    expect(await contact('no-such-ticket-at-all', { phone: PHONE })).toMatchObject({ status: 404 })
  })

  test('no more are sent in a day than the centre pays for', async () => {
    await hall.close()
    await open({ mostSmsADay: 1 })
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    await contact(ticketId, { phone: PHONE })
    await received(1)
    await desk('call-next')
    await expect.poll(() => counts('sms')).toMatchObject({ sent: 1, dropped: 1 })
  })

  test('off until the centre switches it on', async () => {
    await hall.close()
    await open(sampleCentre.messages)
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    expect((await hall.call('GET', `/api/tickets/${ticketId}/contact`)).body).toEqual({ push: null, sms: null })
    expect(await contact(ticketId, { phone: PHONE })).toMatchObject({ status: 403, body: { code: 'no-messages' } })
  })

  test('every value is written as its place asks for', () => {
    const values = { phone: PHONE, text: 'a "b" & ү\n', secret: 's&t' }
    const get = requestOf(
      { url: 'https://sms.example/?to={phone}&text={text}&key={secret}', method: 'GET', headers: [], body: '' },
      values
    )
    expect(get).toEqual({
      url: 'https://sms.example/?to=%2B996555123456&text=a%20%22b%22%20%26%20%D2%AF%0A&key=s%26t',
      init: { method: 'GET', headers: {} }
    })
    const form = requestOf(
      { url: 'https://sms.example/', method: 'POST', headers: [], body: 'to={phone}&text={text}' },
      values
    )
    expect([...new URLSearchParams(form.init.body as string)]).toEqual([
      ['to', PHONE],
      ['text', values.text]
    ])
    const json = requestOf(
      { url: 'https://sms.example/', method: 'POST', headers: [], body: '{"text": "{text}"}' },
      values
    )
    expect(JSON.parse(json.init.body as string)).toEqual({ text: values.text })
  })
})

describe('pushed to the browser', () => {
  test('encrypted for that browser alone, and signed by this hall', async () => {
    const browser = newBrowser(`${service.base}/push/abc`)
    const { ticketId, ticketNumber } = await hall.issue({ serviceId: 'id-card' })
    const { body } = await contact(ticketId, { push: browser.subscription })
    expect(body.push.isKept).toBe(true)
    await received(1)
    await desk('call-next')
    await received(2)
    const [, call] = service.received
    expect(browser.read(call?.body as Buffer)).toEqual({
      title: 'Public Service Centre',
      body: `${ticketNumber}: please go to window 1`,
      path: `/t/${ticketId}`
    })
    expect(call?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', ttl: '120' })
    expect(claimsOf(String(call?.headers.authorization), body.push.publicKey)).toMatchObject({ aud: service.base })
  })

  test("the hall's keys are made once", async () => {
    const key = hall.app.notifications.vapidPublicKey
    const { data } = hall
    await hall.stop()
    hall = await openHall({ data, clock })
    expect(hall.app.notifications.vapidPublicKey).toBe(key)
  })

  test('a subscription that is gone is forgotten', async () => {
    service.answers.splice(0, 1, 410)
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    await contact(ticketId, { push: newBrowser(`${service.base}/push/gone`).subscription })
    await received(1)
    await expect.poll(() => hall.app.notifications.contacts.of(ticketId)).toEqual([])
  })

  test('nothing is pushed to an address that is no push service', async () => {
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    expect(await contact(ticketId, { push: newBrowser('http://127.0.0.1:1/').subscription })).toMatchObject({
      status: 400,
      body: { code: 'bad-push-service' }
    })
    const hosts = sampleCentre.messages.pushHosts
    expect(mayPushTo('https://fcm.googleapis.com/fcm/send/x', hosts)).toBe(true)
    expect(mayPushTo('https://db5p.notify.windows.com/w/?token=x', hosts)).toBe(true)
    for (const other of [
      'http://fcm.googleapis.com/x',
      'https://fcm.googleapis.com.example/x',
      'https://fcm.googleapis.com@example/x',
      'https://fcm.googleapis.com:22/x',
      'https://192.168.1.1/x',
      'https://notify.windows.com.example/',
      'rubbish'
    ])
      expect(mayPushTo(other, hosts), other).toBe(false)
  })
})

describe('what is kept', () => {
  test('is gone when the visit ends, or the day; no log and no backup has it, and the file not either', async () => {
    const [first, second] = [await hall.issue({ serviceId: 'id-card' }), await hall.issue({ serviceId: 'id-card' })]
    for (const { ticketId } of [first, second]) await contact(ticketId, { phone: PHONE })
    const { file } = await makeBackup(hall.data, path.join(hall.data, 'backups'), Date.now())
    expect(readFileSync(file).includes(PHONE)).toBe(false)
    const copy = new Database(file, { readonly: true })
    expect(copy.prepare('SELECT count(*) FROM contacts').pluck().get()).toBe(0)
    copy.close()

    await hall.call('POST', `/api/tickets/${first.ticketId}/cancel`)
    expect(hall.app.notifications.contacts.of(first.ticketId)).toEqual([])
    expect(hall.app.notifications.contacts.of(second.ticketId)).toHaveLength(1)
    expect(JSON.stringify(hall.db.$client.prepare('SELECT * FROM events').all())).not.toContain(PHONE)

    clock.at += 24 * 3_600_000
    await expect.poll(() => hall.app.notifications.contacts.ticketIds()).toEqual([])
    const { data } = hall
    hall.db.$client.pragma('wal_checkpoint(TRUNCATE)')
    for (const name of ['kezek.sqlite', 'kezek.sqlite-wal'])
      expect(readFileSync(path.join(data, name)).includes(PHONE), name).toBe(false)
  })

  test('outlives a restart in the middle of the day', async () => {
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    await contact(ticketId, { phone: PHONE })
    await received(1)
    const { data } = hall
    await hall.stop()
    hall = await openHall({ data, clock })
    expect(await desk('call-next')).toMatchObject({ status: 200 })
    await expect
      .poll(() => service.received.some(({ body }) => body.toString().includes('window 1')), { timeout: 10_000 })
      .toBe(true)
  })

  test('the holder removes it', async () => {
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    await contact(ticketId, { phone: PHONE })
    expect(await hall.call('DELETE', `/api/tickets/${ticketId}/contact/sms`)).toMatchObject({
      status: 200,
      body: { sms: { isKept: false } }
    })
    expect(hall.app.notifications.contacts.of(ticketId)).toEqual([])
  })
})

describe('of an appointment', () => {
  const SLOT = Date.UTC(2026, 10, 25, 8)
  const MINUTE = 60_000
  const book = async (rest: object = {}) =>
    (
      await hall.call(
        'POST',
        '/api/appointments',
        { serviceId: 'notary', at: SLOT, language: 'en', contact: { phone: PHONE }, ...rest },
        { 'idempotency-key': `an appointment of these tests ${JSON.stringify(rest)}`.slice(0, 120) }
      )
    ).body
  /** The clock goes on, and something happens in the hall. */
  const later = async (at: number) => {
    clock.at = at
    await hall.issue({ serviceId: 'advice' })
  }

  test('its holder is reminded a day and two hours before, each once, and of the call after check-in', async () => {
    const { code, appointmentId } = await book()
    expect((await hall.call('GET', `/api/appointments/${appointmentId}`)).body.reminders).toEqual({
      push: false,
      sms: true
    })
    await later(SLOT - 23 * 60 * MINUTE)
    await received(1)
    expect(JSON.parse(service.received[0]?.body.toString() ?? '')).toEqual({
      to: PHONE,
      text: 'Your appointment: 25.11, 14:00. If you cannot come, please cancel it'
    })
    await later(SLOT - 3 * 60 * MINUTE)
    await later(SLOT - 110 * MINUTE)
    await received(2)
    await later(SLOT - 60 * MINUTE)
    const { body } = await hall.call(
      'POST',
      '/api/appointments/check-in',
      { code },
      { authorization: 'Bearer sample-kiosk' }
    )
    clock.at = SLOT
    await hall.call('POST', '/api/desks/desk-15/open', {}, await hall.signIn('operator15'))
    await hall.call('POST', '/api/desks/desk-15/call-next', {}, await hall.signIn('operator15'))
    await expect
      .poll(() => service.received.map(({ body: sent }) => JSON.parse(sent.toString()).text), { timeout: 15_000 })
      .toContain(`${body.ticketNumber}: please go to window 15`)
    const kept = hall.db.$client.prepare<[], number>('SELECT count(*) FROM appointment_holders').pluck().get()
    expect(kept).toBe(0)
  })

  test('pushed to the browser that booked: each once, readable by it alone, and no more when its address is gone', async () => {
    const browser = newBrowser(`${service.base}/push/booked`)
    const { appointmentId } = await book({ contact: { push: browser.subscription }, language: 'ky' })
    const { body: offer } = await hall.call('GET', '/api/appointments/offer')
    expect((await hall.call('GET', `/api/appointments/${appointmentId}`)).body.reminders).toEqual({
      push: true,
      sms: false
    })
    await later(SLOT - 23 * 60 * MINUTE)
    await received(1)
    const [first] = service.received
    expect(browser.read(first?.body as Buffer)).toEqual({
      title: sampleCentre.name.ky,
      body: 'Сиз 25.11, саат 14:00 жазылгансыз. Келе албасаңыз, жокко чыгарыңыз',
      path: `/book/${appointmentId}`
    })
    expect(() => newBrowser(`${service.base}/push/booked`).read(first?.body as Buffer)).toThrow()
    expect(first?.path).toBe('/push/booked')
    // It waits for a phone that is off until the slot, and no longer.
    expect(first?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: String(23 * 3_600) })
    expect(claimsOf(String(first?.headers.authorization), offer.push.publicKey)).toMatchObject({ aud: service.base })
    await later(SLOT - 3 * 60 * MINUTE)
    service.answers.splice(0, 1, 410)
    await later(SLOT - 110 * MINUTE)
    await received(2)
    await expect
      .poll(async () => (await hall.call('GET', `/api/appointments/${appointmentId}`)).body.reminders.push)
      .toBe(false)
    expect(hall.app.appointments.store.holderOf(appointmentId)?.reminded).toBe(2)
  })

  test('nobody is reminded of one that is cancelled, or a day before when it was booked later', async () => {
    await book({ at: Date.UTC(2026, 10, 24, 10) })
    const { appointmentId } = await book()
    await hall.call('POST', `/api/appointments/${appointmentId}/cancel`)
    await later(Date.UTC(2026, 10, 24, 9))
    await received(1)
    await later(SLOT - 60 * MINUTE)
    await later(SLOT - 59 * MINUTE)
    expect(service.received).toHaveLength(1)
  })

  test('its number is in no backup and no log', async () => {
    await book()
    const { file } = await makeBackup(hall.data, path.join(hall.data, 'backups'), Date.now())
    expect(readFileSync(file).includes(PHONE)).toBe(false)
    expect(JSON.stringify(hall.db.$client.prepare('SELECT * FROM events').all())).not.toContain(PHONE)
  })
})
