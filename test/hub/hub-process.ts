import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'

/** A hub as a process of its own, which can be killed. */
export interface HubProcess {
  base: string
  /** Ends it; returns when it has ended. */
  kill: (signal: NodeJS.Signals) => Promise<void>
}

interface Options {
  data: string
  /** A free one, where none is named. */
  port?: number
  args?: string[]
  env?: NodeJS.ProcessEnv
}

const ROOT = path.join(import.meta.dirname, '../..')

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** Starts `npm run hub` without npm, and returns when it is ready. */
export async function startHub({ data, port, args = [], env = {} }: Options): Promise<HubProcess> {
  const own = port ?? (await freePort())
  const all = ['--port', String(own), '--data', data, '--rate-limit', 'off', ...args]
  const hub: ChildProcess = spawn(
    process.execPath,
    ['--import', './server/runtime.mjs', 'server/hub-main.ts', ...all],
    {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe']
    }
  )
  let said = ''
  hub.stderr?.on('data', (piece) => {
    said += piece
  })
  const base = `http://127.0.0.1:${own}`
  for (;;) {
    const isUp = await fetch(`${base}/ready`).then(
      ({ ok }) => ok,
      () => false
    )
    if (isUp) break
    if (hub.exitCode !== null) throw new Error(`the hub ended with ${hub.exitCode}: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    base,
    async kill(signal) {
      if (hub.exitCode !== null || hub.signalCode !== null) return
      const ended = new Promise((resolve) => hub.once('exit', resolve))
      hub.kill(signal)
      await ended
    }
  }
}
