import fp from 'fastify-plugin'
import type { Db } from '../../db/open.ts'
import { PostRoom, type Surroundings } from './post-room.ts'

declare module 'fastify' {
  interface FastifyInstance {
    hooks: PostRoom
  }
}

/** How often couriers look whether it is time to try again, and what they did is kept. */
const LOOK_MS = 1_000

interface Options extends Pick<Surroundings, 'isInNetworks'> {
  db: Db
  wallNow?: (() => number) | undefined
}

/** Tells programs of others what happened: never in the way of the hall, one request a hook at a time. */
export default fp<Options>(
  async (app, { db, isInNetworks, wallNow = Date.now }) => {
    const { hall, events: feed, monotonicNow, log } = app
    const room = new PostRoom({
      db,
      feed,
      now: monotonicNow,
      wallNow,
      log,
      isInNetworks,
      giveUp(hookId, withinTransaction) {
        log.error({ hookId }, 'a hook was given up: for three days nothing arrived')
        hall
          .audit({ about: 'hook', what: 'given up', details: { hookId } }, 'hall', { withinTransaction })
          .catch((error) => log.warn(error, 'that a hook was given up could not be kept'))
      }
    })
    app.decorate('hooks', room)
    // The note in the log is what they get.
    app.alarmNews.join({ isWanted: () => room.isToldOf(['alarm-began', 'alarm-ended']), tell: () => {} })

    const stopping = new AbortController()
    const hear = async () => {
      while (!stopping.signal.aborted) if (await feed.news(LOOK_MS, stopping.signal)) room.goAll()
    }
    const looking = setInterval(() => {
      room.goAll()
      room.keep()
    }, LOOK_MS)
    app.addHook('onReady', async () => {
      void hear()
    })
    app.addHook('preClose', async () => {
      stopping.abort()
      clearInterval(looking)
      room.stop()
    })
  },
  { name: 'hooks', dependencies: ['hall', 'auth', 'events', 'alarm-news'] }
)
