import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

/** A process of its own for what is measured against, so that it does not share the event loop with the load. */
export interface Child<T> {
  said: T
  pid: number
  stop: () => Promise<void>
}

/** Starts a file of this folder and waits for its first message. */
export async function startChild<T>(file: string, args: string[] = []): Promise<Child<T>> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args)
  const exited = once(child, 'exit')
  const said = await Promise.race([
    once(child, 'message').then(([message]) => message as T),
    exited.then(([code]) => {
      throw new Error(`${file} ended with ${String(code)}`)
    })
  ])
  return {
    said,
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.connected) child.disconnect()
      await exited
    }
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

/** How much of a processor a process has used so far, ms; NaN where there is no /proc. Unlike the wall clock it does not count waiting for others. */
export function cpuMsOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN
  // The name, in brackets, may contain spaces; user and system time are the 12th and 13th field after it, in hundredths of a second.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** How much of a processor a process's first thread has used so far, ms: what holds up requests. NaN where there is no /proc. */
export function mainThreadMsOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN
  // Nanoseconds on a processor come first.
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}
