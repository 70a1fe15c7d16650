import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'csv-parse/sync'
import { packDay } from '../../server/figures/facts.ts'
import { tallyDays } from '../../server/figures/month-tally.ts'
import { alarmsOf } from '../../server/hub/office/alarms.ts'
import { wilson } from '../../server/hub/office/network-report.ts'
import { installSampleCountry } from '../../server/hub/sample.ts'
import { sampleCountry } from '../../server/hub/country/sample-country.ts'
import { type OpenHub, openHub } from './open-hub.ts'

let hub: OpenHub
beforeAll(async () => {
  hub = await openHub()
  await installSampleCountry(hub.store, Date.now())
  await keep('osh-1', '2026-10', [100, 200, 300, 400], 'id-card')
  await keep('uzgen-1', '2026-10', [50, 1_000], 'id-card')
  await keep('uzgen-1', '2026-11', [2_000], 'notary')
})
afterAll(() => hub.close())

const ticket = (service: number) => ({
  issuedSeq: 1,
  uncalledS: 0,
  service,
  priorityClass: 1,
  uncalledService: 0,
  uncalledClass: 1,
  hour: 9,
  persons: 1,
  channel: 0,
  outcome: 1,
  uncalled: 0
})
/** A month with one day, on which visitors waited so long; within 10 minutes is within the target. */
async function keep(centreId: string, month: string, waits: number[], serviceId: string) {
  const visits = waits.map((waitS) => ({
    calledSeq: 1,
    waitS,
    serviceS: 300,
    service: 0,
    priorityClass: 1,
    desk: 2,
    operator: 3,
    passed: 0,
    hour: 9,
    joinedHour: 9,
    channel: 0,
    end: 1,
    rule: 0,
    recalls: 0,
    within: Number(waitS <= 600),
    stars: 0
  }))
  const desk = {
    desk: 2,
    operator: 3,
    issued: 0,
    issuedWithPriority: 0,
    givenPriority: 0,
    issuedAndCalled: 0,
    leftByLink: 0,
    cancelled: 0
  }
  const hours = [{ ...desk, busyS: 1_800, idleS: 1_800, pausedS: 0, postponed: 0, reprinted: 0, hour: 9 }]
  const day = packDay(
    `${month}-05`,
    [serviceId, '', 'desk-1', 'operator'],
    waits.map(() => ticket(0)),
    visits,
    hours
  )
  const before = await hub.store.counted(centreId)
  const after = { epoch: 'epoch', seq: (before?.seq ?? 0) + 1, settings: null }
  const tallies = tallyDays([day]).map((tally) => ({ month, ...tally }))
  expect(await hub.store.keepCounted(centreId, before, after, [], tallies)).toBe(true)
}

const report = async (query: string) =>
  (await hub.call('GET', `/api/network/reports?from=2026-10&to=2026-11&${query}`)).body
const row = (body: any, key: string) => body.groups.find((each: { key: string }) => each.key === key)

describe('reports of the network', () => {
  test('add up centres to the ticket and the second, with n and ranges', async () => {
    const body = await report('by=region')
    expect(body.total).toMatchObject({
      centres: 2,
      days: 3,
      figures: { tickets: 7, waits: 7, waitMedianS: 300 },
      isSmall: true
    })
    expect(row(body, 'osh-city')).toMatchObject({
      name: { ru: 'город Ош' },
      centres: 1,
      days: 1,
      figures: { tickets: 4, waitMedianS: 200, wait90S: 400, withinTarget: 1 },
      wait10S: 100,
      ticketsPerDeskHour: 4
    })
    expect(row(body, 'osh')).toMatchObject({ days: 2, figures: { tickets: 3, waitMedianS: 1_000 } })
  })

  test('go by district, kind, centre, service and month, and can be narrowed', async () => {
    expect(row(await report('by=district'), 'uzgen')).toMatchObject({ figures: { tickets: 3 } })
    expect(row(await report('by=kind'), 'universal')).toMatchObject({ centres: 1, figures: { tickets: 4 } })
    expect(row(await report('by=centre'), 'uzgen-1')).toMatchObject({ days: 2 })
    const services = await report('by=service')
    expect(row(services, 'notary')).toMatchObject({ figures: { waits: 1, busyS: null }, ticketsPerDeskHour: null })
    expect(row(services, 'id-card')).toMatchObject({ centres: 2, figures: { waits: 6 } })
    expect((await report('by=month')).groups.map((each: { key: string }) => each.key)).toEqual(['2026-10', '2026-11'])
    expect((await report('by=centre&regionId=osh')).groups.map((each: { key: string }) => each.key)).toEqual([
      'uzgen-1'
    ])
    expect((await report('by=centre&commonId=notary')).total).toMatchObject({ figures: { waits: 1 } })
  })

  test('come as CSV and as a workbook', async () => {
    const csv = await hub.call('GET', '/api/network/reports/csv?from=2026-10&to=2026-11&by=region&lang=en')
    const rows = parse(csv.body as string, { bom: true }) as string[][]
    expect(rows[0]?.[0]).toBe('Region')
    expect(rows.at(-1)?.slice(0, 5)).toEqual(['Total', '2', '3', '0', '7'])
    const book = await hub.call('GET', '/api/network/reports/xlsx?from=2026-10&to=2026-11&by=region')
    expect(book.headers['content-type']).toContain('spreadsheetml')
  })

  test('refuse a period the wrong way round, or of ages', async () => {
    for (const period of ['from=2026-11&to=2026-10', 'from=2001-01&to=2026-11'])
      expect(await hub.call('GET', `/api/network/reports?${period}&by=region`)).toMatchObject({
        status: 400,
        body: { code: 'wrong-period' }
      })
    expect((await hub.call('GET', '/api/network/reports?from=2026-13&to=2026-11&by=region')).status).toBe(400)
  })

  test("a share's range is Wilson's", () => {
    const [low, high] = wilson(8, 10) as [number, number]
    expect(low).toBeCloseTo(0.49, 2)
    expect(high).toBeCloseTo(0.943, 3)
    expect(wilson(0, 0)).toEqual([null, null])
    expect(wilson(10, 10)[1]).toBe(1)
  })
})

describe('alarms', () => {
  const NOW = Date.parse('2026-11-25T11:20:00+06:00')
  const MINUTE = 60_000
  const centre = sampleCountry.centres.find(({ centreId }) => centreId === 'kant')
  const about = (lastSeenAt: number | null, more: object = {}) =>
    ({
      ...centre,
      alarms: [],
      link: {
        state: lastSeenAt === null ? 'not-enrolled' : NOW - lastSeenAt > MINUTE ? 'away' : 'up',
        lastSeenAt,
        enrolledAt: 0
      },
      live: null,
      liveAt: lastSeenAt,
      mark: null,
      ...more
    }) as unknown as Parameters<typeof alarmsOf>[0]
  const kinds = (given: Parameters<typeof alarmsOf>[0], now = NOW) =>
    alarmsOf(given, 'Asia/Bishkek', now).map(({ kind, details }) => [
      kind,
      details.step ?? details.isPast ?? details.events
    ])

  test('away after a minute, ten minutes and a day, in open hours alone', () => {
    expect(kinds(about(NOW - MINUTE / 2))).toEqual([])
    expect(kinds(about(NOW - 2 * MINUTE))).toEqual([['away', 1]])
    expect(kinds(about(NOW - 11 * MINUTE))).toEqual([['away', 2]])
    expect(kinds(about(NOW - 25 * 60 * MINUTE))).toEqual([['away', 3]])
    const night = Date.parse('2026-11-25T23:00:00+06:00')
    expect(kinds(about(NOW), night)).toEqual([])
  })

  test('behind when the hall speaks, and its log has not come along for an hour', () => {
    const live = { epoch: 'a', seq: 500, services: [] }
    const mark = (receivedAt: number) => ({ epoch: 'a', seq: 100, head: null, receivedAt })
    expect(kinds(about(NOW, { live, mark: mark(NOW - 59 * MINUTE) }))).toEqual([])
    expect(kinds(about(NOW, { live, mark: mark(NOW - 61 * MINUTE) }))).toEqual([['behind', 400]])
  })

  test('an opening that is due in fourteen days, or was, where no hall is enrolled', () => {
    const planned = (date: string) =>
      about(null, { status: 'planned', openedOn: null, promised: [{ date: '2021-04-01' }, { date }] })
    expect(kinds(planned('2026-12-10'))).toEqual([])
    expect(kinds(planned('2026-12-09'))).toEqual([['opening-due', false]])
    expect(kinds(planned('2026-11-20'))).toEqual([['opening-due', true]])
  })
})
