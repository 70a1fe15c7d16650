import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { NewLetter, RecipientRow } from '../../db/mail.ts'
import type { Db } from '../../db/open.ts'
import type { ReportRhythm } from '../../protocol/mail.ts'
import type { SentReport } from '../../reports/asks.ts'
import { newestPeriod } from '../../reports/rhythms.ts'
import { presentDay } from '../period-files.ts'
import { reportRounds } from './report-rounds.ts'
import { titleOf } from './titles.ts'

declare module 'fastify' {
  interface FastifyInstance {
    mailedReports: {
      /** Of each rhythm the last day that somebody who begins now has had. */
      upToNow: () => Partial<Record<ReportRhythm, string>>
      /** Writes what is due. By itself after a day's close, and once a minute. */
      write: () => Promise<void>
    }
  }
}

const DAY_MS = 86_400_000
/** A report is of use for a week, and then stands at /manage/reports as ever. */
const LASTS_MS = 7 * DAY_MS
const RHYTHMS: readonly ReportRhythm[] = ['daily', 'weekly', 'monthly']

type Period = NonNullable<ReturnType<typeof newestPeriod>>

/** Reports of closed days, weeks and months by e-mail, each recipient's in their language and by their role; made in the thread of reports. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { rows, post } = app.mail

    const periods = () => new Map(RHYTHMS.map((rhythm) => [rhythm, newestPeriod(db, rhythm, presentDay(app))]))

    async function writeDue(isClosed: () => boolean): Promise<void> {
      if (rows.server() === null) return
      const made = new Map<string, Promise<SentReport>>()
      let due: ReturnType<typeof periods> | null = null
      for (const row of rows.recipients())
        for (const rhythm of row.reports) {
          due ??= periods()
          const period = due.get(rhythm)
          if (!period || (row.reported[rhythm] ?? '') >= period.to) continue
          const letter = await letterFor(app, row, rhythm, period, made)
          if (isClosed()) return
          const now = rows.recipients().find(({ recipientId }) => recipientId === row.recipientId)
          // Changed or removed meanwhile: the next look sees.
          if (letter === null || !now?.reports.includes(rhythm)) continue
          db.$client
            .transaction(() => {
              post([letter])
              rows.changeRecipient(row.recipientId, { reported: { ...now.reported, [rhythm]: period.to } })
            })
            .immediate()
          await nextTurn()
        }
    }

    const write = reportRounds(app, writeDue, 'report')
    app.decorate('mailedReports', {
      write,
      upToNow: () =>
        Object.fromEntries([...periods()].flatMap(([rhythm, period]) => (period ? [[rhythm, period.to]] : [])))
    })
  },
  { name: 'mailed-reports', dependencies: ['hall', 'mail', 'reports'] }
)

/** The letter with a report; null: days of it are not counted yet. @param made those of this round, which many get alike */
async function letterFor(
  app: FastifyInstance,
  { recipientId, language, role }: RecipientRow,
  rhythm: ReportRhythm,
  period: Period,
  made: Map<string, Promise<SentReport>>
): Promise<NewLetter | null> {
  const { hall, people } = app
  const rights = people.roles.rightsOf(role)
  const [hasFigures, hasState] = [rights.has('figures'), rights.has('state')]
  const title = titleOf(rhythm, period, hall.centre.name)[language]
  const key = [rhythm, language, hasFigures, hasState].join()
  const report =
    made.get(key) ??
    app.reports.ask('sent-report', {
      period,
      rhythm,
      lang: language,
      title,
      hasFigures,
      state: hasState ? app.systemWatch.reasons().map((reason) => reason[language]) : null
    })
  made.set(key, report)
  const { html, text, workbook, missingDays } = await report
  // After an update the days are counted anew: soon.
  if (missingDays > 0) return null
  return {
    recipientId,
    subject: title,
    text,
    html,
    fileName: workbook && `kezek-${rhythm}-${period.to}.xlsx`,
    file: workbook && Buffer.from(workbook),
    endsAt: app.monotonicNow() + LASTS_MS
  }
}
