import fp from 'fastify-plugin'
import type { HubStore } from '../store/store.ts'
import { hubSource } from './hub-source.ts'
import { LiveFeed } from './live-feed.ts'
import { type TypicalOf, typicalOf } from './typical.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What the public is told: the network, how it is now, what is usual. */
    open: { feed: LiveFeed; typical: TypicalOf }
  }
}

interface Options {
  store: HubStore
  now: () => number
  /** Where the live feed lies as files too; null: nowhere. */
  feedFolder: string | null
}

/** Keeps the live feed ready while the hub runs. */
export default fp<Options>(
  async (app, { store, now, feedFolder }) => {
    const source = hubSource(store, now)
    const feed = new LiveFeed({
      source,
      now,
      folder: feedFolder,
      onTrouble: (error) => app.log.error(error, 'the live feed could not be written')
    })
    app.decorate('open', { feed, typical: typicalOf(source, now) })
    app.addHook('onReady', () => feed.start())
    app.addHook('preClose', () => feed.stop())
  },
  { name: 'hub-public' }
)
