import { describe, expect, test } from 'vitest'
import { mergeCommon } from '../../server/centre/common/merge.ts'
import { suggestionsFor } from '../../server/centre/common/suggest.ts'
import { settingsFor } from '../../server/hub/common/for-centre.ts'
import { NOTHING_COMMON } from '../../server/hub/common/draft.ts'
import { services as commonServices } from '../../server/hub/country/services.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import type { CommonField, CommonSettings } from '../../server/protocol/network/common.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { names } from './joined-hall.ts'

const { variants: _, ...nothing } = NOTHING_COMMON
const map = sampleCentre.services.map(({ serviceId }) => ({ serviceId, commonId: serviceId }))
const common = (more: Partial<CommonSettings>, fixed: CommonField[] = []): CommonSettings => ({
  ...nothing,
  ...more,
  fixed
})
const withService = (centre: Centre, change: Partial<Centre['services'][number]>): Centre => ({
  ...centre,
  services: centre.services.map((each) => (each.serviceId === 'id-card' ? { ...each, ...change } : each))
})
const withCommon = (change: Partial<(typeof commonServices)[number]>) =>
  commonServices.map((each) => (each.commonId === 'id-card' ? { ...each, ...change } : each))
const idCard = (centre: Centre) => centre.services.find(({ serviceId }) => serviceId === 'id-card')
const join = (
  own: Centre,
  base: CommonSettings | null,
  now: CommonSettings,
  back: Parameters<typeof mergeCommon>[0]['back'] = []
) => mergeCommon({ own, base, common: now, map, back })

describe('base, common and own', () => {
  const minute = 60_000
  test('a default is taken over by whoever still has the one before, and by nobody who has another', () => {
    const before = common({ services: withCommon({ targetMs: 10 * minute }) })
    const now = common({ services: withCommon({ targetMs: 30 * minute }) })
    const follows = join(withService(sampleCentre, { targetMs: 10 * minute }), before, now)
    expect(idCard(follows.centre)?.targetMs).toBe(30 * minute)
    expect(follows.overridden).toEqual([])
    const own = withService(sampleCentre, { targetMs: 17 * minute })
    const differs = join(own, before, now)
    expect(idCard(differs.centre)?.targetMs).toBe(17 * minute)
    expect(differs.overridden).toEqual([{ field: 'services.targetMs', id: 'id-card' }])
    expect(idCard(join(own, before, now, differs.overridden).centre)?.targetMs).toBe(30 * minute)
  })
  test('a fixed field is what it is everywhere; what a hall has of its own beside stays', () => {
    const now = common({ services: withCommon({ name: names('Common'), papers: [names('A'), names('B')] }) }, [
      'services.name',
      'services.documents'
    ])
    const { centre, overridden } = join(withService(sampleCentre, { name: names('Own'), prefix: 'Z' }), null, now)
    expect(idCard(centre)).toMatchObject({ name: names('Common'), documents: names('A; B'), prefix: 'Z' })
    expect(overridden).toEqual([])
    expect({ ...centre, services: [] }).toEqual({ ...sampleCentre, services: [] })
  })
  test('an item that is new comes, one that is taken out goes unless it was changed, and a hall may do without', () => {
    const [one, two] = ['one', 'two'].map((id) => ({ id, name: names(id) }))
    const base = common({ outcomes: [one, two] as CommonSettings['outcomes'] })
    const now = common({ outcomes: [one, { id: 'three', name: names('three') }] as CommonSettings['outcomes'] })
    const ids = (own: Centre['outcomes'], fixed: CommonField[] = []) =>
      join({ ...sampleCentre, outcomes: own }, base, { ...now, fixed }).centre.outcomes.map(({ id }) => id)
    expect(ids([one, two] as Centre['outcomes'])).toEqual(['one', 'three'])
    expect(ids([one, { id: 'two', name: names('our two') }] as Centre['outcomes'])).toEqual(['one', 'two', 'three'])
    expect(ids([two] as Centre['outcomes'])).toEqual(['three'])
    expect(ids([two] as Centre['outcomes'], ['outcomes'])).toEqual(['one', 'three'])
    expect(ids([{ id: 'own', name: names('own') }])).toEqual(['own', 'three'])
  })
  test('head office that says nothing of a list or a text takes nothing away', () => {
    expect(join(sampleCentre, null, common({})).centre).toEqual(sampleCentre)
    const own = { ...sampleCentre, screenTexts: { help: names('ours') } }
    expect(join(own, common({}), common({ screenTexts: { help: names('common') } })).centre.screenTexts.help).toEqual(
      names('ours')
    )
    const followed = { ...sampleCentre, screenTexts: { help: names('common') } }
    expect(join(followed, common({ screenTexts: { help: names('common') } }), common({})).centre.screenTexts.help).toBe(
      null
    )
  })
})

test('of what is otherwise for a kind, a region and a centre the narrower holds, field by field', () => {
  const variant = (scope: 'kind' | 'region' | 'centre', scopeId: string, more: object) => ({
    scope,
    scopeId,
    commonId: 'id-card',
    ...more
  })
  const catalogue = {
    ...NOTHING_COMMON,
    services: commonServices,
    variants: [
      variant('centre', 'osh-1', { targetMs: 3 }),
      variant('region', 'osh', { targetMs: 2, name: names('Osh') }),
      variant('kind', 'mobile', { targetMs: 1, papers: [] })
    ]
  }
  const at = (centreId: string, regionId: string, kindId: string) =>
    settingsFor(catalogue, { centreId, regionId, kindId }).services.find(({ commonId }) => commonId === 'id-card')
  expect(at('osh-1', 'osh', 'mobile')).toMatchObject({ targetMs: 3, name: names('Osh'), papers: [] })
  expect(at('osh-2', 'osh', 'standard')).toMatchObject({ targetMs: 2, name: names('Osh') })
  expect(at('naryn-1', 'naryn', 'standard')).toEqual(commonServices.find(({ commonId }) => commonId === 'id-card'))
})

test('a service is suggested by its id, its name or what people call it; what is like none is not', () => {
  const named = (serviceId: string, name: string) =>
    ({ ...sampleCentre.services[0], serviceId, name: { ky: '', ru: name, en: '' } }) as Centre['services'][number]
  const [someName] = commonServices
    .filter(({ commonId }) => commonId === 'birth-certificate')
    .map(({ name }) => name.ru)
  const suggested = suggestionsFor(
    {
      ...sampleCentre,
      services: [
        named('id-card', 'Что угодно'),
        named('s1', ` ${someName?.toUpperCase()}! `),
        named('s2', `${someName} повторное`),
        named('s3', 'Яхты и дирижабли')
      ]
    },
    commonServices
  )
  expect(suggested).toEqual([
    { serviceId: 'id-card', commonId: 'id-card', isSure: true },
    { serviceId: 's1', commonId: 'birth-certificate', isSure: true },
    { serviceId: 's2', commonId: 'birth-certificate', isSure: false },
    { serviceId: 's3', commonId: null, isSure: false }
  ])
})
