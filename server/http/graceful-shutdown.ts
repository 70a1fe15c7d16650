import type { Socket } from 'node:net'
import fp from 'fastify-plugin'

const LOOK_EVERY_MS = 50
/** Every honest answer has long left by then. */
const PATIENCE_MS = 3_000

/**
 * A stop waits for the answers that are under way and for nobody else: neither for a connection that has said nothing,
 * as browsers open them beforehand, nor for a screen behind a half-open one, which never says goodbye.
 */
export default fp(
  async (app) => {
    const connections = new Set<Socket>()
    app.server.on('connection', (socket: Socket) => {
      connections.add(socket)
      socket.once('close', () => connections.delete(socket))
    })
    app.addHook('preClose', async () => {
      const end = (which: (socket: Socket) => boolean) => {
        for (const socket of connections) if (which(socket)) socket.destroy()
      }
      const sweep = setInterval(() => {
        // A connection that still waits for its answer when the server stops is idle a moment later, and would be kept alive.
        app.server.closeIdleConnections()
        end((socket) => socket.bytesRead === 0)
      }, LOOK_EVERY_MS)
      const patience = setTimeout(() => end(() => true), PATIENCE_MS)
      sweep.unref()
      patience.unref()
      app.server.once('close', () => {
        clearInterval(sweep)
        clearTimeout(patience)
      })
    })
  },
  { name: 'graceful-shutdown' }
)
