import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { RequestRefused } from '../http/errors.ts'
import { hoursAhead, serviceDayAt } from '../centre/service-day.ts'
import { CentreBody } from '../protocol/centre.ts'
import { ServicesBody } from '../protocol/services.ts'
import { kioskView } from '../views/kiosk.ts'
import { floorPlanView } from '../views/floor-plan.ts'
import { problems } from '../http/schemas.ts'

/** What anyone may know of the centre. Registered under /api. */
const centre: FastifyPluginAsyncTypebox<{ sample: boolean; timeScale: number }> = async (
  app,
  { sample, timeScale }
) => {
  // The same until the settings or the day change, and asked for by every page that opens.
  let known: { of: string; hours: ReturnType<typeof hoursAhead> } = { of: '', hours: [] }
  const ahead = () => {
    const { serviceDay } = app.hall.state.day ?? serviceDayAt(app.hall.now(), app.hall.centre)
    const of = `${app.hall.centreSeq} ${serviceDay}`
    if (known.of !== of) known = { of, hours: hoursAhead(serviceDay, app.hall.centre) }
    return known.hours
  }

  app.get(
    '/centre',
    {
      schema: { summary: 'The centre and its clock', response: { 200: CentreBody } }
    },
    async () => ({
      ...app.hall.centre,
      plan: floorPlanView(app.hall.centre),
      look: {
        accent: app.hall.centre.look.accent,
        logoPath: app.hall.centre.look.logo === null ? null : `/api/centre/logo?v=${app.hall.centreSeq}`
      },
      hoursAhead: ahead(),
      outsideOpen: app.hall.centre.outside.open,
      status: kioskView(app.picture()).status,
      serverTime: app.hall.now(),
      timeScale,
      sample
    })
  )

  app.get(
    '/centre/logo',
    {
      schema: {
        summary: "The centre's sign, a picture",
        response: { 200: Type.Unsafe<Buffer>(Type.String({ description: 'The bytes of the picture' })), ...problems }
      }
    },
    async (_request, reply) => {
      const [, type, bytes] = /^data:([^;]+);base64,(.*)$/.exec(app.hall.centre.look.logo ?? '') ?? []
      if (type === undefined || bytes === undefined) throw new RequestRefused(404, 'no-logo', 'The centre has no sign')
      // Its address changes with the settings.
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .type(type)
        .send(Buffer.from(bytes, 'base64'))
    }
  )

  app.get(
    '/services',
    {
      schema: { summary: 'The tree of services, with how many wait and how long', response: { 200: ServicesBody } }
    },
    async () => kioskView(app.picture())
  )
}

export default centre
