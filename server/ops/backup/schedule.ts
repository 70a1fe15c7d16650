import type { Logger } from 'pino'
import { runInBackground } from '../background-process.ts'
import type { BackupStatus } from './backup.ts'
import { removeBackup } from './files.ts'
import { type BackupFile, listBackups } from './names.ts'
import type { Mark } from './previous.ts'
import { outdated } from './rotation.ts'

export interface ScheduleOptions {
  data: string
  folder: string
  everyMs: number
  logger: Pick<Logger, 'info' | 'error'>
  /** The key of their authenticators, and whether they are encrypted by it. */
  key?: { file: string; encrypts: boolean } | undefined
  /** Where the log of the running server ends: each backup must have it. */
  mark?: () => Mark | null
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
/** The command ends so when the log's past is not what it was. */
const PAST_CHANGED = 3

/**
 * Makes a backup whenever the newest one in the folder is too old: a restart neither forgets one nor makes one too many.
 * Each is made by a process of its own.
 */
export function startBackups({
  data,
  folder,
  everyMs,
  logger,
  key,
  mark = () => null,
  firstLookMs = Math.min(FIRST_LOOK_MS, everyMs)
}: ScheduleOptions): BackupSchedule {
  let failures = 0
  let lastFailure: string | null = null
  // Stays until the server is started again: the next backup may well be good, and nobody has looked.
  let pastChanged: string | null = null
  let notBefore = 0
  let stopRun: (() => void) | null = null

  // By the distance either way: a file from the future, made while the clock was wrong, must not end all backups.
  const isDue = () => {
    const newest = newestIn(folder)
    return performance.now() >= notBefore && (newest === null || Math.abs(Date.now() - newest.at) >= everyMs)
  }

  const look = () => {
    if (stopRun !== null || !isDue()) return
    const run = runInBackground('backup.ts', argumentsNow(), LONGEST_RUN_MS)
    stopRun = run.stop
    void run.ended.then(({ isGood, code, said }) => {
      stopRun = null
      notBefore = performance.now() + (isGood ? everyMs : Math.min(everyMs, RETRY_MS))
      if (isGood) succeeded(said)
      else failed(said, code === PAST_CHANGED)
    })
  }

  function argumentsNow(): string[] {
    const end = mark()
    return [
      ...['--data', data, '--to', folder, '--json'],
      ...(key ? ['--backup-key', key.file] : []),
      ...(key?.encrypts ? ['--encrypt'] : []),
      ...(end ? ['--expect', `${end.epoch}:${end.seq}:${end.hash}`] : [])
    ]
  }

  // Only now: an old backup is worth nothing less than a new one that may not be good.
  const succeeded = (said: string) => {
    const { sentences, restores } = JSON.parse(said) as { sentences: string[]; restores: string[] }
    lastFailure = null
    for (const sentence of sentences) logger.info(sentence)
    for (const sentence of restores) {
      pastChanged = sentence
      logger.error({ folder }, sentence)
    }
    try {
      for (const { file } of outdated(listBackups(folder))) removeBackup(file)
    } catch (error) {
      failed(`An old backup could not be removed: ${(error as Error).message}.`)
    }
  }
  const failed = (sentence: string, isPast = false) => {
    failures++
    if (isPast) pastChanged = sentence
    lastFailure = sentence || 'The backup took too long, or was ended from outside.'
    logger.error({ folder }, `no backup was made: ${lastFailure}`)
  }

  const first = setTimeout(look, firstLookMs).unref()
  const looks = setInterval(look, Math.min(FIRST_LOOK_MS, everyMs / 4)).unref()
  return {
    status: () => ({ folder, everyMs, newest: newestIn(folder), failures, lastFailure, pastChanged }),
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
