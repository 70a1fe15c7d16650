import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CommonService } from '../../server/protocol/network/catalogue.ts'
import { openHall, type OpenHall } from '../server/open-hall.ts'
import { codeFor, join, names, someVisits } from './joined-hall.ts'
import { type OpenHub, openHub } from './open-hub.ts'
import { saidStatus } from './said-status.ts'

const MINUTE = 60_000
/** The hub's clock is the machine's, ahead by this. */
let ahead = 0

let hub: OpenHub
let hall: OpenHall
beforeAll(async () => {
  hub = await openHub({ now: () => Date.now() + ahead })
  await hub.store.setServices([common('id-card', 'anywhere'), common('address-registration', 'own-district')])
  const base = await hub.app.listen({ port: 0, host: '127.0.0.1' })
  await said('near', 40.6, 5 * MINUTE)
  hall = await openHall({ startClock: () => Date.now })
  const code = await codeFor(hub, 'osh-1')
  await place('osh-1', 40.51)
  await hub.app.open.feed.write()
  await join(hall, base, code)
  await someVisits(hall, 30)
  for (let i = 0; i < 40; i++) await hall.issue({ serviceId: 'id-card' })
})
afterAll(async () => {
  await hall.close()
  await hub.close()
})

const common = (commonId: string, placeRule: CommonService['placeRule']): CommonService => ({
  commonId,
  name: names(commonId),
  group: names('papers'),
  everydayWords: { ky: [], ru: [], en: [] },
  papers: [],
  fee: null,
  online: null,
  placeRule,
  targetMs: 20 * MINUTE
})

const place = (centreId: string, lat: number) =>
  hub.call('PUT', `/api/network/centres/${centreId}`, { status: 'open', place: { lat, lon: 72.8 } })

/** A centre with these waits, heard of just now. */
async function said(centreId: string, lat: number, highMs: number, serviceId = 'id-card'): Promise<void> {
  await hub.call('POST', '/api/network/centres', { centreId, name: names(centreId), regionId: 'osh' })
  expect((await place(centreId, lat)).status).toBe(200)
  await saidStatus(hub, centreId, Date.now() + ahead, { serviceId, likelyMs: 0, highMs })
  await hub.app.open.feed.write()
}

const asked = async (serviceId = 'id-card') => (await hall.call('GET', `/api/services/${serviceId}/elsewhere`)).body
const askedIds = async (serviceId?: string) =>
  (await asked(serviceId)).centres.map(({ centreId }: { centreId: string }) => centreId)

test('a hall says where it is quicker nearby, from memory, as soon as its hub has said so', {
  timeout: 60_000
}, async () => {
  await expect.poll(() => askedIds(), { timeout: 40_000 }).toEqual(['near'])
  const { asOf, centres } = await asked()
  expect(Date.now() - asOf).toBeLessThan(60_000)
  // 0.09 degrees of latitude.
  expect(centres).toEqual([
    { centreId: 'near', name: names('near'), address: { ky: '', ru: '', en: '' }, km: 10, told: { from: 0, to: 5 } }
  ])
  expect((await hall.call('GET', '/api/services/no-such/elsewhere')).status).toBe(404)
})

test('far ones, slow ones, bound papers and old news are told to no hall', async () => {
  const token = { authorization: `Bearer ${await tokenOfHall()}`, 'kezek-wire': '1' }
  const told = async () => {
    const { status, body } = await hub.call('GET', '/api/hub/elsewhere', undefined, token)
    expect(status).toBe(200)
    return body.services.map(({ serviceId, centres }: { serviceId: string; centres: Array<{ centreId: string }> }) => [
      serviceId,
      centres.map(({ centreId }) => centreId)
    ])
  }
  await said('far', 42.9, 0)
  await said('bound', 40.52, 0, 'address-registration')
  await said('slow', 40.52, 600 * MINUTE)
  await said('near', 40.6, 5 * MINUTE)
  expect(await told()).toEqual([['id-card', ['near', 'slow']]])
  await hub.store.setServices([common('id-card', 'own-region')])
  await hub.app.open.feed.write()
  expect(await told()).toEqual([])
  await hub.store.setServices([common('id-card', 'anywhere')])
  // A minute later nobody has been heard of.
  ahead = MINUTE + 1_000
  await hub.app.open.feed.write()
  expect(await told()).toEqual([])
  ahead = 0
  expect((await hub.call('GET', '/api/hub/elsewhere', undefined, {})).status).toBe(401)
})

/** As the hall keeps it. */
async function tokenOfHall(): Promise<string> {
  const kept = hall.db.$client.prepare("select value from meta where key = 'uplink'").pluck().get() as string
  return JSON.parse(kept).token
}
