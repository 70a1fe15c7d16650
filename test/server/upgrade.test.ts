import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { drizzle, migrate } from '../../server/db/drizzle.ts'
import { FILE } from '../../server/db/folder.ts'
import { openDb } from '../../server/db/open.ts'

/** A file of each earlier state of the tables is opened by this program, and kept as it was. */

const MIGRATIONS = path.join(import.meta.dirname, '../../migrations')
const journal = JSON.parse(readFileSync(path.join(MIGRATIONS, 'meta/_journal.json'), 'utf8')) as {
  entries: Array<{ tag: string }>
}
const scratch = mkdtempSync(path.join(tmpdir(), 'kezek-upgrade-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const applied = (file: string): unknown => {
  const client = new Database(file, { readonly: true })
  const count = client.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get()
  client.close()
  return count
}

test.each(journal.entries.slice(0, -1).map(({ tag }, i) => [tag, i + 1] as const))(
  'from %s it is brought up to date, and a copy shows the way back',
  (_tag, count) => {
    const known = path.join(scratch, `migrations-${count}`)
    mkdirSync(path.join(known, 'meta'), { recursive: true })
    const entries = journal.entries.slice(0, count)
    for (const { tag } of entries) copyFileSync(path.join(MIGRATIONS, `${tag}.sql`), path.join(known, `${tag}.sql`))
    writeFileSync(path.join(known, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
    const data = path.join(scratch, `data-${count}`)
    mkdirSync(data)
    const file = path.join(data, FILE)
    const old = new Database(file)
    migrate(drizzle({ client: old }), { migrationsFolder: known })
    old.prepare("INSERT INTO meta (key, value) VALUES ('mark', 'before')").run()
    // What hangs on a table that is made anew must not go with the former one.
    const hasCodes = old.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'recovery_codes'").get() !== undefined
    if (hasCodes) {
      old.exec(
        "INSERT INTO users (user_id, login, name, role, password_hash) VALUES ('u', 'u', 'U', 'operator', 'x'); INSERT INTO recovery_codes VALUES ('u', 'c')"
      )
    }
    old.close()

    const kept: string[] = []
    openDb(data, (copy) => kept.push(copy)).$client.close()
    expect(kept).toEqual([`${file}.before-${count + 1}`])
    expect([applied(kept[0] as string), applied(file)]).toEqual([count, journal.entries.length])
    const now = new Database(file, { readonly: true })
    expect(now.prepare('SELECT count(*) FROM recovery_codes').pluck().get()).toBe(hasCodes ? 1 : 0)
    now.close()
    const copy = new Database(kept[0] as string, { readonly: true })
    expect(copy.prepare("SELECT value FROM meta WHERE key = 'mark'").pluck().get()).toBe('before')
    copy.close()
    // Up to date, it is copied no more.
    openDb(data, (again) => kept.push(again)).$client.close()
    expect(kept).toHaveLength(1)
    expect(readdirSync(data).filter((name) => name.includes('before'))).toHaveLength(1)
  }
)
