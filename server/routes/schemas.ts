import Type from 'typebox'
import { Problem } from '../protocol/problem.ts'

/** What can go wrong with a command: the request, the caller, the thing, the hall, the disk. */
export const problems = { 400: Problem, 401: Problem, 403: Problem, 404: Problem, 409: Problem, 422: Problem, 429: Problem, 503: Problem }

export const NoContent = Type.Null({ description: 'Done' })
