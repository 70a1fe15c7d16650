import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { copyDatabase } from '../../ops/backup/backup.ts'
import type { BackupKey } from '../../ops/backup/key.ts'
import { makeFolder } from '../../db/folder.ts'
import { copyTables, EVERY_TABLE, IRREPLACEABLE } from '../store/copy.ts'
import { openPostgres } from '../store/postgres.ts'
import type { SqlDatabase } from '../store/sql.ts'
import { HUB_FILE, openSqlite } from '../store/sqlite.ts'
import { makeTables } from '../store/tables.ts'
import { type HubBackup, keepBackup, openBackup } from './backups.ts'

/**
 * Backs up a hub on PostgreSQL, also while hubs are at work on it: what its halls cannot send anew (accounts, enrolments,
 * catalogue, anchors, the key), as one moment saw it, in a hub's file as SQLite has it. It is named, sealed, looked at and
 * let go as that of a hub on SQLite, and either can be restored from it.
 */
export async function backUpDatabase(address: string, folder: string, at: number, key?: BackupKey): Promise<HubBackup> {
  makeFolder(folder)
  const scratch = mkdtempSync(path.join(folder, '.made-'))
  const database = await openPostgres(address)
  try {
    const file = openSqlite(scratch)
    try {
      await makeTables(file)
      await database.transaction(async (tx) => {
        await tx.run('set transaction isolation level repeatable read, read only')
        await copyTables(tx, file, IRREPLACEABLE)
      })
    } finally {
      await file.close()
    }
    return await keepBackup(folder, at, key, (to) => copyDatabase(path.join(scratch, HUB_FILE), to))
  } finally {
    await database.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

/**
 * Puts a backup, of either kind, into an empty database. What is not in it the halls send anew, since their marks say so.
 * @param scratch a folder of the hub's own, for the backup while it is open
 * @returns how many rows were brought back @throws an Error with a sentence that says why nothing was
 */
export async function restoreDatabase(
  from: string,
  address: string,
  scratch: string,
  key?: BackupKey
): Promise<number> {
  if (!existsSync(from)) throw new Error(`There is no file ${from}.`)
  makeFolder(scratch)
  const opened = mkdtempSync(path.join(scratch, '.opened-'))
  try {
    await openBackup(from, path.join(opened, HUB_FILE), key)
    const file = openSqlite(opened)
    try {
      await makeTables(file)
      const database = await openPostgres(address)
      try {
        await makeTables(database)
        await refuseTaken(database)
        return await copyTables(file, database, EVERY_TABLE)
      } finally {
        await database.close()
      }
    } finally {
      await file.close()
    }
  } finally {
    rmSync(opened, { recursive: true, force: true })
  }
}

async function refuseTaken(database: SqlDatabase): Promise<void> {
  for (const table of EVERY_TABLE) {
    // A hub that was only started has notes of itself.
    if (table === 'meta') continue
    const rows = await database.all(`select * from ${table} limit 1`)
    if (rows.length > 0)
      throw new Error('The database already has a hub. Create an empty one, and name that with --database.')
  }
}
