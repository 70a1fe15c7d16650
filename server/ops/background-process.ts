import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import path from 'node:path'

/** Behind everything else that the machine does. */
const LOW_PRIORITY = 10
/** Of what a command says, the end tells how it went. */
const LONGEST_WORDS = 2_000

export interface Run {
  /** How it ended, and what it said; never rejected, and never settled once it was stopped. `code` is null when it was killed. */
  ended: Promise<{ isGood: boolean; code: number | null; said: string }>
  stop: () => void
}

/**
 * Runs one of our commands in a process of its own, so that a slow or dying drive cannot hold up the hall.
 * @param command the name of its file in `commands`
 * @param longestWords of what it says, so many of the last characters are told
 * @param longestMs when it has run this long it is ended, and counts as failed
 */
export function runInBackground(
  command: string,
  args: readonly string[],
  longestMs: number,
  longestWords = LONGEST_WORDS
): Run {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'commands', command), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: longestMs,
    killSignal: 'SIGKILL'
  })
  let said = ''
  let isStopped = false
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-longestWords)
    })
  child.once('spawn', () => {
    if (child.pid !== undefined) lower(child.pid)
  })
  return {
    ended: new Promise((resolve) => {
      const end = (code: number | null) => {
        if (!isStopped) resolve({ isGood: code === 0, code, said: said.trim() })
      }
      child.once('error', (error) => {
        said = error.message
        end(null)
      })
      child.once('close', end)
    }),
    stop: () => {
      isStopped = true
      child.kill('SIGKILL')
    }
  }
}

function lower(pid: number): void {
  try {
    setPriority(pid, LOW_PRIORITY)
  } catch {
    /* it ended before, or the system knows no priorities */
  }
}
