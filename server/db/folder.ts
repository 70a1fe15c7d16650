import { closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs'
import path from 'node:path'

/** Makes the data folder if there is none, so that it is there after a power cut too. */
export function makeFolder (folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  // Not `recursive`: a folder whose parent takes none (a mount that is gone, say) would be tried for ever.
  mkdirSync(folder)
  syncFolder(path.dirname(path.resolve(folder)))
}

/** A new name is on the disk only when the folder that has it is synced. */
function syncFolder (folder: string): void {
  // Windows has no such thing: a folder cannot be opened there.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try { fsyncSync(handle) } finally { closeSync(handle) }
}
