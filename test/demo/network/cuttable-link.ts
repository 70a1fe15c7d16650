import { connect, createServer, type Socket } from 'node:net'
import { once } from 'node:events'

/** A line to the hub that can be cut, as a digger does it: what is under way is gone, and nothing new comes through. */
export async function cuttableLink(hubPort: number): Promise<{
  base: string
  cut: () => void
  mend: () => void
  close: () => Promise<void>
}> {
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(hubPort, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near]
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const breakAll = () => {
    for (const each of open) each.destroy()
  }
  return {
    base: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    cut: () => {
      isCut = true
      breakAll()
    },
    mend: () => {
      isCut = false
    },
    close: async () => {
      server.close()
      breakAll()
      await once(server, 'close')
    }
  }
}
