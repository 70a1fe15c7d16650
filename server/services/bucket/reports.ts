import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { NewBucketFile } from '../../db/bucket.ts'
import type { Db } from '../../db/open.ts'
import type { ReportRhythm } from '../../protocol/mail.ts'
import { newestPeriod } from '../../reports/rhythms.ts'
import { reportRounds } from '../mail/report-rounds.ts'
import { titleOf } from '../mail/titles.ts'
import { presentDay } from '../period-files.ts'

declare module 'fastify' {
  interface FastifyInstance {
    bucketReports: {
      /** Of a rhythm the last day that a bucket which begins now has had; undefined: there was none. */
      upToNow: (rhythm: ReportRhythm) => string | undefined
      /** Writes what is due. By itself after a day's close, and once a minute. */
      write: () => Promise<void>
    }
  }
}

/** A month in which the store takes nothing; the reports stand at /manage/reports as ever. */
const LASTS_MS = 31 * 86_400_000
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const KINDS = { daily: 'day', weekly: 'week', monthly: 'month' } as const satisfies Record<ReportRhythm, string>

/** Reports of closed days, weeks and months for the bucket, the same files as in the folder; made in the thread of reports. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { bucket } = app
    const newest = (rhythm: ReportRhythm) => newestPeriod(db, rhythm, presentDay(app))

    async function writeDue(isClosed: () => boolean): Promise<void> {
      for (const rhythm of bucket.rows.kept()?.bucket.reports ?? []) {
        const period = newest(rhythm)
        if (!period || (bucket.rows.kept()?.reported[rhythm] ?? '') >= period.to) continue
        const files = await filesOf(app, rhythm, period)
        if (isClosed()) return
        const kept = bucket.rows.kept()
        // Changed or removed meanwhile: the next look sees.
        if (files === null || !kept?.bucket.reports.includes(rhythm)) continue
        db.$client
          .transaction(() => {
            bucket.rows.post(files, app.monotonicNow())
            bucket.rows.keep({ ...kept, reported: { ...kept.reported, [rhythm]: period.to } })
          })
          .immediate()
        bucket.go()
        await nextTurn()
      }
    }

    const write = reportRounds(app, writeDue, 'report for the bucket')
    app.decorate('bucketReports', { write, upToNow: (rhythm) => newest(rhythm)?.to })
  },
  { name: 'bucket-reports', dependencies: ['hall', 'bucket', 'reports'] }
)

/** The workbook and the page; null: days of it are not counted yet. */
async function filesOf(
  app: FastifyInstance,
  rhythm: ReportRhythm,
  period: { from: string; to: string }
): Promise<NewBucketFile[] | null> {
  const { centre } = app.hall
  const lang = centre.languages[0] ?? 'ky'
  const { html, workbook, missingDays } = await app.reports.ask('sent-report', {
    period,
    rhythm,
    lang,
    title: titleOf(rhythm, period, centre.name)[lang],
    hasFigures: true,
    state: null
  })
  // After an update the days are counted anew: soon.
  if (missingDays > 0) return null
  const name = `kezek-${KINDS[rhythm]}-${period.to}`
  const endsAt = app.monotonicNow() + LASTS_MS
  return [
    ...(workbook ? [{ name: `${name}.xlsx`, type: XLSX, content: Buffer.from(workbook), endsAt }] : []),
    { name: `${name}.html`, type: 'text/html; charset=utf-8', content: Buffer.from(html), endsAt }
  ]
}
