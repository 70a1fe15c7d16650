import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chainFrom } from '../../server/db/chain.ts'
import { hashOf } from '../../server/db/event-log.ts'
import { readingFile } from '../../server/db/read-only.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
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

test.each([
  [['--day', '2026-03-09'], 'has no day 2026-03-09: its days go from 2026-03-02 to 2026-03-02'],
  [['--day', 'Monday'], '--day is the date of a service day, like 2026-11-20, not "Monday"'],
  [[], '--day is the date of a service day, like 2026-11-20.'],
  [['--day', DAY, '--roster', 'a.yaml'], 'A day can only be replayed as it was, not with --roster'],
  [['--day', DAY, '--settings', 'a.yaml', '--runs', '9'], 'not with --settings and --runs']
])('replay %j says what is wrong', async (args, sentence) => {
  const { code, stdout, stderr } = await replay(...args)
  expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(sentence)])
})
