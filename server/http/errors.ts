import { STATUS_CODES } from './status-codes.ts'
import fp from 'fastify-plugin'
import { diskTroubleOf } from '../db/disk-trouble.ts'
import { HallRejection } from '../hall/rejection.ts'
import type { Problem } from '../protocol/problem.ts'
import type { SettingsFault } from '../protocol/settings.ts'

/** The status of each code; a rejection that is not named is a conflict with the hall as it is. */
const STATUS: Record<string, number> = {
  'unknown-service': 404,
  'unknown-class': 404,
  'unknown-desk': 404,
  'unknown-ticket': 404,
  'unknown-message': 404,
  'unknown-appointment': 404,
  'reason-required': 400,
  'no-target': 400,
  'not-your-desk': 403,
  'key-reused': 422,
  'not-saved': 503
}

/** A refusal that is not the hall's: of the request itself. */
export class RequestRefused extends Error {
  readonly statusCode: number
  readonly code: string
  /** Seconds until it is worth asking again. */
  readonly retryAfterS: number | undefined

  constructor(statusCode: number, code: string, detail: string, retryAfterS?: number) {
    super(detail)
    this.retryAfterS = retryAfterS
    this.name = 'RequestRefused'
    this.statusCode = statusCode
    this.code = code
  }
}

/** Settings that cannot be: each fault with where it is. */
export class SettingsRefused extends RequestRefused {
  readonly faults: SettingsFault[]

  constructor(code: 'bad-settings' | 'bad-request' | 'bad-roster' | 'bad-day-file', faults: SettingsFault[]) {
    super(400, code, faults[0]?.sentence ?? 'The settings cannot be')
    this.faults = faults
  }
}

export function problemOf(status: number, code: string, detail?: string): Problem {
  return {
    type: `urn:kezek:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    ...(detail !== undefined && { detail })
  }
}

/** Every error leaves as a problem document (RFC 9457); what is a bug is told in full to the log alone. */
export default fp(
  async (app) => {
    app.setErrorHandler<Error & { statusCode?: number; validation?: unknown }>((error, request, reply) => {
      reply.type('application/problem+json')
      if (error instanceof HallRejection) {
        const status = STATUS[error.code] ?? 409
        return reply.code(status).send(problemOf(status, error.code, error.detail))
      }
      if (error instanceof RequestRefused && error.retryAfterS !== undefined)
        reply.header('retry-after', error.retryAfterS)
      if (error instanceof SettingsRefused)
        return reply.code(400).send({ ...problemOf(400, error.code, error.message), faults: error.faults })
      if (error instanceof RequestRefused)
        return reply.code(error.statusCode).send(problemOf(error.statusCode, error.code, error.message))
      if (error.validation) return reply.code(400).send(problemOf(400, 'bad-request', error.message))

      const status = error.statusCode ?? 500
      if (status < 500)
        return reply
          .code(status)
          .send(problemOf(status, status === 429 ? 'too-many-requests' : 'bad-request', error.message))
      // The route as it is written, not as it was called: an address may hold a ticket's id.
      request.log.error({ err: error, method: request.method, route: request.routeOptions.url })
      const trouble = diskTroubleOf(error)
      if (trouble) return reply.code(503).send(problemOf(503, 'not-saved', trouble.sentence))
      return reply.code(500).send(problemOf(500, 'internal'))
    })

    app.setNotFoundHandler((_request, reply) =>
      reply.code(404).type('application/problem+json').send(problemOf(404, 'not-found'))
    )
  },
  { name: 'errors' }
)
