import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { START } from '../start-command.ts'

/** The sample hall in a process of its own, for the demo, the benchmarks and the tests that need a real one. */

export interface ServerProcess {
  base: string
  data: string
  pid: number
  /** Resolves with the exit code when the process is gone, wanted or not. */
  exited: Promise<number | null>
  /** Asks the process to stop, as a service manager would, and waits. Removes the log, and the folder if it was temporary. */
  stop: () => Promise<void>
  log: () => string
}

export interface ServerOptions {
  port: number
  timeScale?: number
  data?: string
}

// The first start builds the screens.
const READY_WITHIN_MS = 180_000
const STOP_WITHIN_MS = 15_000

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts the sample hall and waits until it is ready. @throws when it ends before, with the end of its log */
export async function startServer({ port, timeScale = 1, data }: ServerOptions): Promise<ServerProcess> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'kezek-'))
  const logFile = join(data ? tmpdir() : folder, `kezek-${port}.log`)
  const output = openSync(logFile, 'w')
  const child = spawn(
    process.execPath,
    [
      ...START,
      '--port',
      String(port),
      '--data',
      folder,
      '--time-scale',
      String(timeScale),
      '--rate-limit',
      'off',
      '--voices',
      'off'
    ],
    {
      cwd: root,
      stdio: ['ignore', output, output],
      detached: true // Ctrl+C is for the demo; the demo stops the hall when everybody has left.
    }
  )
  closeSync(output)
  const log = () => readFileSync(logFile, 'utf8')
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const base = `http://127.0.0.1:${port}`

  const stop = async () => {
    await end(child, exited)
    rmSync(data ? logFile : folder, { recursive: true, force: true })
  }
  if (!(await isReady(base, child))) {
    const said = log().split('\n').slice(-20).join('\n')
    await stop()
    throw new Error(`the server did not start:\n${said}`)
  }
  return { base, data: folder, pid: child.pid ?? 0, exited, stop, log }
}

const isOver = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

async function isReady(base: string, child: ChildProcess): Promise<boolean> {
  const until = performance.now() + READY_WITHIN_MS
  while (performance.now() < until && !isOver(child)) {
    try {
      if ((await fetch(`${base}/ready`)).ok) return !isOver(child)
    } catch {
      /* not listening yet */
    }
    await pause(100)
  }
  return false
}

async function end(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  if (isOver(child)) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
  await exited
  clearTimeout(timer)
}
