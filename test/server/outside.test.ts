import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import type { OutsideTicket } from '../../server/protocol/outside.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asDisplay, asKiosk, type HallOptions, type OpenHall, openHall } from './open-hall.ts'

const MINUTE = 60_000
const NOON = Date.UTC(2026, 10, 24, 6)
let hall: OpenHall
let clock: { at: number }
let steady: { at: number }
let keys = 0

const open = async (outside: Partial<typeof sampleCentre.outside> = {}, options: HallOptions = {}) => {
  clock = { at: NOON }
  steady = { at: NOON }
  hall = await openHall({
    clock,
    steady,
    centre: {
      ...sampleCentre,
      outside: { ...sampleCentre.outside, open: true, confirmWithinMs: 60 * MINUTE, ...outside }
    },
    ...options
  })
}
beforeEach(() => open())
afterEach(() => hall.close())

const key = () => `${++keys}`.padStart(32, '0')
const ask = (body: object = { serviceId: 'id-card' }, idempotencyKey = key()) =>
  hall.call('POST', '/api/outside/tickets', body, { 'idempotency-key': idempotencyKey })
const take = async (): Promise<OutsideTicket> => (await ask()).body
const seen = async ({ ticketId }: { ticketId: string }) => (await hall.call('GET', `/api/tickets/${ticketId}`)).body
const arrive = ({ ticketId }: { ticketId: string }, doorCode: string | undefined, headers = {}) =>
  hall.call('POST', `/api/tickets/${ticketId}/arrive`, { ...(doorCode !== undefined && { doorCode }) }, headers)
const doorCode = async () => (await hall.call('GET', '/api/outside/door', undefined, asDisplay)).body.code

describe('a ticket from outside the hall', () => {
  test('is called by nobody while its visitor is on the way, and has its place by when it was taken once they are there', async () => {
    const far = await take()
    expect(far).toMatchObject({ ahead: 0, confirmBy: NOON + 60 * MINUTE })
    clock.at += MINUTE
    const here = await hall.issue({ serviceId: 'id-card' })
    expect(here.ahead).toBe(0)
    expect(await seen(far)).toMatchObject({
      status: 'waiting',
      confirmBy: far.confirmBy,
      canPostpone: false,
      canCancel: true,
      arrivalCode: expect.stringMatching(/^\d{6}$/)
    })

    const operator = await hall.openDesk(1)
    expect(
      await hall.call(
        'POST',
        '/api/desks/desk-1/call',
        { ticketRef: ticketRefOf(far.ticketId), reason: 'asked' },
        operator
      )
    ).toMatchObject({ status: 409, body: { code: 'not-arrived' } })
    const answer = await hall.call('POST', '/api/arrivals', { code: (await seen(far)).arrivalCode }, asKiosk)
    expect(answer).toMatchObject({ status: 200, body: { ticketNumber: far.ticketNumber, ahead: 0 } })
    expect(await seen(far)).toMatchObject({ confirmBy: null, arrivalCode: null, canPostpone: true })
    expect((await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)).body.ticket.ticketNumber).toBe(
      far.ticketNumber
    )
  })

  test('is confirmed by the code at the door, which soon is worth nothing', async () => {
    const first = await doorCode()
    const [early, late] = [await take(), await take()]
    expect(await arrive(early, undefined)).toMatchObject({ status: 403, body: { code: 'wrong-door-code' } })
    expect(await arrive(early, 'AAAAAAAAAAAA')).toMatchObject({ status: 403 })
    expect(await arrive(early, 'ЯЯЯЯЯЯЯЯЯЯЯЯ')).toMatchObject({ status: 403 })
    steady.at += 6 * MINUTE
    expect(await doorCode()).not.toBe(first)
    expect(await arrive(early, first)).toMatchObject({ status: 200, body: { confirmBy: null } })
    expect(await arrive(early, first)).toMatchObject({ status: 200 })
    steady.at += 5 * MINUTE
    expect(await arrive(late, first)).toMatchObject({ status: 403, body: { code: 'wrong-door-code' } })
    expect(await arrive({ ticketId: 'no-such-ticket-at-all' }, first)).toMatchObject({ status: 404 })
    const supervisor = await hall.signIn('supervisor')
    expect(await arrive(late, undefined, supervisor)).toMatchObject({ status: 403, body: { code: 'wrong-door-code' } })
    const staff = `/api/staff/tickets/${ticketRefOf(late.ticketId)}/arrive`
    expect(await hall.call('POST', staff, undefined, supervisor)).toMatchObject({ status: 200 })
  })

  test('is cancelled when nobody comes in time, by itself', async () => {
    const ticket = await take()
    clock.at += 60 * MINUTE + 1_000
    await expect.poll(async () => (await seen(ticket)).status).toBe('cancelled')
    expect(await hall.call('POST', '/api/arrivals', { code: '000000' }, asKiosk)).toMatchObject({
      status: 404,
      body: { code: 'unknown-arrival' }
    })
    expect(
      hall.db.$client.prepare('SELECT cancel_reason FROM tickets WHERE ticket_id = ?').pluck().get(ticket.ticketId)
    ).toBe('not-confirmed')
  })

  test('the supervisor and the desks that serve it see how many are on the way', async () => {
    await take()
    await take()
    const { views } = { views: await import('../../server/views/supervisor.ts') }
    expect(views.supervisorView(hall.app.picture(), hall.app.board())).toMatchObject({ waiting: 0, onTheWay: 2 })
    const { deskView } = await import('../../server/views/desk.ts')
    expect(deskView(hall.app.picture(), 'desk-1')).toMatchObject({ waiting: 0, onTheWay: 2 })
    expect((await hall.call('GET', '/api/outside')).body).toEqual({
      status: 'open',
      onTheWay: 2,
      confirmWithinMs: 60 * MINUTE
    })
  })

  test('outlives a restart, and is still cancelled in time', async () => {
    const ticket = await take()
    const { data } = hall
    await hall.stop()
    hall = await openHall({ data, clock })
    expect(await seen(ticket)).toMatchObject({ status: 'waiting', confirmBy: ticket.confirmBy })
    clock.at += 61 * MINUTE
    await expect.poll(async () => (await seen(ticket)).status).toBe('cancelled')
  })

  test('the same key gives the same ticket, and a key that could be guessed none', async () => {
    const same = key()
    const first = await ask(undefined, same)
    expect(await ask(undefined, same)).toEqual(first)
    expect(await ask({ serviceId: 'id-card' }, 'short')).toMatchObject({ status: 400 })
    expect(await ask({ serviceId: 'id-card', confirmBy: NOON })).toMatchObject({ status: 400 })
    expect(await ask({ serviceId: 'id-card', priorityClassId: 'veteran' })).toMatchObject({
      status: 404,
      body: { code: 'unknown-class' }
    })
    // Another class is another wish.
    expect(await ask({ serviceId: 'id-card', priorityClassId: 'elderly' }, same)).toMatchObject({ status: 422 })
    expect(await hall.call('POST', '/api/outside/tickets', { serviceId: 'id-card' })).toMatchObject({
      status: 400,
      body: { code: 'key-required' }
    })
  })
})

describe('against abuse', () => {
  test('a centre that does not allow it gives none', async () => {
    await hall.close()
    await open({ open: false })
    expect((await hall.call('GET', '/api/outside')).body.status).toBe('off')
    expect(await ask()).toMatchObject({ status: 403, body: { code: 'outside-off' } })
  })

  test('no more are on the way than the hall can expect, however they come', async () => {
    await hall.close()
    await open({ mostOnTheWay: 2, mostOfOneAddress: 2 }, { rateLimits: false })
    const [first] = [await take(), await take()]
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'outside-full' } })
    expect((await hall.call('GET', '/api/outside')).body.status).toBe('full')
    await arrive(first, await doorCode())
    expect((await ask()).status).toBe(201)
  })

  test('a family is as many as it is: of the hall, and of one address', async () => {
    await hall.close()
    await open({ mostOnTheWay: 6, mostOfOneAddress: 5 })
    const family = (persons: number) => ask({ serviceId: 'id-card', persons })
    expect((await family(4)).status).toBe(201)
    expect((await hall.call('GET', '/api/outside')).body).toMatchObject({ status: 'open', onTheWay: 4 })
    expect(await family(3)).toMatchObject({ status: 409, body: { code: 'outside-full' } })
    expect(await family(2)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    // One that is larger than a bound is not kept out for ever.
    await hall.close()
    await open({ mostOnTheWay: 6, mostOfOneAddress: 5 })
    expect((await family(9)).status).toBe(201)
    expect((await hall.call('GET', '/api/outside')).body).toMatchObject({ status: 'full', onTheWay: 9 })
  })

  test('one address has only so many that are not confirmed', async () => {
    await hall.close()
    await open({ mostOfOneAddress: 2 })
    await take()
    const second = await take()
    expect(await ask()).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    await hall.call('POST', `/api/tickets/${second.ticketId}/cancel`)
    expect((await ask()).status).toBe(201)
  })

  test('a kiosk, and an address at the door, try only so many codes', async () => {
    const tries = await Promise.all(
      Array.from({ length: 25 }, () => hall.call('POST', '/api/arrivals', { code: '000000' }, asKiosk))
    )
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    const ticket = await take()
    const guesses = await Promise.all(Array.from({ length: 25 }, () => arrive(ticket, 'AAAAAAAAAAAA')))
    expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    expect((await seen(ticket)).confirmBy).not.toBeNull()
  })
})
