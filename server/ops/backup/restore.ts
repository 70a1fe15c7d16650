import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { bringBack } from './files.ts'
import { copyDatabase, putInPlace } from './backup.ts'
import { lastSeqOf } from '../../db/chain.ts'
import { renewEpoch } from '../../db/epochs.ts'
import { FolderTaken, holdFolder } from '../../db/lock.ts'
import { FILE } from '../../db/folder.ts'
import { openDb } from '../../db/open.ts'
import { sessions } from '../../db/schema.ts'
import { verifyFile } from '../verify/verify.ts'

export interface Restored {
  seq: number
  epoch: string
  kept: string | null
  files: number
}

/** Refused, with a sentence that says what to do. */
export class RestoreRefused extends Error {}

/**
 * Puts a backup into a data folder, under a new epoch. Nothing is touched before the copy has been verified as a whole,
 * and a hall that was there is kept beside it.
 */
export async function restore(from: string, data: string, replace: boolean, at: number): Promise<Restored> {
  if (!existsSync(from)) throw new RestoreRefused(`There is no file ${from}.`)
  if (!existsSync(data)) mkdirSync(data)
  const file = path.join(data, FILE)
  if (existsSync(file) && !replace)
    throw new RestoreRefused(
      `The folder ${data} already has a hall. Choose an empty folder, or say --replace: the hall that is there is then kept beside the new one.`
    )
  const letGo = hold(data)
  const staging = path.join(data, '.restoring')
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { mode: 0o700 })
  try {
    const staged = path.join(staging, FILE)
    await copyDatabase(from, staged)
    const restored = prepare(staging, at)
    const { findings } = verifyFile(staged)
    if (findings.length > 0)
      throw new RestoreRefused(
        `The backup ${from} is not good, so nothing was changed. Take another one.\n${findings.join('\n')}`
      )
    const files = broughtBack(from, path.join(staging, 'files'))
    if (existsSync(file)) gather(file)
    const kept = existsSync(file) ? setAside(data, at) : null
    if (files > 0) putFiles(path.join(staging, 'files'), data, at)
    putInPlace(staged, file)
    return { ...restored, kept, files }
  } finally {
    rmSync(staging, { recursive: true, force: true })
    letGo()
  }
}

/** Before anything is touched. Returns how many there are. */
function broughtBack(from: string, folder: string): number {
  try {
    return bringBack(from, folder).length
  } catch (error) {
    throw new RestoreRefused((error as Error).message)
  }
}

/** Pictures and recordings come back as they were; what is there now is kept beside them. */
function putFiles(staged: string, data: string, at: number): void {
  for (const folder of ['notices', 'voices/recorded']) {
    if (!existsSync(path.join(staged, folder))) continue
    const to = path.join(data, folder)
    if (existsSync(to)) renameSync(to, path.join(data, `${replacedAt(at)}-${path.basename(folder)}`))
    mkdirSync(path.dirname(to), { recursive: true })
    renameSync(path.join(staged, folder), to)
  }
}

function hold(data: string): () => void {
  try {
    return holdFolder(data)
  } catch (error) {
    throw error instanceof FolderTaken
      ? new RestoreRefused(`A server is at work in ${data}. Stop it first, then restore.`)
      : error
  }
}

/** Brings the copy up to this program, and begins its new epoch. Who was signed in then is so no longer. */
function prepare(folder: string, at: number): { seq: number; epoch: string } {
  const db = openDb(folder)
  try {
    const seq = lastSeqOf(db)
    const epoch = db.$client
      .transaction(() => {
        db.delete(sessions).run()
        return renewEpoch(db, seq, at)
      })
      .immediate()
    db.$client.pragma('journal_mode = DELETE')
    return { seq, epoch }
  } finally {
    db.$client.close()
  }
}

/** Leaving WAL mode puts all that was committed into the one file. */
function gather(file: string): void {
  let old: Database.Database | undefined
  try {
    old = new Database(file, { timeout: 500 })
    old.pragma('journal_mode = DELETE')
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY'))
      throw new RestoreRefused(`Another program works with ${file}. Close it first, then restore.`)
    // What cannot be read is why there is a restore at all; it is set aside as it is.
  } finally {
    old?.close()
  }
}

const replacedAt = (at: number): string => `replaced-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z`

function setAside(data: string, at: number): string {
  const kept = path.join(data, `${replacedAt(at)}.sqlite`)
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(path.join(data, FILE + suffix))) renameSync(path.join(data, FILE + suffix), kept + suffix)
  }
  return kept
}
