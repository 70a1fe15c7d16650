import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'

/**
 * Checks requests by their schemas. Parameters and queries are strings that may have to become numbers; headers are strings
 * that stay strings, and are checked as they are: converting them all cost every ticket more than checking its body.
 */
export const requestValidator: FastifySchemaCompiler<TSchema> = (route) =>
  TypeBoxValidatorCompiler(route.httpPart === 'headers' ? { ...route, httpPart: 'body' } : route)
