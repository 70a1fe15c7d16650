import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import path from 'node:path'
import type { Logger } from 'pino'
import { type BackupFile, type BackupStatus, listBackups } from './db/backup.ts'
import { removeBackup } from './db/backup-files.ts'
import { outdated } from './db/rotation.ts'

export interface ScheduleOptions {
  data: string
  folder: string
  everyMs: number
  logger: Pick<Logger, 'info' | 'error'>
  /** How long after the start the first look is: a server that starts has other things to do. */
  firstLookMs?: number
}

export interface BackupSchedule { status: () => BackupStatus, stop: () => void }

const COMMAND = path.join(import.meta.dirname, 'commands/backup.ts')
const FIRST_LOOK_MS = 60_000
const RETRY_MS = 10 * 60_000
const LONGEST_RUN_MS = 3_600_000
/** Behind everything else that the machine does. */
const LOW_PRIORITY = 10

/**
 * Makes a backup whenever the newest one in the folder is too old: a restart neither forgets one nor makes one too many.
 * Each is made by a process of its own, so that a slow or dying drive cannot hold up the hall.
 */
export function startBackups ({ data, folder, everyMs, logger, firstLookMs = Math.min(FIRST_LOOK_MS, everyMs) }: ScheduleOptions): BackupSchedule {
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
    const child = spawn(process.execPath, [COMMAND, '--data', data, '--to', folder], { stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST_RUN_MS, killSignal: 'SIGKILL' })
    let said = ''
    child.stdout.on('data', (chunk) => { said += chunk })
    child.stderr.on('data', (chunk) => { said += chunk })
    child.once('spawn', () => { if (child.pid !== undefined) lower(child.pid) })
    const done = (isGood: boolean) => {
      if (stopRun === null) return
      stopRun = null
      notBefore = performance.now() + (isGood ? everyMs : Math.min(everyMs, RETRY_MS))
      if (isGood) succeeded(said.trim())
      else failed(said.trim())
    }
    stopRun = () => {
      stopRun = null
      child.kill('SIGKILL')
    }
    child.once('error', (error) => {
      said = error.message
      done(false)
    })
    child.once('close', (code) => done(code === 0))
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

function newestIn (folder: string): BackupFile | null {
  try {
    return listBackups(folder)[0] ?? null
  } catch {
    // A drive that cannot be read has no backup to show; the next try says why.
    return null
  }
}

function lower (pid: number): void {
  try { setPriority(pid, LOW_PRIORITY) } catch { /* it ended before, or the system knows no priorities */ }
}
