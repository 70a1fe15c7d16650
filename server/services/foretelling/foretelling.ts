import fp from 'fastify-plugin'
import type { Db } from '../../db/open.ts'
import { Foreteller } from './foreteller.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What is foretold of waits. */
    foreteller: Foreteller
  }
}

interface Options {
  db: Db
  monotonicNow: () => number
}

const LOOK_MS = 2_000

/** The waits that are told come from a thread of its own: the hall only looks them up. It begins when the server listens. */
export default fp<Options>(
  async (app, { db, monotonicNow }) => {
    const { hall, log } = app
    const foreteller = new Foreteller({
      file: db.$client.name,
      now: () => hall.now(),
      monotonicNow,
      failed: (error) => log.error({ err: error }, 'waits are reckoned roughly for a while: nobody foretells them')
    })
    app.decorate('foreteller', foreteller)
    let timer: NodeJS.Timeout | undefined
    let stopHearing = () => {}
    app.addHook('onListen', async () => {
      foreteller.start()
      stopHearing = hall.onCommit((logged) => foreteller.hear(logged.map(({ seq, event }) => ({ seq, event }))))
      timer = setInterval(() => foreteller.look(), LOOK_MS).unref()
    })
    app.addHook('preClose', async () => {
      clearInterval(timer)
      stopHearing()
      await foreteller.close()
    })
  },
  { name: 'foretelling', dependencies: ['hall'] }
)
