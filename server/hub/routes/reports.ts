import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { tallyDays } from '../../figures/month-tally.ts'
import { RequestRefused } from '../../http/errors.ts'
import { problems } from '../../http/schemas.ts'
import { Lang } from '../../protocol/basics.ts'
import { NetworkReport, NetworkReportQuery } from '../../protocol/network/reports.ts'
import { csvOf } from '../../reports/csv.ts'
import { mayReach } from '../auth.ts'
import { networkReport } from '../office/network-report.ts'
import { networkTable } from '../office/report-table.ts'
import { commonIdsOf } from '../public/common-ids.ts'
import type { HubSession } from '../store/people.ts'

const FileQuery = Type.Object(
  { ...NetworkReportQuery.properties, lang: Type.Optional(Lang) },
  { additionalProperties: false }
)
const MOST_MONTHS = 120

/** What was counted in the centres that one may reach. Registered under /api/network/reports. */
const reports: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store } = app

  async function reportOf(request: FastifyRequest, query: NetworkReportQuery): Promise<NetworkReport> {
    const months = monthsBetween(query.from, query.to)
    if (months < 1 || months > MOST_MONTHS)
      throw new RequestRefused(400, 'wrong-period', `A report is of 1 to ${MOST_MONTHS} months, the first one first`)
    const { person } = request.hubSession as HubSession
    const [centres, places, services, map] = await Promise.all([
      store.centres(),
      store.places(),
      store.services(),
      store.serviceMap()
    ])
    return networkReport(query, {
      centres: centres.filter((centre) => mayReach(person, centre)),
      places,
      services,
      commonIdOf: commonIdsOf(map, services),
      talliesOf: (centreId, of) => store.tallies(centreId, query.from, query.to, of),
      openDayOf: (centreId) => openDayOf(centreId, query)
    })
  }

  /** Counting up to now is left until somebody wants what came of it. */
  async function openDayOf(centreId: string, { from, to }: NetworkReportQuery) {
    const month = (await app.counter.openServiceDay(centreId))?.slice(0, 7)
    if (month === undefined || month < from || month > to) return null
    return {
      tally: async () => {
        const day = await app.counter.openDay(centreId)
        return day ? tallyDays([day]).map((tally) => ({ month, ...tally })) : []
      }
    }
  }

  app.get(
    '',
    {
      schema: {
        summary: 'Figures of whole months by region, district, kind, centre, service or month',
        querystring: NetworkReportQuery,
        response: { 200: NetworkReport, ...problems }
      }
    },
    (request) => reportOf(request, request.query)
  )
  app.get('/csv', { schema: { summary: 'The same as CSV', querystring: FileQuery } }, async (request, reply) => {
    const { lang = 'ru', ...query } = request.query
    const table = networkTable(await reportOf(request, query), lang)
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="network-${query.from}-${query.to}.csv"`)
      .send(csvOf(table, lang))
  })
  app.get(
    '/xlsx',
    { schema: { summary: 'The same as a workbook', querystring: FileQuery } },
    async (request, reply) => {
      const { lang = 'ru', ...query } = request.query
      const table = networkTable(await reportOf(request, query), lang)
      // Loaded when somebody wants one.
      const { workbookOf } = await import('../../reports/workbook.ts')
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', `attachment; filename="network-${query.from}-${query.to}.xlsx"`)
        .send(await workbookOf([{ ...table, sheet: 'Kezek' }], lang))
    }
  )
}

/** How many months, both ends counted; 0 and less: the wrong way round. */
function monthsBetween(from: string, to: string): number {
  const [months = 0, others = 0] = [from, to].map((month) => {
    const [year = 0, number = 0] = month.split('-').map(Number)
    return year * 12 + number
  })
  return others - months + 1
}

export default reports
