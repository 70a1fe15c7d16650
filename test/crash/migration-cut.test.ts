import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { drizzle, migrate } from '../../server/db/drizzle.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { openDb } from '../../server/db/open.ts'
import { chanceOf } from '../demo/randomness.ts'
import { DiskImage } from './after-cut.ts'
import { openDisk, whyNoDisk } from './disk.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const MIGRATIONS = path.join(ROOT, 'migrations')
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kezek-migration-'))
  process.stdout.write(`${whyNoDisk ?? `cuts in a migration: seed ${SEED} (CRASH_SEED)`}\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The migrations of the first Kezek: the tables, and the log's triggers. */
function firstMigrations(): string {
  const first = path.join(folder, 'migrations')
  const journal = JSON.parse(readFileSync(path.join(MIGRATIONS, 'meta/_journal.json'), 'utf8')) as {
    entries: Array<{ tag: string }>
  }
  journal.entries.length = 2
  mkdirSync(path.join(first, 'meta'), { recursive: true })
  writeFileSync(path.join(first, 'meta/_journal.json'), JSON.stringify(journal))
  for (const { tag } of journal.entries)
    copyFileSync(path.join(MIGRATIONS, `${tag}.sql`), path.join(first, `${tag}.sql`))
  return first
}

/** A file as the first Kezek left it, with something in it. */
function oldFile(data: string): void {
  mkdirSync(data)
  const client = new Database(path.join(data, FILE))
  client.pragma('journal_mode = WAL')
  migrate(drizzle({ client }), { migrationsFolder: firstMigrations() })
  client.exec("INSERT INTO meta VALUES ('kept', 'since the first')")
  client.exec("INSERT INTO events VALUES (1, '', 0, 'staff-called', 'hall', '{}', 'before', 'after')")
  client.close()
}

const shapeOf = (data: string): unknown => {
  const db = openDb(data)
  try {
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    return db.$client.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
  } finally {
    db.$client.close()
  }
}

describe.skipIf(whyNoDisk !== null)('a migration that is cut off', () => {
  test.each([
    ['of an old file', true],
    ['that makes a new one', false]
  ])(
    '%s: the next start finishes it, wherever it was cut',
    (name, isOld) => {
      const data = path.join(folder, isOld ? 'old' : 'new')
      if (isOld) oldFile(data)
      else mkdirSync(data)
      const before = existsSync(path.join(data, FILE)) ? readFileSync(path.join(data, FILE)) : null
      const disk = openDisk(data, { traced: true })
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--input-type=module', '-e', `import { openDb } from './server/db/open.ts'; openDb(${JSON.stringify(data)})`],
        { cwd: ROOT, env: { ...process.env, ...disk.env }, encoding: 'utf8' }
      )
      expect([status, stderr]).toEqual([0, ''])
      const ops = disk.ops()
      disk.close()
      expect(ops.filter(({ op }) => op === 'write').length, name).toBeGreaterThan(5)

      const whole = shapeOf(data)
      const chance = chanceOf(SEED)
      const image = new DiskImage(before)
      for (const op of ops) {
        image.apply(op)
        const after = path.join(folder, 'after-cut')
        image.cut(after, chance)
        expect(shapeOf(after)).toEqual(whole)
        if (!isOld) continue
        const db = openDb(after)
        expect(db.$client.prepare("SELECT value FROM meta WHERE key = 'kept'").pluck().get()).toBe('since the first')
        expect(db.$client.prepare('SELECT hash FROM events').pluck().all()).toEqual(['after'])
        db.$client.close()
      }
    },
    60_000
  )
})
