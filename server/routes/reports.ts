import type { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { dayBounds } from '../centre/day-bounds.ts'
import { serviceDayAt } from '../centre/service-day.ts'
import { GLOSSARY } from '../figures/definitions.ts'
import { daysIn, isDay } from '../figures/periods.ts'
import type { Identity } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { AppointmentReport } from '../protocol/appointments.ts'
import { Lang } from '../protocol/basics.ts'
import { ComplaintReport, ComplaintReportQuery } from '../protocol/complaints.ts'
import {
  DailyFilesBody,
  Day,
  FairnessBody,
  FairnessQuery,
  GlossaryBody,
  Month,
  OwnDayBody,
  OwnDayQuery,
  ReportBody,
  ReportQuery,
  SheetBody
} from '../protocol/reports.ts'
import {
  FindTicketsQuery,
  FoundTickets,
  OvertakesBody,
  OvertakesQuery,
  StoryBody,
  StoryQuery
} from '../protocol/stories.ts'
import { problems } from '../http/schemas.ts'
import { ticketPlace } from '../views/place.ts'
import { DAY_FILE_ABOUT } from '../protocol/conventions/day-file.ts'

/** Ten years and their leap days. */
const LONGEST_DAYS = 3_653
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const FileQuery = Type.Object({ ...ReportQuery.properties, lang: Lang }, { additionalProperties: false })
export const fileOf = (type: string) => ({
  200: { description: 'The file', content: { [type]: { schema: Type.Unsafe<string | Buffer>({ type: 'string' }) } } },
  ...problems
})

/** What was done in the hall, counted. Registered under /api/reports. */
const reports: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(details)
  await app.register(sheets)
  await app.register(stories)

  app.get(
    '/figures',
    {
      schema: {
        summary: 'The figures of a period, by what is asked',
        description:
          'Counted from the log; the words for each figure are in the glossary. Of people (by or operatorId) not for programs.',
        querystring: ReportQuery,
        response: { 200: ReportBody, ...problems }
      }
    },
    async ({ query, identity }) => app.reports.ask('report', { query: checked(ofNobody(query, identity)) })
  )

  app.get(
    '/figures/csv',
    {
      schema: {
        summary: 'The same as CSV',
        description:
          'As the spreadsheet of the language reads it: ky and ru have semicolons and decimal commas, en commas and points; UTF-8 with a byte-order mark. Times in seconds, shares in per cent: the head says so. A last row says how many closed days are not counted yet, if any.',
        querystring: FileQuery,
        response: fileOf('text/csv')
      }
    },
    async ({ query: { lang, ...query }, identity }, reply) => {
      const csv = await app.reports.ask('report-csv', { query: checked(ofNobody(query, identity)), lang })
      return reply.type('text/csv; charset=utf-8').header('content-disposition', attachment(query, 'csv')).send(csv)
    }
  )

  app.get(
    '/figures/xlsx',
    {
      schema: {
        summary: 'The same as a workbook, with the definitions',
        querystring: FileQuery,
        response: fileOf(XLSX)
      }
    },
    async ({ query: { lang, ...query }, identity }, reply) => {
      const workbook = await app.reports.ask('report-workbook', { query: checked(ofNobody(query, identity)), lang })
      return reply.type(XLSX).header('content-disposition', attachment(query, 'xlsx')).send(Buffer.from(workbook))
    }
  )

  app.get(
    '/fairness',
    {
      schema: {
        summary: 'Who overtook whom and why, calls out of order, and the longest waits',
        querystring: FairnessQuery,
        response: { 200: FairnessBody, ...problems }
      }
    },
    async ({ query }) => app.reports.ask('fairness', { period: checked(query) })
  )

  app.get(
    '/appointments',
    {
      schema: {
        summary: 'Appointments kept and missed, and the wait with and without one',
        querystring: FairnessQuery,
        response: { 200: AppointmentReport, ...problems }
      }
    },
    async ({ query }) => {
      const period = checked(query)
      const { centre } = app.hall
      const slots = { from: dayBounds(period.from, centre).from, to: dayBounds(period.to, centre).to }
      return app.reports.ask('appointments', { period, slots })
    }
  )
}

/** Figures of people stay in the hall. @throws RequestRefused 403 */
function ofNobody<Q extends Pick<ReportQuery, 'by' | 'and' | 'operatorId'>>(query: Q, { program }: Identity): Q {
  if (program && (query.by === 'operator' || query.and === 'operator' || query.operatorId !== undefined))
    throw new RequestRefused(403, 'figures-of-people', 'Figures of people are not for programs')
  return query
}

/** What is signed for a month. */
const sheets: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/sheet',
    {
      schema: {
        summary: 'The sheet of a month, to be signed',
        description:
          'Tickets issued by staff, cancellations and postponements by desk, calls out of order, epochs, and where the log ends.',
        querystring: Type.Object({ month: Month }, { additionalProperties: false }),
        response: { 200: SheetBody, ...problems }
      }
    },
    async ({ query }) => app.reports.ask('sheet', query)
  )

  app.get(
    '/sheet/csv',
    {
      schema: {
        summary: 'The same as CSV',
        description:
          'One figure a line: part, who or what, figure, value. Semicolons, in English commas; UTF-8 with a byte-order mark.',
        querystring: Type.Object({ month: Month, lang: Lang }, { additionalProperties: false }),
        response: fileOf('text/csv')
      }
    },
    async ({ query }, reply) => {
      const csv = await app.reports.ask('sheet-csv', query)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="kezek-sheet-${query.month}.csv"`)
        .send(csv)
    }
  )
}

/** One ticket, and who went before others. */
const stories: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/story',
    {
      schema: {
        summary: 'Everything that the log has of one ticket',
        description: 'By its day and printed number; for a complaint.',
        querystring: StoryQuery,
        response: { 200: StoryBody, ...problems }
      }
    },
    async ({ query }) => {
      const story = await app.reports.ask('story', { ...query, day: checkedDay(query.day) })
      if (!story) throw new RequestRefused(404, 'unknown-ticket', 'There was no such ticket on that day')
      return { ...story, now: placeNow(app, story) }
    }
  )

  app.get(
    '/tickets',
    {
      schema: {
        summary: 'The tickets of a day that somebody may mean',
        description: 'By the number, with its letters or without, and by about when it was taken or called.',
        querystring: FindTicketsQuery,
        response: { 200: FoundTickets, ...problems }
      }
    },
    async ({ query: { day, number = '', time = null }, identity: { rights } }) => {
      if (!rights.has('stories') && day !== app.hall.state.day?.serviceDay)
        throw new RequestRefused(403, 'not-today', 'Tickets of other days are for whoever may read their stories')
      return app.reports.ask('find-tickets', { day: checkedDay(day), number, time })
    }
  )

  app.get(
    '/complaints',
    {
      schema: {
        summary: 'Complaints of a period, counted by service, desk or month',
        description: 'By the service day on which they were made: how many, and how many were answered in time.',
        querystring: ComplaintReportQuery,
        response: { 200: ComplaintReport, ...problems }
      }
    },
    async ({ query }) => {
      const { by, ...period } = checked(query)
      return app.reports.ask('complaints', { period, by, answerDays: app.hall.centre.feedback.answerDays })
    }
  )

  app.get(
    '/overtakes',
    {
      schema: {
        summary: 'Every call of a day that passed somebody who had waited longer',
        description: 'With why it was their turn, and whom they passed.',
        querystring: OvertakesQuery,
        response: { 200: OvertakesBody, ...problems }
      }
    },
    async ({ query: { day } }) => app.reports.ask('overtakes', { day: checkedDay(day) })
  )
}

/** One day, one operator, and what the words mean. */
const details: FastifyPluginAsyncTypebox = async (app) => {
  const serviceDay = () => (app.hall.state.day ?? serviceDayAt(app.hall.now(), app.hall.centre)).serviceDay

  app.get(
    '/anonymous-day',
    {
      schema: {
        summary: 'A closed day for research, without anybody in it',
        description: `${DAY_FILE_ABOUT} It can be brought in again, also elsewhere.`,
        querystring: Type.Object({ day: Day }, { additionalProperties: false }),
        response: fileOf('text/csv')
      }
    },
    async ({ query: { day } }, reply) => {
      const csv = await app.reports.ask('anonymous-day', { day: checkedDay(day) })
      if (csv === null) throw new RequestRefused(404, 'no-such-day', 'There is no such service day, or it is not over')
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="kezek-anonymous-day.csv"')
        .send(csv)
    }
  )

  app.get(
    '/tables/:month',
    {
      schema: {
        summary: 'A month as tables for analysts, without anybody in them',
        description:
          'An SQLite file with tables and views, of closed days; what its columns mean is in its table "columns". Figures are those of the reports.',
        params: Type.Object({ month: Month }),
        response: {
          200: {
            description: 'The file',
            content: {
              'application/vnd.sqlite3': { schema: Type.Unsafe<Readable>({ type: 'string', format: 'binary' }) }
            }
          },
          ...problems
        }
      }
    },
    async ({ params: { month } }, reply) => {
      const tables = await app.tables.ofMonth(month)
      if (tables === null)
        throw new RequestRefused(404, 'no-such-month', 'There is no closed service day in that month')
      return reply
        .type('application/vnd.sqlite3')
        .header('content-disposition', `attachment; filename="kezek-${month}.sqlite"`)
        .send(tables)
    }
  )

  app.get(
    '/own-day',
    {
      schema: {
        summary: "One's own day at the desks, and nothing of anybody else",
        querystring: OwnDayQuery,
        response: { 200: OwnDayBody, ...problems }
      }
    },
    async ({ query: { day = null }, identity }) =>
      app.reports.ask('own-day', {
        operatorId: identity.staff?.userId ?? '',
        day: day === null ? serviceDay() : checkedDay(day)
      })
  )

  app.get(
    '/daily-files',
    {
      schema: { summary: 'How the daily summaries stand', response: { 200: DailyFilesBody, ...problems } }
    },
    async () => app.dailyFiles.status()
  )

  app.get(
    '/glossary',
    {
      schema: { summary: 'What each figure means, in three languages', response: { 200: GlossaryBody, ...problems } }
    },
    async () => GLOSSARY
  )
}

/** Where a ticket of the open day stands in the queue; null: it does not wait. */
function placeNow(app: FastifyInstance, { serviceDay, ticketNumber }: Omit<StoryBody, 'now'>): StoryBody['now'] {
  const picture = app.picture()
  const { state, now } = picture
  if (state.day?.serviceDay !== serviceDay) return null
  const ticket = [...state.tickets.values()].find((each) => each.ticketNumber === ticketNumber)
  if (ticket?.status !== 'waiting') return null
  const { ahead, told } = ticketPlace(picture, ticket)
  const callableAt = ticket.callableAt > now ? ticket.callableAt : null
  return { ahead, told, callableAt, asOf: now }
}

function checkedDay(day: string): string {
  if (!isDay(day)) throw new RequestRefused(400, 'bad-period', `There is no day ${day}`)
  return day
}

function checked<P extends { from: string; to: string }>(period: P): P {
  checkedDay(period.from)
  checkedDay(period.to)
  if (period.from > period.to) throw new RequestRefused(400, 'bad-period', 'The period ends before it begins')
  if (daysIn(period) > LONGEST_DAYS) throw new RequestRefused(400, 'bad-period', 'A period has at most ten years')
  return period
}

const attachment = ({ from, to, by }: ReportQuery, type: string): string =>
  `attachment; filename="kezek-${by}-${from}-${to}.${type}"`

export default reports
