import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync
} from 'node:fs'
import path from 'node:path'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { syncFile, syncFolder } from '../../db/sync.ts'
import { writeWhole } from '../../db/whole-files.ts'
import type { BackupKey } from './key.ts'
import { besideOf, LIST, PROOF, SEALED } from './names.ts'
import { seal, sealedBytes, unseal } from './seal.ts'

/**
 * The files that belong to a backup beside the hall's own: recordings of the voice, pictures and videos. What is in them is
 * kept once, by its SHA-256, however many backups have it; each backup has a list of what lay where.
 */
const FOLDERS = ['notices', 'voices/recorded/ky', 'voices/recorded/ru', 'voices/recorded/en'] as const
const STORE = 'files'
/** What no list names and nobody has touched for this long belongs to no backup that is being made. */
const ABANDONED_MS = 3_600_000
const PIECE = 1024 * 1024

const KeptFile = Type.Object({
  path: Type.String({ maxLength: 300, pattern: '^(notices|voices/recorded/(ky|ru|en))/[^./\\\\][^/\\\\]*$' }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  bytes: Type.Integer({ minimum: 0 }),
  sealed: Type.Optional(Type.Literal(true, { description: 'What is kept is encrypted by the key of backups' })),
  changedMs: Type.Number({ description: 'When the file was changed last: the same size and time are the same file' })
})
export type KeptFile = Type.Static<typeof KeptFile>
const FileList = Type.Object({ files: Type.Array(KeptFile) })

/** The list of a backup's pictures and recordings; without any there is none. */
export const listFileOf = (backup: string): string => besideOf(backup, LIST)
/** Under what name the content is kept: sealed and plain backups may share a folder. */
const nameIn = ({ sha256, sealed }: Pick<KeptFile, 'sha256' | 'sealed'>): string =>
  sealed ? `${sha256}${SEALED}` : sha256
const bytesIn = ({ bytes, sealed }: Pick<KeptFile, 'bytes' | 'sealed'>): number => (sealed ? sealedBytes(bytes) : bytes)
const placeOf = (backup: string, file: Pick<KeptFile, 'sha256' | 'sealed'>): string =>
  path.join(path.dirname(backup), STORE, nameIn(file))

/** The files of a backup; none: it has no list, as one of a hall without pictures and recordings. @throws when the list cannot be read */
export function filesOf(backup: string): KeptFile[] {
  const file = listFileOf(backup)
  if (file === backup || !existsSync(file)) return []
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Value.Check(FileList, list)) throw new Error(`${file} is no list of a backup's files.`)
  return list.files
}

/** Those of a backup's files that are not where they should be, or not as long. */
export const missingFrom = (backup: string): KeptFile[] =>
  filesOf(backup).filter((file) => statSync(placeOf(backup, file), { throwIfNoEntry: false })?.size !== bytesIn(file))

/**
 * Keeps the files that lie in a data folder beside a backup that is being made. One that has not changed since the backup
 * before is neither read nor copied.
 * @param sealBy encrypts them by this key
 */
export async function keepFiles(
  data: string,
  backup: string,
  previous: string | undefined,
  sealBy?: BackupKey
): Promise<void> {
  const store = path.join(path.dirname(backup), STORE)
  const before = new Map(previous === undefined ? [] : filesOf(previous).map((file) => [file.path, file]))
  const files: KeptFile[] = []
  for (const folder of FOLDERS)
    for (const name of namesIn(path.join(data, folder))) {
      const from = path.join(data, folder, name)
      const found = statSync(from, { throwIfNoEntry: false })
      // Taken away a moment ago.
      if (!found) continue
      const known = before.get(`${folder}/${name}`)
      if (
        known &&
        known.bytes === found.size &&
        known.changedMs === found.mtimeMs &&
        known.sealed === (sealBy ? true : undefined) &&
        statSync(placeOf(backup, known), { throwIfNoEntry: false })?.size === bytesIn(known)
      ) {
        touch(placeOf(backup, known))
        files.push(known)
      } else files.push({ path: `${folder}/${name}`, ...(await copied(from, store, sealBy)), changedMs: found.mtimeMs })
    }
  if (files.length === 0) return
  syncFolder(store)
  writeWhole(listFileOf(backup), JSON.stringify({ files }, null, 1))
}

/** Copies the files of a backup into a folder, each under its path. @throws when one is not there, or not as it was */
export async function bringBack(backup: string, folder: string, key?: BackupKey): Promise<string[]> {
  const files = filesOf(backup)
  for (const file of files) {
    const from = placeOf(backup, file)
    const to = path.join(folder, file.path)
    mkdirSync(path.dirname(to), { recursive: true, mode: 0o700 })
    if (existsSync(from)) await opened(from, to, file, key)
    if (!existsSync(to) || sha256Of(to).sha256 !== file.sha256)
      throw new Error(
        `${file.path} of the backup is missing or damaged (${from}), so nothing was changed. Take another backup, or take the list ${listFileOf(backup)} away to restore without pictures and recordings.`
      )
    syncFile(to)
  }
  return files.map((file) => file.path)
}

async function opened(from: string, to: string, { sealed }: KeptFile, key: BackupKey | undefined): Promise<void> {
  if (!sealed) return copyFileSync(from, to)
  if (!key) throw new Error(`${from} is sealed: give its key with --backup-key.`)
  await unseal(key, from, to)
}

/** Removes a backup with what lies beside it for it alone; what no other needs goes when the next one is made. */
export function removeBackup(backup: string): void {
  rmSync(backup)
  for (const ending of [LIST, PROOF]) rmSync(besideOf(backup, ending), { force: true })
}

/** Removes lists whose backup was never finished, and what no list names. */
export function sweepFiles(folder: string, now: number): void {
  const isOld = (file: string) => now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) > ABANDONED_MS
  const named = new Set<string>()
  for (const name of readdirSync(folder).filter((each) => each.startsWith('kezek-') && isBeside(each))) {
    const plain = path.join(folder, `${name.slice(0, -(name.endsWith(LIST) ? LIST : PROOF).length)}.sqlite`)
    const backup = [plain, `${plain}.sealed`].find((each) => existsSync(each))
    if (backup === undefined && isOld(path.join(folder, name))) rmSync(path.join(folder, name), { force: true })
    else for (const file of filesOf(backup ?? plain)) named.add(nameIn(file))
  }
  for (const name of namesIn(path.join(folder, STORE))) {
    const file = path.join(folder, STORE, name)
    if (!named.has(name) && isOld(file)) rmSync(file, { force: true })
  }
}

const isBeside = (name: string): boolean => name.endsWith(LIST) || name.endsWith(PROOF)

/** Regular files alone: what somebody linked to from elsewhere is not the hall's. */
const namesIn = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder)
        .sort()
        .filter(
          (name) => !name.startsWith('.') && lstatSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile()
        )

async function copied(
  from: string,
  store: string,
  sealBy: BackupKey | undefined
): Promise<Pick<KeptFile, 'sha256' | 'bytes' | 'sealed'>> {
  if (!existsSync(store)) mkdirSync(store, { mode: 0o700 })
  const partial = path.join(store, `copy-${process.pid}.partial`)
  copyFileSync(from, partial)
  // Of the copy, not of the original: what is in the store is what its name says.
  const found = { ...sha256Of(partial), ...(sealBy && { sealed: true as const }) }
  const to = path.join(store, nameIn(found))
  if (sealBy) {
    await seal(sealBy, partial, `${partial}-sealed`)
    renameSync(`${partial}-sealed`, partial)
  }
  syncFile(partial)
  renameSync(partial, to)
  touch(to)
  return found
}

/** The SHA-256 of a file, in hexadecimal, and how long it is. */
export function sha256Of(file: string): { sha256: string; bytes: number } {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(PIECE)
  const handle = openSync(file, 'r')
  let bytes = 0
  try {
    for (let n = readSync(handle, piece); n > 0; n = readSync(handle, piece)) {
      hash.update(piece.subarray(0, n))
      bytes += n
    }
  } finally {
    closeSync(handle)
  }
  return { sha256: hash.digest('hex'), bytes }
}

function touch(file: string): void {
  const now = new Date()
  utimesSync(file, now, now)
}
