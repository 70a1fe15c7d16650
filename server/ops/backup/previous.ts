import { rmSync } from 'node:fs'
import { NotComparable } from '../verify/continuity.ts'
import type { BackupKey } from './key.ts'
import { listBackups } from './names.ts'
import { areProven, checkProof, hasProof, NotProven } from './proof.ts'
import { unseal } from './seal.ts'

/** Where a log ends, and under which name. */
export interface Mark {
  epoch: string
  seq: number
  hash: string
}

/** The backup that a new one has to continue. */
export interface Previous {
  /** Its name, for sentences. */
  file: string
  /** A file that can be opened as a database: itself, or what it holds. */
  readable: string
  /** Removes what was made to read it. */
  forget: () => void
}

/**
 * The newest backup of a folder, proven by its authenticator when there is a key; null: there is none.
 * @param scratch where the content of a sealed one may be put
 * @throws NotProven, NotComparable
 */
export async function previousIn(
  folder: string,
  key: BackupKey | undefined,
  scratch: string
): Promise<Previous | null> {
  const [newest] = listBackups(folder)
  if (!newest) return null
  const { file, isSealed } = newest
  if (key && (hasProof(file) || areProven(folder))) {
    try {
      checkProof(key, file)
    } catch (error) {
      throw error instanceof NotProven
        ? new NotProven(
            `${error.message} Nothing was backed up: keep it elsewhere, and find out who could write there.`
          )
        : error
    }
  }
  if (!isSealed) return { file, readable: file, forget: () => {} }
  if (!key)
    throw new NotComparable(`${file} is sealed, so nothing can be compared with it: give its key with --backup-key.`)
  await unseal(key, file, scratch)
  return { file, readable: scratch, forget: () => rmSync(scratch, { force: true }) }
}
