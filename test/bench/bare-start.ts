import { spawn } from 'node:child_process'
import { NODE_OPTIONS } from '../start-command.ts'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './child.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const READY_WITHIN_MS = 60_000

export interface Bare {
  base: string
  pid: number
  /** From the start of the process to its first answer, ms. */
  tookMs: number
  stop: () => Promise<void>
}

/** Starts the bare server as the hall is started, with the same compile cache, and waits for its first answer. */
export async function startBare(): Promise<Bare> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [...NODE_OPTIONS, 'test/bench/bare-plugins.ts', '--port', String(port)], {
    cwd: ROOT,
    stdio: 'ignore'
  })
  const exited = once(child, 'exit')
  const base = `http://127.0.0.1:${port}`
  while (!(await answers(`${base}/ready`))) {
    if (child.exitCode !== null || performance.now() - began > READY_WITHIN_MS)
      throw new Error('the bare server did not start')
    await pause(5)
  }
  return {
    base,
    pid: child.pid ?? 0,
    tookMs: performance.now() - began,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    }
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer()
      return response.ok
    },
    () => false
  )
