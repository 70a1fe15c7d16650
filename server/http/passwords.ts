import fp from 'fastify-plugin'
import pLimit from 'p-limit'
import { addressOf, tooMany } from './limits.ts'
import { LoginThrottle } from './login-throttle.ts'

declare module 'fastify' {
  interface FastifyInstance {
    passwords: {
      /** @throws RequestRefused 429 when too many are waiting to be checked */
      isRight: (passwordHash: string | undefined, password: string, request: { ip: string }) => Promise<boolean>
      hash: (password: string) => Promise<string>
      throttle: LoginThrottle
    }
  }
}

const argon2 = () => import('@node-rs/argon2')

/** Argon2 costs some 20 MB and 20 ms of a core: more at once would keep the hall waiting. */
const AT_ONCE = 2
/** Waiting their turn: of one address, so that a storm from one leaves room for the others, and in all. */
const MOST_WAITING = { ofOneAddress: 32, inAll: 128 }
const RETRY_MS = 3_000

/** Passwords, hashed by Argon2id; a few at a time, whoever storms. */
export default fp(
  async (app) => {
    // Loaded and made with the first password, and then for a known login too: an unknown login takes as long as a wrong
    // password, so that nobody can find out which logins exist.
    let nobodysHash: Promise<string> | undefined
    const limit = pLimit(AT_ONCE)
    const pending = new Map<string, number>()
    let inAll = 0

    app.decorate('passwords', {
      throttle: new LoginThrottle(),
      hash: (password) => limit(async () => (await argon2()).hash(password)),
      async isRight(passwordHash, password, request) {
        const address = addressOf(request)
        const mine = pending.get(address) ?? 0
        if (app.limits.isOn && (inAll >= MOST_WAITING.inAll || mine >= MOST_WAITING.ofOneAddress))
          throw tooMany(RETRY_MS)
        inAll++
        pending.set(address, mine + 1)
        try {
          const isRight = await limit(async () => {
            const { hash, verify } = await argon2()
            nobodysHash ??= hash('nobody')
            const nobodys = await nobodysHash
            return verify(passwordHash ?? nobodys, password)
          })
          return isRight && passwordHash !== undefined
        } finally {
          inAll--
          const left = (pending.get(address) ?? 1) - 1
          if (left > 0) pending.set(address, left)
          else pending.delete(address)
        }
      }
    })
  },
  { name: 'passwords', dependencies: ['limits'] }
)
