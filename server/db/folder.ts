import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { syncFolder } from './sync.ts'

/** The name of the one file of data, inside the data folder. */
export const FILE = 'kezek.sqlite'

/** Makes the data folder if there is none, so that it is there after a power cut too. */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  // Not `recursive`: a folder whose parent takes none (a mount that is gone, say) would be tried for ever.
  mkdirSync(folder)
  syncFolder(path.dirname(path.resolve(folder)))
}
