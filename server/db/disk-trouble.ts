import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { typed } from './typed-command.ts'

/** Why the file of data takes nothing, and what to do: the sentence is for whoever looks after the hall. */
export interface DiskTrouble {
  reason: 'disk-full' | 'read-only' | 'disk-failing' | 'damaged' | 'file-busy'
  sentence: string
}

const SENTENCES: Record<DiskTrouble['reason'], string> = {
  'disk-full': 'The disk is full, so nothing can be saved. Make room on it; the hall then goes on by itself.',
  'read-only':
    'The data folder cannot be written, so nothing can be saved. Give this user the right to write there, or mount the disk for writing; the hall then goes on by itself.',
  'disk-failing':
    'The disk answers with errors, so nothing can be saved. Check its cable and its health, and keep the backups safe; the hall goes on by itself when the disk does.',
  damaged: `The file of data is damaged, so this cannot be saved. Stop the server, keep the file, restore the last backup with "${typed('restore')}", and start again.`,
  'file-busy':
    'Another program keeps the file of data locked, so nothing can be saved. Close that program; the hall then goes on by itself.'
}

/**
 * What an error of SQLite says of the disk; null when it is not the disk's fault.
 * @param file the file of data, if it is known: SQLite alone does not tell a disk that may not be written from a broken one
 */
export function diskTroubleOf(error: unknown, file?: string): DiskTrouble | null {
  const reason = reasonOf((error as { code?: unknown } | null)?.code, file)
  return reason && { reason, sentence: SENTENCES[reason] }
}

function reasonOf(code: unknown, file: string | undefined): DiskTrouble['reason'] | null {
  if (typeof code !== 'string') return null
  if (code.startsWith('SQLITE_FULL')) return 'disk-full'
  if (code.startsWith('SQLITE_READONLY')) return 'read-only'
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN'))
    return file === undefined || canWrite(file) ? 'disk-failing' : 'read-only'
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return 'damaged'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code.startsWith('SQLITE_PROTOCOL'))
    return 'file-busy'
  return null
}

function canWrite(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    accessSync(path.dirname(file), constants.W_OK)
    return true
  } catch {
    // Whatever the reason, it says no.
    return false
  }
}
