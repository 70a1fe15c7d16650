import { connect, createServer, type Socket } from 'node:net'

/** Nothing comes through, nothing comes back, or all is well. */
type Hung = 'everything' | 'answers' | 'nothing'
interface Pair {
  near: Socket
  far: Socket
  hung: Hung
}

/** A network between the screens and a server that can fail in the ways networks do. */
export interface FlakyLink {
  base: string
  /** The cable is pulled: every connection ends, and none can be made. */
  cut: () => Promise<void>
  /** Half open: connections stay, and new ones are accepted, but nothing comes through; with `answers`, only nothing comes back. */
  hang: (what?: 'everything' | 'answers') => void
  /** All is well again, for new connections. Those that hung stay as they are. */
  mend: () => Promise<void>
  close: () => Promise<void>
}

/** Listens on a port of its own before the server's. */
export async function openLink(serverPort: number): Promise<FlakyLink> {
  const pairs = new Set<Pair>()
  let hung: Hung = 'nothing'

  const server = createServer((near) => {
    const pair: Pair = { near, far: connect(serverPort, '127.0.0.1'), hung }
    const { far } = pair
    pairs.add(pair)
    near.on('error', () => near.destroy())
    far.on('error', () => far.destroy())
    near.on('data', (data) => {
      if (pair.hung !== 'everything') far.write(data)
    })
    far.on('data', (data) => {
      if (pair.hung === 'nothing') near.write(data)
    })
    near.on('close', () => {
      far.destroy()
      pairs.delete(pair)
    })
    // What is half open does not tell that its other end has gone.
    far.on('close', () => {
      if (pair.hung === 'nothing') near.destroy()
    })
  })
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  await listen(0)
  const { port } = server.address() as { port: number }

  const cut = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const { near, far } of pairs) for (const socket of [near, far]) socket.destroy()
    await closed
  }
  return {
    base: `http://127.0.0.1:${port}`,
    cut,
    hang: (what = 'everything') => {
      hung = what
      for (const pair of pairs) pair.hung = what
    },
    mend: async () => {
      hung = 'nothing'
      if (!server.listening) await listen(port)
    },
    close: async () => {
      if (server.listening) await cut()
    }
  }
}
