import { rmSync, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { readMigrationFiles } from './drizzle.ts'
import { keepForOwner } from './folder.ts'
import { putInPlace } from './whole-files.ts'

/** Beside the file: as it was before a program of another version brought it up to date. */
export const copyBefore = (file: string, migrations: number): string => `${file}.before-${migrations + 1}`

/**
 * Copies a file that is about to be migrated, so that there is a way back: the server is stopped, the copy is put in the
 * file's place, and the earlier program is started. What was done since is not in it.
 *
 * @returns the copy; null: the file is new, or up to date
 */
export function copyBeforeMigration(client: Database.Database, file: string, migrationsFolder: string): string | null {
  const hasAny = client.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get('__drizzle_migrations')
  if (hasAny === undefined) return null
  const newest =
    client.prepare<[], number | null>('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() ?? 0
  const all = readMigrationFiles({ migrationsFolder })
  const applied = all.filter(({ folderMillis }) => folderMillis <= newest).length
  if (applied === 0 || applied === all.length) return null
  const copy = copyBefore(file, applied)
  // A start that failed before has made it already, from the same file.
  if (statSync(copy, { throwIfNoEntry: false })) return copy
  const partial = `${copy}.partial`
  rmSync(partial, { force: true })
  client.prepare('VACUUM INTO ?').run(partial)
  keepForOwner(partial)
  putInPlace(partial, copy)
  return copy
}
