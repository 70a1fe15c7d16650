import fp from 'fastify-plugin'
import type { Db } from '../../db/open.ts'
import { Foreteller } from './foreteller.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What is foretold of waits; null: nothing is, and rule W3 is told. */
    foreteller: Foreteller | null
  }
}

interface Options {
  db: Db
  /** False: no thread is started. */
  isOn: boolean
}

const LOOK_MS = 2_000
/** The hall comes first: screens are opened when the server listens. */
const AFTER_LISTENING_MS = 1_500

/**
 * The waits that are told come from a thread of its own: the hall only looks them up. It is started when the server
 * listens and somebody waits, or else with the first thing that happens.
 */
export default fp<Options>(
  async (app, { db, isOn }) => {
    const { hall, log } = app
    app.decorate('foreteller', null)
    if (!isOn) return
    const foreteller = new Foreteller({
      file: db.$client.name,
      now: () => hall.now(),
      ready: (days) => log.info({ days }, 'waits are foretold from what past days have shown'),
      failed: (error) => log.error({ err: error }, 'waits are reckoned roughly until they are foretold again')
    })
    app.foreteller = foreteller
    let timer: NodeJS.Timeout | undefined
    let hasBegun = false
    let stopHearing = () => {}
    const begin = () => {
      hasBegun = true
      foreteller.start()
      timer = setInterval(() => foreteller.look(), LOOK_MS).unref()
    }
    app.addHook('onListen', async () => {
      timer = setTimeout(() => {
        if (hall.state.lines.size > 0) begin()
        stopHearing = hall.onCommit((logged) => {
          if (!hasBegun) begin()
          foreteller.committed(logged.at(-1)?.seq ?? 0)
        })
      }, AFTER_LISTENING_MS).unref()
    })
    app.addHook('preClose', async () => {
      clearTimeout(timer)
      stopHearing()
      await foreteller.close()
    })
  },
  { name: 'foretelling', dependencies: ['hall'] }
)
