import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { faultIn } from '../hall/settings-faults.ts'
import { actorOf } from '../plugins/auth.ts'
import { RequestRefused } from '../plugins/errors.ts'
import { Words } from '../protocol/basics.ts'
import { Centre } from '../protocol/centre.ts'
import { problems } from './schemas.ts'

/** A centre of a hundred services with all their words in three languages. */
const BODY_LIMIT = 1024 * 1024

/** What the centre is. Registered under /api/settings. */
const settings: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app

  app.get('/centre', {
    schema: { summary: 'The centre\'s settings', response: { 200: Centre, ...problems } }
  }, async () => hall.centre)

  app.put('/centre', {
    bodyLimit: BODY_LIMIT,
    schema: {
      summary: 'Change the centre\'s settings',
      description: 'The whole of them. In the log with who changed them, and why if that is said. Nothing that is in use today can be taken away.',
      querystring: Type.Object({ reason: Type.Optional(Words) }, { additionalProperties: false }),
      body: Centre,
      response: { 200: Centre, ...problems }
    }
  }, async (request) => {
    const centre = request.body
    const fault = centre.centreId === hall.centre.centreId ? faultIn(centre) : `centreId must stay ${hall.centre.centreId}: the log is named by it.`
    if (fault !== null) throw new RequestRefused(400, 'bad-settings', fault)
    return hall.submit({
      // The hall works out the openings when it decides: the service day may end in between.
      command: { type: 'configure', rules: centre, openings: {}, reason: request.query.reason ?? null },
      actor: actorOf(request.who),
      answer: () => hall.centre
    })
  })
}

export default settings
