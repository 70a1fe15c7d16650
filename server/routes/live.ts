import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Value } from 'typebox/value'
import { refuseForeignOrigin } from '../plugins/auth.ts'
import { HEARTBEAT_MS, heartbeat } from '../plugins/live.ts'
import { ClientMessage } from '../protocol/live.ts'
import { LiveSocket } from './live-socket.ts'

/** The live socket. Registered under /api/live. */
const live: FastifyPluginAsyncTypebox = async (app) => {
  const sockets = new Set<LiveSocket>()

  app.get('', {
    websocket: true,
    config: { access: ['anyone'] },
    schema: { hide: true },
    // A socket carries the browser's cookies wherever its page comes from.
    preValidation: async (request) => refuseForeignOrigin(request.headers)
  }, (ws, request) => {
    const socket = new LiveSocket(ws)
    sockets.add(socket)
    ws.on('close', () => {
      sockets.delete(socket)
      for (const topic of socket.topics) app.live.unsubscribe(topic, socket)
    })
    ws.on('error', (error) => request.log.debug(error, 'a socket failed'))
    ws.on('message', (data) => {
      const message = readMessage(String(data))
      if (!message) return ws.close(1008, 'say {"subscribe": [topics]}')
      // Who asks is looked up anew each time: the session may have ended since.
      const who = app.whoIs(request)
      for (const topic of socket.topics) app.live.unsubscribe(topic, socket)
      socket.topics = new Set(message.subscribe)
      for (const topic of [...socket.topics]) {
        const refused = app.live.subscribe(topic, socket, who)
        if (refused === null) continue
        socket.topics.delete(topic)
        socket.offer(topic, Buffer.from(JSON.stringify({ topic, refused })))
      }
    })
    socket.tell(heartbeat(app.hall.now()))
  })

  const beat = setInterval(() => {
    const frame = heartbeat(app.hall.now())
    for (const socket of sockets) socket.beat(frame)
  }, HEARTBEAT_MS)
  app.addHook('preClose', async () => {
    clearInterval(beat)
    for (const socket of sockets) socket.leave()
  })
}

function readMessage (data: string): ClientMessage | null {
  try {
    const message: unknown = JSON.parse(data)
    return Value.Check(ClientMessage, message) ? message : null
  } catch {
    // Not JSON: the caller is told what to send.
    return null
  }
}

export default live
