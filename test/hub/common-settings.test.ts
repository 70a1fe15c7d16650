import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Catalogue } from '../../server/protocol/network/common.ts'
import { services as commonServices } from '../../server/hub/country/services.ts'
import { NOTHING_COMMON } from '../../server/hub/common/draft.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import type { OpenHall } from '../server/open-hall.ts'
import { joinedHall, names } from './joined-hall.ts'
import { type OpenHub, openHub } from './open-hub.ts'

const DAY = 24 * 3_600_000
const clock = { at: Date.UTC(2026, 10, 23, 6) }
let hub: OpenHub
let hall: OpenHall
let admin: Record<string, string>

beforeAll(async () => {
  hub = await openHub()
  const base = await hub.app.listen({ port: 0, host: '127.0.0.1' })
  hall = await joinedHall(hub, base, 'osh-1', { clock, startClock: () => () => clock.at })
  admin = await hall.signIn('admin')
})
afterAll(async () => {
  await hall.close()
  await hub.close()
})

const catalogue = (more: Partial<Catalogue> = {}): Catalogue => ({
  ...NOTHING_COMMON,
  services: commonServices,
  ...more
})
const renamed = (name: string, targetMs = 20 * 60_000) =>
  commonServices.map((each) => (each.commonId === 'id-card' ? { ...each, name: names(name), targetMs } : each))

async function publish(draft: Catalogue, note = 'for a test'): Promise<number> {
  expect((await hub.call('PUT', '/api/network/catalogue', draft)).status).toBe(200)
  const { status, body } = await hub.call('POST', '/api/network/bundles', { note })
  expect(status).toBe(201)
  return body.version
}
const ofHall = async () => (await hall.call('GET', '/api/uplink/common', undefined, admin)).body.common
const serviceOf = (serviceId: string) =>
  hall.app.hall.centre.services.find((each) => each.serviceId === serviceId) as (typeof sampleCentre.services)[number]
const outcomeOf = async (version: number) =>
  (await hub.call('GET', `/api/network/bundles/${version}`)).body.centres?.find(
    ({ centreId }: { centreId: string }) => centreId === 'osh-1'
  )
/** A change of how the hall is goes to the hub within five seconds, and with the answer comes what is new. */
async function expectOutcome(version: number, expected: object): Promise<void> {
  await hall.issue({ serviceId: 'id-card' })
  await expect.poll(() => outcomeOf(version), { timeout: 20_000, interval: 100 }).toMatchObject(expected)
}
async function nextDay(): Promise<void> {
  clock.at += DAY
  await expect.poll(() => hall.app.hall.state.day?.endsAt ?? 0, { timeout: 5_000 }).toBeGreaterThan(clock.at)
}

describe('what head office publishes', () => {
  test('a hall takes, begins with it on its next service day, and has no longer when it is taken back', async () => {
    const before = await publish(catalogue())
    await expectOutcome(before, { state: 'planned', from: '2026-11-24' })
    const version = await publish(catalogue({ services: renamed('Паспорт, удостоверение', 25 * 60_000) }))
    await expectOutcome(version, { state: 'planned', from: '2026-11-24', faults: [] })
    expect(await ofHall()).toMatchObject({ planned: { version, from: '2026-11-24' }, inForce: null, isMapped: true })
    expect((await ofHall()).planned.changes).toMatchObject([
      { section: 'services', what: 'changed', field: 'name.ky', after: 'Паспорт, удостоверение' },
      { field: 'name.ru' },
      { field: 'name.en' }
    ])
    expect(serviceOf('id-card').name.ru).toBe(
      sampleCentre.services.find((each) => each.serviceId === 'id-card')?.name.ru
    )

    await nextDay()
    expect(serviceOf('id-card').name).toEqual(names('Паспорт, удостоверение'))
    await expectOutcome(version, { state: 'in-force', from: '2026-11-24' })
    await expect.poll(async () => (await outcomeOf(version)).inForce, { timeout: 20_000 }).toBe(version)
    const { body } = await hall.call('GET', '/api/settings/history', undefined, admin)
    expect(body.versions[0]).toMatchObject({ by: 'hub', reason: `common settings ${version}` })

    const back = await hub.call('POST', `/api/network/bundles/${before}/again`, { note: 'that was wrong' })
    await expectOutcome(back.body.version, { state: 'planned', from: '2026-11-25' })
    await nextDay()
    expect(serviceOf('id-card').name).toEqual(sampleCentre.services.find((each) => each.serviceId === 'id-card')?.name)
  }, 60_000)
})
