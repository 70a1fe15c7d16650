import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifySchemaValidationError } from 'fastify'
import Type from 'typebox'
import { fault } from '../hall/fault.ts'
import { faultsIn } from '../hall/settings-faults.ts'
import { completed } from '../hall/settings-of.ts'
import { actorOf } from '../plugins/auth.ts'
import { RequestRefused, SettingsRefused } from '../plugins/errors.ts'
import { Words } from '../protocol/basics.ts'
import { Centre } from '../protocol/centre.ts'
import { problems } from './schemas.ts'

/** A centre of a hundred services with all their words in three languages. */
const BODY_LIMIT = 1024 * 1024

/** The version of the settings, as ETag has it: where in the log they are. */
const tagOf = (seq: number): string => `"${seq}"`

/** What the centre is. Registered under /api/settings. */
const settings: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app

  app.get('/centre', {
    schema: { summary: 'The centre\'s settings; their version is the ETag', response: { 200: Centre, ...problems } }
  }, async (_request, reply) => {
    reply.header('etag', tagOf(hall.centreSeq))
    return hall.centre
  })

  app.put('/centre', {
    bodyLimit: BODY_LIMIT,
    // What is wrong is told with where it is, below.
    attachValidation: true,
    schema: {
      summary: 'Change the centre\'s settings',
      description: 'The whole of them; a section that is left out is as its schema\'s default has it. In the log with who changed them, and why if that is said. Nothing that is in use today can be taken away. With If-Match only if nobody has changed them since that version.',
      headers: Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40, description: 'The ETag that the change was made from' })) }),
      querystring: Type.Object({ reason: Type.Optional(Words) }, { additionalProperties: false }),
      body: Centre,
      response: { 200: Centre, ...problems }
    },
    preValidation: async (request) => { request.body = completed(request.body) }
  }, async (request, reply) => {
    const { validationError } = request
    if (validationError?.validationContext === 'body') throw new SettingsRefused('bad-request', validationError.validation.map(faultOf))
    if (validationError) throw new RequestRefused(400, 'bad-request', validationError.message)
    const centre = request.body
    const faults = centre.centreId === hall.centre.centreId ? faultsIn(centre)
      : [fault('/centreId', 'other-centre', `centreId must stay ${hall.centre.centreId}: the log is named by it.`, { value: hall.centre.centreId })]
    if (faults.length > 0) throw new SettingsRefused('bad-settings', faults)
    const version = request.headers['if-match']
    const changed = await hall.submit({
      // The hall works out the openings when it decides: the service day may end in between.
      command: { type: 'configure', rules: centre, openings: {}, reason: request.query.reason ?? null },
      actor: actorOf(request.who),
      check () {
        if (version !== undefined && version !== '*' && version !== tagOf(hall.centreSeq)) throw new RequestRefused(409, 'settings-changed', 'Somebody else has changed the settings meanwhile')
      },
      answer: () => ({ centre: hall.centre, seq: hall.centreSeq })
    })
    reply.header('etag', tagOf(changed.seq))
    return changed.centre
  })
}

/** A fault of the schema, as faults of the rules are told. */
function faultOf ({ instancePath, keyword, params, message }: FastifySchemaValidationError) {
  const values = Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'))
  return fault(instancePath, `schema-${keyword}`, `${instancePath === '' ? 'The settings' : instancePath} ${message}`, values)
}

export default settings
