import Type, { type TSchema } from 'typebox'
import type { Problem } from '../protocol/problem.ts'

// One component of the document, pointed at from every operation (registered in app.ts).
const problem = Type.Unsafe<Problem>({ $ref: 'Problem#' })

/** What can go wrong with a command: the request, the caller, the thing, the hall, the disk. */
export const problems = {
  400: problem,
  401: problem,
  403: problem,
  404: problem,
  409: problem,
  422: problem,
  429: problem,
  503: problem
}

/** The same where bytes are sent: too many of them, of no known kind, no room for them. */
export const bytesProblems = { ...problems, 413: problem, 415: problem, 507: problem }

export const NoContent = Type.Null({ description: 'Done' })

/** A body that may be left out: without one, Fastify checks null. */
export const orNothing = <T extends TSchema>(body: T) => Type.Union([body, Type.Null()])
