import type { Readable } from 'node:stream'
import fp from 'fastify-plugin'
import type { Db } from '../db/open.ts'
import type { MadeTables } from '../ops/export/made-tables.ts'
import { closedDaysAfter } from '../reports/day-facts.ts'
import { ReportFailed } from '../reports/reporter.ts'

declare module 'fastify' {
  interface FastifyInstance {
    tables: {
      /**
       * A month as tables for analysts, one at a time; null: it has no closed day.
       * @throws ReportFailed with the status of the answer
       */
      ofMonth: (month: string) => Promise<Readable | null>
    }
  }
}

/** Tables for analysts, made beside the hall by a process of its own. @param make null: there is nothing that makes them */
export default fp<{ db: Db; make: MadeTables | null }>(
  async (app, { db, make }) => {
    let isAtWork = false
    app.decorate('tables', {
      async ofMonth(month: string) {
        const [first] = closedDaysAfter(db, `${month}-00`)
        if (make === null || !first?.startsWith(month)) return null
        if (isAtWork) throw new ReportFailed(429, 'Tables are being made; ask again in a moment')
        isAtWork = true
        try {
          const made = await make(month)
          if (typeof made !== 'string') return made
          app.log.error({ month, said: made }, 'no tables were made')
          throw new ReportFailed(503, 'The tables could not be made; the log says why')
        } finally {
          isAtWork = false
        }
      }
    })
  },
  { name: 'tables', dependencies: ['hall'] }
)
