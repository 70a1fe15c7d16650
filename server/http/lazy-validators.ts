import { requestValidator } from './validator.ts'
import type { TSchema } from 'typebox'
import type { FastifySchemaCompiler, FastifyServerOptions } from 'fastify'

type ValidatorFactory = NonNullable<
  NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>['buildValidator']
>

/**
 * What checks a request by its schema is made when the route's first request comes: made for every route before the start,
 * it would be a good part of a start's work.
 */
const compile: FastifySchemaCompiler<TSchema> = (route) => {
  let check: ReturnType<typeof requestValidator> | undefined
  return (value) => {
    check ??= requestValidator(route)
    return check(value)
  }
}

// Fastify's type of a factory knows Ajv alone. Given as a factory, and not set afterwards, it keeps Ajv's compiler unloaded.
export const lazyValidators = (() => compile) as unknown as ValidatorFactory

/** For a server whose routes nobody calls: it checks nothing. */
export const noValidators = (() => () => () => true) as unknown as ValidatorFactory
