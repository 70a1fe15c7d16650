import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '../../server/http/limits.ts'
import { supervisorView } from '../../server/views/supervisor.ts'
import { asKiosk, type OpenHall, openHall } from '../server/open-hall.ts'

const clock = { at: Date.UTC(2026, 10, 24, 6) }
const steady = { at: clock.at }
let hall: OpenHall
let admin: Record<string, string>
let supervisor: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ clock, steady, rateLimits: { rates: { kioskTickets: LIMITS.kioskTickets } } })
  admin = await hall.signIn('admin')
  supervisor = await hall.signIn('supervisor')
})
afterAll(() => hall.close())

let keys = 0
const take = async () =>
  (
    await hall.call(
      'POST',
      '/api/tickets',
      { serviceId: 'id-card' },
      { ...asKiosk, 'idempotency-key': `flood ${++keys}` }
    )
  ).status
const storm = async (times: number): Promise<number> => {
  let taken = 0
  for (let i = 0; i < times; i++) if ((await take()) === 201) taken++
  return taken
}
const alarms = () => hall.app.machines().floods

test("a kiosk's token takes twenty tickets at once and thirty a minute, and the board says who it is", async () => {
  expect(await storm(1_036)).toBe(20)
  expect(alarms()).toMatchObject([{ deviceId: expect.any(String), refused: 1_016 }])
  for (let minute = 0; minute < 3; minute++) {
    clock.at += 60_000
    steady.at += 60_000
    expect(await storm(100)).toBe(20)
  }
  hall.app.observeAlarms()
  expect(hall.app.alarms.levelOf(`kiosk-flood:${alarms()?.[0]?.deviceId}`)).toBe(3)
  // Staff are held back by it in nothing.
  expect((await hall.call('GET', '/api/steering/waiting', undefined, supervisor)).status).toBe(200)
  clock.at += 11 * 60_000
  steady.at += 11 * 60_000
  expect(alarms()).toEqual([])
})

test('its pace is set where the kiosk is', async () => {
  const [kiosk] = (await hall.call('GET', '/api/devices', undefined, admin)).body.devices.filter(
    ({ kind }: { kind: string }) => kind === 'kiosk'
  )
  const change = (profile: object) =>
    hall.call(
      'PUT',
      `/api/devices/${kiosk.deviceId}`,
      { name: kiosk.name || 'Kiosk', zoneId: kiosk.zoneId, profile },
      admin
    )
  expect(await change({ ticketsPerMinute: 90 })).toMatchObject({ status: 200 })
  expect(await storm(100)).toBe(60)
  expect(await change({ ticketsPerMinute: 0 })).toMatchObject({ status: 400 })
  expect(await change({})).toMatchObject({ status: 200 })
})

describe('what a flood leaves in the queue', () => {
  const reason = 'Nobody stands at the second kiosk'
  const status = (ticketId: string) => hall.app.hall.state.tickets.get(ticketId)?.status
  const steer = (path: string, step: object, who = supervisor) => hall.call('POST', `/api/steering${path}`, step, who)
  const issueAt = async (headers: Record<string, string>, serviceId = 'id-card') => {
    const { status: code, body } = await hall.call(
      'POST',
      '/api/tickets',
      { serviceId },
      { ...headers, 'idempotency-key': `left ${++keys}` }
    )
    expect(code).toBe(201)
    return body.ticketId as string
  }
  const pass = (ms: number) => {
    clock.at += ms
    steady.at += ms
  }

  test('a supervisor sees what it is, cancels it under their name, and the tickets of people stay', async () => {
    const deviceId = 'second-kiosk'
    hall.app.people.devices.add({ deviceId, kind: 'kiosk', name: 'Second kiosk', token: 'stolen-token' })
    const flooding = { authorization: 'Bearer stolen-token' }
    pass(12 * 60_000)
    const early = await issueAt(flooding)
    pass(5 * 60_000)
    const from = clock.at
    const others = [await issueAt(asKiosk), await issueAt(asKiosk)]
    const flood: string[] = []
    for (let i = 0; i < 20; i++) flood.push(await issueAt(flooding))
    expect(
      (await hall.call('POST', '/api/tickets', { serviceId: 'id-card' }, { ...flooding, 'idempotency-key': 'x' }))
        .status
    ).toBe(429)
    expect(supervisorView(hall.app.picture(), hall.app.board()).alarms).toContainEqual(
      expect.objectContaining({ kind: 'kiosk-flood', deviceId, since: from })
    )
    pass(60_000)
    const late = await issueAt(flooding)

    // One of them is a person's after all: a desk has called it.
    const desk = await hall.openDesk(1)
    const called = flood[3] as string
    await hall.call(
      'POST',
      '/api/desks/desk-1/call',
      { ticketRef: hall.app.hall.record.refOf(called), reason: 'other' },
      desk
    )
    expect(status(called)).toBe('called')

    const operator = await hall.signIn('operator2')
    const step = { step: 'cancel-issued', deviceId, from, to: clock.at - 1, reason }
    const before = hall.app.hall.log.seq
    expect(await steer('/preview', step)).toMatchObject({
      status: 200,
      body: {
        refused: null,
        tickets: { cancelled: 19, moved: 0, finished: 0 },
        services: expect.arrayContaining([expect.objectContaining({ serviceId: 'id-card' })])
      }
    })
    expect(hall.app.hall.log.seq).toBe(before)

    for (const who of [operator, flooding, {}])
      expect((await steer('', step, who as Record<string, string>)).status).toBeGreaterThanOrEqual(401)
    for (const wrong of [
      { ...step, reason: ' ' },
      { ...step, reason: 'kiosk-flood' },
      { ...step, from: -1 }
    ])
      expect((await steer('', wrong)).status).toBe(400)
    expect(hall.app.hall.log.seq).toBe(before)

    expect(await steer('', step)).toMatchObject({ status: 200, body: { events: 19, tickets: { cancelled: 19 } } })
    const entries = [...hall.app.hall.log.from(before + 1)]
    expect(entries).toHaveLength(19)
    for (const { actor, event } of entries) {
      expect(actor).toBe('supervisor:supervisor')
      expect(event).toMatchObject({ type: 'ticket-cancelled', reason: 'kiosk-flood', because: reason })
    }
    for (const ticketId of flood) expect(status(ticketId)).toBe(ticketId === called ? 'called' : 'cancelled')
    for (const ticketId of [early, late, ...others]) expect(status(ticketId)).toBe('waiting')
    expect(await steer('', step)).toMatchObject({ status: 409, body: { code: 'no-change' } })
    expect((await steer('/preview', { ...step, deviceId: 'no-such-kiosk' })).body).toMatchObject({
      refused: 'no-change'
    })
  })
})
