import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

/** A process of its own for what is measured against, so that it does not share the event loop with the load. */
export interface Child<T> { said: T, stop: () => Promise<void> }

/** Starts a file of this folder and waits for its first message. */
export async function startChild<T> (file: string, args: string[] = []): Promise<Child<T>> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args)
  const exited = once(child, 'exit')
  const said = await Promise.race([
    once(child, 'message').then(([message]) => message as T),
    exited.then(([code]) => { throw new Error(`${file} ended with ${String(code)}`) })
  ])
  return {
    said,
    stop: async () => {
      if (child.connected) child.disconnect()
      await exited
    }
  }
}

/** A port that nobody listens on. */
export async function freePort (): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
