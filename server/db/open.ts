import { statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle, migrate } from './drizzle.ts'
import { copyBeforeMigration } from './before-migration.ts'
import { refuseNewerFile } from './file-version.ts'
import { FILE, keepForOwner, makeFolder } from './folder.ts'
import * as schema from './schema.ts'

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database }

const MIGRATIONS = path.join(import.meta.dirname, '../../migrations')

/** Whether whoever worked with the file last did not close it: its last commits are still in a file beside it. */
export const wasCutOff = (folder: string): boolean =>
  (statSync(path.join(folder, `${FILE}-wal`), { throwIfNoEntry: false })?.size ?? 0) > 0

/**
 * Opens the hall's file, makes it if there is none, and brings it up to date.
 * @param folder the data folder; `:memory:` for a hall that is forgotten
 * @param onKept hears where the file is kept as it was, when this program brings it up to date
 * @throws an error that says what is wrong with the folder or the file
 */
export function openDb(folder: string, onKept?: (copy: string) => void): Db {
  const file = folder === ':memory:' ? folder : path.join(folder, FILE)
  if (file !== ':memory:') {
    makeFolder(folder)
    refuseNewerFile(file, MIGRATIONS)
  }
  const client = new Database(file, { timeout: 5_000 })
  // Before anything is in it; what SQLite puts beside it has the same rights.
  if (file !== ':memory:') keepForOwner(file)
  // Readers do not block the writer, and a commit is one append.
  client.pragma('journal_mode = WAL')
  // The library's default in WAL mode loses acknowledged tickets when the power fails.
  client.pragma('synchronous = FULL')
  // 16 MB: in a rush the same pages are written to the file once, not many times over.
  client.pragma('wal_autocheckpoint = 4000')
  // 2 is FULL.
  if (client.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('SQLite does not sync each commit (synchronous is not FULL)')
  const kept = file === ':memory:' ? null : copyBeforeMigration(client, file, MIGRATIONS)
  const db = drizzle({ client, schema })
  // A migration that makes a table anew drops the former one: with foreign keys on, the rows that hang on it would go with it.
  client.pragma('foreign_keys = OFF')
  migrate(db, { migrationsFolder: MIGRATIONS })
  client.pragma('foreign_keys = ON')
  if (kept !== null) onKept?.(kept)
  return db
}
