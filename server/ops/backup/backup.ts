import { chmodSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { FILE } from '../../db/folder.ts'
import { putInPlace } from '../../db/whole-files.ts'
import { type Checked, checkBackup } from './check.ts'
import { keepFiles, sweepFiles } from './files.ts'
import type { BackupKey } from './key.ts'
import { type BackupFile, listBackups, nameOf, PARTIAL, secondOf } from './names.ts'
import { type Mark, type Previous, previousIn } from './previous.ts'
import { writeProof } from './proof.ts'
import { seal } from './seal.ts'
import { typed } from '../../db/typed-command.ts'

/** How the backups of a running server stand. */
export interface BackupStatus {
  folder: string
  everyMs: number
  newest: Pick<BackupFile, 'file' | 'at' | 'bytes'> | null
  failures: number
  /** Why the last try failed; null: it did not. */
  lastFailure: string | null
  /** That the log's past or its epoch is not what it was, since the server was started; null: it is. */
  pastChanged: string | null
}

export interface BackupOptions {
  /** Writes an authenticator, and proves the backup before by its own. */
  key?: BackupKey | undefined
  /** Encrypts it by the key. */
  isSealed?: boolean
  /** What the running server knows of its log: the copy must have it. */
  expected?: Mark | undefined
}

/** A half file that nobody has written to for this long was left behind by a power cut. */
const ABANDONED_MS = 3_600_000

/**
 * Makes a checked backup of a hall's file, and of the pictures and recordings beside it, while its server may be running.
 * It has its final name only when it is whole, good, and on the disk.
 */
export async function makeBackup(
  data: string,
  folder: string,
  startedAt: number,
  { key, isSealed = false, expected }: BackupOptions = {}
): Promise<Pick<BackupFile, 'file' | 'at' | 'bytes'> & Checked & { previous: string | null }> {
  if (isSealed && !key) throw new Error('A backup is sealed by a key: give it with --backup-key.')
  const at = freeSecond(folder, startedAt)
  const partial = path.join(folder, `${secondOf(at)}${PARTIAL}`)
  let previous: Previous | null = null
  try {
    makeFolder(folder)
    sweep(folder, at)
    sweepFiles(folder, at)
    await copyDatabase(path.join(data, FILE), partial)
    previous = await previousIn(folder, key, `${partial}-before`)
    const checked = checkBackup(partial, { previous, expected })
    const file = path.join(folder, nameOf(at, checked, isSealed))
    await keepFiles(data, file, previous?.file, isSealed ? key : undefined)
    const content = isSealed && key ? await sealed(key, partial) : partial
    if (key) writeProof(key, file, content, checked)
    putInPlace(content, file)
    return { file, at, bytes: statSync(file).size, previous: previous?.file ?? null, ...checked }
  } catch (error) {
    throw explained(error as Error & { code?: string }, data, folder)
  } finally {
    previous?.forget()
    for (const suffix of ['', '-journal', '-wal', '-shm', '-sealed', '-before'])
      rmSync(partial + suffix, { force: true })
  }
}

async function sealed(key: BackupKey, partial: string): Promise<string> {
  const to = `${partial}-sealed`
  await seal(key, partial, to)
  return to
}

/** Names go by the second. One that is taken is a backup of its own, and not written over. */
function freeSecond(folder: string, at: number): number {
  const taken = new Set(listBackups(folder).map((backup) => secondOf(backup.at)))
  let free = at
  while (taken.has(secondOf(free))) free += 1_000
  return free
}

function explained(error: Error & { code?: string }, data: string, folder: string): Error {
  const { code = '' } = error
  if (/^(SQLITE_CORRUPT|SQLITE_NOTADB)/.test(code))
    return new Error(
      `The hall's file in ${data} is damaged, so nothing was copied. Keep the backups there are, and run "${typed('verify')}".`
    )
  if (/^(ENOSPC|SQLITE_FULL|EDQUOT)/.test(code))
    return new Error(`The disk that holds ${folder} is full. Make room on it, or choose another folder.`)
  if (/^(E[A-Z]+|SQLITE_(READONLY|CANTOPEN|IOERR).*)$/.test(code))
    return new Error(
      `The folder ${folder} for backups cannot be written (${error.message}). Look whether its drive is there and this user may write on it.`
    )
  return error
}

/** Copies a database as it is at one moment; what is in its WAL comes along, and the copy is one file. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true, timeout: 5_000 })
  try {
    // All pages in one step: a copy in pieces begins anew at every commit of another process.
    await source.backup(to, { progress: () => 0x7fffffff })
  } finally {
    source.close()
  }
  chmodSync(to, 0o600)
  const copy = new Database(to)
  try {
    copy.pragma('journal_mode = DELETE')
    forgetContacts(copy)
  } finally {
    copy.close()
  }
}

/** Addresses of phones end with their day, or their account; a backup is kept for longer, and a letter in it would be sent twice. An older program's file has none. */
function forgetContacts(copy: Database.Database): void {
  copy.pragma('secure_delete = ON')
  for (const table of [
    'contacts',
    'appointment_holders',
    'complaint_contacts',
    'alarm_phones',
    'letters',
    'bucket_files',
    'house_sessions'
  ]) {
    const isThere =
      copy.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined
    if (isThere) copy.exec(`DELETE FROM ${table}`)
  }
}

// Not the folders above it: a drive that is not there must not be mistaken for an empty folder on this one.
function makeFolder(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, { mode: 0o700 })
}

function sweep(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (!name.startsWith('kezek-') || !name.includes(PARTIAL)) continue
    if (now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) > ABANDONED_MS) rmSync(file, { force: true })
  }
}
