import { expect } from 'vitest'
import { type HallOptions, type OpenHall, openHall } from '../server/open-hall.ts'
import type { OpenHub } from './open-hub.ts'

export const names = (name: string) => ({ ky: name, ru: name, en: name })

/** Makes a centre at a hub, and returns the code for its hall. */
export async function codeFor(hub: OpenHub, centreId: string): Promise<string> {
  await hub.call('POST', '/api/network/centres', { centreId, name: names(centreId), regionId: 'osh' })
  const { status, body } = await hub.call('POST', `/api/network/centres/${centreId}/code`)
  expect(status).toBe(201)
  return body.code
}

/** A hall that has joined a hub, which listens at an address. */
export async function joinedHall(
  hub: OpenHub,
  base: string,
  centreId: string,
  options: HallOptions = {}
): Promise<OpenHall> {
  const hall = await openHall({ startClock: () => Date.now, ...options })
  await join(hall, base, await codeFor(hub, centreId))
  return hall
}

export async function join(hall: OpenHall, base: string, code: string): Promise<void> {
  const admin = await hall.signIn('admin')
  const { status, body } = await hall.call('POST', '/api/uplink', { hub: base, code }, admin)
  expect(body).toMatchObject({ hub: base })
  expect(status).toBe(200)
}

/** Waits until the hub has everything that the hall has. */
export async function expectAllSent(hub: OpenHub, hall: OpenHall, centreId: string): Promise<void> {
  await expect
    .poll(async () => (await hub.call('GET', `/api/network/centres/${centreId}`)).body.mark, { timeout: 20_000 })
    .toMatchObject({ epoch: hall.app.hall.log.epoch, seq: hall.app.hall.log.seq, head: hall.app.hall.log.tail.hash })
}

/** Some visits: each ticket is called, served and finished at desk 1, but the last, who waits. */
export async function someVisits(hall: OpenHall, count: number, serviceId = 'id-card'): Promise<void> {
  const operator = await hall.openDesk(1)
  for (let i = 0; i < count; i++) await hall.issue({ serviceId })
  for (let i = 0; i < count - 1; i++) {
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
    await hall.call('POST', '/api/desks/desk-1/start', {}, operator)
    await hall.call('POST', '/api/desks/desk-1/finish', {}, operator)
  }
}
