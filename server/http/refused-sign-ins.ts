import fp from 'fastify-plugin'
import { RefusalTally, type RefusedSignIn } from './refusal-tally.ts'

declare module 'fastify' {
  interface FastifyInstance {
    refusedSignIns: {
      /** Counts one. Whoever it was for is named by id; an unknown login is not kept, because passwords are typed there too. */
      take: (refused: RefusedSignIn) => void
      /** How many there were of late, for the alarm; null: no more than fingers explain. @param now by the hall's clock */
      guessing: (now: number) => Guessing | null
    }
  }
}

/** Sign-ins that were refused lately. */
export interface Guessing {
  times: number
  since: number
  /** Whom most of them were for; null: nobody in particular, or nobody who is known. */
  userId: string | null
}

const WINDOW_MS = 10 * 60_000
/** A shift that signs in with the wrong keyboard stays below. */
const ALARMING = 20
const FLUSH_MS = 60_000

/** Keeps what sign-ins were refused: in the server's log at once, in the chained log by the minute, and on the board. */
export default fp(
  async (app) => {
    const { hall } = app
    const tally = new RefusalTally()
    const recent: Array<{ at: number; userId: string | null; times: number }> = []

    const flush = async () => {
      for (const row of tally.drain(hall.now())) {
        app.log.warn(row, 'sign-ins were refused')
        try {
          await hall.audit({ about: 'session', what: 'refused', details: row }, 'hall')
        } catch (error) {
          app.log.error(error, 'refused sign-ins could not be kept in the chained log')
        }
      }
    }
    const flushing = setInterval(() => void flush(), FLUSH_MS)
    app.addHook('preClose', async () => {
      clearInterval(flushing)
      await flush()
    })

    app.decorate('refusedSignIns', {
      take(refused) {
        const now = hall.now()
        if (tally.take(refused, now)) app.log.warn(refused, 'a sign-in was refused')
        const last = recent.at(-1)
        // By the second: however many come, there are no more of these than seconds and people.
        if (last && last.userId === refused.userId && now - last.at < 1_000) last.times++
        else recent.push({ at: now, userId: refused.userId, times: 1 })
        while (recent.length > MOST_RECENT) recent.shift()
      },
      guessing(now) {
        while (recent[0] && now - recent[0].at > WINDOW_MS) recent.shift()
        const times = recent.reduce((sum, each) => sum + each.times, 0)
        if (times < ALARMING) return null
        return { times, since: recent[0]?.at ?? now, userId: mostly(recent, times) }
      }
    })
  },
  { name: 'refused-sign-ins', dependencies: ['hall'] }
)
/** What is remembered for the alarm. */
const MOST_RECENT = 2_000

function mostly(recent: ReadonlyArray<{ userId: string | null; times: number }>, all: number): string | null {
  const byPerson = new Map<string, number>()
  for (const { userId, times } of recent) if (userId !== null) byPerson.set(userId, (byPerson.get(userId) ?? 0) + times)
  return [...byPerson].find(([, times]) => times * 2 > all)?.[0] ?? null
}
