import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Logger } from 'pino'
import { programUse } from './program.ts'
import { keepCompiled } from './program-run.ts'

/** How long after it is open a hall has run what each start runs, ms. */
const STARTED_MS = 3_000
const LONGEST_WORDS = 2_000

/**
 * Keeps what was compiled of the program; where this start had to do without one, has it made, in a process beside the hall.
 * @param umask that of whoever started the hall: the program is read by others too
 */
export function readyTheNextStart(logger: Logger, umask: number): void {
  setTimeout(keepCompiled, STARTED_MS).unref()
  const use = programUse()
  if (use.is === 'used' || !use.isWanted) return
  if (use.why !== null)
    logger.warn(`the program made of the sources is passed over: ${use.why}. This start runs the sources as they are`)
  const own = process.umask(umask)
  const making = spawn(process.execPath, [path.join(import.meta.dirname, 'make-program.ts')], {
    stdio: ['ignore', 'ignore', 'pipe']
  })
  process.umask(own)
  let said = ''
  making.stderr.on('data', (words) => {
    said = `${said}${words}`.slice(-LONGEST_WORDS)
  })
  const sorry = (err: Error) => logger.warn({ err }, 'the program could not be made: each start takes a little longer')
  making.once('error', sorry)
  making.once('exit', (code) => {
    if (code) sorry(new Error(said))
  })
  process.once('exit', () => making.kill())
}
