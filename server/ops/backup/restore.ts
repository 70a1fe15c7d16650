import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { lastSeqOf, rowAt } from '../../db/chain.ts'
import { readEpoch, renewEpoch, type RestoredEvent } from '../../db/epochs.ts'
import { openLog } from '../../db/event-log.ts'
import { FILE } from '../../db/folder.ts'
import { FolderTaken, holdFolder } from '../../db/lock.ts'
import { type Db, openDb } from '../../db/open.ts'
import { sessions } from '../../db/schema.ts'
import { putInPlace } from '../../db/whole-files.ts'
import { verifyFile } from '../verify/verify.ts'
import { copyDatabase } from './backup.ts'
import { type BroughtBack, broughtBackBy } from './brought-back.ts'
import { bringBack } from './files.ts'
import type { BackupKey } from './key.ts'
import { lostAfter } from './lost.ts'
import { isSealed } from './names.ts'
import { checkProof, hasProof } from './proof.ts'
import { unseal } from './seal.ts'

export interface Restored {
  /** The last event of the backup. */
  seq: number
  epoch: string
  kept: string | null
  files: number
  lost: RestoredEvent['lost']
  /** The gap was read from the file that is set aside, not guessed. */
  isExact: boolean
}

export interface RestoreOptions {
  /** A backup file. */
  from: string
  /** The data folder. */
  data: string
  /** A hall that is there is set aside. */
  replace: boolean
  /** By the machine's clock, epoch ms. */
  at: number
  key?: BackupKey | undefined
  /** Asked before anything is changed, with who and what comes back; false: nothing is changed. */
  agrees: (back: BroughtBack) => boolean | Promise<boolean>
}

/** Refused, with a sentence that says what to do. */
export class RestoreRefused extends Error {}

/**
 * Puts a backup into a data folder, under a new epoch, and says so in its log (RULES.md, S6). Nothing is touched before the
 * copy has been verified as a whole and agreed to, and a hall that was there is kept beside it.
 */
export async function restore({ from, data, replace, at, key, agrees }: RestoreOptions): Promise<Restored> {
  if (!existsSync(from)) throw new RestoreRefused(`There is no file ${from}.`)
  if (!existsSync(data)) mkdirSync(data, { mode: 0o700 })
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
    await stage(from, staged, key)
    const db = openStaged(staging, from, at)
    try {
      const back = broughtBackBy(db)
      if (!(await agrees(back))) throw new RestoreRefused('Nothing was changed.')
      const files = await broughtBack(from, path.join(staging, 'files'), key)
      const isThere = existsSync(file)
      if (isThere) gather(file)
      const told = begin(db, isThere ? file : null, at)
      db.$client.pragma('journal_mode = DELETE')
      db.$client.close()
      const kept = isThere ? setAside(data, at) : null
      if (files > 0) putFiles(path.join(staging, 'files'), data, at)
      putInPlace(staged, file)
      return { ...told, kept, files }
    } finally {
      db.$client.close()
    }
  } finally {
    rmSync(staging, { recursive: true, force: true })
    letGo()
  }
}

/** Copies the backup into its place to be looked at; with a key, only what its authenticator vouches for. */
async function stage(from: string, staged: string, key: BackupKey | undefined): Promise<void> {
  if (!key) {
    if (isSealed(from)) throw new RestoreRefused(`${from} is sealed: give its key with --backup-key.`)
    if (hasProof(from))
      throw new RestoreRefused(
        `${from} has an authenticator, and no key was given to check it by. Give it with --backup-key; if the key is lost, take the file that ends in .proof.json away, and with it the proof.`
      )
    return copyDatabase(from, staged)
  }
  // What is checked is the copy: nobody changes it any more.
  const copy = `${staged}.copy`
  copyFileSync(from, copy)
  try {
    checkProof(key, from, copy)
    if (isSealed(from)) await unseal(key, copy, staged)
    else await copyDatabase(copy, staged)
  } catch (error) {
    throw new RestoreRefused((error as Error).message)
  } finally {
    rmSync(copy, { force: true })
  }
}

/** Brings the copy up to this program, and verifies all of it. @throws RestoreRefused */
function openStaged(staging: string, from: string, at: number): Db {
  const db = openDb(staging)
  try {
    const { findings } = verifyFile(path.join(staging, FILE), { now: at })
    if (findings.length > 0)
      throw new RestoreRefused(
        `The backup ${from} is not good, so nothing was changed. Take another one.\n${findings.join('\n')}`
      )
    return db
  } catch (error) {
    db.$client.close()
    throw error
  }
}

/** Begins the new epoch by an event that says what is known of what was lost. Who was signed in then is so no longer. */
function begin(db: Db, replaced: string | null, at: number): Omit<Restored, 'kept' | 'files'> {
  const { setAside: aside, lost } = lostAfter(db, replaced, at)
  const seq = lastSeqOf(db)
  const tail = rowAt(db, seq)
  if (!tail) throw new RestoreRefused('The backup has no events: it is no hall.')
  const from = { epoch: readEpoch(db), seq, hash: tail.hash }
  const restoredAt = Math.max(at, tail.at)
  return db.$client
    .transaction(() => {
      db.delete(sessions).run()
      const epoch = renewEpoch(db, seq, restoredAt)
      openLog(db).append(
        { type: 'hall-restored', at: restoredAt, epoch, from, setAside: aside, lost },
        tail.serviceDay,
        'restore'
      )
      return { seq, epoch, lost, isExact: aside !== null }
    })
    .immediate()
}

/** Before anything is touched. Returns how many there are. */
async function broughtBack(from: string, folder: string, key: BackupKey | undefined): Promise<number> {
  try {
    return (await bringBack(from, folder, key)).length
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
