import path from 'node:path'
import fp from 'fastify-plugin'
import { startBehindHall } from './behind-hall.ts'
import { changesQueue, usualDayWarnings } from '../centre/usual-day-warnings.ts'
import { walkInWarnings } from '../centre/walk-in-warnings.ts'
import type { Db } from '../db/open.ts'
import type { UsualDays } from '../ops/what-if/usual-days.ts'
import type { Centre } from '../protocol/centre.ts'
import type { SettingsAdvice } from '../protocol/settings.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What usual days would have been under new settings, as warnings; nothing where no days are recorded, or it takes too long. */
    usualDayAdvice: (after: Centre) => Promise<SettingsAdvice[]>
  }
}

const THREAD = path.join(import.meta.dirname, '../ops/what-if/usual-days-thread.ts')
const MEMORY = { maxOldGenerationSizeMb: 256, stackSizeMb: 4 }
/** Whoever asks waits no longer; the check then says what it knows without. */
const LONGEST_MS = 6_000
const NOTHING: UsualDays = { days: [], strains: [], walkIns: [] }

/** Settings that somebody thinks of are tried on usual days, one after another, each in a thread of its own that yields to the hall. */
export default fp<{ db: Db; withinMs?: number | undefined }>(
  async (app, { db, withinMs = LONGEST_MS }) => {
    const { hall, log } = app
    let present: { end: () => void } | null = null
    const anyDay = db.$client.prepare("SELECT 1 FROM events WHERE type = 'day-closed' LIMIT 1")

    function played(centre: Centre): Promise<UsualDays> {
      return new Promise((resolve) => {
        const workerData = { file: db.$client.name, centre }
        const worker = startBehindHall(THREAD, { workerData, resourceLimits: MEMORY }, 'last')
        worker.unref()
        const end = (days: UsualDays) => {
          if (present !== mine) return
          present = null
          clearTimeout(timer)
          void worker.terminate()
          resolve(days)
        }
        const mine = { end: () => end(NOTHING) }
        present = mine
        const timer = setTimeout(mine.end, withinMs).unref()
        worker.on('message', end)
        worker.on('error', (error) => {
          log.warn({ err: error }, 'settings could not be tried on usual days')
          mine.end()
        })
        worker.on('exit', mine.end)
      })
    }

    app.decorate('usualDayAdvice', async (after) => {
      const before = hall.centre
      // One at a time, whoever asks: a check that comes meanwhile is answered without.
      if (present !== null || !changesQueue(after, before) || anyDay.get() === undefined) return []
      const { days, strains, walkIns } = await played(after)
      return [
        ...usualDayWarnings(strains, days.length, after, before),
        ...walkInWarnings(walkIns, days.length, after, before)
      ]
    })
    app.addHook('preClose', async () => present?.end())
  },
  { name: 'usual-days', dependencies: ['hall'] }
)
