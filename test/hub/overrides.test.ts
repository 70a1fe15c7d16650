import { afterAll, beforeAll, expect, test } from 'vitest'
import { installSampleCountry } from '../../server/hub/sample.ts'
import { type OpenHub, openHub } from './open-hub.ts'

let hub: OpenHub
beforeAll(async () => {
  hub = await openHub()
  await installSampleCountry(hub.store, Date.now())
})
afterAll(() => hub.close())

test('what a centre has otherwise is told by the names of the catalogue, whatever the hall calls its services', async () => {
  await hub.store.addCode('code', 'kant', 'salt', Date.now() + 60_000)
  const hall = { centreId: 'kant', publicKey: 'k', name: 'Кант', timeZone: 'Asia/Bishkek', version: '1', enrolledAt: 1 }
  expect(await hub.store.enrol('code', 'token', hall)).toBe(true)
  const { version } = (await hub.call('POST', '/api/network/bundles', { note: 'first' })).body
  await hub.store.setServiceMap('kant', [{ serviceId: 'our-passports', commonId: 'id-card' }])
  const overridden = [
    { field: 'services.targetMs' as const, id: 'our-passports' },
    { field: 'services.name' as const, id: 'never-mapped' },
    { field: 'priorityClasses.rules' as const, id: 'elderly' },
    { field: 'screenTexts' as const, id: 'help' }
  ]
  const outcome = { from: null, faults: [], advice: [], overridden }
  await hub.store.keepOutcome({ centreId: 'kant', version, state: 'in-force', at: 1, outcome })
  const { centres } = (await hub.call('GET', `/api/network/bundles/${version}`)).body
  const told = centres.find(({ centreId }: { centreId: string }) => centreId === 'kant').overridden
  expect(told).toMatchObject([
    { field: 'services.targetMs', commonId: 'id-card', name: { ru: 'ID-карта (паспорт)' } },
    { field: 'services.name', commonId: null, name: null },
    { field: 'priorityClasses.rules', commonId: null, name: { ru: 'Лица старше 70 лет' } },
    { field: 'screenTexts', id: 'help', name: null }
  ])
})
