import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { problems } from '../http/schemas.ts'
import { CommonSettingsBody, GiveBackBody, ServiceMapBody } from '../protocol/common-settings.ts'
import { NoCommonSettings } from '../services/common-settings.ts'
import { commonBody } from '../services/common-settings-told.ts'

const STATUS = { 'nothing-common': 409, 'unknown-service': 404 } as const
const answer = { 200: CommonSettingsBody, ...problems }

/** The network's common settings in this hall. Registered under /api/uplink/common. */
const commonSettings: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, uplink } = app
  const body = (): CommonSettingsBody => {
    const kept = uplink.common.kept()
    return { common: commonBody(kept, hall.centre, hall.ahead.on(kept?.planned?.from ?? hall.ahead.next())) }
  }

  /** @throws RequestRefused */
  async function done(work: Promise<void>): Promise<CommonSettingsBody> {
    try {
      await work
    } catch (error) {
      if (error instanceof NoCommonSettings) throw new RequestRefused(STATUS[error.code], error.code, error.message)
      throw error
    }
    return body()
  }

  app.get(
    '',
    { schema: { summary: "What is common in the network, and what is this hall's own", response: answer } },
    async () => body()
  )

  app.put(
    '/services',
    {
      bodyLimit: 256 * 1024,
      schema: {
        summary: "Say which common service each of this hall's own is",
        description: 'Once, when the hall joins; what is common begins with the next service day then.',
        body: ServiceMapBody,
        response: answer
      }
    },
    async (request) => done(uplink.common.map(request.body.services, actorOf(request.identity)))
  )

  app.post(
    '/back',
    {
      bodyLimit: 256 * 1024,
      schema: {
        summary: 'Give fields back to what is common, from the next service day on',
        body: GiveBackBody,
        response: answer
      }
    },
    async (request) => done(uplink.common.giveBack(request.body.fields, actorOf(request.identity)))
  )

  app.post('/again', { schema: { summary: 'Look once more at what was refused', response: answer } }, async (request) =>
    done(uplink.common.tryAgain(actorOf(request.identity)))
  )
}

export default commonSettings
