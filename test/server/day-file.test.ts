import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDayFile } from '../../server/foresight/what-if/day-file.ts'
import { scoreOf } from '../../server/foresight/what-if/compare.ts'
import { SHIFT_MOST_MIN } from '../../server/reports/anonymous-day.ts'
import { readRecorded } from '../../server/ops/what-if/ask.ts'
import { asKiosk, type OpenHall, openHall } from './open-hall.ts'
import { at, DAY, NEXT_DAY, smallCentre } from './small-day.ts'

/** A morning of 240 visitors for three services, a tenth of them in a class, at two desks. */
const clock = { at: at('09:00') }
const SERVICES = ['id-card', 'travel-passport', 'residence']
const VISITORS = 240
let hall: OpenHall
let supervisor: Record<string, string>
let text: string
/** What the hall knows, and nobody else should: by minute of arrival. */
const came: Array<{ minute: number; serviceId: string; classId: string; persons: number }> = []
/** A family that nobody else is like, and many that are like others. */
const personsOf = (n: number) => (n === 101 ? 7 : n % 4 === 1 || n === 30 || n === 60 ? 3 : 1)
beforeAll(async () => {
  hall = await openHall({ clock, centre: smallCentre, rateLimits: false })
  supervisor = await hall.signIn('supervisor')
  const desks = [1, 3]
  const operators = new Map<number, Record<string, string>>()
  for (const desk of desks) operators.set(desk, await hall.openDesk(desk))
  const services = SERVICES.filter((id) => smallCentre.services.some(({ serviceId }) => serviceId === id))
  const ends = new Map<number, number>()
  for (let n = 0; n < VISITORS; n++) {
    clock.at = at('09:00') + n * 45_000 + ((n * 7_919) % 30_000)
    for (const desk of desks) {
      const headers = operators.get(desk)
      if ((ends.get(desk) ?? 0) > clock.at) continue
      await hall.call('POST', `/api/desks/desk-${desk}/finish`, {}, headers)
      const { status } = await hall.call('POST', `/api/desks/desk-${desk}/call-next`, {}, headers)
      if (status === 200) ends.set(desk, clock.at + 60_000 + ((n * 104_729) % 120_000))
    }
    const serviceId = services[(n * 31) % services.length] as string
    const classId = n % 10 === 0 ? 'disability' : 'ordinary'
    const persons = personsOf(n)
    const body = { serviceId, persons, ...(classId !== 'ordinary' && { priorityClassId: classId }) }
    const taken = await hall.call('POST', '/api/tickets', body, { ...asKiosk, 'idempotency-key': `n${n}` })
    const minute = Math.floor((clock.at - at('00:00')) / 60_000)
    if (taken.status === 201) came.push({ minute, serviceId, classId, persons })
  }
  clock.at = at('13:00', NEXT_DAY)
  await hall.issue({ serviceId: 'id-card' })
  text = (await hall.app.inject({ url: `/api/reports/anonymous-day?day=${DAY}`, headers: supervisor })).body
}, 120_000)
afterAll(() => hall.close())

const ticketsOf = (file: string) =>
  file
    .split('\r\n')
    .map((line) => line.split(';'))
    .filter((cells) => cells[1] === 'ticket' && Number(cells[9]) <= 1)
    .map((cells) => ({
      minute: Number(cells[5]) / 60,
      serviceId: cells[7] as string,
      classId: cells[8] as string,
      persons: Number(cells[19])
    }))

test('the file is the same each time, and neither ids nor numbers nor the day are in it', async () => {
  const again = await hall.app.inject({ url: `/api/reports/anonymous-day?day=${DAY}`, headers: supervisor })
  expect(again.body).toBe(text)
  expect(ticketsOf(text)).toHaveLength(came.length)
  const rows = hall.db.$client.prepare('SELECT ticket_id AS id, ticket_number AS number FROM tickets').all() as any[]
  for (const { id, number } of rows) expect([text.includes(id), text.includes(`;${number};`)]).toEqual([false, false])
  for (const word of ['operator', 'desk-', DAY]) expect(text).not.toContain(word)
})

test('who knows an arrival to the minute finds a crowd in which neither service nor class is told', () => {
  const told = ticketsOf(text)
  // Whoever came in the first or the last hour of the day can be in a smaller one, as the format says.
  const [first, last] = [came[0]?.minute ?? 0, came.at(-1)?.minute ?? 0]
  const between = came.filter(({ minute }) => minute >= first + SHIFT_MOST_MIN && minute <= last - SHIFT_MOST_MIN)
  expect(between.length).toBeGreaterThan(50)
  // Any shift may have been drawn: whoever came within an hour of that minute, by the file, may be the one.
  const crowds = between.map(({ minute }) => told.filter((one) => Math.abs(one.minute - minute) <= SHIFT_MOST_MIN))
  expect(Math.min(...crowds.map((crowd) => crowd.length))).toBeGreaterThanOrEqual(5)
  for (const crowd of crowds) {
    expect(new Set(crowd.map(({ serviceId }) => serviceId)).size).toBeGreaterThan(1)
    expect(new Set(crowd.map(({ classId }) => classId)).size).toBeGreaterThan(1)
  }
  // The arrivals of the earlier format, down to five minutes, left fewer than that.
  const floors = between.map(({ minute }) =>
    came.filter((one) => Math.floor(one.minute / 5) === Math.floor(minute / 5))
  )
  expect(Math.min(...floors.map((crowd) => crowd.length))).toBeLessThan(
    Math.min(...crowds.map((crowd) => crowd.length))
  )
})

test('who knows how many came together finds five like them within an hour, or nobody told as so many', () => {
  const told = ticketsOf(text)
  expect(came.some(({ persons }) => persons === 7)).toBe(true)
  const families = told.filter(({ persons }) => persons > 1)
  expect(families.length).toBeGreaterThan(20)
  expect(new Set(families.map(({ persons }) => persons))).toEqual(new Set([3]))
  for (const family of families) {
    const { minute, serviceId, classId, persons } = family
    const alike = families.filter(
      (one) =>
        Math.abs(one.minute - minute) <= 60.5 &&
        one.serviceId === serviceId &&
        one.classId === classId &&
        one.persons === persons
    )
    expect(alike.length).toBeGreaterThanOrEqual(5)
  }
  // In a class that few families have, how many they were would tell who they are.
  expect(families.every(({ classId }) => classId === 'ordinary')).toBe(true)
  expect(came.some(({ persons, classId }) => persons === 3 && classId !== 'ordinary')).toBe(true)
})

test('a file of an earlier program, which knew no families, is read as it was', () => {
  const earlier = text
    .split('\r\n')
    .map((line) => line.slice(0, line.lastIndexOf(';')))
    .join('\r\n')
  const issued = (file: string) =>
    readDayFile(file).day?.day.acts.flatMap(({ what }) => (what.type === 'issue-ticket' ? [what.persons] : [])) ?? []
  expect(issued(text).filter((persons) => persons === 3).length).toBeGreaterThan(20)
  expect(new Set(issued(earlier))).toEqual(new Set([1]))
})

test('a day that was brought in is played, scored and played otherwise, and comes out much like the recorded one', async () => {
  const { status, body } = await hall.call('POST', '/api/what-if/day-files', { text }, supervisor)
  expect([status, body]).toMatchObject([201, { tickets: came.length, desks: 2, month: '2026-03', weekday: 1 }])
  const { day } = readDayFile(text)
  if (day === null) throw new Error('it was not read')
  const [file, log] = [scoreOf(day.day), scoreOf(readRecorded(hall.db, DAY).read.day)]
  expect(file.total.tickets).toBe(log.total.tickets)
  expect(Math.abs(file.total.waits - log.total.waits)).toBeLessThanOrEqual(3)
  for (const figure of ['medianMs', 'p90Ms'] as const)
    expect(Math.abs((file.total[figure] ?? 0) - (log.total[figure] ?? 0))).toBeLessThan(
      0.1 * (log.total[figure] ?? 0) + 15_000
    )
  const ask = (more: object) =>
    hall.call('POST', '/api/what-if', { dayFileId: body.dayFileId, runs: 0, ...more }, supervisor)
  const run = await ask({ roster: 'desks:\n  1: [00:00-24:00]\n' })
  expect(run.status).toBe(201)
  const get = async () => (await hall.call('GET', `/api/what-if/${run.body.runId}`, undefined, supervisor)).body
  await expect.poll(async () => (await get()).status).toBe('done')
  const { total } = (await get()).result
  expect(total.would.waits).toBeLessThan(total.was.waits)
  // A centre without history plays it under its own settings.
  const own = await hall.call('GET', '/api/settings/centre', undefined, await hall.signIn('admin'))
  expect((await ask({ settings: own.body.centre ?? own.body, roster: 'desks:\n  1: [00:00-24:00]\n' })).status).toBe(
    201
  )
  expect((await hall.call('DELETE', `/api/what-if/day-files/${body.dayFileId}`, undefined, supervisor)).status).toBe(
    204
  )
  expect((await ask({})).status).toBe(404)
})

const altered = (line: number, from: string | RegExp, to: string) =>
  text
    .split('\r\n')
    .map((each, place) => (place === line - 1 ? each.replace(from, to) : each))
    .join('\r\n')
test.each([
  [() => 'a;b\n1;2\n', 1, 'This is no kezek-day/2 file'],
  [() => altered(2, 'kezek-day/2', 'kezek-day/1'), 2, 'The format is kezek-day/2, not "kezek-day/1".'],
  [() => altered(3, ';service;', ';person;'), 3, 'A row is one of'],
  [() => altered(30, /$/, ';more'), 30, 'The row has 21 columns, not 20.'],
  [() => altered(100, /;\d*$/, ';10'), 100, 'persons is a number from 1 to 9, not 10.'],
  [() => altered(3, 'service', 'ticket'), 3, 'A row ticket has ticket.'],
  [() => `${text.split('\r\n')[0]}\n`, 1, 'The file has no ticket.']
])('a foreign or broken day file is refused by its line, and nothing is kept: %#', async (file, line, sentence) => {
  const { status, body } = await hall.call('POST', '/api/what-if/day-files', { text: file() }, supervisor)
  expect([status, body]).toMatchObject([400, { code: 'bad-day-file', faults: [{ line }] }])
  expect(body.detail).toContain(sentence)
  expect((await hall.call('GET', '/api/what-if/day-files', undefined, supervisor)).body.dayFiles).toEqual([])
})
