import fp from 'fastify-plugin'
import type { Db } from '../db/open.ts'
import type { PromisesBody, PromisesBy } from '../protocol/promises.ts'

declare module 'fastify' {
  interface FastifyInstance {
    promises: PromiseRecord
  }
}

/** How many were told a range, and how many of them were called within it. */
export interface Kept {
  told: number
  kept: number
}

export interface PromiseRecord {
  /** Of the last 1,000 and of the last 200 who were told a range; brought up to date every few seconds. */
  lastThousand: () => Kept
  lastTwoHundred: () => Kept
  /** Counted by the thread of reports. For everybody: one at a time, whoever asks, and remembered for a minute. */
  forEverybody: (from: string, to: string, by: PromisesBy) => Promise<PromisesBody>
}

const EVERY_MS = 5_000
const REMEMBERED_MS = 60_000
/** Answers that are remembered at once. */
const REMEMBERED_MOST = 50
/** What everybody asks waits in a line of its own, so that it never fills that of the staff. */
const WAITING_MOST = 20

/** How well the waits that were told have been kept of late, and the figures of it for everybody. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const newest = db.$client
      .prepare<[number], 'kept' | 'sooner' | 'later'>(
        `SELECT outcome FROM promises WHERE outcome IN ('kept', 'sooner', 'later') AND kind <> 'update'
        ORDER BY ended_seq DESC LIMIT ?`
      )
      .pluck()
    let thousand: Kept = { told: 0, kept: 0 }
    let twoHundred: Kept = { told: 0, kept: 0 }
    let isDue = true

    function bringUpToDate(): void {
      if (!isDue) return
      isDue = false
      try {
        const outcomes = newest.all(1_000)
        thousand = countOf(outcomes)
        twoHundred = countOf(outcomes.slice(0, 200))
      } catch (error) {
        // A disk that fails: the figures stay as they were, and the next commit tries again.
        app.log.warn(error, 'how the waits that were told were kept could not be read')
      }
    }

    const stopHearing = app.hall.onCommit((logged) => {
      if (logged.some(({ event }) => event.type === 'ticket-called' || event.type === 'ticket-cancelled')) isDue = true
    })
    const timer = setInterval(bringUpToDate, EVERY_MS).unref()
    app.addHook('onReady', async () => bringUpToDate())
    app.addHook('preClose', async () => {
      stopHearing()
      clearInterval(timer)
    })

    app.decorate('promises', {
      lastThousand: () => thousand,
      lastTwoHundred: () => twoHundred,
      forEverybody: remembering((from, to, by) => app.reports.ask('promises', { period: { from, to }, by }))
    })
  },
  { name: 'promises', dependencies: ['hall'] }
)

const countOf = (outcomes: readonly string[]): Kept => ({
  told: outcomes.length,
  kept: outcomes.filter((outcome) => outcome === 'kept').length
})

type Ask = PromiseRecord['forEverybody']

/** Asks one after another, and not again what was asked a moment ago. */
function remembering(ask: Ask): Ask {
  const known = new Map<string, { at: number; answer: Promise<PromisesBody> }>()
  let line: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return (from, to, by) => {
    const key = `${from} ${to} ${by}`
    const before = known.get(key)
    if (before && performance.now() - before.at < REMEMBERED_MS) return before.answer
    if (waiting >= WAITING_MOST)
      return Promise.reject(
        Object.assign(new Error('Too many ask at once; ask again in a moment'), { statusCode: 429 })
      )
    waiting++
    const answer = line.then(() => ask(from, to, by)).finally(() => waiting--)
    line = answer.catch(() => known.delete(key))
    known.delete(key)
    known.set(key, { at: performance.now(), answer })
    const [oldest] = known.keys()
    if (known.size > REMEMBERED_MOST && oldest !== undefined) known.delete(oldest)
    return answer
  }
}
