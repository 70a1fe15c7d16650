import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { serviceDayAt } from '../centre/service-day.ts'
import { changesBetween } from '../centre/diff.ts'
import { validate } from '../centre/validate.ts'
import { withDefaults, settingsOf } from '../centre/defaults.ts'
import { actorOf } from '../http/auth.ts'
import { RequestRefused, SettingsRefused } from '../http/errors.ts'
import { Words } from '../protocol/basics.ts'
import { Centre } from '../protocol/centre.ts'
import { PlannedBody, SettingsChangesBody, SettingsHistoryBody } from '../protocol/settings.ts'
import { audited } from '../http/audited.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { schemaFaults } from '../centre/schema-faults.ts'

const BODY_LIMIT = 1024 * 1024
const PAGE = 20
const Seq = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

/** How the settings came to be what they are, and what they will be tomorrow. Part of /api/settings. */
const settingsHistory: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people } = app
  const by = (actor: string): string => {
    const [role, userId] = actor.split(':')
    return role !== undefined && userId !== undefined ? people.nameOf(userId) : actor
  }
  const settingsAt = (seq: number): Centre => {
    const found = hall.log.settingsAt(seq)
    if (!found) throw new RequestRefused(404, 'unknown-version', 'Nothing was set there')
    return settingsOf(found.event)
  }

  app.get(
    '/history',
    {
      schema: {
        summary: 'Every change of the settings, newest first, twenty at a time',
        querystring: Type.Object({ before: Type.Optional(Seq) }, { additionalProperties: false }),
        response: { 200: SettingsHistoryBody, ...problems }
      }
    },
    async (request) => {
      const versions: SettingsHistoryBody['versions'] = []
      let newer = hall.log.settingsBefore(request.query.before ?? Number.MAX_SAFE_INTEGER)
      while (newer && versions.length < PAGE) {
        const older = hall.log.settingsBefore(newer.seq)
        const changes = older ? changesBetween(settingsOf(older.event), settingsOf(newer.event)).length : 0
        versions.push({
          seq: newer.seq,
          at: newer.event.at,
          by: by(newer.actor),
          reason: newer.event.reason ?? null,
          changes
        })
        newer = older
      }
      return { versions }
    }
  )

  app.get(
    '/history/:seq',
    {
      schema: {
        summary: 'The settings as they were then',
        params: Type.Object({ seq: Seq }),
        response: { 200: Centre, ...problems }
      }
    },
    async (request) => settingsAt(request.params.seq)
  )

  app.get(
    '/changes',
    {
      schema: {
        summary: 'What differs between two versions',
        querystring: Type.Object(
          {
            to: Seq,
            from: Type.Optional(
              Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: 'Left out: the one before' })
            )
          },
          { additionalProperties: false }
        ),
        response: { 200: SettingsChangesBody, ...problems }
      }
    },
    async (request) => {
      const { to, from } = request.query
      const before = from === undefined ? hall.log.settingsBefore(to)?.event : undefined
      const earlier = from !== undefined ? settingsAt(from) : before ? settingsOf(before) : settingsAt(to)
      return { changes: changesBetween(earlier, settingsAt(to)) }
    }
  )

  app.get(
    '/planned',
    {
      schema: { summary: 'What begins with the next service day', response: { 200: PlannedBody, ...problems } }
    },
    async () => ({ planned: planned() })
  )

  app.put(
    '/planned',
    {
      bodyLimit: BODY_LIMIT,
      attachValidation: true,
      preValidation: async (request) => {
        request.body = withDefaults(request.body)
      },
      schema: {
        summary: 'Settings that begin with the next service day',
        description:
          'The whole of them, as for `PUT /api/settings/centre`. Only the sections that differ from the present ones are kept.',
        querystring: Type.Object({ reason: Type.Optional(Words) }, { additionalProperties: false }),
        body: Centre,
        response: { 200: PlannedBody, ...problems }
      }
    },
    async (request) => {
      const { validationError } = request
      if (validationError?.validationContext === 'body')
        throw new SettingsRefused('bad-request', schemaFaults(validationError.validation))
      if (validationError) throw new RequestRefused(400, 'bad-request', validationError.message)
      const centre = request.body
      const faults = validate(centre)
      if (faults.length > 0) throw new SettingsRefused('bad-settings', faults)
      const keys = (Object.keys(centre) as Array<keyof Centre>).filter(
        (key) => key !== 'centreId' && JSON.stringify(centre[key]) !== JSON.stringify(hall.centre[key])
      )
      if (keys.length === 0) throw new RequestRefused(409, 'nothing-changed', 'These are the present settings')
      const sections = Object.fromEntries(keys.map((key) => [key, centre[key]])) as Partial<Centre>
      const from = nextDay()
      const reason = request.query.reason ?? null
      await audited(
        hall,
        request,
        { about: 'settings', what: 'planned', details: { from, sections: keys, reason } },
        {
          precondition() {
            if (hall.planned.read())
              throw new RequestRefused(409, 'settings-planned', 'A change is planned already: withdraw it first')
          },
          withinTransaction() {
            hall.planned.write({ from, sections, actor: actorOf(request.identity), reason, at: hall.now() })
          }
        }
      )
      return { planned: planned() }
    }
  )

  app.delete(
    '/planned',
    {
      schema: { summary: 'Withdraw what was planned', response: { 204: NoContent, ...problems } }
    },
    async (request, reply) => {
      const plan = hall.planned.read()
      if (!plan) throw nothingPlanned()
      await audited(
        hall,
        request,
        { about: 'settings', what: 'withdrawn', details: { from: plan.from, sections: Object.keys(plan.sections) } },
        {
          precondition() {
            if (!hall.planned.read()) throw nothingPlanned()
          },
          withinTransaction() {
            hall.planned.clear()
          }
        }
      )
      return reply.code(204).send(null)
    }
  )

  function planned(): PlannedBody['planned'] {
    const plan = hall.planned.read()
    if (!plan) return null
    const centre = { ...hall.centre, ...plan.sections }
    const { from, reason, at } = plan
    return {
      from,
      reason,
      at,
      by: by(plan.actor),
      sections: Object.keys(plan.sections),
      changes: changesBetween(hall.centre, centre),
      fault: validate(centre)[0]?.sentence ?? null
    }
  }

  /** The service day after the one that is open. */
  function nextDay(): string {
    const { day } = hall.state
    return serviceDayAt(day === null ? hall.now() : day.endsAt, hall.centre).serviceDay
  }
}

const nothingPlanned = () => new RequestRefused(404, 'nothing-planned', 'Nothing is planned')

export default settingsHistory
