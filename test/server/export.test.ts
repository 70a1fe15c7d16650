import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeTables } from '../../server/ops/export/describe.ts'
import { TOLD_FIGURES } from '../../server/figures/definitions.ts'
import { columnOf, TABLES } from '../../server/ops/export/tables.ts'
import { VIEWS } from '../../server/ops/export/views.ts'
import { type OpenHall, openHall } from './open-hall.ts'
import { runCommand } from './run-command.ts'
import { at, DAY, NEXT_DAY, playSmallDay } from './small-day.ts'

/** Tables for analysts, made by the command while the hall works: a busy day of February, and one of March full of marks of people. */

const MARK = 'MARKED'
const folder = mkdtempSync(path.join(tmpdir(), 'kezek-export-'))
const data = path.join(folder, 'data')
const to = path.join(folder, 'tables')
const BUSY_DAY = '2026-02-27'
const clock = { at: at('08:00', BUSY_DAY) }
let hall: OpenHall
let supervisor: Record<string, string>
let first: Awaited<ReturnType<typeof runCommand>>

const must = async (answer: Promise<{ status: number; body: any }>) => {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}
const filesIn = (where: string): string[] =>
  readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name))
const all = () => new Database(path.join(to, 'kezek.sqlite'), { readonly: true, fileMustExist: true })
/** Asks the file of all months, as a tool for reports does. */
function asked<T = Record<string, string | number | null>>(sql: string, ...values: Array<string | number>): T[] {
  const client = all()
  try {
    return client.prepare(sql).all(...values) as T[]
  } finally {
    client.close()
  }
}

/** A hundred come for four services, one in ten of a class, and three desks call them as they can. */
async function playBusyDay(): Promise<void> {
  const desks = await Promise.all([1, 2, 3].map((n) => hall.openDesk(n)))
  const rated: string[] = []
  const services = ['id-card', 'travel-passport', 'id-card', 'advice', 'notary']
  for (let i = 0; i < 100; i++) {
    clock.at += 97_000
    const serviceId = services[i % services.length] as string
    const priorityClassId = i === 50 ? 'elderly' : i % 10 === 0 ? 'disability' : undefined
    const { ticketId } = await hall.issue({ serviceId, ...(priorityClassId && { priorityClassId }) })
    if (i % 3 === 0 && (serviceId !== 'advice' || i < 20)) rated.push(ticketId)
    if (i % 17 === 0) await hall.call('POST', `/api/tickets/${ticketId}/cancel`)
    const desk = (act: string) => hall.call('POST', `/api/desks/desk-${(i % 3) + 1}/${act}`, {}, desks[i % 3])
    clock.at += 31_000
    await desk(i % 13 === 0 ? 'no-show' : 'finish')
    await desk('call-next')
    if (i % 4 === 0) await desk('recall')
  }
  clock.at = at('20:00', BUSY_DAY)
  for (const n of [1, 2, 3]) {
    await hall.call('POST', `/api/desks/desk-${n}/finish`, {}, desks[n - 1])
    await must(hall.call('POST', `/api/desks/desk-${n}/close`, {}, desks[n - 1]))
  }
  // Who was not served has nothing to rate.
  for (const [i, ticketId] of rated.entries())
    await hall.call('POST', `/api/tickets/${ticketId}/rate`, { stars: (i % 5) + 1 })
}

beforeAll(async () => {
  hall = await openHall({ data, clock, rateLimits: false })
  await playBusyDay()
  const admin = await hall.signIn('admin')
  await must(hall.call('PUT', '/api/people/operator-3', { name: `${MARK} Айгүл` }, admin))
  const { tickets } = await playSmallDay(hall, clock)
  const holder = (act: string, body: object) =>
    must(hall.call('POST', `/api/tickets/${tickets.T3.ticketId}/${act}`, body))
  await holder('rate', { stars: 1, comment: `${MARK} comment` })
  await holder('complaint', { text: `${MARK} complaint of +996 555 123456`, language: 'ru' })
  clock.at = at('08:30', NEXT_DAY)
  await hall.openDesk(3)
  await hall.issue({ serviceId: 'id-card' })
  supervisor = await hall.signIn('supervisor')
  first = await runCommand('export', '--data', data, '--to', to, '--staff')
}, 90_000)
afterAll(async () => {
  await hall.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the command says what it made, and the open day is in nothing', () => {
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout).toMatch(/2026-02: 1 closed day\. .*2026-03: 1 closed day; the month is not over\. /s)
  expect(asked('SELECT month, days, to_day, is_whole FROM months ORDER BY month')).toEqual([
    { month: '2026-02', days: 1, to_day: BUSY_DAY, is_whole: 1 },
    { month: '2026-03', days: 1, to_day: DAY, is_whole: 0 }
  ])
  for (const table of ['visits', 'tickets', 'promises', 'desk_hours'])
    expect(asked(`SELECT count(*) AS n FROM ${table} WHERE service_day >= ?`, NEXT_DAY), table).toEqual([{ n: 0 }])
})

test.each([
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2026-03', '2026-03-01', DAY]
])('the figures of %s are those of the reports, to the ticket', async (month, from, until) => {
  const report = (by: string) =>
    must(hall.call('GET', `/api/reports/figures?from=${from}&to=${until}&by=${by}`, undefined, supervisor))
  for (const by of ['month', 'day', 'weekday', 'hour', 'service', 'channel']) {
    const { groups } = await report(by)
    const expected = groups.map(({ key, figures }: { key: string; figures: Record<string, number> }) => ({
      group_key: by === 'hour' ? String(Number(key)) : key,
      ...Object.fromEntries(TOLD_FIGURES.map((id) => [columnOf(id), figures[id]]))
    }))
    const told = asked('SELECT * FROM figures WHERE month = ? AND grouped_by = ?', month, by).map(
      ({ month: _, grouped_by: __, ...row }) => row
    )
    const inOrder = (rows: Array<{ group_key?: unknown }>) =>
      [...rows].sort((a, b) => String(a.group_key).localeCompare(String(b.group_key)))
    expect(inOrder(told), by).toEqual(inOrder(expected))
  }
  // None is forgotten.
  expect(Object.keys((await report('month')).total).sort()).toEqual([...TOLD_FIGURES, 'stars'].sort())
  // And the rows come to the same.
  const { groups } = await report('service')
  const ofMonth = `substr(service_day, 1, 7) = '${month}'`
  for (const { key, figures } of groups) {
    const [counted] = asked(
      `SELECT (SELECT count(*) FROM tickets WHERE service_id = ?1 AND ${ofMonth}) AS tickets,
      (SELECT count(*) FROM tickets WHERE service_id = ?1 AND outcome = 'served' AND ${ofMonth}) AS served,
      (SELECT count(*) FROM visits WHERE service_id = ?1 AND ${ofMonth}) AS visits,
      (SELECT count(*) FROM visits WHERE service_id = ?1 AND ended = 'no-show' AND ${ofMonth}) AS noShows`.replaceAll(
        '?1',
        `'${key}'`
      )
    )
    const { tickets, served, visits, noShows } = figures
    expect(counted, key).toEqual({ tickets, served, visits, noShows })
  }
  const { groups: desks } = await report('desk')
  for (const { key, figures } of desks)
    expect(
      asked(
        `SELECT sum(busy_s) AS busyS, sum(idle_s) AS idleS, sum(paused_s) AS pausedS FROM desk_time_by_day WHERE desk_id = ? AND ${ofMonth}`,
        key
      ),
      key
    ).toEqual([{ busyS: figures.busyS, idleS: figures.idleS, pausedS: figures.pausedS }])
  const promises = await must(
    hall.call('GET', `/api/promises?from=${from}&to=${until}&by=service`, undefined, supervisor)
  )
  const { told, kept, sooner, later } = promises.total
  expect(
    asked(
      `SELECT sum(told) AS told, sum(kept) AS kept, sum(sooner) AS sooner, sum(later) AS later FROM promises_kept WHERE ${ofMonth}`
    )
  ).toEqual([{ told, kept, sooner, later }])
  const stars = (await report('month')).total.stars
  expect(
    asked(`SELECT ${[1, 2, 3, 4, 5].map((n) => `sum(stars_${n}) AS s${n}`)} FROM ratings WHERE month = ?`, month)
  ).toEqual([Object.fromEntries(stars.map((n: number, i: number) => [`s${i + 1}`, n]))])
  for (const { service_id, n } of asked(
    `SELECT service_id, ${[1, 2, 3, 4, 5].map((n) => `stars_${n}`).join(' + ')} AS n FROM ratings WHERE month = '2026-02'`
  ))
    expect(n, String(service_id)).toBeGreaterThanOrEqual(5)
  const complaints = await must(
    hall.call(
      'GET',
      `/api/reports/complaints?from=${from}&to=${until}&by=service`,
      undefined,
      await hall.signIn('supervisor')
    )
  )
  expect(asked('SELECT coalesce(sum(made), 0) AS made FROM complaints WHERE month = ?', month)).toEqual([
    { made: complaints.total.made }
  ])
})

test('nobody is in the files: no name, words, number, id or moment', () => {
  const client = hall.db.$client
  const column = (sql: string) => client.prepare(sql).pluck().all() as string[]
  // Two logins of the sample are words of what the columns mean.
  const people = [
    ...column('SELECT ticket_id FROM tickets'),
    ...column('SELECT DISTINCT ticket_number FROM tickets'),
    ...column(
      "SELECT user_id FROM users WHERE user_id <> 'supervisor' UNION SELECT login FROM users WHERE login NOT IN ('admin', 'supervisor') UNION SELECT name FROM users"
    ),
    ...column('SELECT DISTINCT operator FROM visits'),
    ...column("SELECT DISTINCT json_extract(body, '$.note') FROM events WHERE type = 'ticket-transferred'"),
    MARK,
    'Also a passport',
    '996 555'
  ].filter((each) => each !== null && each !== '')
  expect(people.length).toBeGreaterThan(200)
  const files = filesIn(to)
  expect(files).toHaveLength(2 * (TABLES.length + 2) + 2)
  for (const file of files) {
    const content = readFileSync(file, 'utf8')
    expect(
      people.filter((each) => content.includes(each)),
      file
    ).toEqual([])
  }
  // A moment is a number of thirteen digits, and a duration of somebody is a step's.
  for (const { name, columns } of TABLES)
    for (const { name: of, type } of columns.filter(({ type }) => type !== 'TEXT'))
      expect([name, of, asked(`SELECT max("${of}") AS most FROM "${name}"`)[0]?.most ?? 0, type]).toSatisfy(
        ([, , most]) => most < 1e6
      )
  expect(
    asked(
      'SELECT count(*) AS n FROM visits WHERE wait_s % 15 <> 0 OR service_s % 15 <> 0 OR staff NOT GLOB ?',
      'staff-????????'
    )
  ).toEqual([{ n: 0 }])
})

test('rows do not come in the order in which people came', () => {
  const rows = asked<Record<string, unknown>>('SELECT * FROM tickets ORDER BY rowid')
  const written = rows.map((row) => JSON.stringify(Object.values(row)))
  expect(rows.length).toBeGreaterThan(100)
  expect(
    asked('SELECT * FROM tickets ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9').map((row) => JSON.stringify(Object.values(row)))
  ).toEqual(written)
})

test('a few of a kind are told together, and staff only when asked for, in each month under another name', async () => {
  const few = asked(
    "SELECT service_day, class_id, count(*) AS n FROM tickets WHERE class_id NOT IN ('other', 'ordinary') GROUP BY 1, 2 HAVING n < 5"
  )
  expect(few).toEqual([])
  expect(asked(`SELECT DISTINCT class_id FROM tickets WHERE service_day = '${BUSY_DAY}' ORDER BY 1`)).toEqual([
    { class_id: 'disability' },
    { class_id: 'ordinary' },
    { class_id: 'other' }
  ])
  expect(asked(`SELECT class_id FROM tickets WHERE service_day = '${DAY}' AND class_id <> 'ordinary'`)).toEqual([
    { class_id: 'other' }
  ])
  const staffOf = (month: string) =>
    asked(`SELECT DISTINCT staff FROM visits WHERE substr(service_day, 1, 7) = '${month}'`).map(({ staff }) => staff)
  const [february, march] = [staffOf('2026-02'), staffOf('2026-03')]
  expect(february).toHaveLength(3)
  expect(february.filter((each) => march.includes(each))).toEqual([])
  // The same each time, so that a month that was exported again fits.
  const before = asked('SELECT * FROM visits')
  const { code, stdout } = await runCommand('export', '--data', data, '--to', to, '--staff', '--again')
  expect([code, stdout]).toEqual([0, expect.stringContaining('2026-02: 1 closed day')])
  expect(asked('SELECT * FROM visits')).toEqual(before)
  await runCommand('export', '--data', data, '--to', to, '--month', '2026-03')
  expect(asked("SELECT DISTINCT staff FROM visits WHERE service_day >= '2026-03'")).toEqual([{ staff: null }])
})

test('a file can only be read, has every view, and the CSV files say the same', () => {
  const client = all()
  expect(() => client.exec('DELETE FROM visits')).toThrow(/readonly/)
  for (const { name } of VIEWS) expect(client.prepare(`SELECT count(*) AS n FROM ${name}`).get(), name).toBeDefined()
  client.close()
  expect(asked('SELECT DISTINCT service_ru FROM visits_with_names WHERE service_ru IS NULL')).toEqual([])
  for (const file of filesIn(to).filter((each) => each.endsWith('.sqlite')))
    expect(statSync(file).mode & 0o777).toBe(0o400)
  const month = new Database(path.join(to, '2026-02', 'kezek-2026-02.sqlite'), { readonly: true })
  for (const { name, columns } of TABLES) {
    const csv = parse(readFileSync(path.join(to, '2026-02', `${name}.csv`)), { bom: true }) as string[][]
    const rows = month.prepare(`SELECT * FROM ${name}`).raw().all() as unknown[][]
    expect(csv, name).toEqual([
      columns.map((each) => each.name),
      ...rows.map((row) => row.map((cell) => String(cell ?? '')))
    ])
  }
  month.close()
})

test('what the columns mean is written once', async () => {
  await expect(describeTables()).toMatchFileSnapshot('../../server/ops/export/TABLES.md')
})

test('a run that ended goes on; a month that is whole is made once', async () => {
  const [february, march] = ['2026-02', '2026-03'].map((month) => path.join(to, month)) as [string, string]
  const madeAt = statSync(february).ino
  // As the power leaves it between two names, and in the middle of a month.
  renameSync(march, `${march}.former`)
  mkdirSync(`${march}.partial`)
  cpSync(path.join(february, 'visits.csv'), path.join(`${march}.partial`, 'visits.csv'))
  const { code, stdout } = await runCommand('export', '--data', data, '--to', to)
  expect([code, stdout]).toEqual([0, expect.stringContaining('There already: 1 month;')])
  expect(readdirSync(to).sort()).toEqual(['2026-02', '2026-03', 'TABLES.md', 'kezek.sqlite'])
  expect(statSync(february).ino).toBe(madeAt)
})

test('a disk that takes no more leaves what was there, and it is said', () => {
  const before = filesIn(to).map((file) => [file, readFileSync(file).length])
  const { status, stderr } = spawnSync(
    'sh',
    [
      '-c',
      `ulimit -f 60; exec "${process.execPath}" --import ./server/runtime.mjs server/ops/commands/export.ts --data "${data}" --to "${to}" --again`
    ],
    { cwd: path.join(import.meta.dirname, '../..'), encoding: 'utf8' }
  )
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^The disk that holds .*What was exported before is as it was\.\n$/)
  ])
  expect(filesIn(to).map((file) => [file, readFileSync(file).length])).toEqual(before)
})

test.each([
  ['no folder', [], 'Say into which folder: --to <folder>.'],
  ['no such month', ['--to', to, '--month', '2026-13'], '--month is a year and a month, like 2026-11, not "2026-13".'],
  [
    'a month without a day',
    ['--to', to, '--month', '2026-01'],
    'There is no closed service day in 2026-01. The hall has days from 2026-02 to 2026-03'
  ],
  ['the data folder', ['--to', data], 'Choose a folder of its own with --to.'],
  ['a drive that is not there', ['--to', '/no-drive/at/all'], 'Mount its drive, or make the folder above it']
])('%s is answered with what to do', async (_, args, sentence) => {
  const { code, stdout, stderr } = await runCommand('export', '--data', data, ...args)
  expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(sentence)])
})

// It is made behind everything else that the machine does.
test('whoever sees figures downloads a month; nobody else does, and a month without a closed day is said', async () => {
  const operator = await hall.signIn('operator5')
  const download = (month: string, headers = supervisor) =>
    hall.app.inject({ url: `/api/reports/tables/${month}`, headers })
  expect((await download('2026-02', operator)).statusCode).toBe(403)
  expect((await download('2026-04')).json()).toMatchObject({ status: 404, code: 'no-such-month' })
  const [answer, second] = await Promise.all([download('2026-02'), download('2026-02')])
  expect(second.statusCode).toBe(429)
  expect(answer).toMatchObject({
    statusCode: 200,
    headers: { 'content-disposition': 'attachment; filename="kezek-2026-02.sqlite"' }
  })
  const file = path.join(folder, 'downloaded.sqlite')
  writeFileSync(file, answer.rawPayload)
  const client = new Database(file, { readonly: true })
  expect(client.prepare('SELECT month, has_staff FROM months').all()).toEqual([{ month: '2026-02', has_staff: 0 }])
  expect(client.prepare('SELECT count(*) FROM tickets').pluck().get()).toBe(100)
  client.close()
}, 180_000)
