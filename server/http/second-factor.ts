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

type Kept<T> = T | Promise<T>

/** Where second factors are kept: a hall's file, or a hub's database. */
export interface KeptFactors {
  /** In base 32; null: this person has none. */
  secretOf: (userId: string) => Kept<string | null>
  /** Uses up the code of a period. Returns false when that one, or a later one, has been used. */
  takeStep: (userId: string, step: number) => Kept<boolean>
  /** Uses up a recovery code. Returns false when there is no such code. */
  takeCode: (userId: string, codeHash: string) => Kept<boolean>
}

/** Secrets that were told to a session, and of which no code has come yet. */
export interface BegunFactors {
  put: (sessionId: string, begun: { secret: string; at: number }) => Kept<unknown>
  get: (sessionId: string) => Kept<{ secret: string; at: number } | null>
  /** Returns false when somebody else has ended it meanwhile. */
  end: (sessionId: string) => Kept<boolean>
}

/** Those of one process. */
export function begunInMemory(): BegunFactors {
  const begun = new Map<string, { secret: string; at: number }>()
  return {
    put(sessionId, each) {
      begun.delete(sessionId)
      begun.set(sessionId, each)
      const [oldest] = begun.keys()
      if (begun.size > MOST_BEGUN && oldest !== undefined) begun.delete(oldest)
    },
    get: (sessionId) => begun.get(sessionId) ?? null,
    end: (sessionId) => begun.delete(sessionId)
  }
}

interface Options {
  kept: KeptFactors
  begun?: BegunFactors
  /** Stands beside the login in the authenticator. */
  issuer: () => string
  /** Codes go by the wall's clock, which the phone has too. */
  wallNow?: (() => number) | undefined
}

/** The second factor of signing in. */
export default fp<Options>(
  async (app, { kept, begun = begunInMemory(), issuer, wallNow = Date.now }) => {
    app.decorate('secondFactor', {
      async begin(sessionId, login) {
        const secret = await newSecret()
        await begun.put(sessionId, { secret, at: wallNow() })
        // A colon parts the two names in what the authenticator reads.
        return { secret, uri: await uriFor(secret, issuer().replaceAll(':', ' ').trim() || 'Kezek', login) }
      },
      async confirm(sessionId, code) {
        const pending = await begun.get(sessionId)
        if (!pending || wallNow() - pending.at > BEGUN_MS) return null
        const step = await stepOf(pending.secret, code, wallNow())
        return step === null || !(await begun.end(sessionId)) ? null : { secret: pending.secret, step }
      },
      async take(userId, code) {
        const secret = await kept.secretOf(userId)
        const step = secret === null ? null : await stepOf(secret, code, wallNow())
        if (step !== null) return (await kept.takeStep(userId, step)) ? 'authenticator' : null
        return (await kept.takeCode(userId, hashOfRecoveryCode(code))) ? 'recovery-code' : null
      }
    })
  },
  { name: 'second-factor' }
)
