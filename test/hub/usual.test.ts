import { describe, expect, test } from 'vitest'
import { openingAt } from '../../server/hub/public/opening.ts'
import { quietTimes, usualHours, type WaitsOfDay } from '../../server/figures/usual-hours.ts'
import { sampleCountry } from '../../server/hub/country/sample-country.ts'
import { nearOf, search } from '../../server/hub/public/finder-pages.ts'
import { distanceKm, saidKm } from '../../server/protocol/conventions/distance.ts'
import { freshnessOf } from '../../server/protocol/conventions/freshness.ts'
import { mayGoTo } from '../../server/protocol/conventions/place-rule.ts'
import { suggestionsOf } from '../../server/protocol/conventions/suggestions.ts'

const NOW = Date.UTC(2026, 10, 25, 6, 0)
const MINUTE = 60_000
/** Wednesday, days of so many waits in one hour. */
const wednesdays = (days: number, waitsADay: number, hour = 10, waitS = 600): WaitsOfDay[] =>
  Array.from({ length: days }, () => ({
    weekday: 3,
    waits: Array.from({ length: waitsADay }, (_, i) => ({ hour, waitS: waitS + i }))
  }))

describe('what is usual', () => {
  test('is told from four days and ten waits on, and not before', () => {
    expect(usualHours(wednesdays(3, 20))).toEqual([])
    expect(usualHours(wednesdays(4, 2))).toEqual([])
    expect(usualHours(wednesdays(4, 3))).toMatchObject([{ weekday: 3, hour: 10, days: 4, waits: 12 }])
  })

  test('is the median and the middle 80 %, by nearest rank, to the second', () => {
    const waits = Array.from({ length: 10 }, (_, i) => ({ hour: 9, waitS: (i + 1) * 100 }))
    const days = Array.from({ length: 4 }, () => ({ weekday: 1, waits }))
    expect(usualHours(days)).toEqual([
      { weekday: 1, hour: 9, days: 4, waits: 40, lowMs: 100_000, medianMs: 500_000, highMs: 900_000 }
    ])
  })

  test('is quiet only for two hours and more, where one waits much less', () => {
    const at = (hour: number, medianMs: number, weekday = 3) => ({
      weekday,
      hour,
      days: 8,
      waits: 80,
      lowMs: 0,
      medianMs,
      highMs: 2 * medianMs
    })
    const busy = [9, 10, 11, 12, 13, 14].map((hour) => at(hour, 20 * MINUTE))
    expect(quietTimes([...busy, at(15, 5 * MINUTE)])).toEqual([])
    expect(quietTimes([...busy, at(15, 5 * MINUTE), at(16, 6 * MINUTE)])).toEqual([
      { weekday: 3, fromHour: 15, untilHour: 17 }
    ])
    expect(quietTimes(busy)).toEqual([])
  })
})

describe('freshness', () => {
  const open = { status: 'open', open: true, onBreak: false, opensAt: null } as const
  test.each([
    [60_000, { say: 'now' }],
    [60_001, { say: 'as-of', at: NOW - 60_001 }],
    [600_000, { say: 'as-of', at: NOW - 600_000 }],
    [600_001, { say: 'no-link', since: NOW - 600_001 }]
  ])('%i ms old', (age, said) => {
    expect(freshnessOf({ ...open, asOf: NOW - age }, NOW)).toEqual(said)
  })

  test('what a centre is comes first, then whether it is open, and only then how fresh it is', () => {
    expect(freshnessOf({ ...open, status: 'moved', asOf: NOW }, NOW)).toEqual({ say: 'moved' })
    expect(freshnessOf({ ...open, status: 'planned', asOf: null }, NOW)).toEqual({ say: 'planned' })
    expect(freshnessOf({ ...open, open: false, opensAt: NOW + 5, asOf: NOW }, NOW)).toEqual({
      say: 'closed',
      opensAt: NOW + 5
    })
    expect(freshnessOf({ ...open, open: false, onBreak: true, asOf: NOW }, NOW)).toMatchObject({ say: 'break' })
    expect(freshnessOf({ ...open, asOf: null }, NOW)).toEqual({ say: 'no-link', since: null })
  })
})

describe('published hours', () => {
  const lunch: Array<[string, string]> = [
    ['09:00', '12:30'],
    ['13:30', '17:30']
  ]
  const hours = [lunch, lunch, lunch, lunch, lunch, [], []]
  const at = (time: string) => Date.parse(`${time}:00+06:00`)
  test.each([
    ['2026-11-25T12:00', { isOpen: true, onBreak: false, opensAt: null }],
    ['2026-11-25T12:30', { isOpen: false, onBreak: true, opensAt: at('2026-11-25T13:30') }],
    ['2026-11-25T08:00', { isOpen: false, onBreak: false, opensAt: at('2026-11-25T09:00') }],
    // Friday evening: Monday.
    ['2026-11-27T18:00', { isOpen: false, onBreak: false, opensAt: at('2026-11-30T09:00') }]
  ])('at %s', (time, opening) => {
    expect(openingAt(hours, 'Asia/Bishkek', at(time))).toEqual(opening)
  })

  test('a centre that never opens does not say when', () => {
    expect(openingAt([[], [], [], [], [], [], []], 'Asia/Bishkek', NOW)).toMatchObject({ isOpen: false, opensAt: null })
  })
})

describe('where to go', () => {
  const choice = (centreId: string, km: number | null, highMinutes: number | null, isOpen = true) => ({
    centreId,
    km,
    isOpen,
    highMs: highMinutes === null ? null : highMinutes * MINUTE
  })

  test('is two or three centres, each with its reason', () => {
    expect(suggestionsOf([choice('near', 1, 90), choice('middle', 5, 20), choice('far', 60, 5)])).toEqual([
      { centreId: 'middle', why: 'best' },
      { centreId: 'near', why: 'nearest' },
      { centreId: 'far', why: 'quickest' }
    ])
  })

  test('sends nobody across the country for a shorter wait', () => {
    expect(suggestionsOf([choice('here', 32, 30), choice('next', 42, 25), choice('far', 380, 5)])).toEqual([
      { centreId: 'here', why: 'best' },
      { centreId: 'next', why: 'quickest' }
    ])
  })

  test('names a second one where one is the best of all', () => {
    expect(suggestionsOf([choice('here', 1, 5), choice('there', 9, 15)])).toEqual([
      { centreId: 'here', why: 'best' },
      { centreId: 'there', why: 'also' }
    ])
  })

  test('is no closed centre, and none whose wait nobody knows unless it is the nearest', () => {
    expect(suggestionsOf([choice('closed', 1, 0, false), choice('unknown', 2, null), choice('known', 9, 30)])).toEqual([
      { centreId: 'known', why: 'best' },
      { centreId: 'unknown', why: 'nearest' }
    ])
    expect(suggestionsOf([])).toEqual([])
  })

  test('follows the place rule', () => {
    const home = { regionId: 'osh', districtId: 'nookat' }
    expect(mayGoTo('anywhere', null, { regionId: 'chui', districtId: null })).toBe('yes')
    expect(mayGoTo('own-region', home, { regionId: 'osh', districtId: 'alai' })).toBe('yes')
    expect(mayGoTo('own-region', home, { regionId: 'chui', districtId: 'kemin' })).toBe('no')
    expect(mayGoTo('own-district', home, { regionId: 'osh', districtId: 'alai' })).toBe('no')
    expect(mayGoTo('own-district', home, home)).toBe('yes')
    expect(mayGoTo('own-district', null, home)).toBe('say-where')
    expect(mayGoTo('own-district', { regionId: 'osh', districtId: null }, home)).toBe('say-where')
  })

  test('distances are as the crow flies', () => {
    const [bishkek, osh] = [
      { lat: 42.87, lon: 74.59 },
      { lat: 40.53, lon: 72.8 }
    ]
    expect(distanceKm(bishkek, osh)).toBeGreaterThan(290)
    expect(distanceKm(bishkek, osh)).toBeLessThan(310)
    expect([0.2, 7.6, 99.4, 104, 296].map(saidKm)).toEqual([1, 8, 99, 100, 300])
  })
})

describe('the search', () => {
  test.each([
    ['загран', 'travel-passport'],
    ['загранпаспорта', 'travel-passport'],
    ['паспорту жоготтум', 'id-card'],
    ['прописка', 'address-registration'],
    ['propiska', 'address-registration'],
    ['права', 'driving-licence'],
    ['уй-було', 'social-benefits'],
    ['сүйүнчү', 'birth-grant'],
    ['суйунчу', 'birth-grant'],
    ['метрика', 'birth-certificate'],
    ['ажырашуу', 'marriage-divorce'],
    ['развод', 'marriage-divorce'],
    ['доверенность', 'notary'],
    ['ишеним кат', 'notary'],
    ['судимость', 'no-criminal-record'],
    ['эцп', 'e-signature'],
    ['driving license', 'driving-licence'],
    ['ПРАВА!!', 'driving-licence']
  ])('"%s" finds %s first', (typed, commonId) => {
    expect(search(sampleCountry.services, typed)[0]?.commonId).toBe(commonId)
  })

  test.each(['', '   ', '???', 'xyzzy', '\u0000'])('"%s" finds nothing', (typed) => {
    expect(search(sampleCountry.services, typed)).toEqual([])
  })
})

describe('the sample country', () => {
  test('has thirty-five centres: twenty-six made up, and the nine promised ones with their dates', () => {
    const { centres } = sampleCountry
    expect(centres.length).toBe(35)
    expect(new Set(centres.map(({ centreId }) => centreId)).size).toBe(35)
    expect(centres.filter(({ isSample }) => isSample).length).toBe(26)
    const promised = centres.filter(({ isSample }) => !isSample)
    expect(Object.fromEntries(promised.map(({ centreId, promised: [first] }) => [centreId, first?.date]))).toEqual({
      teploklyuchenka: '2021-04-01',
      'at-bashy-1': '2021-04-01',
      'jibek-jolu': '2021-04-10',
      'bishkek-universal': '2021-04-20',
      isfana: '2021-04-20',
      zulpuev: '2021-05-01',
      'kara-suu-1': '2021-05-01',
      'kadamjai-1': '2021-06-01',
      'aravan-1': '2021-07-01'
    })
  })

  test('the nine stand where the plan of 2021 says', () => {
    const named = (centreId: string) => {
      const { address, regionId, districtId } = sampleCountry.centres.find((each) => each.centreId === centreId) ?? {}
      const region = sampleCountry.places.regions.find((each) => each.regionId === regionId)
      const district = region?.districts.find((each) => each.districtId === districtId)
      return [address?.ru, district?.name.ru, region?.name.ru]
    }
    expect(named('teploklyuchenka')).toEqual(['село Теплоключенка', 'Ак-Суйский район', 'Иссык-Кульская область'])
    expect(named('at-bashy-1')).toEqual(['село Ат-Башы', 'Ат-Башинский район', 'Нарынская область'])
    expect(named('jibek-jolu')[0]).toBe('Бишкек, проспект Жибек Жолу, 381')
    expect(named('bishkek-universal')[0]).toBe('Бишкек, универсальный сервисный центр')
    expect(named('isfana')).toEqual(['Исфана', 'Лейлекский район', 'Баткенская область'])
    expect(named('zulpuev')).toEqual(['Зулпуевский сельский округ', 'Ноокатский район', 'Ошская область'])
    expect(named('kara-suu-1')).toEqual(['Кара-Суу', 'Кара-Суйский район', 'Ошская область'])
    expect(named('kadamjai-1')).toEqual(['Кадамжай', 'Кадамжайский район', 'Баткенская область'])
    expect(named('aravan-1')).toEqual(['Араван, центр района', 'Араванский район', 'Ошская область'])
  })

  test('every centre lies in a district of its region, in the country, and offers what the catalogue has', () => {
    const known = new Set(sampleCountry.services.map(({ commonId }) => commonId))
    for (const { regionId, districtId, place, offers, kindId } of sampleCountry.centres) {
      expect(nearOf(`d:${districtId}`, sampleCountry.places)).toMatchObject({ regionId, districtId })
      expect(place?.lat).toBeGreaterThan(39)
      expect(place?.lat).toBeLessThan(43.5)
      expect(place?.lon).toBeGreaterThan(69)
      expect(place?.lon).toBeLessThan(80.5)
      expect(offers.filter((each) => !known.has(each))).toEqual([])
      expect(sampleCountry.places.kinds.map((each) => each.kindId)).toContain(kindId)
    }
    expect(new Set(sampleCountry.centres.map(({ regionId }) => regionId)).size).toBe(9)
  })
})
