import fp from 'fastify-plugin'
import { hashOfRecoveryCode, newSecret, stepOf, uriFor } from './one-time-codes.ts'

declare module 'fastify' {
  interface FastifyInstance {
    secondFactor: {
      /** Begins to set one up: nothing is kept until a code of it comes. */
      begin: (sessionId: string, login: string) => Promise<{ secret: string; uri: string }>
      /** Ends what was begun, with a code of it. Returns what is to be kept; null: the code is wrong, or nothing was begun of late. */
      confirm: (sessionId: string, code: string) => Promise<{ secret: string; step: number } | null>
      /** Takes a code, once: of the authenticator or for recovery. Returns which it was; null: it is none. */
      take: (userId: string, code: string) => Promise<'authenticator' | 'recovery-code' | null>
    }
  }
}

const BEGUN_MS = 10 * 60_000
const MOST_BEGUN = 1_000

interface Options {
  /** Codes go by the wall's clock, which the phone has too. */
  wallNow?: (() => number) | undefined
}

/** The second factor of signing in. */
export default fp<Options>(
  async (app, { wallNow = Date.now }) => {
    const { hall } = app
    const { secondFactors } = app.people
    const begun = new Map<string, { secret: string; at: number }>()

    app.decorate('secondFactor', {
      async begin(sessionId, login) {
        const secret = await newSecret()
        begun.delete(sessionId)
        begun.set(sessionId, { secret, at: wallNow() })
        const [oldest] = begun.keys()
        if (begun.size > MOST_BEGUN && oldest !== undefined) begun.delete(oldest)
        // A colon parts the two names in what the authenticator reads.
        const issuer = hall.centre.name.en.replaceAll(':', ' ').trim() || 'Kezek'
        return { secret, uri: await uriFor(secret, issuer, login) }
      },
      async confirm(sessionId, code) {
        const pending = begun.get(sessionId)
        if (!pending || wallNow() - pending.at > BEGUN_MS) return null
        const step = await stepOf(pending.secret, code, wallNow())
        return step === null || !begun.delete(sessionId) ? null : { secret: pending.secret, step }
      },
      async take(userId, code) {
        const secret = secondFactors.secretOf(userId)
        const step = secret === null ? null : await stepOf(secret, code, wallNow())
        if (step !== null) return secondFactors.takeStep(userId, step) ? 'authenticator' : null
        return secondFactors.takeCode(userId, hashOfRecoveryCode(code)) ? 'recovery-code' : null
      }
    })
  },
  { name: 'second-factor', dependencies: ['hall'] }
)
