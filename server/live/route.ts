import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Value } from 'typebox/value'
import { refuseForeignOrigin } from '../http/auth.ts'
import { HEARTBEAT_MS, heartbeat } from './topics.ts'
import { ClientFrame } from '../protocol/live.ts'
import { LiveSocket } from './socket.ts'

/** The live socket. Registered under /api/live. */
const live: FastifyPluginAsyncTypebox<{ rateLimits: boolean }> = async (app, { rateLimits }) => {
  const sockets = new Set<LiveSocket>()

  app.get(
    '',
    {
      websocket: true,
      schema: { hide: true },
      // A socket carries the browser's cookies wherever its page comes from.
      preValidation: async (request) => {
        refuseForeignOrigin(request)
        app.sockets.admit(request)
      }
    },
    (ws, request) => {
      const socket = new LiveSocket(ws)
      sockets.add(socket)
      app.sockets.hold(ws, request, socket)
      ws.on('close', () => {
        sockets.delete(socket)
        for (const topic of socket.topics) app.live.unsubscribe(topic, socket)
      })
      ws.on('error', (error) => request.log.debug(error, 'a socket failed'))
      const hear = (data: unknown) => {
        const message = readMessage(String(data))
        if (!message) return ws.close(1008, 'say {"subscribe": [topics]}')
        if (rateLimits && !socket.mayAsk()) return ws.close(1008, 'too many messages')
        // Who asks is looked up anew each time: the session may have ended since.
        const who = app.authenticate(request)
        const before = socket.topics
        socket.topics = new Set(message.subscribe)
        for (const topic of [...socket.topics]) {
          const refused = app.live.subscribe(topic, socket, who)
          if (refused === 'forbidden') app.noteRefusedRole(who, { topic })
          if (refused === null) continue
          socket.topics.delete(topic)
          socket.offer(topic, Buffer.from(JSON.stringify({ topic, refused })))
        }
        // Afterwards, so that a topic that is asked for again is not made anew.
        for (const topic of before) if (!socket.topics.has(topic)) app.live.unsubscribe(topic, socket)
      }
      // Browsers send no pings of their own, and pongs only to ours: more than that is somebody's who fills the line.
      for (const control of ['ping', 'pong'] as const)
        ws.on(control, () => {
          if (rateLimits && !socket.mayAsk()) ws.terminate()
        })
      ws.on('message', (data) => {
        // A socket that is being closed may still bring what was under way.
        if (ws.readyState !== ws.OPEN) return
        try {
          hear(data)
        } catch (error) {
          // One screen's trouble is not the hall's: nothing else catches what a socket's listener throws.
          request.log.error(error, "a socket's message could not be answered")
          ws.close(1011, 'internal')
        }
      })
      socket.tell(heartbeat(app.hall.now(), app.hall.centreSeq))
    }
  )

  const beatAll = () => {
    const frame = heartbeat(app.hall.now(), app.hall.centreSeq)
    for (const socket of sockets) socket.beat(frame)
  }
  const beat = setInterval(beatAll, HEARTBEAT_MS)
  // Every screen asks for the new settings at once.
  const stopHearing = app.hall.onCommit((logged) => {
    if (logged.some(({ event }) => event.type === 'hall-configured')) beatAll()
  })
  app.addHook('preClose', async () => {
    clearInterval(beat)
    stopHearing()
    for (const socket of sockets) socket.leave()
  })
}

function readMessage(data: string): ClientFrame | null {
  try {
    const message: unknown = JSON.parse(data)
    return Value.Check(ClientFrame, message) ? message : null
  } catch {
    // Not JSON: the caller is told what to send.
    return null
  }
}

export default live
