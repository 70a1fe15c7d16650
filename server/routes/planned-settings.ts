import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { changesBetween } from '../centre/diff.ts'
import { nextServiceDay } from '../centre/service-day.ts'
import { validate } from '../centre/validate.ts'
import type { People } from '../db/people.ts'
import { digestOf } from '../db/planned-settings.ts'
import type { Hall } from '../hall/hall.ts'
import { audited } from '../http/audited.ts'
import { actorOf, nameOfActor } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { Reason } from '../protocol/free-text.ts'
import { Centre } from '../protocol/centre.ts'
import { PlannedBody } from '../protocol/settings.ts'
import { settingsBody, settingsIn, takeBodiesAsText } from './settings-body.ts'

/** Settings that begin with the next service day. Part of /api/settings. */
const plannedSettings: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people } = app
  takeBodiesAsText(app)

  app.get(
    '/planned',
    {
      schema: { summary: 'What begins with the next service day', response: { 200: PlannedBody, ...problems } }
    },
    async () => ({ planned: planned(hall, people) })
  )

  app.put(
    '/planned',
    {
      ...settingsBody,
      schema: {
        summary: 'Settings that begin with the next service day',
        description:
          'The whole of them, as for `PUT /api/settings/centre`. Only the sections that differ from the present ones are kept.',
        querystring: Type.Object({ reason: Type.Optional(Reason) }, { additionalProperties: false }),
        body: Centre,
        response: { 200: PlannedBody, ...problems }
      }
    },
    async (request) => {
      const centre = await settingsIn(app, request.body)
      const keys = (Object.keys(centre) as Array<keyof Centre>).filter(
        (key) => key !== 'centreId' && JSON.stringify(centre[key]) !== JSON.stringify(hall.centre[key])
      )
      if (keys.length === 0) throw new RequestRefused(409, 'nothing-changed', 'These are the present settings')
      const sections = Object.fromEntries(keys.map((key) => [key, centre[key]])) as Partial<Centre>
      const from = nextServiceDay(hall.state.day, hall.now(), hall.centre)
      const reason = request.query.reason ?? null
      await audited(
        hall,
        request,
        { about: 'settings', what: 'planned', details: { from, sections: keys, reason, sha256: digestOf(sections) } },
        {
          precondition() {
            if (hall.plannedSettings.read())
              throw new RequestRefused(409, 'settings-planned', 'A change is planned already: withdraw it first')
          },
          withinTransaction() {
            hall.plannedSettings.write({ from, sections, actor: actorOf(request.identity), reason, at: hall.now() })
          }
        }
      )
      return { planned: planned(hall, people) }
    }
  )

  app.delete(
    '/planned',
    {
      schema: { summary: 'Withdraw what was planned', response: { 204: NoContent, ...problems } }
    },
    async (request, reply) => {
      const found = hall.plannedSettings.read()
      if (!found) throw nothingPlanned()
      await audited(
        hall,
        request,
        { about: 'settings', what: 'withdrawn', details: { from: found.from, sections: Object.keys(found.sections) } },
        {
          precondition() {
            if (!hall.plannedSettings.read()) throw nothingPlanned()
          },
          withinTransaction() {
            hall.plannedSettings.clear()
          }
        }
      )
      return reply.code(204).send(null)
    }
  )
}

function planned(hall: Hall, people: People): PlannedBody['planned'] {
  const found = hall.plannedSettings.read()
  if (!found) return null
  const { from, reason, at, actor, sections } = found
  const centre = { ...hall.centre, ...sections }
  return {
    from,
    reason,
    at,
    by: nameOfActor(actor, people),
    sections: Object.keys(sections),
    changes: changesBetween(hall.centre, centre),
    fault: validate(centre)[0]?.sentence ?? null
  }
}

const nothingPlanned = () => new RequestRefused(404, 'nothing-planned', 'Nothing is planned')

export default plannedSettings
