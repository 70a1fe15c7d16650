import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asKiosk, type OpenHall, openHall } from './open-hall.ts'

describe('POST /api/tickets', () => {
  let hall: OpenHall
  beforeAll(async () => {
    hall = await openHall()
  })
  afterAll(() => hall.close())

  test('gives a number, a place, an estimate and a page of its own', async () => {
    const ticket = await hall.issue({ serviceId: 'id-card', language: 'ky' })
    expect(ticket.ticketNumber).toMatch(/^[A-Z]{1,2}\d{3}$/)
    expect(ticket.ahead).toBe(0)
    expect(ticket.estimate.lowMs).toBeLessThanOrEqual(ticket.estimate.highMs)
    expect(ticket.trackPath).toBe(`/t/${ticket.ticketId}`)
    expect(await hall.issue({ serviceId: 'id-card' })).toMatchObject({ ahead: 1 })
  })

  test('the same key gives the same ticket, byte for byte', async () => {
    const first = await hall.issue({ serviceId: 'id-card' }, 'one-tap')
    await hall.issue({ serviceId: 'id-card' })
    expect(await hall.issue({ serviceId: 'id-card' }, 'one-tap')).toEqual(first)
  })

  test('the same key twice in one turn of the loop is one ticket', async () => {
    const [a, b] = await Promise.all([
      hall.issue({ serviceId: 'id-card' }, 'double'),
      hall.issue({ serviceId: 'id-card' }, 'double')
    ])
    expect(a).toEqual(b)
  })

  test('a missing key is 400, another body with the same key 422', async () => {
    expect(await hall.call('POST', '/api/tickets', { serviceId: 'id-card' }, asKiosk)).toMatchObject({
      status: 400,
      body: { code: 'key-required' }
    })
    await hall.issue({ serviceId: 'id-card' }, 'used')
    expect(
      await hall.call(
        'POST',
        '/api/tickets',
        { serviceId: 'id-card', language: 'ru' },
        { ...asKiosk, 'idempotency-key': 'used' }
      )
    ).toMatchObject({ status: 422, body: { code: 'key-reused' } })
  })

  test('nobody without a device or a session takes one', async () => {
    expect(await hall.call('POST', '/api/tickets', { serviceId: 'id-card' }, { 'idempotency-key': 'x' })).toMatchObject(
      { status: 401, body: { code: 'not-signed-in' } }
    )
  })

  test.each([
    [{}, 400, 'bad-request'],
    [{ serviceId: 'id-card', surprise: 1 }, 400, 'bad-request'],
    [{ serviceId: 'no-such' }, 404, 'unknown-service'],
    [{ serviceId: 'id-card', priorityClassId: 'king' }, 404, 'unknown-class']
  ])('%j is refused and changes nothing', async (body, status, code) => {
    const before = hall.app.hall.log.seq
    expect(
      await hall.call('POST', '/api/tickets', body, { ...asKiosk, 'idempotency-key': `bad-${code}` })
    ).toMatchObject({ status, body: { status, code } })
    expect(hall.app.hall.log.seq).toBe(before)
  })

  test('its holder lets others pass, for ten minutes unless they say so, and leaves', async () => {
    const { ticketId } = await hall.issue({ serviceId: 'notary' })
    const asked = hall.app.hall.now()
    const { body } = await hall.call('POST', `/api/tickets/${ticketId}/postpone`)
    expect(body.heldUntil - asked).toBeGreaterThanOrEqual(590_000)
    expect(body.heldUntil - asked).toBeLessThan(700_000)
    expect(await hall.call('POST', `/api/tickets/${ticketId}/postpone`, { forMs: 5 * 3_600_000 })).toMatchObject({
      status: 400
    })
    expect(body.canEndPostpone).toBe(true)
    expect(await hall.call('DELETE', `/api/tickets/${ticketId}/postpone`)).toMatchObject({
      status: 200,
      body: { status: 'waiting', heldUntil: null, canEndPostpone: false }
    })
    expect(await hall.call('DELETE', `/api/tickets/${ticketId}/postpone`)).toMatchObject({
      status: 409,
      body: { code: 'no-change' }
    })
    expect((await hall.call('POST', `/api/tickets/${ticketId}/cancel`)).body.status).toBe('cancelled')
    expect(await hall.call('POST', `/api/tickets/${ticketId}/cancel`)).toMatchObject({
      status: 409,
      body: { code: 'wrong-status' }
    })
    expect(await hall.call('GET', '/api/tickets/no-such-ticket-at-all')).toMatchObject({
      status: 404,
      body: { code: 'unknown-ticket' }
    })
  })
})
