import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { FastifyBaseLogger } from 'fastify'
import { keepForOwner, makeFolder } from '../../db/folder.ts'
import { holdFolder } from '../../db/lock.ts'
import { putInPlace } from '../../db/whole-files.ts'
import { copyDatabase } from '../../ops/backup/backup.ts'
import { type BackupKey, derived } from '../../ops/backup/key.ts'
import { isSealed, SEALED } from '../../ops/backup/names.ts'
import { outdated } from '../../ops/backup/rotation.ts'
import { seal, unseal } from '../../ops/backup/seal.ts'
import { HUB_FILE } from '../store/sqlite.ts'

/** A backup of the hub's file. */
export interface HubBackup {
  file: string
  at: number
}

const NAME = /^kezek-hub-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\dZ)\.sqlite(\.sealed)?$/
const nameOf = (at: number): string =>
  `kezek-hub-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z.sqlite`

/** The backups of a folder, newest first. */
export function listHubBackups(folder: string): HubBackup[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const [, hour, minute, second] = NAME.exec(name) ?? []
      const at = Date.parse(`${hour}:${minute}:${second}`)
      return hour === undefined || Number.isNaN(at) ? [] : [{ file: path.join(folder, name), at }]
    })
    .sort((a, b) => b.at - a.at)
}

/** A sealed backup opens under its own name alone: an older one cannot stand in for a newer. */
const keyFor = (key: BackupKey, backup: string): BackupKey => ({
  ...key,
  secret: derived(key, `hub backup ${path.basename(backup)}`)
})

/**
 * Copies the hub's file while it may be running, looks at the copy, and lets old ones go.
 * @param key encrypts it, as a hall's (ops/backup/seal.ts); undefined: it is a plain file
 */
export async function backUpHub(data: string, folder: string, at: number, key?: BackupKey): Promise<HubBackup> {
  const from = path.join(data, HUB_FILE)
  if (!existsSync(from)) throw new Error(`There is no hub in ${data}: no file ${HUB_FILE}.`)
  return keepBackup(folder, at, key, (to) => copyDatabase(from, to))
}

/** Keeps what is written as a backup. It has its name only when it is whole. */
export async function keepBackup(
  folder: string,
  at: number,
  key: BackupKey | undefined,
  write: (to: string) => Promise<void>
): Promise<HubBackup> {
  makeFolder(folder)
  const partial = path.join(folder, `${nameOf(at)}.partial`)
  try {
    await write(partial)
    refuseDamaged(partial)
    keepForOwner(partial)
    const file = path.join(folder, nameOf(at) + (key ? SEALED : ''))
    if (key) await seal(keyFor(key, file), partial, `${partial}-sealed`)
    putInPlace(key ? `${partial}-sealed` : partial, file)
    for (const each of outdated(listHubBackups(folder))) rmSync(each.file, { force: true })
    return { file, at }
  } finally {
    for (const each of [partial, `${partial}-sealed`]) rmSync(each, { force: true })
  }
}

/**
 * Puts what is in a backup into a file, and looks at it.
 * @throws an Error whose sentence says that it is damaged, or sealed by another key, or under another name
 */
export async function openBackup(backup: string, to: string, key?: BackupKey): Promise<void> {
  if (!isSealed(backup)) await copyDatabase(backup, to)
  else if (!key) throw new Error(`${backup} is sealed: give its key with --backup-key.`)
  else await unseal(keyFor(key, backup), backup, to)
  refuseDamaged(to)
}

/** Looks at a backup without keeping what is in it. @throws as openBackup */
export async function checkBackup(backup: string, key?: BackupKey): Promise<void> {
  const looked = mkdtempSync(path.join(path.dirname(backup), '.looked-at-'))
  try {
    await openBackup(backup, path.join(looked, HUB_FILE), key)
  } finally {
    rmSync(looked, { recursive: true, force: true })
  }
}

/** @throws an Error when SQLite finds the file damaged, or it is no hub's */
export function refuseDamaged(file: string): void {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const said = db.pragma('integrity_check', { simple: true })
    if (said !== 'ok') throw new Error(`${file} is damaged: ${said}.`)
    if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'hub_schema'").get())
      throw new Error(`${file} is no file of a hub.`)
  } finally {
    db.close()
  }
}

/**
 * Puts a backup into a data folder. What a hub lacks after that its halls send anew, since their marks say so.
 * @param replace a hub that is there is set aside
 * @param key of a sealed one
 * @returns where what was there is kept; null: there was none
 */
export async function restoreHub(
  from: string,
  data: string,
  replace: boolean,
  at: number,
  key?: BackupKey
): Promise<string | null> {
  if (!existsSync(from)) throw new Error(`There is no file ${from}.`)
  const file = path.join(data, HUB_FILE)
  if (existsSync(file) && !replace)
    throw new Error(
      `The folder ${data} already has a hub. Choose an empty folder, or say --replace: it is then kept beside.`
    )
  const letGo = holdFolder(data)
  const staged = `${file}.restoring`
  try {
    await openBackup(from, staged, key)
    const kept = existsSync(file)
      ? path.join(data, `hub-set-aside-${new Date(at).toISOString().replaceAll(':', '-')}`)
      : null
    if (kept !== null) {
      mkdirSync(kept, { mode: 0o700 })
      for (const ending of ['', '-wal', '-shm'])
        if (existsSync(file + ending)) renameSync(file + ending, path.join(kept, HUB_FILE + ending))
    }
    keepForOwner(staged)
    putInPlace(staged, file)
    return kept
  } finally {
    rmSync(staged, { force: true })
    letGo()
  }
}

/** Backs up now and at intervals, as long as it is not stopped. @param make makes one in the folder */
export function startHubBackups(
  folder: string,
  everyMs: number,
  log: Pick<FastifyBaseLogger, 'info' | 'error'>,
  make: (at: number) => Promise<HubBackup>
) {
  let lastFailure: string | null = null
  const work = async () => {
    try {
      const { file } = await make(Date.now())
      lastFailure = null
      log.info({ file }, 'the hub is backed up')
    } catch (error) {
      lastFailure = (error as Error).message
      log.error({ err: error, folder }, 'the hub could not be backed up')
    }
  }
  void work()
  const timer = setInterval(work, everyMs).unref()
  return {
    status: () => ({ newestAt: listHubBackups(folder)[0]?.at ?? null, lastFailure }),
    stop: () => clearInterval(timer)
  }
}
