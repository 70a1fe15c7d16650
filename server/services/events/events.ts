import fp from 'fastify-plugin'
import type { Db } from '../../db/open.ts'
import { keptPseudonymKey } from '../../uplink/membership.ts'
import { pseudonymsBy } from '../../uplink/pseudonyms.ts'
import { BEAT_MS, EventReaders } from './readers.ts'
import { EventFeed } from './feed.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The log as it leaves the hall, under the same pseudonyms as for the network. */
    events: EventFeed
    eventReaders: EventReaders
  }
}

/** Commits are told together: a rush has thousands. */
const TELL_MS = 50

/** The log for programs of others. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { hall } = app
    const feed = new EventFeed(db, pseudonymsBy(keptPseudonymKey(db)), () => hall.log.seq)
    const readers = new EventReaders(feed, app.monotonicNow)
    app.decorate('events', feed)
    app.decorate('eventReaders', readers)

    let telling: NodeJS.Timeout | null = null
    const stopHearing = hall.onCommit(() => {
      telling ??= setTimeout(() => {
        telling = null
        feed.wake()
      }, TELL_MS)
    })
    const sweep = setInterval(() => readers.sweep(), BEAT_MS)
    app.addHook('preClose', async () => {
      stopHearing()
      clearInterval(sweep)
      if (telling) clearTimeout(telling)
      readers.end()
    })
  },
  { name: 'events', dependencies: ['hall', 'auth'] }
)
