import pino from 'pino'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { minuteNear, serviceDayOf } from '../../server/client/dates.ts'
import { dayAfter, openingsOn, serviceDayAt } from '../../server/centre/service-day.ts'
import { openDb } from '../../server/db/open.ts'
import { Hall } from '../../server/hall/hall.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { openHall } from './open-hall.ts'

const HOUR = 3_600_000
const at = (iso: string) => Date.parse(iso)
const week = (from: string, to: string): Centre['hours'] => Array.from({ length: 7 }, () => [[from, to]])

/** Every service day that a span of time belongs to, by asking at each quarter of an hour. */
function daysFrom(from: string, hours: number, zone: { timeZone: string; dayStartsAt: string }) {
  const days = new Map<string, { first: number; last: number; endsAt: number }>()
  for (let now = at(from); now < at(from) + hours * HOUR; now += HOUR / 4) {
    const { serviceDay, endsAt } = serviceDayAt(now, zone)
    const known = days.get(serviceDay)
    expect(now, serviceDay).toBeLessThan(endsAt)
    if (known) expect(endsAt, serviceDay).toBe(known.endsAt)
    days.set(serviceDay, { first: known?.first ?? now, last: now, endsAt })
  }
  return days
}

// Real changes of the clock: an hour that is left out, and one that comes twice; at night, and at midnight itself.
describe.each([
  ['Europe/Berlin', '2026-03-26T12:00Z', ['2026-03-28', 23]],
  ['Europe/Berlin', '2026-10-22T12:00Z', ['2026-10-24', 25]],
  ['America/Sao_Paulo', '2018-11-01T12:00Z', ['2018-11-03', 23]],
  ['America/Sao_Paulo', '2018-02-15T12:00Z', ['2018-02-17', 25]],
  ['Asia/Bishkek', '2026-03-26T12:00Z', ['2026-03-28', 24]]
] as const)('%s from %s', (timeZone, from, [changed, hours]) => {
  test('the service day has the hours that the change leaves it, and each other 24', () => {
    const days = [...daysFrom(from, 110, { timeZone, dayStartsAt: '04:00' })]
    expect(days.map(([day]) => day)).toEqual([...new Set(days.map(([day]) => day))].sort())
    for (const [i, [day, { endsAt }]] of days.entries()) {
      const before = days[i - 1]
      if (before) expect((endsAt - before[1].endsAt) / HOUR, day).toBe(day === changed ? hours : 24)
    }
  })

  test('the screens reckon the same service day', () => {
    const zone = { timeZone, dayStartsAt: '04:00' }
    for (let now = at(from); now < at(from) + 110 * HOUR; now += HOUR / 4)
      expect(serviceDayOf(now, zone), new Date(now).toISOString()).toBe(serviceDayAt(now, zone).serviceDay)
  })

  test.each(['00:00', '00:30', '01:00', '02:00', '02:30', '03:00'])(
    'a day that begins at %s, in the changed hour or beside it, ends once and never comes again',
    (dayStartsAt) => {
      const days = [...daysFrom(from, 110, { timeZone, dayStartsAt })].map(([, day]) => day)
      for (const [i, day] of days.entries()) {
        const next = days[i + 1]
        if (next) expect(next.first).toBe(day.endsAt)
      }
    }
  )
})

describe('opening hours when the clock is changed', () => {
  const centre = (hours: Centre['hours']): Centre => ({
    ...sampleCentre,
    timeZone: 'Europe/Berlin',
    hours,
    services: sampleCentre.services.slice(0, 1).map((service) => ({ ...service, hours: null }))
  })
  const opened = (day: string, hours: Centre['hours']) =>
    Object.values(openingsOn(day, centre(hours)))[0]?.[0] as [number, number]

  test.each([['2026-03-28'], ['2026-03-29'], ['2026-10-24'], ['2026-10-25']])(
    '%s: nine to six by the clock on the wall',
    (day) => {
      const wall = (epoch: number) => new Date(epoch).toLocaleTimeString('en-GB', { timeZone: 'Europe/Berlin' })
      expect(opened(day, week('09:00', '18:00')).map(wall)).toEqual(['09:00:00', '18:00:00'])
    }
  )

  test.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-10-26', 24]
  ])('%s: open round the clock is %i hours', (day, hours) => {
    const [from, to] = opened(day, week('00:00', '24:00'))
    expect((to - from) / HOUR).toBe(hours)
  })

  test('an hour that the change leaves out is no opening that ends before it begins', () => {
    const [from, to] = opened('2026-03-29', week('02:15', '02:45'))
    expect(to - from).toBe(HOUR / 2)
  })
})

test('a hall works through a night with an hour that comes twice: one day, numbers once, the next day at its hour', async () => {
  const clock = { at: at('2026-10-24T23:30Z') }
  const hall = await openHall({ clock, centre: { ...sampleCentre, timeZone: 'Europe/Berlin' } })
  const taken: Array<{ serviceDay: string; ticketNumber: string }> = []
  for (let i = 0; i < 12; i++) {
    taken.push(await hall.issue({ serviceId: 'id-card' }))
    clock.at += HOUR / 2
  }
  await hall.close()
  const days = taken.map((ticket) => ticket.serviceDay)
  // From 01:30 summer time to 04:00 winter time are three hours and a half.
  expect(days).toEqual([...Array(7).fill('2026-10-24'), ...Array(5).fill('2026-10-25')])
  expect(new Set(taken.map((ticket) => `${ticket.serviceDay} ${ticket.ticketNumber}`)).size).toBe(12)
})

describe('a day that is made to begin later, or elsewhere, while one is open', () => {
  const open = { serviceDay: '2026-11-23', endsAt: at('2026-11-23T22:00Z') }
  test.each([
    ['as before', { timeZone: 'Asia/Bishkek', dayStartsAt: '04:00' }, '2026-11-24', '2026-11-23T22:00Z'],
    ['two hours later', { timeZone: 'Asia/Bishkek', dayStartsAt: '06:00' }, '2026-11-24', '2026-11-24T00:00Z'],
    ['earlier', { timeZone: 'Asia/Bishkek', dayStartsAt: '00:00' }, '2026-11-24', '2026-11-23T22:00Z'],
    // At the end of the open day it is the morning of the 23rd there, whose own service day has not begun.
    ['at noon in Samoa', { timeZone: 'Pacific/Pago_Pago', dayStartsAt: '12:00' }, '2026-11-24', '2026-11-24T23:00Z']
  ])('%s: the next date begins once, after the open day', (_, zone, serviceDay, opensAt) => {
    expect(dayAfter(open, zone)).toEqual({ serviceDay, startsAt: at(opensAt) })
  })

  afterEach(() => vi.useRealTimers())
  test('the hall sleeps until the day begins, as it does on any other day', async () => {
    // Given a hall at work, when its day is made to begin at six instead of four.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const clock = { at: at('2026-11-23T06:00Z'), asked: 0 }
    const now = () => {
      clock.asked++
      return clock.at
    }
    const db = openDb(':memory:')
    const hall = new Hall(db, sampleCentre, () => now, pino({ level: 'silent' }))
    const rules = { ...sampleCentre, dayStartsAt: '06:00' }
    await hall.submit({
      command: { type: 'configure', rules, openings: {} },
      actor: 'administrator:admin',
      toResult() {}
    })
    const askedInTenSeconds = async () => {
      await vi.advanceTimersByTimeAsync(2_000)
      clock.asked = 0
      await vi.advanceTimersByTimeAsync(10_000)
      return clock.asked
    }
    const byDay = await askedInTenSeconds()
    clock.at = at('2026-11-23T22:30Z')
    const betweenFourAndSix = await askedInTenSeconds()
    // Then it looks about no oftener in between, and opens the day at six by itself.
    expect(betweenFourAndSix).toBe(byDay)
    expect(hall.state.day?.serviceDay).toBe('2026-11-23')
    clock.at = at('2026-11-24T00:00Z')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(hall.state.day?.serviceDay).toBe('2026-11-24')
    hall.close()
    db.$client.close()
  })
})

test.each([
  ['12:00', 12 * 60],
  ['9:05', 9 * 60 + 5],
  ['23:59', 24 * 60 - 1],
  ['00:30', 24 * 60 + 30],
  ['24:00', null],
  ['12', null],
  ['', null]
])('%j typed at one in the afternoon is the nearest such minute', (typed, minutes) => {
  const midnight = Date.UTC(2026, 10, 23, 18)
  expect(minuteNear(typed, midnight + 13 * 3_600_000 + 12_345, 'Asia/Bishkek')).toBe(
    minutes === null ? null : midnight + minutes * 60_000
  )
})
