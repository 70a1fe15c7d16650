import { randomUUID } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { changesBetween } from '../centre/diff.ts'
import { digestOf, type Plan } from '../db/planned-settings.ts'
import type { Hall } from '../hall/hall.ts'
import type { Foreseen } from '../hall/planned-ahead.ts'
import { audited } from '../http/audited.ts'
import { actorOf, nameOfActor } from '../http/auth.ts'
import { RequestRefused, SettingsRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { Id, LocalDate } from '../protocol/basics.ts'
import { Reason } from '../protocol/free-text.ts'
import { Centre } from '../protocol/centre.ts'
import { PlannedBody, type PlannedChange } from '../protocol/settings.ts'
import { IfMatch, refuseOldVersion, settingsBody, settingsIn, takeBodiesAsText } from './settings-body.ts'

/** More would be worked through each time the settings are looked at. */
const MOST_PLANS = 50

const PlanParams = Type.Object({ planId: Id })
const Query = Type.Object(
  {
    from: Type.Optional({ ...LocalDate, description: 'The service day with which it begins; left out: the next one' }),
    reason: Type.Optional(Reason)
  },
  { additionalProperties: false }
)

/** Settings that begin with a later service day. Part of /api/settings. */
const plannedSettings: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people } = app
  takeBodiesAsText(app)
  const body = (): PlannedBody => ({
    plans: hall.ahead.list().map((each) => planned(each, (actor) => nameOfActor(actor, people))),
    next: hall.ahead.next()
  })

  app.get(
    '/planned',
    {
      schema: {
        summary: 'What begins with later service days, the earliest first',
        description: 'With the lines that do not fit any more, and why a plan could not begin.',
        response: { 200: PlannedBody, ...problems }
      }
    },
    async () => body()
  )

  app.put(
    '/planned',
    {
      ...settingsBody,
      schema: {
        summary: 'Plan a change of the settings for a later service day',
        description:
          'The whole of them, as for `PUT /api/settings/centre`; beside what is planned already. Kept is what differs from the present ones, line by line: what is changed otherwise until then stays. With If-Match only if nobody has changed them since that version.',
        headers: IfMatch,
        querystring: Query,
        body: Centre,
        response: { 200: PlannedBody, ...problems }
      }
    },
    async (request) => {
      const plan = planOf(hall, await settingsIn(app, request.body), {
        from: request.query.from ?? hall.ahead.next(),
        actor: actorOf(request.identity),
        reason: request.query.reason ?? null
      })
      await keep(hall, request, plan)
      return body()
    }
  )

  app.post(
    '/planned/:planId/again',
    {
      schema: {
        summary: 'Have a plan begin as it was planned, whatever was changed since',
        description: 'From now on its lines are compared with the present settings.',
        params: PlanParams,
        response: { 200: PlannedBody, ...problems }
      }
    },
    async (request) => {
      const { planId } = request.params
      await (hall.ahead.renew(planId, actorOf(request.identity)) ?? refuseUnknown())
      return body()
    }
  )

  app.delete(
    '/planned/:planId',
    {
      schema: {
        summary: 'Withdraw what was planned',
        params: PlanParams,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { planId } = request.params
      const known = () => hall.plannedSettings.find(planId) ?? refuseUnknown()
      const { from, sections } = known()
      await audited(
        hall,
        request,
        { about: 'settings', what: 'withdrawn', details: { planId, from, sections: Object.keys(sections) } },
        {
          precondition: known,
          withinTransaction: () => hall.plannedSettings.remove(planId)
        }
      )
      return reply.code(204).send(null)
    }
  )
}

/** What differs from the present settings, as a plan. @throws RequestRefused */
function planOf(hall: Hall, centre: Centre, by: Pick<Plan, 'from' | 'actor' | 'reason'>): Plan {
  if (by.from < hall.ahead.next())
    throw new RequestRefused(409, 'not-later', 'Something can be planned from the next service day on')
  const present = hall.centre
  const changed = [...new Set(changesBetween(present, centre).map(({ section }) => section))]
  if (changed.length === 0) throw new RequestRefused(409, 'nothing-changed', 'These are the present settings')
  return {
    ...by,
    planId: randomUUID(),
    base: sectionsOf(present, changed),
    sections: sectionsOf(centre, changed),
    at: hall.now()
  }
}

/** @throws SettingsRefused when it could not begin after what is planned before it */
async function keep(hall: Hall, request: FastifyRequest, plan: Plan): Promise<void> {
  const { planId, from, base, sections, reason } = plan
  const version = request.headers['if-match']
  const names = Object.keys(sections)
  const details = { planId, from, sections: names, reason, sha256: digestOf({ base, sections }) }
  await audited(
    hall,
    request,
    { about: 'settings', what: 'planned', details },
    {
      precondition() {
        refuseOldVersion(hall, version)
        const plans = hall.plannedSettings.list()
        if (plans.length >= MOST_PLANS)
          throw new RequestRefused(409, 'too-many-plans', 'So many changes are planned already: withdraw one first')
        const all = [...plans, plan].toSorted((one, other) => one.from.localeCompare(other.from))
        const its = hall.ahead.under(hall.centre, all).find((each) => each.plan === plan)
        if (its && its.faults.length > 0) throw new SettingsRefused('bad-settings', its.faults)
      },
      withinTransaction: () => hall.plannedSettings.add(plan)
    }
  )
}

function planned({ plan, before, after, unfit, faults }: Foreseen, nameOf: (actor: string) => string): PlannedChange {
  const { planId, from, reason, at, actor, sections } = plan
  return {
    planId,
    from,
    reason,
    at,
    by: nameOf(actor),
    sections: Object.keys(sections),
    changes: changesBetween(before, after),
    unfit,
    faults: faults.slice(0, 50)
  }
}

const sectionsOf = (centre: Centre, names: readonly string[]): Partial<Centre> =>
  Object.fromEntries(names.map((name) => [name, centre[name as keyof Centre]]))

function refuseUnknown(): never {
  throw new RequestRefused(404, 'unknown-plan', 'Nothing of the kind is planned')
}

export default plannedSettings
