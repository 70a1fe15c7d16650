import Database from 'better-sqlite3'
import { drizzle } from './drizzle.ts'
import type { Db } from './open.ts'
import * as schema from './schema.ts'

/** Opens a hall's file to look at it, as it is: nothing is made, migrated or written. A server may be at work on it. */
export function openReadOnly(file: string): Db {
  const client = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 })
  return drizzle({ client, schema })
}

/** Does something with a file opened so, all of it on one moment of the file. */
export function readingFile<T>(file: string, read: (db: Db) => T): T {
  const db = openReadOnly(file)
  try {
    db.$client.exec('BEGIN')
    return read(db)
  } finally {
    db.$client.close()
  }
}
