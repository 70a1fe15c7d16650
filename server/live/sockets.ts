import fp from 'fastify-plugin'
import type { WebSocket } from 'ws'
import type { Identity } from '../http/auth.ts'
import { addressOf, isThisMachine, tooMany } from '../http/limits.ts'

/** An open live socket, by whom it was opened. */
interface Held {
  who: Identity
  address: string
  ws: WebSocket
}

declare module 'fastify' {
  interface FastifyInstance {
    sockets: {
      readonly size: number
      /** @throws RequestRefused 429 when an address, or the hall, has as many as there may be */
      admit: (request: FastifyRequest) => void
      hold: (ws: WebSocket, request: FastifyRequest) => void
      /** Closes, at once, the sockets of a session that has ended. */
      closeSessions: (sessionIds: string[]) => void
      /** Closes, at once, the sockets of a device that was revoked. */
      closeDevice: (deviceId: string) => void
      /** Whether a device has a socket open, and when its last one closed, by the hall's time; null: none has since the start. */
      presence: (deviceId: string) => { isOpen: boolean; leftAt: number | null }
    }
  }
}

/** How soon the socket of a session that is over by time is closed. */
const SWEEP_MS = 5_000
/** A screen that does not answer the closing loses its connection. */
const PARTING_MS = 1_000
const RETRY_MS = 10_000
/** Plain connections of one address; a browser has six and its socket. Loris brings thousands. */
const MOST_CONNECTIONS = 600

const devicesOf = ({ who }: Held): string[] => [who.kiosk, who.display].filter((deviceId) => deviceId !== null)

/** Every open live socket: how many there may be, and whose must go. */
export default fp<{ countConnections: boolean }>(
  async (app, { countConnections }) => {
    const held = new Set<Held>()
    const byAddress = new Map<string, number>()
    /** When the last socket of a device closed. */
    const left = new Map<string, number>()
    const { ofOneAddress, inAll } = app.limits.sockets

    const close = ({ ws }: Held) => {
      ws.close(1008, 'no longer signed in')
      setTimeout(() => ws.terminate(), PARTING_MS).unref()
    }

    app.decorate('sockets', {
      get size() {
        return held.size
      },
      admit(request) {
        if (!app.limits.isOn) return
        const address = addressOf(request)
        if (held.size >= inAll || (!isThisMachine(address) && (byAddress.get(address) ?? 0) >= ofOneAddress))
          throw tooMany(RETRY_MS)
      },
      hold(ws, request) {
        const one: Held = { who: request.identity, address: addressOf(request), ws }
        held.add(one)
        byAddress.set(one.address, (byAddress.get(one.address) ?? 0) + 1)
        ws.on('close', () => {
          held.delete(one)
          for (const deviceId of devicesOf(one)) left.set(deviceId, app.hall.now())
          const others = (byAddress.get(one.address) ?? 1) - 1
          if (others > 0) byAddress.set(one.address, others)
          else byAddress.delete(one.address)
        })
      },
      presence(deviceId) {
        for (const one of held) if (devicesOf(one).includes(deviceId)) return { isOpen: true, leftAt: null }
        return { isOpen: false, leftAt: left.get(deviceId) ?? null }
      },
      closeSessions(sessionIds) {
        const ended = new Set(sessionIds)
        for (const one of held) if (one.who.session !== null && ended.has(one.who.session)) close(one)
      },
      closeDevice(deviceId) {
        for (const one of held) if (devicesOf(one).includes(deviceId)) close(one)
      }
    })

    // An open socket is a desk in use, and keeps its session from ending idle; not from ending.
    const sweep = setInterval(() => {
      const now = app.monotonicNow()
      for (const one of held) {
        if (one.who.session !== null && !app.people.sessions.use(one.who.session, now)) close(one)
      }
    }, SWEEP_MS)
    app.addHook('preClose', async () => {
      clearInterval(sweep)
    })

    // A proxy's connections are everybody's.
    if (!app.limits.isOn || !countConnections) return
    const connections = new Map<string, number>()
    app.server.on('connection', (socket) => {
      const address = addressOf({ ip: socket.remoteAddress })
      if (isThisMachine(address)) return
      const count = (connections.get(address) ?? 0) + 1
      if (count > MOST_CONNECTIONS) {
        socket.destroy()
        return
      }
      connections.set(address, count)
      socket.once('close', () => {
        const left = (connections.get(address) ?? 1) - 1
        if (left > 0) connections.set(address, left)
        else connections.delete(address)
      })
    })
  },
  { name: 'sockets', dependencies: ['limits', 'auth'] }
)
