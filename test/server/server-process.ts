import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { START } from '../start-command.ts'

const ROOT = path.join(import.meta.dirname, '../..')

/** The real server in a process of its own, started as `npm start` does. */
export interface ServerProcess {
  base: string
  child: ChildProcess
  said: () => string
  kill: (signal: NodeJS.Signals) => Promise<number | null>
}

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

function launch(args: string[], env: Record<string, string> = {}, umask?: string): ChildProcess {
  // A process that makes the words of screens would go on after the folder of its hall is gone.
  const command = [process.execPath, ...START, '--voices', 'off', ...args] as [string, ...string[]]
  const [program, ...rest] = umask === undefined ? command : ['sh', '-c', `umask ${umask}; exec "$@"`, 'sh', ...command]
  return spawn(program as string, rest, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env }
  })
}

/** Starts it on a free port; resolves when it says that the hall is open. */
export function startServer({
  data,
  args = [],
  env,
  umask
}: {
  data: string
  args?: string[]
  env?: Record<string, string>
  /** What whoever starts it would let others do with its files. */
  umask?: string
}): Promise<ServerProcess> {
  const child = launch(['--port', '0', '--data', data, ...args], env, umask)
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk
      const open = said.split('\n').find((line) => line.includes('the hall is open'))
      if (open)
        resolve({
          base: new URL(JSON.parse(open).kiosk).origin,
          child,
          said: () => said,
          kill: (signal) => end(child, signal)
        })
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
}

const end = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })

/** Runs it until it ends by itself, and returns what it said. */
export function runServer(args: string[], env?: Record<string, string>): Promise<Ended> {
  const child = launch(args, env)
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, stdout, stderr })))
}
