import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { openAnnouncements, rowsOfReport } from '../db/announcements.ts'
import type { Db } from '../db/open.ts'
import { RequestRefused } from '../http/errors.ts'
import { Count, TicketRef } from '../protocol/basics.ts'
import { AnnouncementsBody, AnnouncementsReported, AnnouncementsShown } from '../protocol/voices.ts'
import { problems } from '../http/schemas.ts'
import { idOfRef } from './by-ticket-ref.ts'

const Asked = Type.Object(
  {
    ticketRef: Type.Optional(TicketRef),
    ticketNumber: Type.Optional(Type.String({ maxLength: 20, pattern: '^[A-Z]{0,2}[0-9]{1,9}$' })),
    serviceDay: Type.Optional(
      Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$', description: "Of the number; by default today's" })
    )
  },
  { additionalProperties: false }
)

/** Whether a call was shown and heard: displays tell it, supervisors ask it. Registered under /api. */
const announcementRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const { hall, people, limits } = app
  const announcements = openAnnouncements(db)

  app.post(
    '/announcements',
    {
      schema: {
        summary: 'A display tells what it has shown and spoken',
        description: 'In the log. What it has told before is not kept again.',
        body: AnnouncementsReported,
        response: { 200: Type.Object({ kept: Count }), ...problems }
      }
    },
    async (request) => {
      const deviceId = request.identity.display as string
      limits.take('reports', deviceId)
      const told = app.testTicket.heard(deviceId, request.body.reports)
      const known = announcements.reportedOf(
        deviceId,
        told.map(({ seq }) => seq)
      )
      const reports = [
        ...new Map(told.filter(({ seq }) => !known.has(seq)).map((report) => [report.seq, report])).values()
      ]
      const [notCall] = announcements.notCalls(reports.map(({ seq }) => seq))
      if (notCall !== undefined) throw new RequestRefused(422, 'no-such-call', `Event ${notCall} of the log is no call`)
      // Not `noted`: a browser may be a display and somebody's desk at once, and this is the display's word.
      if (reports.length > 0) {
        await hall.audit(
          { about: 'announcement', what: 'reported', details: { deviceId, reports } },
          `display:${deviceId}`,
          {
            withinTransaction() {
              announcements.add(rowsOfReport({ deviceId, reports }))
            }
          }
        )
      }
      return { kept: reports.length }
    }
  )

  await app.register(shown)

  app.get(
    '/reports/announcements',
    {
      schema: {
        summary: 'Was a ticket called? Each call, and which displays showed and spoke it',
        querystring: Asked,
        response: { 200: AnnouncementsBody, ...problems }
      }
    },
    async (request) => {
      const { ticketRef, ticketNumber, serviceDay = hall.state.day?.serviceDay ?? '' } = request.query
      if ((ticketRef === undefined) === (ticketNumber === undefined))
        throw new RequestRefused(400, 'bad-request', 'Either ticketRef or ticketNumber is needed')
      const ticketId = ticketRef === undefined ? undefined : idOfRef(app, ticketRef)
      const names = new Map(people.devices.list().map((device) => [device.deviceId, device.name]))
      const calls = announcements.ofTicket({ ticketId, ticketNumber, serviceDay })
      return {
        calls: calls.map(({ told, ...call }) => ({
          ...call,
          displays: told.map(({ deviceId, shownAt, outcome, spoken }) => ({
            deviceId,
            name: names.get(deviceId) ?? '',
            shownAt,
            outcome,
            spoken: JSON.parse(spoken)
          }))
        }))
      }
    }
  )
}

/** From when on a call can be seen. */
const shown: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, limits } = app

  app.post(
    '/announcements/shown',
    {
      schema: {
        summary: 'A display tells which calls have just come to be seen on it',
        description:
          'At once, not with the reports of what was heard: from then on recalls and no-shows are counted (rule L19 of the queue). A call that is no longer awaited, or that another display has shown, changes nothing.',
        body: AnnouncementsShown,
        response: { 200: Type.Object({ kept: Count }), ...problems }
      }
    },
    async (request) => {
      const deviceId = request.identity.display as string
      limits.take('reports', deviceId)
      const seqs = new Set(request.body.seqs)
      app.testTicket.shown(deviceId, request.body.seqs)
      const kept = await Promise.all(
        hall.record.announcements.newest
          .filter(({ seq }) => seqs.has(seq))
          .map(({ ticketId, deskId, recall }) =>
            hall.submit({
              command: { type: 'report-shown', ticketId, deskId, recall },
              actor: `display:${deviceId}`,
              toResult: (events) => events.length
            })
          )
      )
      return { kept: kept.reduce((sum, count) => sum + count, 0) }
    }
  )
}

export default announcementRoutes
