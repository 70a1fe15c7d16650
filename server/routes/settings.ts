import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { deviceWarnings } from '../centre/device-warnings.ts'
import type { Hall } from '../hall/hall.ts'
import { actorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { Reason } from '../protocol/free-text.ts'
import { Centre } from '../protocol/centre.ts'
import { SettingsCheckBody, type SettingsAdvice } from '../protocol/settings.ts'
import { problems } from '../http/schemas.ts'
import plannedSettings from './planned-settings.ts'
import {
  addSettingsReader,
  readBody,
  settingsAnswer,
  settingsBody,
  settingsIn,
  takeBodiesAsText
} from './settings-body.ts'
import type { Db } from '../db/open.ts'
import { beforeOpening } from '../centre/warnings.ts'
import settingsFile from './settings-file.ts'
import settingsHistory from './settings-history.ts'

/** The version of the settings, as ETag has it: where in the log they are. */
const tagOf = (seq: number): string => `"${seq}"`

/** What the centre is. Registered under /api/settings. @param templates what a new centre may begin with, by name */
const settings: FastifyPluginAsyncTypebox<{ templates: Record<string, Centre>; db: Db }> = async (
  app,
  { templates, db }
) => {
  const { hall } = app
  addSettingsReader(app)
  await app.register(settingsHistory)
  await app.register(plannedSettings)
  await app.register(changingSettings)
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
  const hadVisitors = db.$client.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM tickets)').pluck()
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
          ...(hadVisitors.get() === 1 ? advice : beforeOpening(advice)),
          ...ofDevices,
          ...ofUsualDays,
          ...(centre === null ? [] : plannedOver(hall, centre))
        ],
        changes,
        leaving: centre === null ? [] : leavingIn(hall, centre)
      }
    }
  )
}

/** Puts new settings in force. */
const changingSettings: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app
  takeBodiesAsText(app)

  app.put(
    '/centre',
    {
      ...settingsBody,
      ...settingsAnswer,
      schema: {
        summary: "Change the centre's settings",
        description:
          "The whole of them; a section that is left out is as its schema's default has it. In the log with who changed them, and why if that is said. Nothing that is in use today can be taken away, unless `moves` says where its tickets go. With If-Match only if nobody has changed them since that version.",
        headers: Type.Object({
          'if-match': Type.Optional(
            Type.String({ maxLength: 40, description: 'The ETag that the change was made from' })
          )
        }),
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
      const changed = await hall.submit({
        // The hall works out the openings when it decides: the service day may end in between.
        command: {
          type: 'configure',
          rules: centre,
          openings: {},
          reason: request.query.reason ?? null,
          moves: movesIn(request.query.moves)
        },
        actor: actorOf(request.identity),
        precondition() {
          if (version !== undefined && version !== '*' && version !== tagOf(hall.centreSeq))
            throw new RequestRefused(409, 'settings-changed', 'Somebody else has changed the settings meanwhile')
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

/** A change for today of what is planned otherwise: it holds until the plan begins, which is said before it is saved. */
function plannedOver(hall: Hall, centre: Centre): SettingsAdvice[] {
  const plan = hall.plannedSettings.read()
  const sections = Object.keys(plan?.sections ?? {}) as Array<keyof Centre>
  if (plan === null || sections.every((section) => isSame(centre[section], hall.centre[section]))) return []
  return [{ at: '', code: 'planned-over', rule: null, names: [], values: { day: plan.from }, isNew: true }]
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

export default settings
