import pino, { type Logger } from 'pino'
import { privacy } from './privacy.ts'

/** A log file is ended after a day, or when it is so big; so many ended ones are kept. */
const ROTATION = { frequency: 'daily', dateFormat: 'yyyy-MM-dd', size: '20m', kept: 30 } as const

/**
 * The server's log: for people on a terminal; lines of JSON on the standard output, which journald keeps and rotates; or
 * in files that rotate by themselves.
 * @param file `logs/kezek.log` makes `logs/kezek.2026-11-22.1.log` and so on; undefined: the standard output
 */
export async function openLogger(
  file: string | undefined,
  isTerminal: boolean,
  rotation: { size: string; kept: number } = ROTATION
): Promise<Logger> {
  if (file === undefined && !isTerminal) return pino(privacy)
  // Each loaded only where it is wanted: pino-roll brings date-fns, 300 files and 25 MB.
  if (file === undefined) {
    const { default: pretty } = await import('pino-pretty')
    return pino(privacy, pretty({ sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' }))
  }
  const { default: roll } = await import('pino-roll')
  const stream = await roll({
    file,
    mkdir: true,
    frequency: ROTATION.frequency,
    dateFormat: ROTATION.dateFormat,
    size: rotation.size,
    limit: { count: rotation.kept, removeOtherLogFiles: true },
    // Not buffered: the lines before a crash are the ones that matter.
    sync: true
  })
  // A log that cannot be written is no reason to stop the hall.
  stream.on('error', (error: Error) => process.stderr.write(`The log cannot be written: ${error.message}\n`))
  return pino(privacy, stream)
}
