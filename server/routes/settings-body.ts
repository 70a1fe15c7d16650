import type { FastifyInstance } from 'fastify'
import { SettingsReader } from '../centre/settings-reader.ts'
import type { ReadSettings } from '../centre/read-settings.ts'
import { RequestRefused, SettingsRefused } from '../http/errors.ts'
import Type from 'typebox'
import type { Hall } from '../hall/hall.ts'
import { requestValidator } from '../http/validator.ts'
import type { Centre } from '../protocol/centre.ts'

/** A centre of some hundred services with all their words in three languages. */
const BODY_LIMIT = 1024 * 1024

/**
 * Options of a route whose body is the whole settings. They come as a text, which nothing in this thread reads: a schema
 * checks the rest of the request, and the handler has the settings read by `app.settingsReader`.
 */
export const settingsBody = {
  bodyLimit: BODY_LIMIT,
  validatorCompiler: ((route) =>
    route.httpPart === 'body' ? () => true : requestValidator(route)) as typeof requestValidator
}

/**
 * Options of a route that answers with whole settings: they are written as they are. Made for them, a writer takes longer
 * to make than the hall may stand still; and an administrator may see all that is in them.
 */
export const settingsAnswer = {
  serializerCompiler: () => (answer: unknown) => JSON.stringify(answer)
}

/** Lets the routes of a plugin have their bodies as a text. */
export function takeBodiesAsText(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: unknown, text: string) => text)
}

declare module 'fastify' {
  interface FastifyInstance {
    settingsReader: SettingsReader
  }
}

/** Gives the routes of a plugin the thread that reads settings. */
export function addSettingsReader(app: FastifyInstance): void {
  const reader = new SettingsReader()
  app.decorate('settingsReader', reader)
  app.addHook('onClose', async () => reader.close())
}

/** The settings in a body, checked. @param present with them, what would change and what is probably not meant is told too */
export const readBody = (
  { hall, settingsReader }: FastifyInstance,
  body: unknown,
  present: Centre | null = null
): Promise<ReadSettings> =>
  settingsReader.read({
    text: typeof body === 'string' ? body : '',
    isFile: false,
    centreId: hall.centre.centreId,
    present
  })

/** The settings in a body that are to be put in force. @throws SettingsRefused with each fault and where it is */
export async function settingsIn(app: FastifyInstance, body: unknown): Promise<Centre> {
  const { centre, faults } = await readBody(app, body)
  if (centre === null) throw new SettingsRefused('bad-request', faults)
  if (faults.length > 0) throw new SettingsRefused('bad-settings', faults)
  return centre
}

/** The version of the settings, as ETag has it: where in the log they are. */
export const tagOf = (seq: number): string => `"${seq}"`

export const IfMatch = Type.Object({
  'if-match': Type.Optional(Type.String({ maxLength: 40, description: 'The ETag that the change was made from' }))
})

/** @throws RequestRefused when the settings are others than those that a change was made from */
export function refuseOldVersion(hall: Hall, version: string | undefined): void {
  if (version !== undefined && version !== '*' && version !== tagOf(hall.centreSeq))
    throw new RequestRefused(409, 'settings-changed', 'Somebody else has changed the settings meanwhile')
}
