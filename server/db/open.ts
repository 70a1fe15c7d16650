import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import * as schema from './schema.ts'

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database }

const MIGRATIONS = path.join(import.meta.dirname, '../../migrations')

/** The name of the one file of data, inside the data folder. */
export const FILE = 'kezek.sqlite'

/**
 * Opens the hall's file, makes it if there is none, and brings it up to date.
 * @param folder the data folder; `:memory:` for a hall that is forgotten
 * @throws an error that says what is wrong with the folder or the file
 */
export function openDb (folder: string): Db {
  if (folder !== ':memory:') makeFolder(folder)
  const client = new Database(folder === ':memory:' ? folder : path.join(folder, FILE), { timeout: 5_000 })
  // Readers do not block the writer, and a commit is one append.
  client.pragma('journal_mode = WAL')
  // The library's default in WAL mode loses acknowledged tickets when the power fails.
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  // 2 is FULL.
  if (client.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite does not sync each commit (synchronous is not FULL)')
  const db = drizzle({ client, schema })
  migrate(db, { migrationsFolder: MIGRATIONS })
  return db
}

// Not `recursive`: a folder whose parent takes none (a mount that is gone, say) would be tried for ever.
function makeFolder (folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  mkdirSync(folder)
}
