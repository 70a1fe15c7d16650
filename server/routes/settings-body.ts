import type { FastifyRequest, FastifySchemaValidationError } from 'fastify'
import { withDefaults } from '../centre/defaults.ts'
import { schemaFaults } from '../centre/schema-faults.ts'
import { RequestRefused, SettingsRefused } from '../http/errors.ts'

/** A centre of a hundred services with all their words in three languages. */
const BODY_LIMIT = 1024 * 1024

/** Options of a route whose body is the whole settings: what is left out gets its default, and the handler hears of faults. */
export const settingsBody = {
  bodyLimit: BODY_LIMIT,
  attachValidation: true,
  preValidation: async (request: { body: unknown }) => {
    request.body = withDefaults(request.body)
  }
}

/** Refuses a request that its schema did; of a body, each fault with where it is. @throws RequestRefused */
export function refuseInvalid({ validationError }: Pick<FastifyRequest, 'validationError'>): void {
  if (validationError?.validationContext === 'body')
    throw new SettingsRefused('bad-request', schemaFaults(validationError.validation as FastifySchemaValidationError[]))
  if (validationError) throw new RequestRefused(400, 'bad-request', validationError.message)
}
