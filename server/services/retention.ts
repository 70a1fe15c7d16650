import fp from 'fastify-plugin'

const DAY_MS = 86_400_000

declare module 'fastify' {
  interface FastifyInstance {
    erasePerson: (userId: string, by: string) => Promise<void>
  }
}

/** Personal data of staff is kept for its time: names of those who have left are erased with a new service day. */
export default fp(
  async (app) => {
    const { hall, people } = app

    // The id stays: the log, which nobody can change, knows people by it alone.
    app.decorate('erasePerson', (userId: string, by: string) =>
      hall.audit({ about: 'person', what: 'erased', details: { userId } }, by, {
        withinTransaction() {
          people.eraseUser(userId)
        }
      })
    )

    const eraseOld = async () => {
      const before = app.monotonicNow() - hall.centre.privacy.formerNamesDays * DAY_MS
      try {
        for (const { userId, removedAt } of people.listFormer())
          if (removedAt < before) await app.erasePerson(userId, 'hall')
      } catch (error) {
        app.log.warn(error, 'names of people who have left could not be erased; the next service day tries again')
      }
    }
    app.addHook('onReady', async () => {
      void eraseOld()
    })
    const stopHearing = hall.onCommit((logged) => {
      if (logged.some(({ event }) => event.type === 'day-opened')) void eraseOld()
    })
    app.addHook('preClose', async () => {
      stopHearing()
    })
  },
  { name: 'retention', dependencies: ['hall', 'auth'] }
)
