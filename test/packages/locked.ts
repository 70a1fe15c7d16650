import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

// It has no types of its own, and one function is used.
export const { satisfies } = createRequire(import.meta.url)('semver') as {
  satisfies: (version: string, range: string) => boolean
}

const ROOT = path.join(import.meta.dirname, '../..')
const FILE = path.join(ROOT, 'package-lock.json')

/** Whatever Node a developer's machine has: npm asks of it what only the Node that runs the program must have. */
const MACHINES_NODE = '20.0.0'

export interface LockedPackage {
  engines?: { node?: string }
  dev?: boolean
  optional?: boolean
}
interface Lock {
  packages: Record<string, LockedPackage>
}

export const readLock = (): Lock => JSON.parse(readFileSync(FILE, 'utf8')) as Lock

/** The folders of packages of which `npm ci` would warn on a machine whose own Node is 20. */
export const warnedOf = ({ packages }: Lock): string[] =>
  Object.entries(packages)
    .filter(([, { engines }]) => engines?.node !== undefined && !satisfies(MACHINES_NODE, engines.node))
    .map(([folder]) => folder)

/**
 * Takes out of the lock file what these packages want of Node. What they want is held to the Node that runs them, by
 * `server/runtime.mjs` at each start and by a test that asks the packages themselves.
 * @returns whose was taken out
 */
export function quietLock(): string[] {
  const lock = readLock()
  const folders = warnedOf(lock)
  for (const folder of folders) delete lock.packages[folder]?.engines
  if (folders.length > 0) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
  return folders
}

/** What an installed package itself wants of Node; null: nothing, or it is not installed here. */
export function wantedNode(folder: string): string | null {
  try {
    const { engines } = JSON.parse(readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8')) as LockedPackage
    return engines?.node ?? null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
