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
