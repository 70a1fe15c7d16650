import fp from 'fastify-plugin'
import type { WebSocket } from 'ws'
import type { Identity } from '../http/auth.ts'
import { addressOf, tooMany } from '../http/limits.ts'
import { boundConnections } from './connections.ts'
import { placesIn } from './places.ts'
import type { LiveSocket } from './socket.ts'

/** An open live socket, by whom it was opened. */
interface Held {
  who: Identity
  /** What it is counted by: a session, a device or a program; null: nobody knows whose it is, a phone's. */
  caller: string | null
  address: string
  ws: WebSocket
  live: LiveSocket
}

declare module 'fastify' {
  interface FastifyInstance {
    sockets: {
      readonly size: number
      /** @throws RequestRefused 429 when there is no place, and nobody who can be put out for this one */
      admit: (request: FastifyRequest) => void
      /** Keeps an open socket, and puts out others for it where there is no place left. */
      hold: (ws: WebSocket, request: FastifyRequest, live: LiveSocket) => void
      /** Closes, at once, the sockets of a session that has ended. */
      closeSessions: (sessionIds: string[]) => void
      /** Closes, at once, the sockets of a device that was revoked. */
      closeDevice: (deviceId: string) => void
      /** Closes, at once, the sockets of a program that was revoked. */
      closeProgram: (programId: string) => void
      /**
       * Whether a device has a socket open and from which address the newest came, and when its last one closed, by the
       * hall's time; null: none has since the start.
       */
      presence: (deviceId: string) => { isOpen: boolean; address: string | null; leftAt: number | null }
    }
  }
}

/** How soon the socket of a session that is over by time is closed. */
const SWEEP_MS = 5_000
/** A screen that does not answer the closing loses its connection. */
const PARTING_MS = 1_000
const RETRY_MS = 10_000

const devicesOf = ({ who }: Held): string[] => [who.kiosk, who.display].filter((deviceId) => deviceId !== null)
const callerOf = ({ session, kiosk, display, program }: Identity): string | null =>
  program?.programId ?? session ?? kiosk ?? display

/** Every open live socket: how many there may be, and whose must go. */
export default fp<{ countConnections: boolean }>(
  async (app, { countConnections }) => {
    /** In the order in which they were opened. */
    const held = new Set<Held>()
    /** When the last socket of a device closed. */
    const left = new Map<string, number>()

    const close = ({ ws }: Held, code = 1008, reason = 'no longer signed in') => {
      ws.close(code, reason)
      setTimeout(() => ws.terminate(), PARTING_MS).unref()
    }
    const release = (one: Held) => {
      if (!held.delete(one)) return
      for (const deviceId of devicesOf(one)) left.set(deviceId, app.hall.now())
    }
    const places = placesIn(held, app.limits.sockets)

    app.decorate('sockets', {
      get size() {
        return held.size
      },
      admit(request) {
        if (!app.limits.isOn) return
        const wanted = { caller: callerOf(request.identity), address: addressOf(request) }
        if (places.missingFor(wanted, 1) && !places.whoGoesFor(wanted, 1)) throw tooMany(RETRY_MS)
      },
      hold(ws, request, live) {
        const who = request.identity
        const one: Held = { who, caller: callerOf(who), address: addressOf(request), ws, live }
        held.add(one)
        ws.on('close', () => release(one))
        while (app.limits.isOn && places.missingFor(one, 0)) {
          // Between being admitted and being open others may have come: then it is this one that finds no place.
          const goes = places.whoGoesFor(one, 0) ?? one
          release(goes)
          close(goes, 1013, 'the place is needed; try again later')
        }
      },
      presence(deviceId) {
        let address: string | null = null
        for (const one of held) if (devicesOf(one).includes(deviceId)) address = one.address
        return address === null
          ? { isOpen: false, address, leftAt: left.get(deviceId) ?? null }
          : { isOpen: true, address, leftAt: null }
      },
      closeSessions(sessionIds) {
        const ended = new Set(sessionIds)
        for (const one of held) if (one.who.session !== null && ended.has(one.who.session)) close(one)
      },
      closeProgram(programId) {
        for (const one of held) if (one.who.program?.programId === programId) close(one)
      },
      closeDevice(deviceId) {
        for (const one of held) if (devicesOf(one).includes(deviceId)) close(one)
      }
    })

    // An open socket is a desk in use, and keeps its session from ending idle; not from ending.
    const sweep = setInterval(() => {
      const now = app.monotonicNow()
      for (const one of held) {
        const session = one.who.session === null ? null : app.people.sessions.use(one.who.session, now)
        // Over, or held up since by something that is due first: a second factor that the centre asks for now.
        for (const deviceId of devicesOf(one)) app.people.devices.see(deviceId, now)
        const { program } = one.who
        if (program !== null && program.endsAt !== null && now >= program.endsAt) close(one)
        else if (session === undefined || (one.who.staff && session && app.signInRules.dueFrom(session.user) !== null))
          close(one)
      }
    }, SWEEP_MS)
    app.addHook('preClose', async () => {
      clearInterval(sweep)
    })

    // A proxy's connections are everybody's.
    if (app.limits.isOn && countConnections) boundConnections(app, app.limits.connections)
  },
  { name: 'sockets', dependencies: ['limits', 'auth'] }
)
