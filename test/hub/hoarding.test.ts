import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHall, type OpenHall } from '../server/open-hall.ts'
import { at, NEXT_DAY, smallCentre } from '../server/small-day.ts'
import { codeFor, expectAllSent, join } from './joined-hall.ts'
import { type OpenHub, openHub } from './open-hub.ts'

const everyDay: [string, string][][] = Array.from({ length: 7 }, () => [['08:30', '18:00']])
const centre = { ...smallCentre, services: smallCentre.services.map((each) => ({ ...each, hours: everyDay })) }
const clock = { at: 0 }
let hub: OpenHub
let hall: OpenHall
beforeAll(async () => {
  clock.at = at('08:35')
  hub = await openHub()
  const base = await hub.app.listen({ port: 0, host: '127.0.0.1' })
  hall = await openHall({ clock, centre })
  await join(hall, base, await codeFor(hub, 'osh-1'))
})
afterAll(async () => {
  await hall.close()
  await hub.close()
})

/** Of so many tickets, taken at a kiosk as the hall opens, some answer the call. */
async function morning(tickets: number, answered: number): Promise<void> {
  for (let i = 0; i < tickets; i++) await hall.issue({ serviceId: 'id-card' })
  clock.at += 20 * 60_000
  const operator = await hall.openDesk(1)
  const desk = async (command: string) => {
    const { status, body } = await hall.call('POST', `/api/desks/desk-1/${command}`, {}, operator)
    expect([command, status, body.code]).toEqual([command, 200, undefined])
    clock.at += 120_000
  }
  for (let i = 0; i < tickets; i++) {
    await desk('call-next')
    if (i < answered) {
      await desk('start')
      await desk('finish')
    } else {
      await desk('recall')
      await desk('no-show')
    }
  }
  await expectAllSent(hub, hall, 'osh-1')
  await hub.app.counter.catchUp('osh-1')
}

const alarms = async () =>
  (await hub.call('GET', '/api/network/alarms')).body.alarms.filter(({ kind }: { kind: string }) => kind === 'hoarding')

test('visitors who come early and are served are no alarm', async () => {
  await morning(12, 9)
  expect(await alarms()).toEqual([])
})

test('many tickets of one kiosk within minutes of opening, of which few are answered, are one', async () => {
  clock.at = at('08:35', NEXT_DAY)
  await morning(14, 3)
  expect(await alarms()).toEqual([
    expect.objectContaining({
      centreId: 'osh-1',
      details: expect.objectContaining({ serviceDay: NEXT_DAY, tickets: 14, ended: 14, answered: 3 })
    })
  ])
  const [{ details, since }] = await alarms()
  // Known while the day goes on, and by whom: under the name by which they leave the hall.
  expect(since).toBeLessThan(clock.at)
  expect(details.by).toMatch(/^kiosk:/)
})

test('it goes on until a day has ended without any', async () => {
  clock.at = at('08:35', '2026-03-04')
  await morning(3, 3)
  expect(await alarms()).toHaveLength(1)
  clock.at = at('08:35', '2026-03-05')
  await morning(1, 1)
  expect(await alarms()).toEqual([])
})
