import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { HASH_DIGITS, type Head } from '../verify/continuity.ts'

/** A backup in its folder. */
export interface BackupFile {
  file: string
  at: number
  bytes: number
  /** Where its log ends, as its name says; null: an older program named it. */
  head: Head | null
  isSealed: boolean
}

export const PARTIAL = '.partial'
/** The ending of what is encrypted by the key of backups. */
export const SEALED = '.sealed'
/** The endings of what lies beside a backup: its list of pictures and recordings, its authenticator. */
export const LIST = '.files.json'
export const PROOF = '.proof.json'
const NAME = /^kezek-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\dZ)(?:-(\d+)-([0-9a-f]{32}))?\.sqlite(\.sealed)?$/

/** What the name of a backup begins with: the second in which it was begun. */
export const secondOf = (at: number): string => `kezek-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z`

/** The name of a backup: its second, and where its log ends, so that a list of names is a list of heads. */
export const nameOf = (at: number, { seq, hash }: Head, isSealed: boolean): string =>
  `${secondOf(at)}-${seq}-${hash.slice(0, HASH_DIGITS)}.sqlite${isSealed ? SEALED : ''}`

/** What belongs to a backup lies beside it, under its name with another ending. */
export const besideOf = (backup: string, ending: string): string => backup.replace(/\.sqlite(\.sealed)?$/, ending)

export const isSealed = (file: string): boolean => file.endsWith(SEALED)

/** The backups of a folder, newest first; none when there is no such folder. */
export function listBackups(folder: string): BackupFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const [, hour, minute, second, seq, hash, sealed] = NAME.exec(name) ?? []
      const at = Date.parse(`${hour}:${minute}:${second}`)
      if (hour === undefined || Number.isNaN(at)) return []
      const file = path.join(folder, name)
      return [
        {
          file,
          at,
          bytes: statSync(file, { throwIfNoEntry: false })?.size ?? 0,
          head: seq !== undefined && hash !== undefined ? { seq: Number(seq), hash } : null,
          isSealed: sealed !== undefined
        }
      ]
    })
    .sort((a, b) => b.at - a.at)
}
