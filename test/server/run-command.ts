import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Ended } from './server-process.ts'

const ROOT = path.join(import.meta.dirname, '../..')

/** Runs a command of `npm run` in a process of its own, as its script does. */
export function runCommand(
  name: 'audit' | 'backup' | 'export' | 'restore' | 'verify' | 'doctor' | 'prove' | 'replay' | 'sample-days',
  ...args: string[]
): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--import', './server/runtime.mjs', `server/ops/commands/${name}.ts`, ...args],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe']
    }
  )
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })))
}
