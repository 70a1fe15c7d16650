import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { syncFolder } from './sync.ts'

/** The name of the one file of data, inside the data folder. */
export const FILE = 'kezek.sqlite'

/** The umask of every process of ours: what it makes is its user's alone. */
export const OWNER_ALONE = 0o077

/** Makes the data folder if there is none, so that it is there after a power cut too. */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  // Not `recursive`: a folder whose parent takes none (a mount that is gone, say) would be tried for ever.
  mkdirSync(folder, { mode: 0o700 })
  syncFolder(path.dirname(path.resolve(folder)))
}

/**
 * Takes the rights of everybody else away from a folder and all that is in it: a folder of an earlier program, or one that
 * was made by hand, lets them read hashes and keys. What is not this user's stays as it is; the doctor tells of it.
 */
export function closeToOthers(folder: string): void {
  for (const each of openToOthers(folder)) keepForOwner(each)
}

/** Takes the rights of everybody else away from a file or folder, if it is this user's. */
export function keepForOwner(place: string): void {
  try {
    const { mode } = statSync(place)
    if ((mode & OWNER_ALONE) !== 0 && process.platform !== 'win32') chmodSync(place, mode & 0o700)
  } catch {
    /* Another user's, or gone a moment ago. */
  }
}

/** The folder (or file), and what is in it, that others than its owner may read or write. A link is followed nowhere. */
export function openToOthers(folder: string): string[] {
  // Windows keeps its rights elsewhere.
  if (process.platform === 'win32') return []
  const isOpen = (place: string) => ((statSync(place, { throwIfNoEntry: false })?.mode ?? 0) & OWNER_ALONE) !== 0
  const within = (place: string): string[] =>
    readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
      const inner = path.join(place, entry.name)
      if (!entry.isFile() && !entry.isDirectory()) return []
      return [...(isOpen(inner) ? [inner] : []), ...(entry.isDirectory() ? within(inner) : [])]
    })
  try {
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
    return [...(isOpen(folder) ? [folder] : []), ...(isFolder ? within(folder) : [])]
  } catch {
    // A folder that cannot be read is another finding.
    return []
  }
}
