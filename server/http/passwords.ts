import fp from 'fastify-plugin'
import pLimit from 'p-limit'
import { BrowserMarks } from './browser-mark.ts'
import { tooMany } from './limits.ts'
import { LoginThrottle, type Place } from './login-throttle.ts'

declare module 'fastify' {
  interface FastifyInstance {
    passwords: {
      /** @throws RequestRefused 429 when too many are waiting to be checked */
      isRight: (passwordHash: string | undefined, password: string, from: Place) => Promise<boolean>
      hash: (password: string) => Promise<string>
      throttle: LoginThrottle
      browserMarks: BrowserMarks
    }
  }
}

const argon2 = () => import('@node-rs/argon2')

/** Argon2 costs some 20 MB and 20 ms of a core: more at once would keep the hall waiting. */
const AT_ONCE = 2
/** Waiting their turn: from one place, so that a storm from one leaves room for the others, and from all that are not known. */
const MOST_WAITING = { ofOnePlace: 32, ofStrangers: 128 }
const RETRY_MS = 3_000

/** Passwords, hashed by Argon2id; a few at a time, whoever storms. `markSecret` is this server's own, told to nobody. */
export default fp<{ markSecret: string }>(
  async (app, { markSecret }) => {
    // Loaded and made with the first password, and then for a known login too: an unknown login takes as long as a wrong
    // password, so that nobody can find out which logins exist.
    let nobodysHash: Promise<string> | undefined
    const limit = pLimit(AT_ONCE)
    const pending = new Map<string, number>()
    let strangers = 0

    app.decorate('passwords', {
      throttle: new LoginThrottle(),
      browserMarks: new BrowserMarks(markSecret),
      hash: (password) => limit(async () => (await argon2()).hash(password)),
      async isRight(passwordHash, password, { key, isKnown }) {
        const mine = pending.get(key) ?? 0
        const areTooMany = !isKnown && strangers >= MOST_WAITING.ofStrangers
        if (app.limits.isOn && (areTooMany || mine >= MOST_WAITING.ofOnePlace)) throw tooMany(RETRY_MS)
        if (!isKnown) strangers++
        pending.set(key, mine + 1)
        try {
          const isRight = await limit(async () => {
            const { hash, verify } = await argon2()
            nobodysHash ??= hash('nobody')
            const nobodys = await nobodysHash
            return verify(passwordHash ?? nobodys, password)
          })
          return isRight && passwordHash !== undefined
        } finally {
          if (!isKnown) strangers--
          const left = (pending.get(key) ?? 1) - 1
          if (left > 0) pending.set(key, left)
          else pending.delete(key)
        }
      }
    })
  },
  { name: 'passwords', dependencies: ['limits'] }
)
