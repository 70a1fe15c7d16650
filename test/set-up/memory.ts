import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

const MEMORY = '/dev/shm'
const PREFIX = 'kezek-tests-'
/** The halls of a whole run, though all of them were left behind, and a browser beside them. */
const NEEDED_BYTES = 2 * 1024 ** 3

/**
 * Temporary files of the project's tests are in memory where that is possible: every commit waits for the disk, and there
 * are a hundred thousand of them. What a disk does is the disk project's subject.
 */
export default function useMemory({ config }: TestProject): (() => void) | undefined {
  if (!isRoomy()) return
  removeLeftovers()
  const folder = path.join(MEMORY, `${PREFIX}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  config.env = { ...config.env, TMPDIR: folder }
  return () => rmSync(folder, { recursive: true, force: true })
}

function isRoomy(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= NEEDED_BYTES
  } catch {
    // This system has no such folder.
    return false
  }
}

/** Of runs that were killed. */
function removeLeftovers(): void {
  for (const name of readdirSync(MEMORY)) {
    if (name.startsWith(PREFIX) && !isAlive(Number(name.slice(PREFIX.length))))
      rmSync(path.join(MEMORY, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
