import { createHash } from 'node:crypto'
import fp from 'fastify-plugin'
import { tooMany } from '../http/limits.ts'
import { afterTry, FORGET_MS, type Place, waitOf } from '../http/login-throttle.ts'

/** What is guessed at: sign-ins, and codes of enrolment. */
type Guessed = 'signIns' | 'codes' | 'allCodes'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Slows down who guesses at passwords and codes. On PostgreSQL in the database: several hubs count together, so that
     * asking another one brings no more tries.
     */
    guesses: {
      /** @throws RequestRefused 429, with how long to wait */
      take: (what: Guessed, key: string) => Promise<void>
      /** Counts a try at a login before it is made. @throws RequestRefused 429 */
      begin: (login: string, from: Place) => Promise<void>
      /** It was right. */
      succeed: (login: string, from: Place) => Promise<void>
    }
  }
}

const FORGET_EVERY_MS = 10 * 60_000

export default fp(
  async (app) => {
    const { hubStore: store, hubNow: now, limits, passwords } = app
    const { throttle } = passwords

    if (store.kind === 'sqlite') {
      app.decorate('guesses', {
        take: async (what, key) => limits.take(what, key),
        async begin(login, from) {
          const waitMs = limits.isOn ? throttle.begin(login, from, now()) : 0
          if (waitMs > 0) throw tooMany(waitMs)
        },
        succeed: async (login, from) => throttle.succeed(login, from)
      })
      return
    }

    const nameOf = (login: string): string => createHash('sha256').update(`login:${login}`).digest('base64url')
    app.decorate('guesses', {
      async take(what, key) {
        if (!limits.isOn) return
        const waitMs = await store.takeShare(`${what} ${key}`, limits.rates[what], now())
        if (waitMs > 0) throw tooMany(waitMs)
      },
      async begin(login, from) {
        if (!limits.isOn) return
        const [name, at] = [nameOf(login), now()]
        // Who has to wait anyway writes nothing.
        const early = waitOf(await store.tries(name, from), at)
        if (early > 0) throw tooMany(early)
        const waitMs = await store.countTry(name, from, at, (tries, strangers) => {
          const answer = waitOf(tries, at)
          return answer > 0 && tries
            ? { tries, strangers, answer }
            : { ...afterTry(tries, strangers, from.isKnown, at), answer }
        })
        if (waitMs > 0) throw tooMany(waitMs)
      },
      succeed: (login, from) => (limits.isOn ? store.forgetTry(nameOf(login), from) : Promise.resolve())
    })

    const forget = () => {
      store
        .forgetTries(now() - FORGET_MS, now())
        .catch((error: unknown) => app.log.warn(error, 'old tries could not be let go; it is done later'))
    }
    const timer = setInterval(forget, FORGET_EVERY_MS).unref()
    app.addHook('preClose', async () => clearInterval(timer))
  },
  { name: 'hub-guesses', dependencies: ['limits', 'passwords'] }
)
