import { afterAll, beforeAll, expect, test } from 'vitest'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type OpenHall, openHall } from './open-hall.ts'
import { at, DAY, playSmallDay, smallCentre } from './small-day.ts'

const clock = { at: at('08:00') }
let hall: OpenHall
let supervisor: Record<string, string>
let operator: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ clock, centre: smallCentre })
  operator = (await playSmallDay(hall, clock)).operator
  supervisor = await hall.signIn('supervisor')
})
afterAll(() => hall.close())

const ask = (body: object, as = supervisor) => hall.call('POST', '/api/what-if', body, as)
const get = (runId: string) => hall.call('GET', `/api/what-if/${runId}`, undefined, supervisor)
const ended = async (runId: string) => {
  await expect.poll(async () => (await get(runId)).body.status).toMatch(/done|failed|refused/)
  return (await get(runId)).body
}

test('a run is asked for, tells its progress and its result, and is forgotten', async () => {
  const { status, body } = await ask({
    day: DAY,
    roster: { others: 'recorded', desks: { 4: ['09:00-10:00'] } },
    runs: 5
  })
  expect(status).toBe(201)
  const { result, progress } = await ended(body.runId)
  expect(progress).toBe(1)
  expect(result).toMatchObject({ days: [DAY], identical: true, isOver: false, runs: 5 })
  expect(result.total.was).toMatchObject({ tickets: 5, waits: 4, longestMs: 660_000 })
  expect(result.total.would.longestMs).toBeLessThan(660_000)
  expect(result.total.bands.was.longestMs).toHaveLength(2)
  const { body: kept } = await hall.call('GET', '/api/what-if', undefined, supervisor)
  expect(kept.runs[0].runId).toBe(body.runId)
  expect((await hall.call('DELETE', `/api/what-if/${body.runId}`, undefined, supervisor)).status).toBe(204)
  expect((await get(body.runId)).status).toBe(404)
})

test('settings are tried as the editor has them, and nothing is saved', async () => {
  const admin = await hall.signIn('admin')
  const { body: saved } = await hall.call('GET', '/api/settings/centre', undefined, admin)
  const services = saved.services.map((service: object) => ({ ...service, targetMs: 60_000 }))
  const { status, body } = await ask({ day: DAY, settings: { ...saved, services } }, admin)
  expect(status).toBe(201)
  const { result } = await ended(body.runId)
  expect(result.total.would.withinTarget).toBeLessThan(result.total.was.withinTarget)
  expect((await hall.call('GET', '/api/settings/centre', undefined, admin)).body).toEqual(saved)
  await hall.call('DELETE', `/api/what-if/${body.runId}`, undefined, admin)
})

test('what cannot be played is refused with its line, and nothing is kept of it', async () => {
  const roster = 'desks:\n  3: [09:00-10:00]\n  99: [09:00-10:00]\n'
  expect((await ask({ day: DAY, roster })).body).toMatchObject({
    status: 400,
    code: 'bad-roster',
    detail: 'There is no desk 99.',
    faults: [{ line: 3, sentence: 'There is no desk 99.' }]
  })
  expect((await ask({ day: DAY, settings: 'services: 3\n' })).body).toMatchObject({ status: 400, code: 'bad-settings' })
  expect((await ask({ day: '2026-03-09' })).body).toMatchObject({
    status: 404,
    detail: 'The log has no day 2026-03-09: its days go from 2026-03-02 to 2026-03-02.'
  })
  expect((await ask({ weekday: 3 })).body).toMatchObject({
    status: 404,
    detail: 'The log has no such weekday that is over.'
  })
  expect((await ask({ day: '2026-02-30' })).status).toBe(400)
  expect((await ask({})).status).toBe(400)
  expect((await ask({ day: DAY }, operator)).status).toBe(403)
  expect((await hall.call('GET', '/api/what-if', undefined, supervisor)).body.runs).toEqual([])
})

test('one is played at a time by a thread that yields, so many wait, and cancelling ends the thread', async () => {
  const yielding = () => readdirSync('/proc/self/task').filter((task) => nicenessOf(task) === 19)
  // Threads of earlier tests may still be ending.
  const others = yielding()
  const own = () => yielding().filter((task) => !others.includes(task))
  // A run of the small day may be over between two looks, so it is asked for until a look has met it.
  let most = 0
  const looks = setInterval(() => (most = Math.max(most, own().length)), 1)
  await expect
    .poll(async () => {
      await ask({ day: DAY, runs: 200, roster: 'desks: {}' })
      return most
    })
    .toBeGreaterThan(0)
  clearInterval(looks)
  // The small day is over in no time: what is asked in one turn waits for the first all the same.
  const asked = await Promise.all(Array.from({ length: 8 }, () => ask({ day: DAY, runs: 200 })))
  expect(asked.map(({ status }) => status)).toContain(429)
  const { body } = await hall.call('GET', '/api/what-if', undefined, supervisor)
  for (const { runId } of body.runs)
    expect((await hall.call('DELETE', `/api/what-if/${runId}`, undefined, supervisor)).status).toBe(204)
  await expect.poll(own).toEqual([])
  expect((await hall.call('GET', '/api/what-if', undefined, supervisor)).body.runs).toEqual([])
})

/** Of a thread of this process; undefined when it has ended. */
function nicenessOf(task: string): number | undefined {
  const file = `/proc/self/task/${task}/stat`
  try {
    const stat = readFileSync(file, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])
  } catch (error) {
    if (existsSync(file)) throw error
    return undefined
  }
}

test('a roster to begin with says when the desks of the day were open', async () => {
  const { body } = await hall.call('GET', `/api/what-if/roster?day=${DAY}`, undefined, supervisor)
  expect(body.dayStartsAt).toBe(smallCentre.dayStartsAt)
  // Open from 9:00 to 9:30 of a day that begins at 4:00.
  expect(body.desks.find(({ deskId }: any) => deskId === 'desk-3').spans).toEqual([[300, 330]])
  expect(body.desks.find(({ deskId }: any) => deskId === 'desk-4').spans).toEqual([])
})
