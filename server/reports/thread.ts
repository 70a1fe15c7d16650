import { parentPort, workerData } from 'node:worker_threads'
import { dayHeadOf } from '../db/day-head.ts'
import { openReadOnly } from '../db/read-only.ts'
import type { Period } from '../figures/periods.ts'
import type { Lang } from '../protocol/basics.ts'
import type { ReportRhythm } from '../protocol/mail.ts'
import type { By } from '../protocol/reports.ts'
import { DAY_FILE_HEAD } from '../protocol/conventions/day-file.ts'
import { auditCsv, auditPage } from './audit.ts'
import { anonymousDay } from './anonymous-day.ts'
import { appointmentsIn } from './appointments.ts'
import { openAnswers } from './answers.ts'
import { complaintLine, complaintSheets } from './complaint-sheet.ts'
import { complaintsIn } from './complaints.ts'
import type { Asks, Kind, Reply, Request, SentReport } from './asks.ts'
import { csvOf, plainCsv } from './csv.ts'
import { writeDailyFile, writePeriodFiles } from './daily-files.ts'
import { findTickets } from './find-tickets.ts'
import { openDays } from './days.ts'
import { inTheOpen } from './in-the-open.ts'
import { logSheet } from './log-sheet.ts'
import { BY_WORDS, openNames } from './names.ts'
import { personData } from './person-data.ts'
import { printPage, printText } from './print-page.ts'
import { promisesIn } from './promises.ts'
import { sheetOf } from './sheet.ts'
import { sheetCsv } from './sheet-csv.ts'
import { overtakesOf, storyOf } from './story.ts'
import { tableOf } from './table.ts'

/** The thread of reports: answers one question after another, from a connection that can only read. */

const db = openReadOnly((workerData as { file: string }).file)
const names = openNames(db)
const days = openDays(db)
const answers = openAnswers(db, days, names)

/** What a day's summary has a sheet of. Not the operators: a file lies about. */
const SUMMARY: By[] = ['service', 'hour', 'desk', 'class', 'channel']

/** What writes workbooks is large, and most questions are not for one. */
const workbook = async (
  reports: Array<ReturnType<typeof answers.report>>,
  lang: Lang,
  more: Array<ReturnType<typeof logSheet>>
) =>
  (await import('./workbook.ts')).workbookOf(
    [...reports.map((report) => ({ sheet: BY_WORDS[report.by][lang], ...tableOf(report, lang) })), ...more],
    lang
  )

const complaintsOf = (period: Period) => complaintsIn(db, names, period, 'service', names.centre().feedback.answerDays)

const sheet = (month: string, now: number) =>
  sheetOf(db, month, { fairness: (period) => answers.fairness(period, now), complaints: complaintsOf })

const ANSWER: {
  [K in Kind]: (asked: Asks[K]['asked'], now: number) => Asks[K]['answer'] | Promise<Asks[K]['answer']>
} = {
  report: ({ query }, now) => answers.report(query, now),
  'report-csv': ({ query, lang }, now) => csvOf(tableOf(answers.report(query, now), lang), lang),
  'report-workbook': ({ query, lang }, now) =>
    workbook([answers.report(query, now)], lang, complaintSheets(complaintsOf(query), lang)),
  promises: ({ period, by }) => promisesIn(db, names, period, by),
  appointments: ({ period, slots }) => appointmentsIn(db, period, slots),
  complaints: ({ period, by, answerDays }) => complaintsIn(db, names, period, by, answerDays),
  'in-the-open': ({ today }) => inTheOpen(db, days, names, today),
  fairness: ({ period }, now) => answers.fairness(period, now),
  sheet: ({ month }, now) => sheet(month, now),
  'sheet-csv': ({ month, lang }, now) => sheetCsv(sheet(month, now), lang),
  audit: (query) => auditPage(db, names, query),
  'audit-csv': ({ query, lang }) => auditCsv(db, names, query, lang),
  'own-day': ({ operatorId, day }, now) => answers.ownDay(operatorId, day, now),
  story: ({ day, number }) => storyOf(db, names, day, number),
  overtakes: ({ day }) => overtakesOf(db, names, day),
  'find-tickets': (asked) => findTickets(db, names, asked),
  'anonymous-day': ({ day }) => {
    const rows = day === days.openDay() ? [] : anonymousDay(db, day, names.centre())
    return rows.length === 0 ? null : plainCsv([[...DAY_FILE_HEAD], ...rows])
  },
  person: ({ userId }) => personData(db, userId),
  'daily-file': async ({ day, folder }, now) => {
    const lang = names.firstLanguage()
    const head = dayHeadOf(db, day)
    const content = await workbook(
      SUMMARY.map((by) => answers.report({ from: day, to: day, by, compare: 'weekdays' }, now)),
      lang,
      [...complaintSheets(complaintsOf({ from: day, to: day }), lang), ...(head ? [logSheet(head, lang)] : [])]
    )
    return writeDailyFile(folder, day, content)
  },
  'sent-report': ({ period, rhythm, lang, title, hasFigures, state }, now) =>
    sentReport({ period, rhythm, lang, title, state }, hasFigures, now),
  'period-files': async ({ period, rhythm, title, folder }, now) => {
    const lang = names.firstLanguage()
    const { html, workbook: content } = await sentReport(
      { period, rhythm, lang, title: title[lang], state: null },
      true,
      now
    )
    return writePeriodFiles(folder, rhythm, period, [
      ...(content ? [{ kind: 'xlsx', content }] : []),
      { kind: 'html', content: html }
    ])
  },
  'next-unkept': () => days.nextUnkept()
}

/** What a report that is sent has a sheet of. Neither operators nor desks, at which often one of them sits. */
const SENT: Record<ReportRhythm, By[]> = {
  daily: ['service', 'hour', 'class', 'channel'],
  weekly: ['service', 'day', 'hour', 'class', 'channel'],
  monthly: ['service', 'week', 'day', 'weekday', 'hour', 'class', 'channel']
}
/** Of these, what fits on the page. */
const ON_PAGE = 2

async function sentReport(
  { period, rhythm, lang, ...page }: Omit<Asks['sent-report']['asked'], 'hasFigures'>,
  hasFigures: boolean,
  now: number
): Promise<SentReport> {
  const compare = rhythm === 'monthly' ? 'before' : 'weekdays'
  const reports = hasFigures ? SENT[rhythm].map((by) => answers.report({ ...period, by, compare }, now)) : null
  const complaints = hasFigures ? complaintsOf(period) : null
  const printed = {
    ...page,
    lang,
    centre: names.centre().name,
    reports: reports?.slice(0, ON_PAGE) ?? null,
    complaints: complaints && complaints.total.made > 0 ? complaintLine(complaints.total, lang) : null
  }
  return {
    html: printPage(printed),
    text: printText(printed),
    workbook: reports && (await workbook(reports, lang, complaints ? complaintSheets(complaints, lang) : [])),
    missingDays: Math.max(0, ...(reports ?? []).map(({ missingDays }) => missingDays))
  }
}

async function answer({ id, kind, asked, now }: Request): Promise<Reply> {
  try {
    return { id, answer: await ANSWER[kind](asked as never, now) }
  } catch (error) {
    const { message, code } = error as Error & { code?: string }
    return { id, failure: { message, ...(code !== undefined && { code }) } }
  }
}

// In turn, though some answers wait for a library: two years at once would only double the memory.
let turn: Promise<void> = Promise.resolve()
parentPort?.on('message', (request: Request) => {
  turn = turn.then(async () => {
    parentPort?.postMessage(await answer(request))
  })
})
