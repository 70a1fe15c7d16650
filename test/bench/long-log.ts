import { eq } from '../../server/db/drizzle.ts'
import { openLog } from '../../server/db/event-log.ts'
import { openDb } from '../../server/db/open.ts'
import { openProjections } from '../../server/db/projections.ts'
import { events } from '../../server/db/schema.ts'
import type { HallEvent } from '../../server/engine/index.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { installSample } from '../../server/sample/install.ts'

const DAY_MS = 86_400_000
const SERVICES = sampleCentre.services.map((service) => service.serviceId)

/** Writes a hall's file with a long past into a folder: whole service days of tickets that were called, served and finished. */
export async function writeLongLog(folder: string, count: number): Promise<void> {
  const db = openDb(folder)
  await installSample(db)
  // Only this file is made without waiting for the disk; the hall that starts on it waits as always.
  db.$client.pragma('synchronous = OFF')
  const log = openLog(db)
  const project = openProjections(db)
  const append = (event: HallEvent<Centre>, serviceDay: string) => project(log.append(event, serviceDay, 'hall'))

  if (db.select().from(events).where(eq(events.seq, 1)).get() === undefined)
    append({ type: 'hall-configured', at: 0, rules: sampleCentre, openings: {} }, '')
  const days = Math.ceil(count / 10_000)
  const firstAt = Date.now() - (days + 1) * DAY_MS
  for (let day = 0; day < days; day++) {
    const at = firstAt + day * DAY_MS
    const serviceDay = new Date(at).toISOString().slice(0, 10)
    db.$client
      .transaction(() => {
        append({ type: 'day-opened', at, serviceDay, endsAt: at + DAY_MS, openings: {}, learned: {} }, serviceDay)
        for (let n = 1; n <= 2_500; n++) {
          const ticketId = `past-${day}-${n}-0000000000`
          const visit = { ticketId, deskId: 'desk-1', at: at + n * 10_000 }
          append(
            {
              type: 'ticket-issued',
              at: visit.at,
              ticketId,
              ticketNumber: `A${String(n).padStart(3, '0')}`,
              prefix: 'A',
              number: n,
              serviceId: SERVICES[n % SERVICES.length] as string,
              further: [],
              classId: 'ordinary',
              language: 'ky',
              dueAt: null,
              waitingSince: visit.at,
              callableAt: visit.at
            },
            serviceDay
          )
          append(
            {
              ...visit,
              type: 'ticket-called',
              why: { rule: 'only-one', tier: 1, score: 0, waitedMs: 0, runnerUp: null }
            },
            serviceDay
          )
          append({ ...visit, type: 'serving-started' }, serviceDay)
          append({ ...visit, type: 'ticket-finished', outcome: null, nextServiceId: null }, serviceDay)
        }
        append({ type: 'day-closed', at: at + DAY_MS - 1, serviceDay }, serviceDay)
      })
      .immediate()
  }
  db.$client.close()
}
