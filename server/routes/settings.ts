import { isDeepStrictEqual } from 'node:util'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { deviceWarnings } from '../centre/device-warnings.ts'
import { dayStartCounts, hoursAhead } from '../centre/service-day.ts'
import type { Hall } from '../hall/hall.ts'
import { actorOf } from '../http/auth.ts'
import { Reason } from '../protocol/free-text.ts'
import { Centre } from '../protocol/centre.ts'
import { type SettingsAdvice, SettingsCheckBody, type Unfit } from '../protocol/settings.ts'
import { RequestRefused } from '../http/errors.ts'
import { problems } from '../http/schemas.ts'
import plannedSettings from './planned-settings.ts'
import {
  addSettingsReader,
  IfMatch,
  readBody,
  refuseOldVersion,
  settingsAnswer,
  settingsBody,
  settingsIn,
  tagOf,
  takeBodiesAsText
} from './settings-body.ts'
import type { Db } from '../db/open.ts'
import { beforeOpening } from '../centre/warnings.ts'
import settingsFile from './settings-file.ts'
import settingsHistory from './settings-history.ts'

/** What the centre is. Registered under /api/settings. @param templates what a new centre may begin with, by name */
const settings: FastifyPluginAsyncTypebox<{ templates: Record<string, Centre>; db: Db }> = async (
  app,
  { templates, db }
) => {
  const { hall } = app
  addSettingsReader(app)
  await app.register(settingsHistory)
  await app.register(plannedSettings)
  await app.register(changingSettings, { db })
  await app.register(checkingSettings, { db })
  await app.register(settingsFile, { templates })

  app.get(
    '/centre',
    {
      ...settingsAnswer,
      schema: { summary: "The centre's settings; their version is the ETag", response: { 200: Centre, ...problems } }
    },
    async (_request, reply) => {
      reply.header('etag', tagOf(hall.centreSeq))
      return hall.centre
    }
  )
}

/** Tells what would come of other settings. */
const checkingSettings: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const { hall } = app
  const hadVisitors = hadVisitorsIn(db)
  const asksReason = askingReason(hall, db)
  takeBodiesAsText(app)

  app.post(
    '/check',
    {
      ...settingsBody,
      ...settingsAnswer,
      schema: {
        summary: 'What would come of other settings, without changing anything',
        description:
          'Where days are recorded, the last usual ones are played under them: a service of which one in ten waits longer than twice the target, or of which many are never called, is named with the number.',
        body: Centre,
        response: { 200: SettingsCheckBody, ...problems }
      }
    },
    async (request) => {
      const { centre, faults, advice, changes } = await readBody(app, request.body, hall.centre)
      const ofDevices = centre === null ? [] : deviceWarnings(centre, hall.centre, app.people.devices.list())
      const ofUsualDays = centre === null || faults.length > 0 ? [] : await app.usualDayAdvice(centre)
      return {
        faults,
        advice: [
          ...(hadVisitors() ? advice : beforeOpening(advice)),
          ...ofDevices,
          ...ofUsualDays,
          ...(centre === null || !hadVisitors() ? [] : dayStartMoved(hall, centre))
        ],
        changes,
        leaving: centre === null ? [] : leavingIn(hall, centre),
        planned: centre === null || faults.length > 0 ? [] : plansAgainst(hall, centre),
        asksReason: asksReason(centre)
      }
    }
  )
}

/** Puts new settings in force. */
const changingSettings: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const { hall } = app
  const asksReason = askingReason(hall, db)
  takeBodiesAsText(app)

  app.put(
    '/centre',
    {
      ...settingsBody,
      ...settingsAnswer,
      schema: {
        summary: "Change the centre's settings",
        description:
          "The whole of them; a section that is left out is as its schema's default has it. In the log with who changed them, and why: whoever is signed in says it where `POST /api/settings/check` asks (409 `reason-required`), a program may. Nothing that is in use today can be taken away, unless `moves` says where its tickets go. With If-Match only if nobody has changed them since that version.",
        headers: IfMatch,
        querystring: Type.Object(
          {
            reason: Type.Optional(Reason),
            moves: Type.Optional(
              Type.String({
                maxLength: 4_000,
                pattern: '^[A-Za-z0-9_-]+:[A-Za-z0-9_-]+(,[A-Za-z0-9_-]+:[A-Za-z0-9_-]+)*$',
                description: 'Services that are taken away and where their tickets go',
                examples: ['advice:notary']
              })
            )
          },
          { additionalProperties: false }
        ),
        body: Centre,
        response: { 200: Centre, ...problems }
      }
    },
    async (request, reply) => {
      const centre = await settingsIn(app, request.body)
      const version = request.headers['if-match']
      const { reason = null, moves } = request.query
      const changed = await hall.submit({
        // The hall works out the openings when it decides: the service day may end in between.
        command: {
          type: 'configure',
          rules: centre,
          openings: {},
          reason,
          moves: movesIn(moves)
        },
        actor: actorOf(request.identity),
        precondition: () => {
          refuseOldVersion(hall, version)
          if (reason === null && request.identity.program === null && asksReason(centre))
            throw new RequestRefused(
              409,
              'reason-required',
              'Somebody waits, or it changes today: say why, as `reason`'
            )
        },
        toResult: () => ({ centre: hall.centre, seq: hall.centreSeq })
      })
      reply.header('etag', tagOf(changed.seq))
      return changed.centre
    }
  )
}

const movesIn = (moves: string | undefined): Record<string, string> =>
  // An object without names of its own: what is looked up in it comes from outside.
  Object.assign(
    Object.create(null),
    Object.fromEntries(
      (moves ?? '')
        .split(',')
        .filter(Boolean)
        .map((move) => move.split(':'))
    )
  )

/** The services that are not in new settings although somebody needs them, now or for a later step. */
function leavingIn(hall: Hall, centre: Centre) {
  const kept = new Set(centre.services.map(({ serviceId }) => serviceId))
  return hall.centre.services
    .filter(({ serviceId }) => !kept.has(serviceId))
    .flatMap(({ serviceId, name }) => {
      const tickets = [...hall.state.tickets.values()].filter(
        ({ status, ...ticket }) =>
          status !== 'finished' && status !== 'cancelled' && [ticket.serviceId, ...ticket.further].includes(serviceId)
      ).length
      return tickets > 0 ? [{ serviceId, name, tickets }] : []
    })
}

/** The hour at which the day begins is told with when it counts from: the open day is not cut short, nor a date begun twice. */
function dayStartMoved({ state, centre: { dayStartsAt } }: Hall, centre: Centre): SettingsAdvice[] {
  if (state.day === null || centre.dayStartsAt === dayStartsAt) return []
  const { until, date, first } = dayStartCounts(state.day, centre)
  const values = { until, date: dayText(date), first: dayText(first), at: centre.dayStartsAt }
  return [{ at: '/dayStartsAt', code: 'day-start', rule: 'S1', names: [], values, isNew: true }]
}

const dayText = (date: string): string => date.split('-').reverse().join('.')

/** The plans of which lines would not fit these settings that fit the present ones: whoever saves says which are to hold. */
function plansAgainst(hall: Hall, centre: Centre): SettingsCheckBody['planned'] {
  const known = new Map(hall.ahead.list().map(({ plan, unfit }) => [plan.planId, new Set(unfit.map(placeOf))]))
  return hall.ahead.under(centre).flatMap(({ plan: { planId, from }, unfit }) => {
    const news = unfit.filter((line) => !known.get(planId)?.has(placeOf(line)))
    return news.length > 0 ? [{ planId, from, unfit: news }] : []
  })
}

const placeOf = ({ section, item, field, after }: Unfit): string => JSON.stringify([section, item, field, after])

function hadVisitorsIn(db: Db): () => boolean {
  const statement = db.$client.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM tickets)').pluck()
  return () => statement.get() === 1
}

/** Whether whoever saves settings is asked why; null: they cannot be read yet. What changes nothing needs no reason. */
function askingReason(hall: Hall, db: Db): (centre: Centre | null) => boolean {
  const hadVisitors = hadVisitorsIn(db)
  return (centre) => !(centre && isDeepStrictEqual(centre, hall.centre)) && hadVisitors() && isToday(hall)
}

/** Whether a change meets anybody today: somebody waits, or the hall is still to be open. */
function isToday(hall: Hall): boolean {
  const { state, centre } = hall
  if (state.day === null) return false
  const waits = [...state.tickets.values()].some(({ status }) => status !== 'finished' && status !== 'cancelled')
  const [next] = hoursAhead(state.day.serviceDay, centre)
  return waits || next === undefined || (next.from < state.day.endsAt && hall.now() < next.to)
}

export default settings
