import path from 'node:path'
import Database from 'better-sqlite3'
import { makeFolder } from './folder.ts'

/** Says who may write in a data folder: whoever holds a lock on this empty file. */
export const LOCK = 'kezek.lock'

/** Another process has the data folder. */
export class FolderTaken extends Error {
  readonly code = 'KEZEK_FOLDER_TAKEN'
}

// Kept here, because a lock that is garbage collected is a lock that is let go.
const held = new Set<Database.Database>()

/**
 * Takes a data folder for this process. The operating system lets it go when the process ends, in whatever way: a kill
 * leaves nothing behind. It is a file of its own, so that backups may read the hall's file meanwhile.
 * @returns how to let it go
 * @throws FolderTaken
 */
export function holdFolder(folder: string): () => void {
  makeFolder(folder)
  const lock = new Database(path.join(folder, LOCK), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw (error as { code?: string }).code === 'SQLITE_BUSY'
      ? new FolderTaken(`another process works with ${folder}`)
      : error
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}
