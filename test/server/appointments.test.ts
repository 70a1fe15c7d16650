import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import path from 'node:path'
import { FILE } from '../../server/db/folder.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asDisplay, asKiosk, type HallOptions, type OpenHall, openHall } from './open-hall.ts'

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
/** A Tuesday, noon in Bishkek. */
const NOON = Date.UTC(2026, 10, 24, 6)
const SLOT = NOON + 120 * MINUTE
let hall: OpenHall
let clock: { at: number }
let keys = 0

const open = async (appointments: Partial<typeof sampleCentre.appointments> = {}, options: HallOptions = {}) => {
  clock = { at: NOON }
  const own = { ...sampleCentre.appointments, ...appointments }
  hall = await openHall({ clock, centre: { ...sampleCentre, appointments: own }, ...options })
}
beforeEach(() => open())
afterEach(() => hall.close())

const key = () => `${++keys}`.padStart(36, 'k')
const book = (at = SLOT, rest: object = {}, headers: Record<string, string> = {}) =>
  hall.call(
    'POST',
    '/api/appointments',
    { serviceId: 'notary', at, language: 'ky', ...rest },
    { 'idempotency-key': key(), ...headers }
  )
const view = (appointmentId: string) => hall.call('GET', `/api/appointments/${appointmentId}`)
const post = (path: string, body: object | undefined, headers = {}) =>
  hall.call('POST', `/api/appointments/${path}`, body, headers)
const slots = (query = '') => hall.call('GET', `/api/appointments/slots?serviceId=notary${query}`)
const eventsOf = (type: string) =>
  hall.db.$client
    .prepare<[string], string>('SELECT body FROM events WHERE type = ? ORDER BY seq')
    .pluck()
    .all(type)
    .map((body) => JSON.parse(body))

describe('slots', () => {
  test('are those of the settings from now on, less what walk-ins keep and what is booked', async () => {
    const { body } = await slots('&from=2026-11-24&to=2026-11-25')
    expect(body.days.map(({ date }: { date: string }) => date)).toEqual(['2026-11-24', '2026-11-25'])
    // 12:30 to 19:30; of two a slot one is kept.
    expect(body.days[0].slots).toHaveLength(15)
    expect(body.days[0].slots[0]).toEqual({ at: NOON + 30 * MINUTE, free: 1 })
    expect((await book()).status).toBe(201)
    const after = (await slots('&from=2026-11-24&to=2026-11-24')).body.days[0].slots
    expect(after.find(({ at }: { at: number }) => at === SLOT).free).toBe(0)
    expect(await slots('&from=2026-02-31')).toMatchObject({ status: 400, body: { code: 'bad-period' } })
    const staff = await hall.signIn('supervisor')
    expect((await hall.call('GET', '/api/appointments?day=2026-02-31', undefined, staff)).status).toBe(400)
    // No further than it may be booked.
    expect((await slots('&to=2027-11-24')).body.days.at(-1).date).toBe('2026-12-08')
  })

  test('there are none of a service that cannot be booked, on days that are closed, or when the centre takes none', async () => {
    expect(await hall.call('GET', '/api/appointments/slots?serviceId=id-card')).toMatchObject({ status: 404 })
    await hall.close()
    await open(
      {},
      { centre: { ...sampleCentre, exceptions: [{ date: '2026-11-25', name: sampleCentre.name, hours: [] }] } }
    )
    expect((await slots('&from=2026-11-25&to=2026-11-25')).body.days).toEqual([])
    expect(await book(SLOT + DAY)).toMatchObject({ status: 409, body: { code: 'no-slot' } })
    await hall.close()
    await open({ open: false })
    expect(await slots()).toMatchObject({ status: 403, body: { code: 'appointments-off' } })
    expect(await book()).toMatchObject({ status: 403, body: { code: 'appointments-off' } })
    expect((await hall.call('GET', '/api/appointments/offer')).body.status).toBe('off')
  })
})

describe('booking', () => {
  test('[A1] of a hundred at once for one place one gets it', async () => {
    await hall.app.listen({ port: 0, host: '127.0.0.1' }).catch(() => {})
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        fetch(`${hall.base}/api/appointments`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': key() },
          body: JSON.stringify({ serviceId: 'notary', at: SLOT, language: 'ky' })
        }).then(async (answer) => ({ status: answer.status, body: (await answer.json()) as { code: string } }))
      )
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status, body }) => status === 409 && body.code === 'slot-full')).toHaveLength(99)
    expect(eventsOf('appointment-booked')).toHaveLength(1)
  })

  test('asks for a key, gives the same for the same key, and refuses it for something else', async () => {
    expect(
      await hall.call('POST', '/api/appointments', { serviceId: 'notary', at: SLOT, language: 'ky' })
    ).toMatchObject({
      status: 400,
      body: { code: 'key-required' }
    })
    const mine = { 'idempotency-key': key() }
    const first = await book(SLOT, {}, mine)
    expect(first.body).toEqual({
      appointmentId: expect.stringMatching(/^[\w-]{20,}$/),
      code: expect.stringMatching(/^\d{6}$/),
      serviceId: 'notary',
      at: SLOT,
      pagePath: `/book/${first.body.appointmentId}`,
      icsPath: `/api/appointments/${first.body.appointmentId}/calendar.ics`
    })
    expect((await book(SLOT, {}, mine)).body).toEqual(first.body)
    expect(await book(SLOT + 30 * MINUTE, {}, mine)).toMatchObject({ status: 422, body: { code: 'key-reused' } })
  })

  test('what cannot be booked is refused in words and changes nothing', async () => {
    for (const [at, code] of [
      [SLOT + 1, 'no-slot'],
      [NOON - 30 * MINUTE, 'no-slot'],
      [SLOT + 15 * DAY, 'no-slot'],
      [-1, 'bad-request']
    ] as const)
      expect((await book(at)).body.code).toBe(code)
    expect((await book(SLOT, { serviceId: 'none' })).body.code).toBe('unknown-service')
    expect((await book(SLOT, { furtherServiceIds: ['none'] })).body.code).toBe('unknown-service')
    expect(eventsOf('appointment-booked')).toEqual([])
  })

  test('nothing of who booked is in the log, and it is gone when the appointment is', async () => {
    const phone = '+996700123456'
    const { appointmentId } = (await book(SLOT, { contact: { phone } })).body
    const log = hall.db.$client.prepare<[], string>('SELECT body FROM events').pluck().all().join('\n')
    expect(log).toContain(appointmentId)
    expect(log).not.toContain(phone)
    const kept = () => hall.db.$client.prepare<[], number>('SELECT count(*) FROM appointment_holders').pluck().get()
    expect(kept()).toBe(1)
    await post(`${appointmentId}/cancel`, undefined)
    await expect.poll(kept).toBe(0)
  })

  test('[A5] outlives the service day and a restart', async () => {
    const { appointmentId } = (await book(SLOT + DAY)).body
    clock.at = SLOT + DAY - 3 * 60 * MINUTE
    await hall.issue({ serviceId: 'id-card' })
    await hall.stop()
    hall = await openHall({ clock, data: hall.data })
    expect((await view(appointmentId)).body).toMatchObject({ status: 'booked', at: SLOT + DAY, isToday: true })
    expect(await book(SLOT + DAY)).toMatchObject({ status: 409, body: { code: 'slot-full' } })
  })
})

describe('a family', () => {
  const roomy = () => open({ services: sampleCentre.appointments.services.map((each) => ({ ...each, perSlot: 10 })) })
  const freeAt = async (at: number) =>
    (await slots('&from=2026-11-24&to=2026-11-24')).body.days[0].slots.find((slot: { at: number }) => slot.at === at)
      .free

  test('[A1] [A2] takes a place each of a slot, and moves only where all of them have one', async () => {
    await hall.close()
    await roomy()
    expect((await hall.call('GET', '/api/appointments/offer')).body.services).toContainEqual(
      expect.objectContaining({ serviceId: 'notary', places: 5 })
    )
    const later = SLOT + 30 * MINUTE
    const { body: family } = await book(SLOT, { persons: 3 })
    expect(await freeAt(SLOT)).toBe(2)
    expect(await book(SLOT, { persons: 3 })).toMatchObject({ status: 409, body: { code: 'too-few-places' } })
    await book(later, { persons: 3 })
    expect(await post(`${family.appointmentId}/move`, { at: later })).toMatchObject({
      status: 409,
      body: { code: 'too-few-places' }
    })
    expect([await freeAt(SLOT), await freeAt(later)]).toEqual([2, 2])
    expect((await post(`${family.appointmentId}/move`, { at: later + 30 * MINUTE })).status).toBe(200)
    expect(await freeAt(SLOT)).toBe(5)
    const { body: list } = await hall.call('GET', '/api/appointments', undefined, await hall.signIn('supervisor'))
    expect(list.appointments.map(({ persons = 1 }: { persons?: number }) => persons)).toEqual([3, 3])
    expect(list.slots.filter(({ booked }: { booked: number }) => booked > 0)).toMatchObject([
      { at: later, booked: 3, places: 5 },
      { at: later + 30 * MINUTE, booked: 3, places: 5 }
    ])
  })

  test('[A1] of ten families at once for five places as many get them as fit', async () => {
    await hall.close()
    await roomy()
    const answers = await Promise.all(Array.from({ length: 10 }, () => book(SLOT, { persons: 2 })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2)
    expect(answers.filter(({ body }) => body.code === 'too-few-places')).toHaveLength(8)
    expect(await freeAt(SLOT)).toBe(1)
  })

  test('is one booking of its phone, which books for no more people a day than one ticket can be for', async () => {
    await hall.close()
    await roomy()
    const mine = (at: number, persons: number) => book(at, { persons, contact: { phone: '+996700123456' } })
    expect((await mine(SLOT, 5)).status).toBe(201)
    expect(await mine(SLOT + 30 * MINUTE, 5)).toMatchObject({ status: 429, body: { code: 'too-many-appointments' } })
    expect((await mine(SLOT + 30 * MINUTE, 4)).status).toBe(201)
    expect((await mine(SLOT + 60 * MINUTE, 1)).body.code).toBe('too-many-appointments')
  })
})

describe('hoarding', () => {
  test('one phone, one browser and one network have so many a day, and staff see it', async () => {
    await hall.close()
    await open({ mostOfOnePhone: 1, mostOfOneDevice: 2, mostOfOneAddress: 3 })
    const phone = { contact: { phone: '+996700123456' } }
    const at = (n: number) => SLOT + n * 30 * MINUTE
    const from = (remoteAddress: string, n: number, rest = {}, cookie?: string) =>
      hall.app.inject({
        method: 'POST',
        url: '/api/appointments',
        remoteAddress,
        payload: { serviceId: 'notary', at: at(n), language: 'ky', ...rest },
        headers: {
          'idempotency-key': key(),
          ...(cookie && { cookie, origin: 'http://localhost', host: 'localhost' })
        }
      })
    expect((await from('10.1.0.1', 0, phone)).statusCode).toBe(201)
    expect((await from('10.2.0.1', 1, phone)).json()).toMatchObject({ status: 429, code: 'too-many-appointments' })
    // On another day it may.
    expect((await book(SLOT + DAY, phone)).status).toBe(201)

    const first = await from('10.3.0.1', 2)
    const cookie = String(first.headers['set-cookie']).split(';')[0]
    expect(cookie).toContain('kezek-booking')
    expect((await from('10.4.0.1', 3, {}, cookie)).statusCode).toBe(201)
    expect((await from('10.5.0.1', 4, {}, cookie)).statusCode).toBe(429)

    for (const n of [4, 5, 6]) expect((await from('10.6.0.1', n)).statusCode).toBe(201)
    expect((await from('10.6.0.1', 7)).statusCode).toBe(429)
    const { body } = await hall.call('GET', '/api/appointments', undefined, await hall.signIn('supervisor'))
    expect(body.refusedHoarding).toBe(3)
    expect(Math.max(...body.appointments.map(({ sameSource }: { sameSource: number }) => sameSource))).toBe(3)
  })
})

describe('its holder', () => {
  test('[A2] moves it, and loses nothing when the other time is taken', async () => {
    const mine = (await book()).body
    await book(SLOT + 30 * MINUTE)
    expect(await post(`${mine.appointmentId}/move`, { at: SLOT + 30 * MINUTE })).toMatchObject({
      status: 409,
      body: { code: 'slot-full' }
    })
    expect((await view(mine.appointmentId)).body).toMatchObject({ at: SLOT, status: 'booked', canChange: true })
    const moved = await post(`${mine.appointmentId}/move`, { at: SLOT + 60 * MINUTE })
    expect(moved).toMatchObject({ status: 200, body: { at: SLOT + 60 * MINUTE, code: mine.code } })
    expect((await book()).status).toBe(201)
  })

  test('[A2] cancels it until the time that the centre sets', async () => {
    const { appointmentId } = (await book()).body
    clock.at = SLOT - 60 * MINUTE + 1
    expect(await post(`${appointmentId}/cancel`, undefined)).toMatchObject({
      status: 409,
      body: { code: 'change-late' }
    })
    expect((await view(appointmentId)).body.canChange).toBe(false)
    const staff = await hall.openDesk(1)
    const cancel = `/api/staff/appointments/${ticketRefOf(appointmentId)}/cancel`
    expect(await hall.call('POST', cancel, undefined, staff)).toMatchObject({ status: 200 })
    expect((await view(appointmentId)).body.status).toBe('cancelled')
    expect(eventsOf('appointment-cancelled')).toMatchObject([{ reason: 'staff' }])
  })

  test('has it in a calendar', async () => {
    const { icsPath } = (await book()).body
    const answer = await hall.app.inject({ url: `${icsPath}?lang=ru` })
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(answer.body).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(answer.body).toContain('DTSTART:20261124T080000Z\r\n')
    for (const line of answer.body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('is known by the id alone', async () => {
    const { appointmentId } = (await book()).body
    for (const id of [ticketRefOf(appointmentId), 'no-such-appointment-x', appointmentId.replace(/.$/, '_')]) {
      expect((await view(id)).status).toBe(404)
      expect((await post(`${id}/cancel`, undefined)).status).toBe(404)
      expect((await post(`${id}/move`, { at: SLOT + 60 * MINUTE })).status).toBe(404)
    }
  })
})

describe('checking in', () => {
  test('[A1] [A3] [V1] a family that booked several papers has a place each, also over the night, and one ticket for all of it', async () => {
    await hall.close()
    await open({ services: sampleCentre.appointments.services.map((each) => ({ ...each, perSlot: 10 })) })
    const { body } = await book(SLOT + DAY, { furtherServiceIds: ['id-card'], persons: 4 })
    expect(await view(body.appointmentId)).toMatchObject({
      body: { persons: 4, furtherServiceIds: ['id-card'], furtherNames: [expect.anything()] }
    })
    expect((await book(SLOT + DAY, { persons: 10 })).status).toBe(400)
    clock.at = SLOT + DAY - 20 * MINUTE
    await hall.issue({ serviceId: 'advice' })
    const { body: ticket } = await post('check-in', { code: body.code }, asKiosk)
    expect((await hall.call('GET', `/api/tickets/${ticket.ticketId}`)).body).toMatchObject({ persons: 4, visit: {} })
    expect(eventsOf('ticket-issued').at(-1)).toMatchObject({ persons: 4, further: ['id-card'] })
    expect(eventsOf('appointment-booked')[0]).toMatchObject({ persons: 4 })
    expect(verifyFile(path.join(hall.data, FILE), { replay: true }).findings).toEqual([])
    const { body: slot } = await slots('&from=2026-11-25&to=2026-11-25')
    expect(slot.days[0].slots.find(({ at }: { at: number }) => at === SLOT + DAY)).toMatchObject({ free: 1 })
  })

  test('[A3] gives the ticket at the kiosk, the same one again, and a call when it is its turn', async () => {
    const { code, appointmentId } = (await book()).body
    clock.at = SLOT - 20 * MINUTE
    const first = await post('check-in', { code }, asKiosk)
    expect(first).toMatchObject({
      status: 201,
      body: { serviceId: 'notary', dueAt: SLOT, trackPath: expect.any(String) }
    })
    expect(await post('check-in', { code }, asKiosk)).toMatchObject({
      status: 200,
      body: { ticketId: first.body.ticketId }
    })
    expect((await view(appointmentId)).body).toMatchObject({
      status: 'kept',
      ticket: { ticketNumber: first.body.ticketNumber }
    })
    clock.at = SLOT - 10 * MINUTE
    const operator = await hall.openDesk(15)
    const called = await hall.call('POST', '/api/desks/desk-15/call-next', {}, operator)
    expect(called.body.ticket).toMatchObject({ ticketNumber: first.body.ticketNumber, dueAt: SLOT })
  })

  test('[A3] late within the grace keeps the place of the slot; later they are as anybody', async () => {
    await hall.close()
    await open({ services: sampleCentre.appointments.services.map((each) => ({ ...each, perSlot: 4 })) })
    const [late, later] = [(await book()).body, (await book()).body]
    clock.at = SLOT + 5 * MINUTE
    await hall.issue({ serviceId: 'notary' })
    clock.at = SLOT + 10 * MINUTE
    expect((await post('check-in', { code: late.code }, asKiosk)).body).toMatchObject({ dueAt: SLOT, ahead: 0 })
    clock.at = SLOT + 11 * MINUTE
    expect((await post('check-in', { code: later.code }, asKiosk)).body).toMatchObject({ dueAt: null, ahead: 2 })
    expect((await view(later.appointmentId)).body.status).toBe('missed')
  })

  test('by staff with a desk, from the list by reference; by nobody else, on no other day', async () => {
    const { code, appointmentId } = (await book()).body
    const tomorrow = (await book(SLOT + DAY)).body
    expect((await post('check-in', { code })).status).toBe(401)
    const operator = await hall.signIn('operator2')
    expect(await post('check-in', { code }, operator)).toMatchObject({ status: 403, body: { code: 'not-your-desk' } })
    const appointmentRef = ticketRefOf(appointmentId)
    expect((await post('check-in', { appointmentRef }, asKiosk)).status).toBe(404)
    expect(await post('check-in', { code: '000000' }, asKiosk)).toMatchObject({ status: 404 })
    expect(await post('check-in', { code: tomorrow.code }, asKiosk)).toMatchObject({
      status: 409,
      body: { code: 'another-day' }
    })
    const listed = await hall.call('GET', '/api/appointments', undefined, operator)
    expect(listed.body.appointments).toMatchObject([
      { appointmentRef, serviceId: 'notary', at: SLOT, status: 'booked' }
    ])
    expect(JSON.stringify(listed.body)).not.toContain(appointmentId)
    expect(
      (await hall.call('GET', '/api/appointments?day=2026-11-25', undefined, operator)).body.appointments
    ).toHaveLength(1)
    expect(await post('check-in', { appointmentRef }, await hall.openDesk(1))).toMatchObject({ status: 201 })
  })

  test('by the phone at the door', async () => {
    const { appointmentId } = (await book()).body
    const { doorCode = (await hall.call('GET', '/api/outside/door', undefined, asDisplay)).body.code } = {}
    expect(await post(`${appointmentId}/arrive`, { doorCode: 'AAAAAAAAAAAA' })).toMatchObject({ status: 403 })
    expect(await post(`${appointmentId}/arrive`, { doorCode })).toMatchObject({ status: 201, body: { dueAt: SLOT } })
  })
})

test('[A4] reports say how many kept and missed, and the wait with and without booking', async () => {
  const [kept, missed] = [(await book()).body, (await book(SLOT + 30 * MINUTE)).body]
  clock.at = SLOT
  await hall.issue({ serviceId: 'notary' })
  await post('check-in', { code: kept.code }, asKiosk)
  const operator = await hall.openDesk(15)
  clock.at = SLOT + 5 * MINUTE
  for (let n = 0; n < 2; n++) {
    await hall.call('POST', '/api/desks/desk-15/call-next', {}, operator)
    await hall.call('POST', '/api/desks/desk-15/finish', {}, operator)
  }
  clock.at = SLOT + 41 * MINUTE
  await hall.issue({ serviceId: 'id-card' })
  expect((await view(missed.appointmentId)).body.status).toBe('missed')
  const url = '/api/reports/appointments?from=2026-11-24&to=2026-11-24'
  const { body } = await hall.call('GET', url, undefined, await hall.signIn('supervisor'))
  expect(body.services).toEqual([
    {
      serviceId: 'notary',
      booked: 2,
      kept: 1,
      missed: 1,
      cancelled: 0,
      late: 0,
      withBooking: { calls: 1, meanMs: 5 * MINUTE },
      withoutBooking: { calls: 1, meanMs: 5 * MINUTE }
    }
  ])
})

test('a program books with a scope of its own', async () => {
  const admin = await hall.signIn('admin')
  const tokenOf = async (scopes: string[]) =>
    (await hall.call('POST', '/api/programs', { name: `of ${scopes}`, scopes }, admin)).body.token
  const as = async (scopes: string[]) => ({ authorization: `Bearer ${await tokenOf(scopes)}` })
  expect(await book(SLOT, {}, await as(['tickets:write']))).toMatchObject({
    status: 403,
    body: { code: 'scope-missing' }
  })
  expect(await book(SLOT, {}, await as(['appointments:write']))).toMatchObject({ status: 201 })
})
