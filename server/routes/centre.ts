import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { RequestRefused } from '../http/errors.ts'
import { Id } from '../protocol/basics.ts'
import { CentreBody } from '../protocol/centre.ts'
import { ElsewhereBody } from '../protocol/network/elsewhere.ts'
import { ServicesBody } from '../protocol/services.ts'
import { kioskView } from '../views/kiosk.ts'
import { problems } from '../http/schemas.ts'
import { type CentreBodyOptions, centreBodyOf } from './centre-body.ts'

/** What anyone may know of the centre. Registered under /api. */
const centre: FastifyPluginAsyncTypebox<CentreBodyOptions> = async (app, options) => {
  const body = centreBodyOf(app, options)

  app.get(
    '/centre',
    {
      schema: { summary: 'The centre and its clock', response: { 200: CentreBody } }
    },
    async () => body()
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

  app.get(
    '/services/:serviceId/elsewhere',
    {
      schema: {
        summary: 'Other centres of the network where one is called sooner, the way there included',
        description:
          'From what the hub said within the last minute. Empty without a hub, and for services that are bound to a place.',
        params: Type.Object({ serviceId: Id }),
        response: { 200: ElsewhereBody, ...problems }
      }
    },
    async (request) => {
      const { serviceId } = request.params
      if (!app.hall.centre.services.some((each) => each.serviceId === serviceId))
        throw new RequestRefused(404, 'unknown-service', 'There is no such service')
      return app.uplink.elsewhere(serviceId)
    }
  )
}

export default centre
