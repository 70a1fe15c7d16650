import { hash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'

/** How files look without being read: a start has no time for reading two thousand of them to see that none has changed. */

const ROOT = path.join(import.meta.dirname, '..')
/** What this machine keeps between starts; a service has a folder for such things. */
const KEPT = path.join(process.env.CACHE_DIRECTORY ?? path.join(ROOT, 'node_modules/.cache/kezek'), 'starts')
/** A file written so shortly before could be written again within the same tick of the disk's clock. */
const SETTLED_MS = 2_000

/**
 * Whether files look as when `are` last said that they are as they should be; only otherwise is it asked. The system itself
 * sets the time of a file's last change, whatever is done to that file.
 * @param name what the look is kept under, on this machine
 * @param files from the root
 * @param what they should be; another look is kept for another
 */
export function lookAsWhen(name: string, files: readonly string[], what: string, are: () => boolean): boolean {
  let looks = `${ROOT}\n${what}\n`
  let newest = 0
  for (const file of files) {
    const stat = statSync(path.join(ROOT, file), { throwIfNoEntry: false })
    looks += stat ? `${file} ${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}\n` : `${file}\n`
    newest = Math.max(newest, stat?.ctimeMs ?? 0)
  }
  const look = hash('sha256', looks)
  if (readIfThere(name)?.toString() === look) return true
  if (!are()) return false
  if (Date.now() - newest > SETTLED_MS) keep(name, look)
  return true
}

/** What was kept under this name. */
export function readIfThere(name: string): Buffer | null {
  try {
    return readFileSync(path.join(KEPT, name))
  } catch {
    return null
  }
}

/**
 * Where it cannot be written, a start is only slower.
 * @param instead in place of all whose names begin so
 */
export function keep(name: string, content: string | Uint8Array, instead?: string): void {
  try {
    writeWhole(KEPT, name, content, 0o600)
    if (instead === undefined) return
    for (const each of readdirSync(KEPT))
      if (each !== name && each.startsWith(instead)) rmSync(path.join(KEPT, each), { force: true })
  } catch {
    /* a folder of another user's */
  }
}

/**
 * Writes a file that is there whole or not at all, whatever the power does and whoever writes it at the same time.
 * @throws an Error of the disk, with nothing left behind
 */
export function writeWhole(folder: string, name: string, content: string | Uint8Array, mode?: number): void {
  mkdirSync(folder, { recursive: true })
  const partial = path.join(folder, `.${process.pid}-${name}`)
  try {
    const handle = openSync(partial, 'w', mode)
    try {
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(partial, path.join(folder, name))
  } finally {
    rmSync(partial, { force: true })
  }
}

/** All files in a folder, from the root, in the order of their names; without what is built there. */
export function filesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`
      if (entry.isFile()) return [file]
      return entry.isDirectory() && entry.name !== 'dist' && entry.name !== 'node_modules' ? filesIn(file) : []
    })
}
