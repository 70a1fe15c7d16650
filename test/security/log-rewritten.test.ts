import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { genesisHash } from '../../server/db/epochs.ts'
import { hashOf } from '../../server/db/event-log.ts'
import { FILE } from '../../server/db/folder.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { startBackups } from '../../server/ops/backup/schedule.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { runCommand } from '../server/run-command.ts'

/** Whoever has the file in hand writes the log anew, and tries to have the comparison with an older copy left out. */

let folder: string
let data: string
/** What the log was. */
let older: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-rewritten-'))
  data = path.join(folder, 'hall')
  const hall = await openHall({ data })
  for (let i = 0; i < 4; i++) await hall.issue({ serviceId: 'id-card' })
  older = (await makeBackup(data, path.join(folder, 'older'), Date.now())).file
  for (let i = 0; i < 2; i++) await hall.issue({ serviceId: 'birth-certificate' })
  await hall.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Row {
  seq: number
  serviceDay: string
  at: number
  type: string
  actor: string
  body: string
  prevHash: string
  hash: string
}

let copies = 0
/** A copy of the hall after an attack on its file; the log's guards are put back, as an attacker would. */
function attacked(attack: (file: Database.Database) => void): string {
  const copy = path.join(folder, `attacked-${++copies}`)
  cpSync(data, copy, { recursive: true })
  const file = new Database(path.join(copy, FILE))
  const guards = file
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'"
    )
    .all()
  for (const { name } of guards) file.exec(`DROP TRIGGER ${name}`)
  attack(file)
  for (const { sql } of guards) file.exec(sql)
  file.close()
  return copy
}

/** Writes the log anew from a place on, with hashes that fit. */
function rewrite(file: Database.Database, from: number, change: (row: Row) => Row, genesis?: string): void {
  const rows = file
    .prepare<[], Row>(
      'SELECT seq, service_day AS serviceDay, at, type, actor, body, prev_hash AS prevHash, hash FROM events ORDER BY seq'
    )
    .all()
  let prevHash = genesis ?? (rows[0]?.prevHash as string)
  for (const row of rows) {
    const anew = { ...(row.seq >= from ? change(row) : row), prevHash }
    prevHash = hashOf(anew)
    file
      .prepare('UPDATE events SET body = ?, actor = ?, prev_hash = ?, hash = ? WHERE seq = ?')
      .run(anew.body, anew.actor, anew.prevHash, prevHash, row.seq)
  }
}
const byAnother = (row: Row): Row => (row.type === 'ticket-issued' ? { ...row, actor: 'kiosk:another' } : row)
const setMeta = (file: Database.Database, key: string, value: string) =>
  file.prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, value)
const epochOf = (file: Database.Database) =>
  file.prepare<[], string>("SELECT value FROM meta WHERE key = 'epoch'").pluck().get() as string

const headIn = (file: string): string => {
  const [, seq, hash] = /-(\d+)-([0-9a-f]{32})\.sqlite$/.exec(file) ?? []
  return `${seq}:${hash}`
}

const ATTACKS: Record<string, (file: Database.Database) => void> = {
  'the log written anew': (file) => rewrite(file, 3, byAnother),
  'an invented earlier epoch, so that only a few events are compared': (file) => {
    const epoch = epochOf(file)
    rewrite(file, 3, byAnother)
    setMeta(file, 'earlier-epochs', JSON.stringify([{ epoch, lastSeq: 1, restoredAt: 1 }]))
    setMeta(file, 'epoch', 'invented')
  },
  'a new epoch over a log that was written anew from its first event': (file) => {
    setMeta(file, 'epoch', 'new')
    rewrite(file, 1, byAnother, genesisHash('new'))
  },
  'a new epoch over the same log': (file) => {
    const epoch = epochOf(file)
    setMeta(file, 'earlier-epochs', JSON.stringify([{ epoch, lastSeq: 6, restoredAt: 1 }]))
    setMeta(file, 'epoch', 'new')
  },
  'the end of the log cut off': (file) => {
    file.pragma('foreign_keys = OFF')
    file.exec('DELETE FROM events WHERE seq > 4')
  }
}

describe.each(Object.entries(ATTACKS))('%s', (_name, attack) => {
  test('verify finds it by an older copy, and ends with 1', async () => {
    const { code, stderr } = await runCommand('verify', '--data', attacked(attack), '--against', older)
    expect([code, stderr]).toEqual([1, expect.stringContaining('is not as it was written')])
  })

  test('no backup is made that would have to continue an honest one', async () => {
    const copy = attacked(attack)
    const to = path.join(copy, 'to')
    mkdirSync(to)
    copyFileSync(older, path.join(to, path.basename(older)))
    const { code, stdout, stderr } = await runCommand('backup', '--data', copy, '--to', to)
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toMatch(/^No backup was made\. .+\.$/m)
    expect(readdirSync(to)).toEqual([path.basename(older)])
  })
})

describe('a restore that never was, written into the log to explain why its past is another', () => {
  const forge = (file: Database.Database) => {
    file.pragma('foreign_keys = OFF')
    const epoch = epochOf(file)
    file.exec('DELETE FROM announcements; DELETE FROM visits; DELETE FROM events WHERE seq > 4')
    file.exec("DELETE FROM tickets WHERE ticket_id NOT IN (SELECT json_extract(body, '$.ticketId') FROM events)")
    const last = file
      .prepare<[], Row>('SELECT seq, at, hash, service_day AS serviceDay FROM events ORDER BY seq DESC LIMIT 1')
      .get() as Row
    const lost = { serviceDay: last.serviceDay, unknownFrom: null, numbers: {}, others: 0 }
    const from = { epoch, seq: last.seq, hash: last.hash }
    const body = JSON.stringify({ epoch: 'forged', from, setAside: null, lost })
    const row = { ...last, seq: last.seq + 1, type: 'hall-restored', actor: 'restore', body, prevHash: last.hash }
    file
      .prepare('INSERT INTO events VALUES (@seq, @serviceDay, @at, @type, @actor, @body, @prevHash, @hash)')
      .run({ ...row, hash: hashOf(row) })
    setMeta(file, 'earlier-epochs', JSON.stringify([{ epoch, lastSeq: last.seq, restoredAt: last.at }]))
    setMeta(file, 'epoch', 'forged')
  }

  test('is named by verify, and found by a head that was written down', async () => {
    const copy = attacked(forge)
    const { stdout, stderr } = await runCommand('verify', '--data', copy, '--against', older)
    expect(stdout + stderr).toContain('A backup was restored on')
    expect(await runCommand('verify', '--data', copy, '--head', headIn(older))).toMatchObject({ code: 1 })
  })
})

describe('a comparison that cannot be made', () => {
  test.each([
    ['a file that is no database', () => 'not a database, however long '.repeat(300)],
    ['an empty file', () => '']
  ])('%s is a failure, of verify and of a backup', async (_name, content) => {
    const to = mkdtempSync(path.join(folder, 'unreadable-'))
    const unreadable = path.join(to, path.basename(older))
    writeFileSync(unreadable, content())
    expect(await runCommand('verify', '--data', data, '--against', unreadable)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/nothing (was|can be) compared with it/)
    })
    expect(await runCommand('backup', '--data', data, '--to', to)).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/nothing (was|can be) compared with it/)
    })
  })

  test('a file that is not there, and the hall of somebody else', async () => {
    expect(await runCommand('verify', '--data', data, '--against', path.join(folder, 'nowhere'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('nothing was compared with it')
    })
    const foreign: OpenHall = await openHall()
    await foreign.issue({ serviceId: 'id-card' })
    try {
      const other = (await makeBackup(foreign.data, path.join(foreign.data, 'backups'), Date.now())).file
      expect(await runCommand('verify', '--data', data, '--against', other)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('nothing in common')
      })
      expect(await runCommand('backup', '--data', data, '--to', path.dirname(other))).toMatchObject({ code: 3 })
    } finally {
      await foreign.close()
    }
  })
})

describe('a head that was written down', () => {
  test('stands in the name of the backup, and is found again in the log that has gone on', async () => {
    expect(await runCommand('verify', '--data', data, '--head', headIn(older))).toMatchObject({ code: 0 })
  })

  test.each(Object.keys(ATTACKS).filter((name) => !name.includes('the same log')))('finds %s', async (name) => {
    const copy = attacked(ATTACKS[name] as (file: Database.Database) => void)
    expect(await runCommand('verify', '--data', copy, '--head', headIn(older))).toMatchObject({ code: 1 })
  })

  test('that is no head is a mistake, not a success', async () => {
    for (const head of ['7', '7:abc', 'x:0123456789abcdef0123456789abcdef'])
      expect(await runCommand('verify', '--data', data, '--head', head)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('--head is')
      })
  })
})

describe('the schedule of a running server', () => {
  test('finds a log that was altered under its hands, though there is no older backup, and keeps saying so', async () => {
    const hall = await openHall()
    try {
      for (let i = 0; i < 3; i++) await hall.issue({ serviceId: 'id-card' })
      const { epoch, tail } = hall.app.hall.log
      const to = path.join(hall.data, 'backups')
      const file = new Database(path.join(hall.data, FILE))
      file.exec('DROP TRIGGER events_no_update')
      rewrite(file, 3, byAnother)
      file.close()
      const schedule = startBackups({
        data: hall.data,
        folder: to,
        everyMs: 3_600_000,
        firstLookMs: 0,
        mark: () => ({ epoch, ...tail }),
        logger: { info: () => {}, error: () => {} }
      })
      try {
        await expect
          .poll(() => schedule.status(), { timeout: 60_000 })
          .toMatchObject({ failures: 1, pastChanged: expect.stringContaining('the log was written anew') })
        expect(readdirSync(to)).toEqual([])
      } finally {
        schedule.stop()
      }
    } finally {
      await hall.close()
    }
  })
})
