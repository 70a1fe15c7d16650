import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { settingsAnswer } from './settings-body.ts'
import { RequestRefused } from '../http/errors.ts'
import { Centre } from '../protocol/centre.ts'
import { SettingsFileBody } from '../protocol/settings.ts'
import { problems } from '../http/schemas.ts'

/** The settings as one file, and templates for new centres. Part of /api/settings. */
const settingsFile: FastifyPluginAsyncTypebox<{ templates: Record<string, Centre> }> = async (app, { templates }) => {
  const { hall } = app

  app.get(
    '/file',
    {
      schema: {
        summary: 'The settings as one file that can be read',
        response: { 200: Type.String({ description: 'YAML' }), ...problems }
      }
    },
    async (_request, reply) =>
      reply
        .header('content-disposition', `attachment; filename="kezek-${hall.centre.centreId}.yaml"`)
        .type('application/yaml; charset=utf-8')
        .send(await app.settingsReader.write(hall.centre))
  )

  app.post(
    '/file',
    {
      bodyLimit: 2 * 1024 * 1024,
      ...settingsAnswer,
      schema: {
        summary: 'Read such a file, YAML or JSON, without changing anything',
        description:
          "Answers the settings that it holds, or what is wrong with it, by line. They are this centre's then: its id is put in.",
        body: Type.Object({ text: Type.String({ maxLength: 1_000_000 }) }, { additionalProperties: false }),
        response: { 200: SettingsFileBody, ...problems }
      }
    },
    async (request) => {
      const { text } = request.body
      const { centreId } = hall.centre
      const { centre, faults } = await app.settingsReader.read({ text, isFile: true, centreId, present: null })
      return { centre: faults.length > 0 ? null : centre, faults }
    }
  )

  app.get(
    '/templates/:template',
    {
      ...settingsAnswer,
      schema: {
        summary: 'What a new centre may begin with',
        params: Type.Object({
          template: Type.Union([Type.Literal('empty'), Type.Literal('small'), Type.Literal('sample')])
        }),
        response: { 200: Centre, ...problems }
      }
    },
    async (request) => {
      const template = templates[request.params.template]
      if (!template) throw new RequestRefused(404, 'unknown-template', 'There is no such template')
      // What is this centre's own stays.
      const { name, address, timeZone, publicUrl, languages } = hall.centre
      return { ...(ofThisCentre(template) as Centre), name, address, timeZone, publicUrl, languages }
    }
  )

  const ofThisCentre = (centre: unknown): unknown =>
    typeof centre === 'object' && centre !== null && !Array.isArray(centre)
      ? { ...centre, centreId: hall.centre.centreId }
      : centre
}

export default settingsFile
