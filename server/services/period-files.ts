import type { FastifyInstance } from 'fastify'
import { serviceDayAt } from '../centre/service-day.ts'
import type { Db } from '../db/open.ts'
import { newestPeriodFile } from '../reports/daily-files.ts'
import { newestPeriod } from '../reports/rhythms.ts'
import { titleOf } from './mail/titles.ts'

/** The present service day, or that which would be open. */
export const presentDay = ({ hall }: FastifyInstance): string =>
  hall.state.day?.serviceDay ?? serviceDayAt(hall.now(), hall.centre).serviceDay

/** Writes the reports of the last whole week and month into a folder that has not got them. */
export async function writePeriods(app: FastifyInstance, db: Db, folder: string): Promise<void> {
  for (const rhythm of ['weekly', 'monthly'] as const) {
    const period = newestPeriod(db, rhythm, presentDay(app))
    if (period === null || (newestPeriodFile(folder, rhythm) ?? '') >= period.to) continue
    await app.reports.ask('period-files', {
      period,
      rhythm,
      folder,
      title: titleOf(rhythm, period, app.hall.centre.name)
    })
  }
}
