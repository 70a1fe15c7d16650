import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'

/** The file was written by a newer Kezek. */
export class FileIsNewer extends Error {
  readonly code = 'KEZEK_FILE_IS_NEWER'
}

/**
 * Refuses a file that a newer program has brought up to date: this one would not know what it leaves out. Reads only,
 * so that the file stays as it is.
 * @throws FileIsNewer
 */
export function refuseNewerFile (file: string, migrationsFolder: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.size) return
  const client = new Database(file, { readonly: true, timeout: 5_000 })
  try {
    const applied = newestApplied(client)
    const known = Math.max(...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis))
    if (applied > known) throw new FileIsNewer(`${file} was written by a newer Kezek`)
  } finally {
    client.close()
  }
}

// drizzle's own table: each migration that was applied, by its time in the journal.
function newestApplied (client: Database.Database): number {
  const hasAny = client.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get('__drizzle_migrations')
  return hasAny === undefined ? 0 : client.prepare<[], number | null>('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() ?? 0
}
