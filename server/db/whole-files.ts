import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { syncFile, syncFolder } from './sync.ts'

/**
 * Writes a file of its owner's that is there whole or not at all, whatever the power does; one of its name is replaced.
 * @throws an Error of the disk, with nothing left behind
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const partial = `${file}.partial`
  try {
    writeFileSync(partial, content, { mode: 0o600 })
    putInPlace(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
}

/** Gives a finished file its name, and returns when both are on the disk. */
export function putInPlace(partial: string, file: string): void {
  syncFile(partial)
  renameSync(partial, file)
  syncFolder(path.dirname(file))
}
