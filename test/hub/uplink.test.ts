import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenHall } from '../server/open-hall.ts'
import { expectAllSent, joinedHall, someVisits } from './joined-hall.ts'
import { type OpenHub, openHub } from './open-hub.ts'

let hub: OpenHub
let base: string
let hall: OpenHall
beforeAll(async () => {
  hub = await openHub()
  base = await hub.app.listen({ port: 0, host: '127.0.0.1' })
  hall = await joinedHall(hub, base, 'osh-1')
})
afterAll(async () => {
  await hall.close()
  await hub.close()
  rmSync(hub.folder, { recursive: true, force: true })
})

test('what happens in a hall is at the hub in a few seconds', async () => {
  await someVisits(hall, 30)
  await expectAllSent(hub, hall, 'osh-1')
  const admin = await hall.signIn('admin')
  const { body } = await hall.call('GET', '/api/uplink', undefined, admin)
  const { body: centre } = await hub.call('GET', '/api/network/centres/osh-1')
  expect(body).toMatchObject({ centreId: 'osh-1', hub: base, fingerprint: centre.link.fingerprint })
  await expect.poll(async () => (await hall.call('GET', '/api/uplink', undefined, admin)).body.state).toBe('up')
  expect(centre.link).toMatchObject({ state: 'up' })
  expect(centre.live).toMatchObject({ epoch: hall.app.hall.log.epoch, open: true })
})

test('a hub that is gone for a week is nothing to the hall, and gets all of it afterwards', async () => {
  const port = Number(new URL(base).port)
  const { folder } = hub
  await hub.app.close()
  const admin = await hall.signIn('admin')
  const beganAt = performance.now()
  await someVisits(hall, 40)
  // No command waits for a hub.
  expect((performance.now() - beganAt) / 160).toBeLessThan(100)
  await expect.poll(async () => (await hall.call('GET', '/api/uplink', undefined, admin)).body.state).toBe('away')
  // Nor is anything said of it before an hour has passed.
  expect(hall.app.machines().hub).toBeNull()
  expect((await hall.app.inject('/health')).json().reasons.join()).not.toContain('hub')

  hub = { ...(await openHub({ folder })), folder }
  await hub.app.listen({ port, host: '127.0.0.1' })
  await expectAllSent(hub, hall, 'osh-1')
})

test('a hall leaves its hub, and sends nothing more', async () => {
  const admin = await hall.signIn('admin')
  expect((await hall.call('DELETE', '/api/uplink', undefined, admin)).status).toBe(204)
  const { mark } = (await hub.call('GET', '/api/network/centres/osh-1')).body
  await hall.issue({ serviceId: 'id-card' })
  expect((await hall.call('GET', '/api/uplink', undefined, admin)).body.state).toBe('none')
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect((await hub.call('GET', '/api/network/centres/osh-1')).body.mark).toEqual(mark)
})

test('a token crosses no network unencrypted, and a code that is none is told', async () => {
  const admin = await hall.signIn('admin')
  const join = (address: string) => hall.call('POST', '/api/uplink', { hub: address, code: 'AAAA-AAAA' }, admin)
  expect(await join('http://hub.example')).toMatchObject({ status: 400, body: { code: 'hub-not-secure' } })
  expect(await join(base)).toMatchObject({ status: 404, body: { code: 'unknown-hub-code' } })
  expect(await join('http://127.0.0.1:1')).toMatchObject({ status: 409, body: { code: 'hub-away' } })
})
