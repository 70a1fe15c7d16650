import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { FILE } from '../../server/db/folder.ts'
import { wilson } from '../../server/figures/promise-tally.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import type { PromisesBody } from '../../server/protocol/promises.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asKiosk, type OpenHall, openHall } from './open-hall.ts'

/** What was told with a ticket, what became of it, and what everybody may know of that. */

const MINUTE = 60_000
const DAY = 86_400_000
const clock = { at: 0 }
let hall: OpenHall
afterEach(() => hall.close())

const open = async (options: Parameters<typeof openHall>[0] = {}) => {
  clock.at = Date.UTC(2026, 10, 24, 4)
  hall = await openHall({ clock, rateLimits: false, ...options })
}
const rows = () =>
  hall.db.$client
    .prepare<[], { kind: string; outcome: string | null; shown_from: number | null; shown_to: number | null }>(
      'SELECT kind, outcome, shown_from, shown_to FROM promises ORDER BY told_seq'
    )
    .all()
const outcomes = () => rows().map(({ outcome }) => outcome)
const desk = (action: string, operator: Record<string, string>, body: object = {}) =>
  hall.call('POST', `/api/desks/desk-1/${action}`, body, operator)
const verified = () => verifyFile(path.join(hall.data, FILE))
const published = async (query = '', headers = {}): Promise<PromisesBody> => {
  const { status, body } = await hall.call('GET', `/api/promises${query}`, undefined, headers)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

/** Six that wait for one desk: the first is told 0–5, the others each a little more. */
async function aQueue() {
  const operator = await hall.openDesk(1)
  const tickets = []
  for (let n = 0; n < 6; n++) tickets.push(await hall.issue({ serviceId: 'id-card' }))
  return { operator, tickets }
}

describe('what became of it', () => {
  test('[W7] called within the range, sooner, and later', async () => {
    await open()
    const { operator, tickets } = await aQueue()
    const tolds = tickets.map(({ told }) => told)
    expect(tolds[0]).toEqual({ from: 0, to: 5 })
    clock.at += 4 * MINUTE
    await desk('call-next', operator)
    await desk('finish', operator)
    clock.at += 60_000
    // The last one is called out of order, sooner than anybody thought.
    const last = tickets.at(-1)
    expect(last?.told.from).toBeGreaterThan(5)
    const ref = hall.app.hall.record.refOf(last?.ticketId ?? '')
    await desk('call', operator, { ticketRef: ref, reason: 'heavy with child' })
    await desk('finish', operator)
    clock.at += 3 * 3_600_000
    await desk('call-next', operator)
    expect(outcomes()).toEqual(['kept', 'later', null, null, null, 'sooner'])
    expect(verified().findings).toEqual([])
  })

  test('[W7] who left after the upper end, or was cancelled by the end of the day, was told wrongly; who left before is not judged', async () => {
    await open()
    const { tickets } = await aQueue()
    await hall.call('POST', `/api/tickets/${tickets[5]?.ticketId}/cancel`, {})
    clock.at += 6 * MINUTE
    await hall.call('POST', `/api/tickets/${tickets[0]?.ticketId}/cancel`, {})
    clock.at += DAY
    // The next command closes the day that is over.
    await hall.call('GET', '/api/services')
    await hall.issue({ serviceId: 'id-card' })
    expect(outcomes().slice(0, 6)).toEqual(['later', 'later', 'later', 'later', 'later', 'left'])
    expect(verified().findings).toEqual([])
  })

  test('[W7] who lets others pass is not judged, nor to whom no range was told', async () => {
    await open()
    const early = await hall.issue({ serviceId: 'travel-passport' })
    expect(early.told.to).toBeUndefined()
    const { operator, tickets } = await aQueue()
    await hall.call('POST', `/api/tickets/${tickets[1]?.ticketId}/postpone`, { forMs: 10 * MINUTE })
    await desk('call', operator, { ticketRef: hall.app.hall.record.refOf(early.ticketId), reason: 'first of all' })
    expect(outcomes().slice(0, 3)).toEqual(['hard', null, 'moot'])
  })

  test('[W7] who comes later than the lower end of what was told outside is not judged', async () => {
    await open({ centre: { ...sampleCentre, outside: { ...sampleCentre.outside, open: true } } })
    await hall.openDesk(1)
    const take = async (key: string) =>
      (
        await hall.call(
          'POST',
          '/api/outside/tickets',
          { serviceId: 'id-card' },
          { 'idempotency-key': key.padEnd(32, '0') }
        )
      ).body
    const [there, late, never] = [await take('a'), await take('b'), await take('c')]
    await hall.call('POST', '/api/arrivals', { code: (await pageOf(there.ticketId)).arrivalCode }, asKiosk)
    clock.at += 20 * MINUTE
    await hall.call('POST', '/api/arrivals', { code: (await pageOf(late.ticketId)).arrivalCode }, asKiosk)
    clock.at += 3_600_000
    await hall.issue({ serviceId: 'id-card' })
    expect((await pageOf(never.ticketId)).status).toBe('cancelled')
    expect(outcomes().slice(0, 3)).toEqual([null, 'moot', 'moot'])
    expect(rows()[0]?.kind).toBe('phone')
  })

  const pageOf = async (ticketId: string) => (await hall.call('GET', `/api/tickets/${ticketId}`)).body
})

test('[W4] what an open page tells anew is kept, and judged from then on', async () => {
  await open()
  const { operator, tickets } = await aQueue()
  const last = tickets.at(-1)
  const page = new WebSocket(hall.base.replace('http', 'ws').concat('/api/live'))
  await new Promise((resolve) => page.once('open', resolve))
  page.send(JSON.stringify({ subscribe: [`ticket:${last?.ticketId}`] }))
  for (let n = 0; n < 4; n++) {
    await desk('call-next', operator)
    await desk('finish', operator)
  }
  clock.at += 2 * MINUTE
  await expect.poll(() => rows().at(-1)?.kind, { timeout: 12_000 }).toBe('update')
  const update = rows().at(-1)
  expect(update?.shown_to).toBeLessThan(last?.told.to ?? 0)
  const { told } = (await hall.call('GET', `/api/tickets/${last?.ticketId}`)).body
  expect([told.from, told.to]).toEqual([update?.shown_from, update?.shown_to])
  page.close()
  // The second told of the same ticket: sooner than the paper said, as the phone said.
  await desk('call', operator, { ticketRef: hall.app.hall.record.refOf(last?.ticketId ?? ''), reason: 'first of all' })
  expect(outcomes().slice(-2)).toEqual(['sooner', update?.shown_from === 0 ? 'kept' : 'sooner'])
  expect((await published()).updates.told).toBe(1)
  expect(verifyFile(path.join(hall.data, FILE), { replay: true }).findings).toEqual([])
})

describe('what everybody may know', () => {
  /** So many called at once, and so many late, of one service. */
  async function aDay(kept: number, late: number, byMinutes = 61) {
    const operator = await hall.openDesk(1)
    for (let n = 0; n < kept + late; n++) {
      await hall.issue({ serviceId: 'id-card' })
      if (n >= kept) clock.at += byMinutes * MINUTE
      await desk('call-next', operator)
      clock.at += 10_000
      await desk('finish', operator)
    }
  }
  test('by service from 100 on, by hour and by week, with an interval; the kiosk says it; rows and log agree', async () => {
    await open()
    await aDay(97, 2)
    expect(await published()).toMatchObject({ by: 'service', rows: [], total: { told: 99, kept: 97, later: 2 } })
    const supervisor = await hall.signIn('supervisor')
    expect((await published('', supervisor)).rows).toMatchObject([{ key: 'id-card', told: 99 }])
    await aDay(1, 0)
    const today = '2026-11-24'
    // What was asked a moment ago is remembered: another question.
    const { rows: services } = await published(`?from=${today}&to=${today}&by=service`)
    const row = { told: 100, kept: 98, sooner: 0, later: 2, interval: wilson(98, 100), hard: 0 }
    expect(services).toEqual([
      { key: 'id-card', name: sampleCentre.services.find((each) => each.serviceId === 'id-card')?.name, ...row }
    ])
    const byWeek = await published(`?from=${today}&to=${today}&by=week`)
    expect(byWeek).toMatchObject({ rows: [{ key: '2026-11-23', ...row }], total: row, last: row })
    const byHour = await published(`?from=${today}&to=${today}&by=hour`)
    expect(byHour.rows.map(({ key }) => key)).toEqual(['10', '11', '12'])
    expect(byHour.rows.reduce((sum, { told }) => sum + told, 0)).toBe(100)
    await expect
      .poll(async () => (await hall.call('GET', '/api/services')).body.kept, { timeout: 8_000 })
      .toEqual({ told: 100, percent: 98 })
    const verdict = verified()
    expect(verdict.findings).toEqual([])
    expect(verdict.told).toContainEqual(expect.stringContaining('of 100 that were told a range, 98 were kept'))
  })

  test('a row that says otherwise than the log is found', async () => {
    await open()
    await aDay(3, 1)
    hall.db.$client.exec("UPDATE promises SET outcome = 'kept' WHERE outcome = 'later'")
    expect(verified().findings).toEqual([
      expect.stringMatching(/The wait of 2026-11-24 .* outcome = kept; the log says later/i)
    ])
  })

  test('a centre that does not show it tells nobody but its supervisors, and no kiosk', async () => {
    await open({ centre: { ...sampleCentre, promises: { shown: false } } })
    expect(await hall.call('GET', '/api/promises')).toMatchObject({ status: 403, body: { code: 'promises-off' } })
    const operator = await hall.signIn('operator2')
    expect((await hall.call('GET', '/api/promises', undefined, operator)).status).toBe(403)
    expect((await published('', await hall.signIn('supervisor'))).total.told).toBe(0)
  })

  test.each([
    ['?from=2026-02-30', 'bad-period'],
    ['?from=2026-11-02&to=2026-11-01', 'bad-period'],
    ['?from=2024-11-02&to=2026-11-01', 'bad-period'],
    ['?by=operator', 'bad-request']
  ])('%s is refused', async (query, code) => {
    await open()
    expect(await hall.call('GET', `/api/promises${query}`)).toMatchObject({ status: 400, body: { code } })
  })

  test('fewer than 75 % of the last 200: the board raises an alarm', async () => {
    await open()
    await aDay(140, 60, 6)
    const board = async () => hall.app.observeAlarms()
    await expect
      .poll(
        async () => {
          await board()
          return hall.app.alarms.levelOf('promises')
        },
        { timeout: 8_000 }
      )
      .toBe(1)
  })
})

test("Wilson's interval is the one of the textbooks", () => {
  // Brown, Cai and DasGupta (2001): 0 of 10 is 0 to 0.2775; 5 of 10 is 0.2366 to 0.7634.
  expect(wilson(0, 10)).toEqual({ low: 0, high: 0.2775 })
  expect(wilson(5, 10)).toEqual({ low: 0.2366, high: 0.7634 })
  expect(wilson(0, 0)).toBeNull()
})
