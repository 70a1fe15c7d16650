import type { Logger } from 'pino'
import { runInBackground } from '../background-process.ts'
import { type BackupFile, type BackupStatus, listBackups } from './backup.ts'
import { removeBackup } from './files.ts'
import { outdated } from './rotation.ts'

export interface ScheduleOptions {
  data: string
  folder: string
  everyMs: number
  logger: Pick<Logger, 'info' | 'error'>
  /** How long after the start the first look is: a server that starts has other things to do. */
  firstLookMs?: number
}

export interface BackupSchedule {
  status: () => BackupStatus
  stop: () => void
}

const FIRST_LOOK_MS = 60_000
const RETRY_MS = 10 * 60_000
const LONGEST_RUN_MS = 3_600_000

/**
 * Makes a backup whenever the newest one in the folder is too old: a restart neither forgets one nor makes one too many.
 * Each is made by a process of its own.
 */
export function startBackups({
  data,
  folder,
  everyMs,
  logger,
  firstLookMs = Math.min(FIRST_LOOK_MS, everyMs)
}: ScheduleOptions): BackupSchedule {
  let failures = 0
  let lastFailure: string | null = null
  let notBefore = 0
  let stopRun: (() => void) | null = null

  // By the distance either way: a file from the future, made while the clock was wrong, must not end all backups.
  const isDue = () => {
    const newest = newestIn(folder)
    return performance.now() >= notBefore && (newest === null || Math.abs(Date.now() - newest.at) >= everyMs)
  }

  const look = () => {
    if (stopRun !== null || !isDue()) return
    const run = runInBackground('backup.ts', ['--data', data, '--to', folder], LONGEST_RUN_MS)
    stopRun = run.stop
    void run.ended.then(({ isGood, said }) => {
      stopRun = null
      notBefore = performance.now() + (isGood ? everyMs : Math.min(everyMs, RETRY_MS))
      if (isGood) succeeded(said)
      else failed(said)
    })
  }

  // Only now: an old backup is worth nothing less than a new one that may not be good.
  const succeeded = (sentence: string) => {
    lastFailure = null
    logger.info(sentence)
    try {
      for (const { file } of outdated(listBackups(folder))) removeBackup(file)
    } catch (error) {
      failed(`An old backup could not be removed: ${(error as Error).message}.`)
    }
  }
  const failed = (sentence: string) => {
    failures++
    lastFailure = sentence || 'The backup took too long, or was ended from outside.'
    logger.error({ folder }, `no backup was made: ${lastFailure}`)
  }

  const first = setTimeout(look, firstLookMs).unref()
  const looks = setInterval(look, Math.min(FIRST_LOOK_MS, everyMs / 4)).unref()
  return {
    status: () => ({ folder, everyMs, newest: newestIn(folder), failures, lastFailure }),
    stop: () => {
      clearTimeout(first)
      clearInterval(looks)
      stopRun?.()
    }
  }
}

function newestIn(folder: string): BackupFile | null {
  try {
    return listBackups(folder)[0] ?? null
  } catch {
    // A drive that cannot be read has no backup to show; the next try says why.
    return null
  }
}
