import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { readMigrationFiles } from './drizzle.ts'

/** The file was written by a newer Kezek. */
export class FileIsNewer extends Error {
  readonly code = 'KEZEK_FILE_IS_NEWER'
}

/**
 * Refuses a file that a newer program has brought up to date: this one would not know what it leaves out. Reads only,
 * so that the file stays as it is.
 * @throws FileIsNewer
 */
export function refuseNewerFile(file: string, migrationsFolder: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.size) return
  const known = Math.max(...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis))
  if (newestApplied(file) > known) throw new FileIsNewer(`${file} was written by a newer Kezek`)
}

/** The newest migration that a file has, by its time in the journal, epoch ms; 0: none. */
export function newestApplied(file: string): number {
  try {
    return readNewest(file, true)
  } catch (error) {
    // The power was cut while the file was made: it has to be put right before it can be read.
    if ((error as { code?: string }).code === 'SQLITE_READONLY_ROLLBACK') return readNewest(file, false)
    throw error
  }
}

// drizzle's own table: each migration that was applied, by its time in the journal.
function readNewest(file: string, readonly: boolean): number {
  const client = new Database(file, { readonly, timeout: 5_000 })
  try {
    const hasAny = client.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get('__drizzle_migrations')
    return hasAny === undefined
      ? 0
      : (client.prepare<[], number | null>('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() ?? 0)
  } finally {
    client.close()
  }
}
