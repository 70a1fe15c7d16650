import { writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { chainFrom } from '../../server/db/chain.ts'
import { hashOf } from '../../server/db/event-log.ts'
import { readingFile } from '../../server/db/read-only.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { type OpenHall, openHall } from './open-hall.ts'
import { runCommand } from './run-command.ts'
import { at, DAY, playSmallDay, smallCentre } from './small-day.ts'

const clock = { at: at('08:00') }
let hall: OpenHall
beforeAll(async () => {
  hall = await openHall({ clock, centre: smallCentre })
  await playSmallDay(hall, clock)
})
afterAll(() => hall.close())
const replay = (...args: string[]) => runCommand('replay', '--data', hall.data, ...args)

/** A copy of the hall with another body at a place, and every hash after it written anew: the chain says nothing is wrong. */
async function rewritten(seq: number, alter: (body: string) => string): Promise<string> {
  const folder = path.join(hall.data, 'rewritten')
  const { file } = await makeBackup(hall.data, folder, Date.now())
  const rows = readingFile(file, (db) => [...chainFrom(db)])
  const client = new Database(file)
  const guards = client
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'"
    )
    .all()
  for (const { name } of guards) client.exec(`DROP TRIGGER ${name}`)
  let prevHash = rows[0]?.prevHash as string
  for (const row of rows) {
    const anew = { ...row, prevHash, body: row.seq === seq ? alter(row.body) : row.body }
    prevHash = hashOf(anew)
    client
      .prepare('UPDATE events SET body = ?, prev_hash = ?, hash = ? WHERE seq = ?')
      .run(anew.body, anew.prevHash, prevHash, row.seq)
  }
  for (const { sql } of guards) client.exec(sql)
  client.close()
  return file
}

test('a day is played anew while its server runs, and says so in words and in JSON', async () => {
  const { code, stdout, stderr } = await replay('--day', DAY)
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^identical: true\n2026-03-02: \d+ events, .* The day is not over yet\.\n$/)
  const json = JSON.parse((await replay('--day', DAY, '--json')).stdout)
  expect(json).toMatchObject({ day: DAY, identical: true, isOver: false, difference: null })
})

test('a log that was written anew with hashes that fit is found by its decisions', async () => {
  const seq = hall.db.$client
    .prepare<[], number>("SELECT min(seq) FROM events WHERE type = 'ticket-called'")
    .pluck()
    .get() as number
  const file = await rewritten(seq, (body) => body.replace(/"waitedMs":\d+/, '"waitedMs":1'))
  expect(verifyFile(file)).toMatchObject({ firstBadSeq: null })
  expect(verifyFile(file).findings.join()).not.toContain('come out')
  expect(verifyFile(file, { replay: true }).findings.join()).toContain(
    `The day ${DAY} does not come out as it was: Event ${seq} (`
  )
  const { code, stderr } = await runCommand('verify', '--file', file, '--replay')
  expect([code, stderr]).toEqual([1, expect.stringContaining(`Event ${seq} (`)])
  const whole = await runCommand('verify', '--data', hall.data, '--replay')
  expect([whole.code, whole.stdout]).toEqual([
    0,
    expect.stringContaining('Days of the log that were played anew by the engine: 1.')
  ])
})

const fileOf = (name: string, text: string): string => {
  const file = path.join(hall.data, name)
  writeFileSync(file, text)
  return file
}
// Nothing is shared in it, as in no settings file.
const yamlOf = (value: object): string => stringify(value, { aliasDuplicateObjects: false })
const compared = async (...args: string[]) => JSON.parse((await replay('--day', DAY, '--json', ...args)).stdout)

test('a roster that says what was gives the day as it was', async () => {
  const same = await compared('--roster', fileOf('same.yaml', 'desks:\n  3: [09:00-09:30]\n'))
  expect(same).toMatchObject({ identical: true, otherCall: null, runs: 0, total: { bands: null } })
  expect(same.total.would).toEqual(same.total.was)
  // T3, T1, T2 and T2 again for the passport: 1, 10, 11 and 6 minutes; T4 left, T5 still waits.
  expect(same.total.was).toMatchObject({
    tickets: 5,
    waits: 4,
    longestMs: 660_000,
    unserved: 1,
    left: 1,
    turnedAway: 0
  })
})

test('another roster, settings and runs say what would have been, in JSON and as a table', async () => {
  const roster = fileOf('two.yaml', 'others: recorded\ndesks:\n  "4": [[09:00, 10:00]]\n')
  const two = await compared('--roster', roster, '--runs', '20')
  expect(two.total.would.longestMs).toBeLessThan(two.total.was.longestMs)
  expect(two.total.bands.change.longestMs[0]).toBeLessThan(0)
  expect(two.services.find((row: any) => row.serviceId === 'id-card').would.waits).toBeGreaterThanOrEqual(3)
  // The same log draws the same times.
  expect(await compared('--roster', roster, '--runs', '20')).toEqual(two)
  const nobody = await compared('--roster', fileOf('nobody.yaml', 'desks: {}'))
  expect(nobody.total.would).toMatchObject({ waits: 0, unserved: 4, idleMs: 0 })
  const slow = yamlOf({
    ...smallCentre,
    priorityClasses: smallCentre.priorityClasses.map((cls) => ({ ...cls, first: false, rate: 1, creditMs: 0 }))
  })
  const ruled = await compared('--settings', fileOf('slow.yaml', slow))
  // Without a head start of its class the third is called third.
  expect([ruled.total.was.medianMs, ruled.total.would.medianMs]).not.toEqual([null, ruled.total.was.medianMs])
  const { stdout, code } = await replay('--day', DAY, '--roster', roster)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^identical: true\nUnder its own roster/)
  expect(stdout).toMatch(/All +was +5 .*\n +would +5 /)
})

const longYaml = (lines: string[]) => `${lines.join('\n')}\n`
test.each([
  ['desks:\n  3: [09:00-10:00]\n  99: [09:00-10:00]\n', 'line 3: There is no desk 99.'],
  [
    longYaml(['desks:', '  3:', '    - 09:00-10:00', '    - 09:45-11:00']),
    'line 4: 09:45-11:00 overlaps 09:00-10:00 of the same desk.'
  ],
  ['desks:\n  3: [09:05-10:00]\n', 'line 2: 09:05-10:00 does not begin and end on a quarter of an hour.'],
  ['desks:\n  3: [11:00-10:00]\n', 'line 2: 11:00-10:00 ends before it begins'],
  ['desks:\n  3: { open: [09:00-10:00], services: [nothing] }\n', 'line 2: There is no service nothing.'],
  ['desk:\n  3: [09:00-10:00]\n', 'line 1: A roster has desks'],
  ['desks:\n  3: [09:00-10:00\n', 'line ']
])('a roster that cannot be is refused by its line: %j', async (text, sentence) => {
  const roster = fileOf('bad.yaml', text)
  const { code, stdout, stderr } = await replay('--day', DAY, '--roster', roster)
  expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(`${roster}, ${sentence}`)])
})

test('settings that do not fit the day are refused by the line of what they lack', async () => {
  const without = (what: Partial<Centre>) => fileOf('lacks.yaml', yamlOf({ ...smallCentre, ...what }))
  const services = smallCentre.services.filter(({ serviceId }) => serviceId !== 'id-card')
  const desks = smallCentre.desks.map((desk) => ({
    ...desk,
    tiers: desk.tiers.map((tier) => tier.filter((each) => each !== 'id-card'))
  }))
  const lacks = without({ services, desks: desks.filter(({ tiers }) => tiers.flat().length > 0) })
  const { code, stderr } = await replay('--day', DAY, '--settings', lacks)
  expect(code).toBe(1)
  expect(stderr).toMatch(/lacks\.yaml, line \d+: .*id-card/)
  const broken = fileOf('broken.yaml', 'services: 3\n')
  expect((await replay('--day', DAY, '--settings', broken)).stderr).toContain(`${broken}, line 1: `)
})

test.each([
  [['--day', '2026-03-09'], 'has no day 2026-03-09: its days go from 2026-03-02 to 2026-03-02'],
  [['--day', '2026-03-09', '--runs', '2'], 'has no day 2026-03-09: its days go from 2026-03-02 to 2026-03-02'],
  [['--day', 'Monday'], '--day is the date of a service day, like 2026-11-20, not "Monday"'],
  [[], '--day is the date of a service day, like 2026-11-20.'],
  [['--day', DAY, '--roster', '/nowhere/a.yaml'], 'The file /nowhere/a.yaml cannot be read'],
  [['--day', DAY, '--runs', 'many'], '--runs is a whole number up to 1000, not "many"']
])('replay %j says what is wrong', async (args, sentence) => {
  const { code, stdout, stderr } = await replay(...args)
  expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(sentence)])
})
