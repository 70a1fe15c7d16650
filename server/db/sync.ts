import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Returns when what is in a file is on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A new name is on the disk only when the folder that has it is synced. */
export function syncFolder(folder: string): void {
  // Windows has no such thing: a folder cannot be opened there.
  if (process.platform === 'win32') return
  try {
    syncFile(folder)
  } catch (error) {
    // Nor have some file systems of drives and of other machines: they say so.
    if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error
  }
}
