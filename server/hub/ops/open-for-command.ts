import path from 'node:path'
import { existsSync } from 'node:fs'
import { openPostgres } from '../store/postgres.ts'
import { HUB_FILE, openSqlite } from '../store/sqlite.ts'
import { type HubStore, openStore } from '../store/store.ts'

/** Opens a hub that is there. @throws an Error when there is none */
export async function openForCommand(data: string, database: string | undefined): Promise<HubStore> {
  if (database !== undefined) return openStore(await openPostgres(database))
  if (!existsSync(path.join(data, HUB_FILE)))
    throw new Error(`There is no hub in ${data}: no file ${HUB_FILE}. Give its data folder with --data.`)
  return openStore(openSqlite(data))
}
