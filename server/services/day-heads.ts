import fp from 'fastify-plugin'
import { dayHeadOf, written } from '../db/day-head.ts'
import type { Db } from '../db/open.ts'
import { headPaper } from '../views/head-paper.ts'

interface Options {
  db: Db
  /** The printer that each day's head comes out of; null: none. */
  printerId: string | null
}

/** Says where the log of each service day ends, outside the file: in the server's log, and on paper if that is wanted. */
export default fp<Options>(
  async (app, { db, printerId }) => {
    const { hall, printing, log } = app
    const tell = (serviceDay: string) => {
      const head = dayHeadOf(db, serviceDay)
      if (!head) return
      log.info({ ...head, verify: `--head ${written(head)}` }, 'a service day ended: the head of its log')
      if (printerId === null) return
      if (!printing.has(printerId)) {
        log.warn({ printerId }, 'the head of the log was not printed: there is no such printer')
        return
      }
      printing.add(printerId, null, headPaper(hall.centre, head, hall.now()))
      printing.wake(printerId)
    }
    const stopHearing = hall.onCommit((logged) => {
      for (const { event } of logged) if (event.type === 'day-closed') tell(event.serviceDay)
    })
    app.addHook('preClose', async () => {
      stopHearing()
    })
  },
  { name: 'day-heads', dependencies: ['hall', 'printing'] }
)
