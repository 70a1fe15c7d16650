import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const ROOT = path.join(import.meta.dirname, '../../..')
const READY_WITHIN_MS = 180_000

/** The hub in a process of its own, with the sample country in a folder that goes with it. */
export async function startHub(port: number): Promise<{ base: string; stop: () => Promise<void> }> {
  const data = mkdtempSync(path.join(tmpdir(), 'kezek-hub-'))
  const logFile = path.join(data, 'hub.log')
  const output = openSync(logFile, 'w')
  const command = ['--import', './server/runtime.mjs', 'server/hub-main.ts']
  const options = [
    '--port',
    String(port),
    '--data',
    path.join(data, 'hub'),
    '--rate-limit',
    'off',
    '--backup-to',
    'off'
  ]
  const child = spawn(process.execPath, [...command, ...options], {
    cwd: ROOT,
    stdio: ['ignore', output, output],
    detached: true // Ctrl+C is for the demo.
  })
  closeSync(output)
  const exited = once(child, 'exit')
  const base = `http://127.0.0.1:${port}`
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await exited
    }
    rmSync(data, { recursive: true, force: true })
  }
  const until = performance.now() + READY_WITHIN_MS
  while (performance.now() < until && child.exitCode === null) {
    try {
      if ((await fetch(`${base}/api/public/services`)).ok) return { base, stop }
    } catch {
      // Not listening yet.
    }
    await pause(200)
  }
  const said = readFileSync(logFile, 'utf8').slice(-2_000)
  await stop()
  throw new Error(`the hub did not start:\n${said}`)
}
