import { setImmediate as afterOthers } from 'node:timers/promises'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { changesBetween } from '../centre/diff.ts'
import { settingsOf } from '../centre/defaults.ts'
import { nameOfActor } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { Centre } from '../protocol/centre.ts'
import { SettingsChangesBody, SettingsHistoryBody } from '../protocol/settings.ts'
import { problems } from '../http/schemas.ts'
import { settingsAnswer } from './settings-body.ts'

const PAGE = 20
const Seq = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

/** How the settings came to be what they are. Part of /api/settings. */
const settingsHistory: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people } = app
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
          by: nameOfActor(newer.actor, people),
          reason: newer.event.reason ?? null,
          changes
        })
        newer = older
        // Each is as long as the settings are: the hall goes on in between.
        await afterOthers()
      }
      return { versions }
    }
  )

  app.get(
    '/history/:seq',
    {
      ...settingsAnswer,
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
}

export default settingsHistory
