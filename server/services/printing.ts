import fp from 'fastify-plugin'
import type { Db } from '../db/open.ts'
import { openPrintJobs } from '../db/print-jobs.ts'
import { Printing } from '../devices/printing/printing.ts'

declare module 'fastify' {
  interface FastifyInstance {
    printing: Printing
    /** The printer that a kiosk's tickets come out of; null: it has none. */
    printerOf: (kioskId: string | null) => string | null
  }
}

/** The hall's printers: they follow the settings, and stop with the server. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { hall, people, log } = app
    const printing = new Printing({
      jobs: openPrintJobs(db),
      settings: () => hall.centre.printing,
      now: () => hall.now(),
      log
    })
    app.decorate('printing', printing)

    // Looked at for every ticket: remembered until something about devices changes.
    const printers = new Map<string, string | null>()
    app.decorate('printerOf', (kioskId: string | null) => {
      if (kioskId === null) return null
      let printerId = printers.get(kioskId)
      if (printerId === undefined) {
        printerId = people.devices.byId(kioskId)?.profile.printerId ?? null
        printers.set(kioskId, printerId)
      }
      return printerId !== null && printing.has(printerId) ? printerId : null
    })

    const stopHearing = hall.onCommit((logged) => {
      for (const { event } of logged) {
        if (event.type === 'noted') printers.clear()
        if (event.type === 'hall-configured') printing.configured()
        if (event.type === 'day-opened') printing.tidy()
      }
    })
    app.addHook('onReady', async () => {
      printing.start()
    })
    app.addHook('preClose', async () => {
      stopHearing()
      await printing.stop()
    })
  },
  { name: 'printing', dependencies: ['hall'] }
)
