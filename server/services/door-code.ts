import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import fp from 'fastify-plugin'
import { keptSecret } from '../db/secrets.ts'
import type { Db } from '../db/open.ts'

declare module 'fastify' {
  interface FastifyInstance {
    doorCode: {
      /** The code that is shown now, and when the next one comes. */
      now: () => { code: string; changesAt: number }
      /** Whether it is shown now, or was until just now. */
      isRight: (code: string) => boolean
    }
  }
}

/** How long a code is shown; it is good for as long again, so that whoever reads it at its end has time to open the page. */
const PERIOD_MS = 5 * 60_000
const LENGTH = 12

/**
 * The code at the door, which proves that somebody has stood there within the last ten minutes: each period's is made from
 * a secret of this hall and the time. A picture of it that is sent to a friend is worth nothing after that.
 */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const secret = keptSecret(db, 'door-secret', () => randomBytes(32).toString('base64url'))
    const codeOf = (period: number) =>
      createHmac('sha256', secret).update(`door ${period}`).digest('base64url').slice(0, LENGTH)
    const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
    const period = () => Math.floor(app.monotonicNow() / PERIOD_MS)

    app.decorate('doorCode', {
      now: () => ({ code: codeOf(period()), changesAt: (period() + 1) * PERIOD_MS }),
      // A code of other letters is longer in bytes than in signs.
      isRight: (code) => /^[\w-]+$/.test(code) && [period(), period() - 1].some((each) => isSame(code, codeOf(each)))
    })
  },
  { name: 'door-code', dependencies: ['auth'] }
)
