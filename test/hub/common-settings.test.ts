import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KeptCommon } from '../../server/db/common-settings.ts'
import { FILE } from '../../server/db/folder.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import type { Catalogue, CommonSettings } from '../../server/protocol/network/common.ts'
import { services as commonServices } from '../../server/hub/country/services.ts'
import { NOTHING_COMMON } from '../../server/hub/common/draft.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import type { OpenHall } from '../server/open-hall.ts'
import { handmadeHall } from './hostile-hall.ts'
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

describe('a hall that was there before', () => {
  let other: OpenHall
  let quiet: OpenHub
  let headers: Record<string, string>
  const time = { at: Date.UTC(2026, 10, 23, 6) }
  const earlier: Centre = JSON.parse(JSON.stringify(sampleCentre).replaceAll('"birth-certificate"', '"our-births"'))
  const { variants: _, ...settings } = catalogue()
  const ask = async (method: 'GET' | 'PUT' | 'POST', path = '', body?: object) =>
    await other.call(method, `/api/uplink/common${path}`, body, headers)
  const take = (version: number, more: Partial<CommonSettings> = {}) =>
    other.app.uplink.common.take({ version, settings: { ...settings, ...more }, isSigned: true })
  const own = (serviceId: string) => other.app.hall.centre.services.find((each) => each.serviceId === serviceId)
  const tomorrow = async () => {
    time.at += DAY
    await expect.poll(() => other.app.hall.state.day?.endsAt ?? 0, { timeout: 5_000 }).toBeGreaterThan(time.at)
  }

  beforeAll(async () => {
    // A hub that says nothing by itself: what comes, and when, is this test's.
    quiet = await openHub()
    const base = await quiet.app.listen({ port: 0, host: '127.0.0.1' })
    other = await joinedHall(quiet, base, 'osh-2', { centre: earlier, startClock: () => () => time.at })
    headers = await other.signIn('admin')
  })
  afterAll(async () => {
    await other.close()
    await quiet.close()
  })

  test('maps its services once, by what is suggested, and nothing begins before that', async () => {
    await take(1)
    const waiting = (await ask('GET')).body.common
    expect(waiting).toMatchObject({ waiting: { version: 1 }, planned: null, inForce: null, isMapped: false })
    expect(waiting.services.find(({ serviceId }: { serviceId: string }) => serviceId === 'our-births')).toMatchObject({
      suggested: 'birth-certificate',
      isSure: true
    })
    const services = waiting.services.map((each: { serviceId: string; suggested: string }) => ({
      serviceId: each.serviceId,
      commonId: each.suggested
    }))
    expect(await ask('PUT', '/services', { services: [{ serviceId: 'nobody', commonId: null }] })).toMatchObject({
      status: 200
    })
    expect(
      await ask('PUT', '/services', { services: [{ serviceId: 'our-births', commonId: 'nothing' }] })
    ).toMatchObject({ status: 404, body: { code: 'unknown-service' } })
    expect((await ask('PUT', '/services', { services })).body.common).toMatchObject({
      planned: { version: 1, from: '2026-11-24', changes: [] },
      waiting: null
    })
  })

  test('joins what is planned here with what is common, and keeps its own over a default until it gives it back', async () => {
    const target = 33 * 60_000
    const planned = {
      ...other.app.hall.centre,
      address: names('Planned here'),
      services: other.app.hall.centre.services.map((each) =>
        each.serviceId === 'our-births' ? { ...each, targetMs: target } : each
      )
    }
    expect((await other.call('PUT', '/api/settings/planned', planned, headers)).status).toBe(200)
    const births = commonServices.map((each) =>
      each.commonId === 'birth-certificate' ? { ...each, name: names('Births'), targetMs: 44 * 60_000 } : each
    )
    await take(2, { services: births })
    expect((await ask('GET')).body.common.planned).toMatchObject({ version: 2, from: '2026-11-24' })
    await tomorrow()
    expect(other.app.hall.centre.address).toEqual(names('Planned here'))
    expect(own('our-births')).toMatchObject({ name: names('Births'), targetMs: target })
    const field = { field: 'services.targetMs', id: 'our-births' }
    expect((await ask('GET')).body.common).toMatchObject({
      inForce: { version: 2, since: '2026-11-24' },
      own: [{ ...field, name: names('Births'), isGivenBack: false }]
    })
    expect((await ask('POST', '/back', { fields: [field] })).body.common).toMatchObject({
      planned: { version: 2, from: '2026-11-25' },
      own: [{ ...field, isGivenBack: true }]
    })
    await tomorrow()
    expect(own('our-births')?.targetMs).toBe(44 * 60_000)
    expect((await ask('GET')).body.common).toMatchObject({ own: [], inForce: { version: 2 }, planned: null })
  })

  test('refuses whole what it could not work by, goes on by the old, and may look again when that is mended', async () => {
    const before = other.app.hall.centre
    const outcomes = [{ id: 'visitor', name: names('A reason of the hall itself') }]
    await take(3, { outcomes: outcomes as CommonSettings['outcomes'], services: settings.services })
    expect((await ask('GET')).body.common).toMatchObject({
      refused: { version: 3, faults: [{ code: 'reason-id' }], canTryAgain: true },
      planned: null,
      inForce: { version: 2 }
    })
    expect(await ask('POST', '/again')).toMatchObject({ status: 200, body: { common: { refused: { version: 3 } } } })
    await tomorrow()
    expect(other.app.hall.centre).toEqual(before)
  })

  test('that waits is compared with the log: whoever writes into the file is found', async () => {
    await take(4, { services: settings.services })
    const file = path.join(other.data, FILE)
    expect(verifyFile(file).findings).toEqual([])
    const kept = other.app.hall.commonSettings.read() as KeptCommon
    other.app.hall.commonSettings.write({
      ...kept,
      planned: kept.planned && { ...kept.planned, settings: { ...kept.planned.settings, fixed: [] } }
    })
    expect(verifyFile(file).findings).toMatchObject([expect.stringContaining('common settings 4')])
    other.app.hall.commonSettings.write(kept)
  })
})

describe('a plan of the hall for a later day', () => {
  test('is told beforehand what the common settings will have changed by then, and keeps to the other lines', async () => {
    const admin = await hall.signIn('admin')
    const { next } = (await hall.call('GET', '/api/settings/planned', undefined, admin)).body
    const from = new Date(Date.parse(`${next}T12:00:00Z`) + DAY).toISOString().slice(0, 10)
    const later = {
      ...hall.app.hall.centre,
      address: names('Later'),
      services: hall.app.hall.centre.services.map((each) =>
        each.serviceId === 'id-card' ? { ...each, targetMs: 50 * 60_000, dailyLimit: 77 } : each
      )
    }
    const planned = await hall.call('PUT', `/api/settings/planned?from=${from}`, later, admin)
    expect(planned.body.plans).toMatchObject([{ from, unfit: [] }])
    const version = await publish(catalogue({ services: renamed('By then', 48 * 60_000) }))
    await expectOutcome(version, { state: 'planned', from: next })
    expect((await hall.call('GET', '/api/settings/planned', undefined, admin)).body.plans).toMatchObject([
      {
        unfit: [{ section: 'services', field: 'targetMs', before: 48 * 60_000, after: 50 * 60_000 }],
        faults: []
      }
    ])
    await nextDay()
    await nextDay()
    expect(hall.app.hall.centre.address).toEqual(names('Later'))
    expect(serviceOf('id-card')).toMatchObject({ name: names('By then'), targetMs: 48 * 60_000, dailyLimit: 77 })
    expect(verifyFile(path.join(hall.data, FILE)).findings).toEqual([])
  }, 60_000)
})

describe('head office', () => {
  test('sees what a hall refused and why, and is warned; the map of a hall is known', async () => {
    const hall = await handmadeHall(hub, 'osh-3')
    const version = await publish(catalogue({ services: renamed('Third') }))
    const post = (body: object) =>
      hub.call('POST', `/api/hub/bundles/${version}/outcome`, body, {
        authorization: `Bearer ${hall.token}`,
        'kezek-wire': '1'
      })
    await hall.status('instance-1')
    const faults = [{ at: '/services/0/name/ky', code: 'empty', sentence: 'The name is empty.' }]
    const services = [{ serviceId: 'own', commonId: 'id-card' }]
    const refused = { state: 'refused', from: null, faults, advice: [], overridden: [], services }
    expect((await post(refused)).status).toBe(204)
    const { body } = await hub.call('GET', `/api/network/bundles/${version}`)
    const its = body.centres.find(({ centreId }: { centreId: string }) => centreId === 'osh-3')
    expect(its).toMatchObject({ state: 'refused', faults, inForce: null })
    const alarms = (await hub.call('GET', '/api/network/centres/osh-3')).body.alarms
    expect(alarms).toMatchObject([{ kind: 'bundle-refused', details: { version, faults: ['empty'] } }])
    expect(await hub.store.serviceMap('osh-3')).toEqual([{ centreId: 'osh-3', ...services[0] }])
    const listed = (await hub.call('GET', '/api/network/bundles')).body.bundles
    expect(listed[0]).toMatchObject({ version, centres: { refused: 1 } })
  })

  test('is not handed anything by who has regions, nor twice by two at once, nor anything that is not whole', async () => {
    const { hash } = await import('@node-rs/argon2')
    const passwordHash = await hash('sample')
    const person = { userId: 'r', login: 'r', name: 'R', role: 'administer' as const, regions: ['osh'] }
    await hub.store.putPerson({ ...person, passwordHash, mustChangePassword: false }, 0)
    const signedIn = await hub.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: 'r', password: 'sample' }
    })
    const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const regional = { cookie, origin: 'http://localhost' }
    const revision = (await hub.call('GET', '/api/network/catalogue', undefined, regional)).headers.etag
    for (const [method, url, body] of [
      ['PUT', '/api/network/catalogue', catalogue()],
      ['POST', '/api/network/bundles', { note: 'mine' }],
      ['POST', '/api/network/bundles/1/again', { note: 'mine' }]
    ] as const)
      expect(await hub.call(method, url, body, regional)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await hub.call('GET', '/api/network/catalogue')).headers.etag).toBe(revision)
    expect(await hub.call('POST', '/api/network/bundles', { note: 'again' })).toMatchObject({
      status: 409,
      body: { code: 'nothing-changed' }
    })
    const twice = catalogue({ services: [...commonServices, ...commonServices.slice(0, 1)] })
    expect(await hub.call('PUT', '/api/network/catalogue', twice)).toMatchObject({
      status: 400,
      body: { code: 'bad-catalogue' }
    })
  })
})
