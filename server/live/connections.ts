import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { addressOf, isThisMachine, type MOST_CONNECTIONS } from '../http/limits.ts'

/** With TLS, requests have a socket of their own over the one that was counted; the two have the same ends. */
const endOf = ({ remoteAddress, remotePort }: Pick<Socket, 'remoteAddress' | 'remotePort'>): string =>
  `${remoteAddress} ${remotePort}`

interface Connection {
  socket: Socket
  address: string
  isLive: boolean
}

/**
 * Bounds open connections. Where there are too many, the oldest that carries no live socket goes for the new one: whoever
 * holds connections without using them keeps nobody out, and a browser whose idle one was closed opens another unseen.
 */
export function boundConnections(app: FastifyInstance, most: typeof MOST_CONNECTIONS): void {
  /** By their other end, in the order in which they were opened. */
  const open = new Map<string, Connection>()
  const byAddress = new Map<string, number>()

  const forget = (end: string): void => {
    const known = open.get(end)
    if (!known) return
    open.delete(end)
    const others = (byAddress.get(known.address) ?? 1) - 1
    if (others > 0) byAddress.set(known.address, others)
    else byAddress.delete(known.address)
  }
  /** Makes room for one more. Returns false when all are in use. */
  const makeRoom = (address: string): boolean => {
    const isFullOfOne = (byAddress.get(address) ?? 0) >= most.ofOneAddress
    if (!isFullOfOne && open.size < most.inAll) return true
    for (const [end, each] of open) {
      if (each.isLive || (isFullOfOne && each.address !== address)) continue
      forget(end)
      each.socket.destroy()
      return true
    }
    return false
  }

  app.server.on('connection', (socket: Socket) => {
    const address = addressOf({ ip: socket.remoteAddress })
    if (isThisMachine(address)) return
    if (!makeRoom(address)) {
      socket.destroy()
      return
    }
    const end = endOf(socket)
    open.set(end, { socket, address, isLive: false })
    byAddress.set(address, (byAddress.get(address) ?? 0) + 1)
    socket.once('close', () => forget(end))
  })
  app.websocketServer.on('connection', (_ws, { socket }) => {
    const carrying = open.get(endOf(socket))
    if (carrying) carrying.isLive = true
  })
}
