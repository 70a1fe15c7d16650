import fp from 'fastify-plugin'
import { tooMany } from './limits.ts'
import { TokenBucket } from './token-bucket.ts'

/** A kiosk that was held back stays on the board so long, ms. */
const TOLD_MS = 10 * 60_000
/** Of a kiosk with a pace of its own: so many at once for each that it may take in a minute. */
const BURST_PART = 2 / 3
const LEAST_BURST = 20

/** A kiosk whose token takes tickets faster than people at its screen could. */
export interface KioskFlood {
  deviceId: string
  /** When it was first held back, by the hall's time. */
  since: number
  /** How many tickets it was refused. */
  refused: number
}

declare module 'fastify' {
  interface FastifyInstance {
    kioskPace: {
      /** Takes one ticket of a kiosk's. @param perMinute its own pace; undefined: as every kiosk's @throws RequestRefused 429 */
      take: (deviceId: string, perMinute: number | undefined) => void
      /** The kiosks that were held back of late. */
      floods: () => KioskFlood[]
    }
  }
}

/** How fast one kiosk takes tickets: a group that comes in at once, and then as people press. */
export default fp(
  async (app) => {
    const own = new Map<number, TokenBucket>()
    const held = new Map<string, KioskFlood & { lastAt: number }>()

    const ownWaitMs = (deviceId: string, perMinute: number): number => {
      const bucket =
        own.get(perMinute) ??
        new TokenBucket({ burst: Math.max(LEAST_BURST, Math.round(perMinute * BURST_PART)), perMinute })
      own.set(perMinute, bucket)
      return bucket.take(deviceId, app.monotonicNow())
    }
    const note = (deviceId: string): void => {
      const now = app.hall.now()
      const known = held.get(deviceId)
      const goesOn = known !== undefined && now - known.lastAt < TOLD_MS ? known : null
      held.set(deviceId, {
        deviceId,
        since: goesOn?.since ?? now,
        refused: (goesOn?.refused ?? 0) + 1,
        lastAt: now
      })
      if (!goesOn) app.log.warn({ deviceId }, 'a kiosk takes tickets faster than people could; it is held back')
    }

    app.decorate('kioskPace', {
      take(deviceId, perMinute) {
        if (!app.limits.isOn) return
        const waitMs =
          perMinute === undefined ? app.limits.waitFor('kioskTickets', deviceId) : ownWaitMs(deviceId, perMinute)
        if (waitMs === 0) return
        note(deviceId)
        throw tooMany(waitMs)
      },
      floods: () =>
        [...held.values()]
          .filter(({ lastAt }) => app.hall.now() - lastAt < TOLD_MS)
          .map(({ deviceId, since, refused }) => ({ deviceId, since, refused }))
    })
  },
  { name: 'kiosk-pace', dependencies: ['limits', 'auth', 'hall'] }
)
