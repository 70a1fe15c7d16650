import fp from 'fastify-plugin'
import { closedDaysAfter, daysWithoutFacts, keepFacts } from '../reports/day-facts.ts'
import type { Db } from '../db/open.ts'
import type { DailyFilesBody } from '../protocol/reports.ts'
import { newestFileDay } from '../reports/daily-files.ts'
import { Reporter } from '../reports/reporter.ts'
import { writePeriods } from './period-files.ts'

declare module 'fastify' {
  interface FastifyInstance {
    reports: Reporter
    dailyFiles: { status: () => DailyFilesBody }
  }
}

interface Options {
  db: Db
  /** Where the daily summaries go; null: none are written. */
  folder: string | null
}

/** A server that was off for longer has the summaries of its last days. */
const MISSING_MOST = 31
const RETRY_MS = 10 * 60_000

/**
 * Reports, and what is made for them after a day's close: the facts that they count, and the day's summary. Made by their
 * own thread; a failure is said, tried again, and is nothing to the hall.
 */
export default fp<Options>(
  async (app, { db, folder }) => {
    const { hall, log } = app
    const reporter = new Reporter(db.$client.name, () => hall.now())
    let failure: string | null = null
    /** The days whose summary is still to be written, the oldest first. */
    const due: string[] = []
    let isAtWork = false
    let isClosed = false

    async function keepClosedDays(): Promise<void> {
      for (;;) {
        const day = await reporter.ask('next-unkept', {})
        if (day === null || isClosed) return
        keepFacts(db, day)
        log.info({ serviceDay: day.serviceDay }, 'the figures of a closed day are kept')
      }
    }

    async function writeSummaries(into: string): Promise<void> {
      for (let day = due[0]; day !== undefined && !isClosed; day = due[0]) {
        await reporter.ask('daily-file', { day, folder: into })
        due.shift()
        failure = null
      }
    }

    async function work(): Promise<void> {
      if (isAtWork || isClosed) return
      isAtWork = true
      try {
        await keepClosedDays()
        if (folder !== null) await writeSummaries(folder)
        if (folder !== null && !isClosed) await writePeriods(app, db, folder)
      } catch (error) {
        if (!isClosed) failed(error as Error)
      } finally {
        isAtWork = false
      }
    }

    function failed(error: Error): void {
      failure = `${due.length > 0 ? `The summary of ${due[0]} could not be written into ${folder}` : `The figures of a closed day, or the report of a week or month, could not be kept`} (${error.message}). It is tried again every ten minutes.`
      log.error({ err: error, folder }, failure)
    }

    const stopHearing = hall.onCommit((logged) => {
      const closed = logged.flatMap(({ event }) => (event.type === 'day-closed' ? [event.serviceDay] : []))
      // A week is over when the next one begins, which may be days after its last close.
      const isOpened = folder !== null && logged.some(({ event }) => event.type === 'day-opened')
      if (closed.length === 0 && !isOpened) return
      if (folder !== null) due.push(...closed)
      void work()
    })
    const retry = setInterval(() => {
      if (failure !== null) void work()
    }, RETRY_MS).unref()
    // What a power cut kept from being made.
    app.addHook('onReady', async () => {
      if (folder !== null) due.push(...missingIn(folder))
      if (due.length > 0 || daysWithoutFacts(db).length > 0) setImmediate(() => void work())
    })
    app.addHook('preClose', async () => {
      isClosed = true
      stopHearing()
      clearInterval(retry)
      await reporter.close()
    })

    /** Of a folder without any, the newest day only: a hall that begins with summaries has its past in the reports. */
    function missingIn(into: string): string[] {
      const newest = readNewest(into)
      return newest === null ? closedDaysAfter(db, '').slice(-1) : closedDaysAfter(db, newest).slice(-MISSING_MOST)
    }

    app.decorate('reports', reporter)
    app.decorate('dailyFiles', {
      status: (): DailyFilesBody => ({
        isOn: folder !== null,
        newestDay: folder === null ? null : readNewest(folder),
        failure
      })
    })
  },
  { name: 'reports', dependencies: ['hall'] }
)

function readNewest(folder: string): string | null {
  try {
    return newestFileDay(folder)
  } catch {
    // A drive that cannot be read has no file to show; what failed says why.
    return null
  }
}
