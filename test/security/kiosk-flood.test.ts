import { afterAll, beforeAll, expect, test } from 'vitest'
import { LIMITS } from '../../server/http/limits.ts'
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
