import { afterEach, expect, test } from 'vitest'
import fc from 'fast-check'
import { fiveAndMore, inFives, publicShare } from '../../server/protocol/conventions/five-and-more.ts'
import type { NowBody } from '../../server/protocol/in-the-open.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHall, openHall } from './open-hall.ts'

/** The hall in the open: what everybody may know, and what nobody can reckon from it. */

const MINUTE = 60_000
const DAY = 86_400_000
const clock = { at: 0 }
let hall: OpenHall
afterEach(() => hall?.close())

const open = async (options: Parameters<typeof openHall>[0] = {}) => {
  clock.at = Date.UTC(2026, 10, 23, 4)
  hall = await openHall({ clock, rateLimits: false, ...options })
}

async function now(): Promise<NowBody> {
  const answer = await hall.app.inject({ method: 'GET', url: '/api/now' })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}
/** What is remembered for a few seconds is not waited for: other settings bring it anew at once. */
async function nowAnew(change: Partial<typeof sampleCentre> = {}): Promise<NowBody> {
  const admin = await hall.signIn('admin')
  const { body } = await hall.call('GET', '/api/settings/centre', undefined, admin)
  const [service, ...others] = body.services
  const services = [{ ...service, targetMs: service.targetMs + MINUTE }, ...others]
  const saved = await hall.call('PUT', '/api/settings/centre', { ...body, services, ...change }, admin)
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body))
  return counted()
}
/** The thread that counts may be busy. */
async function counted(): Promise<NowBody> {
  await expect.poll(async () => (await now()).counting, { timeout: 30_000 }).toBe(false)
  return now()
}

/** So many called in turn, and so many out of order for each reason; then the day is over. */
async function aDay(inTurn: number, outOfOrder: Record<string, number>) {
  const operator = await hall.openDesk(1)
  const act = async (action: string, body: object = {}) => {
    const { status, body: answer } = await hall.call('POST', `/api/desks/desk-1/${action}`, body, operator)
    if (status !== 200) throw new Error(JSON.stringify(answer))
  }
  for (let n = 0; n < inTurn; n++) {
    await hall.issue({ serviceId: 'id-card' })
    clock.at += MINUTE
    await act('call-next')
    await act('finish')
  }
  for (const [reason, times] of Object.entries(outOfOrder))
    for (let n = 0; n < times; n++) {
      const { ticketId } = await hall.issue({ serviceId: 'id-card' })
      await act('call', { ticketRef: hall.app.hall.record.refOf(ticketId), reason })
      await act('finish')
    }
  clock.at += DAY
  // The next command closes the day that is over.
  await hall.issue({ serviceId: 'travel-passport' })
}

const [first = '', second = ''] = sampleCentre.callReasons.map(({ id }) => id)

test('four who wait are told of by no number, five are, in no total; what is not known yet is said to be so', async () => {
  await open()
  await hall.openDesk(1)
  for (let n = 0; n < 4; n++) await hall.issue({ serviceId: 'travel-passport' })
  for (let n = 0; n < 5; n++) await hall.issue({ serviceId: 'id-card' })
  const told = await counted()
  const row = (serviceId: string) => told.waiting?.find((each) => each.serviceId === serviceId)
  expect(row('travel-passport')?.waiting).toBeNull()
  expect(row('id-card')?.waiting).toBe(5)
  expect(told.waiting?.filter(({ waiting }) => waiting !== null)).toHaveLength(1)
  expect(told).toEqual({
    at: clock.at,
    parts: ['waiting', 'promises', 'hours', 'target', 'order', 'rules', 'complaints'],
    counting: false,
    waiting: expect.anything(),
    promises: null,
    hours: null,
    target: null,
    order: null,
    rules: expect.objectContaining({ maxFirstInARow: sampleCentre.callingRules.maxFirstInARow }),
    complaints: { onPage: true, withinDays: 7, answerDays: 5 }
  })
  const answer = await hall.app.inject({ method: 'GET', url: '/api/now' })
  expect(answer.headers['cache-control']).toBe('public, max-age=10')

  // The page says it without any script, in the language of the browser or the cookie.
  const page = async (headers: Record<string, string>) => (await hall.app.inject({ url: '/now', headers })).body
  expect(await page({ 'accept-language': 'en' })).toMatch(
    /<html lang="en">[\s\S]*5 tickets[\s\S]*Whoever has waited longest/
  )
  expect(await page({ cookie: 'kezek-language=ru' })).toMatch(/<html lang="ru">[\s\S]*5 талонов/)
}, 60_000)

test('[attack] by what is told on two days, and by a total without its parts, nobody learns of fewer than five', async () => {
  await open()
  await aDay(100, { [first]: 7, [second]: 4, 'for Aibek Asanov, born in 1951': 2 })
  const one = await nowAnew()
  // 113 calls, 13 out of order: 7, 4, and 2 in somebody's own words.
  expect(one.order).toMatchObject({ from: '2026-11-01', to: '2026-11-23', calls: 110, outOfOrder: 10 })
  expect(one.order?.reasons).toEqual([{ name: expect.anything(), calls: 5 }])
  // Nobody waited past the target, and nobody was told wrongly: that is not said to the last one.
  const days = { from: '2026-11-01', to: '2026-11-23' }
  expect(one.target).toEqual({ ...days, waits: 110, within: { is: 'at-least', percent: 95 } })
  expect(one.promises).toMatchObject({ told: 110, kept: { is: 'at-least', percent: 95 } })
  expect(JSON.stringify(one)).not.toMatch(/Aibek|1951/)
  // The next day one more, of the same reason: it cannot be told from none.
  await aDay(3, { [first]: 1 })
  const two = await nowAnew()
  expect(two.order).toEqual({ ...one.order, to: '2026-11-24', calls: 115 })
  // What both totals leave possible for that day is not one number.
  const possible = (before: number, after: number) => [after - before - 4, after - before + 4]
  expect(possible(one.order?.calls ?? 0, two.order?.calls ?? 0)).toEqual([1, 9])
  // Nor does the present day change anything while it goes on: somebody could ask after each call.
  const operator = await hall.openDesk(1)
  const { ticketId } = await hall.issue({ serviceId: 'id-card' })
  const ref = hall.app.hall.record.refOf(ticketId)
  await hall.call('POST', '/api/desks/desk-1/call', { ticketRef: ref, reason: second }, operator)
  const three = await nowAnew()
  expect([three.order, three.target]).toEqual([two.order, two.target])
}, 90_000)

test('usual waits are known from four days of a weekday on, also before the facts of closed days are kept', async () => {
  await open()
  for (let week = 0; week < 4; week++) {
    await aDay(10, {})
    clock.at = Date.UTC(2026, 10, 30 + 7 * week, 4)
  }
  await hall.issue({ serviceId: 'id-card' })
  hall.db.$client.exec('DELETE FROM day_facts')
  expect((await nowAnew()).hours).toMatchObject({ weeks: 8, hours: [{ weekday: 1, hour: 10, from: 0, to: 5 }] })
}, 90_000)

test('what a centre does not show is not there', async () => {
  const off = { waiting: false, hours: false, target: false, order: false, rules: false, complaints: false }
  await open({ centre: { ...sampleCentre, promises: { shown: false }, inTheOpen: off } })
  await aDay(1, {})
  expect(await now()).toMatchObject({ parts: [], waiting: null, promises: null, order: null, rules: null })
  const on = await nowAnew({ inTheOpen: { ...off, complaints: true } })
  expect(on).toMatchObject({ parts: ['complaints'], waiting: null, rules: null })
}, 60_000)

test('of two totals of any days, each reason and any share no number under five follows', () => {
  const counts = fc.integer({ min: 0, max: 400 })
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), counts, (parts, rest) => {
      const total = parts.reduce((sum, each) => sum + each, rest)
      // Everything that would look the same from outside, by the least and the most that each told number may be.
      const span = (told: number | null): [number, number] => (told === null ? [0, 4] : [told, told + 4])
      const [least, most] = span(inFives(total))
      const spans = parts.map((each) => span(inFives(each)))
      const from = Math.max(0, least - spans.reduce((sum, [, high]) => sum + high, 0))
      const to = Math.min(most, most - spans.reduce((sum, [low]) => sum + low, 0))
      expect(rest).toBeGreaterThanOrEqual(from)
      expect(rest).toBeLessThanOrEqual(to)
      // It is never one single number, where it is under five.
      if (rest < 5) expect(to - from).toBeGreaterThan(0)
    })
  )
  fc.assert(
    fc.property(counts, counts, (part, others) => {
      const whole = part + others
      const share = publicShare(part, whole)
      if (whole < 100) {
        expect(share).toBeNull()
        return
      }
      if (part < 5 || others < 5) expect(share?.is).not.toBe('about')
      if (share?.is === 'at-least') expect((100 * part) / whole).toBeGreaterThanOrEqual(share.percent)
      if (share?.is === 'at-most') expect((100 * part) / whole).toBeLessThanOrEqual(share.percent)
    })
  )
  expect([4, 5, 0].map(fiveAndMore)).toEqual([null, 5, null])
})
