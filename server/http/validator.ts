import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { isFreeText } from '../protocol/free-text.ts'

/**
 * Checks requests by their schemas. Parameters and queries are strings that may have to become numbers; headers are strings
 * that stay strings, and are checked as they are: converting them all cost every ticket more than checking its body. Free
 * text goes on without the spaces around it.
 */
export const requestValidator: FastifySchemaCompiler<TSchema> = (route) => {
  const check = TypeBoxValidatorCompiler(route.httpPart === 'headers' ? { ...route, httpPart: 'body' } : route)
  if (!hasFreeText(route.schema)) return check
  return (value) => {
    const checked = check(value)
    return typeof checked === 'object' && 'value' in checked ? { value: trimmed(route.schema, checked.value) } : checked
  }
}

const partsOf = (schema: TSchema): TSchema[] => {
  const {
    anyOf = [],
    items,
    properties = {}
  } = schema as {
    anyOf?: TSchema[]
    items?: TSchema
    properties?: Record<string, TSchema>
  }
  return [...anyOf, ...(items ? [items] : []), ...Object.values(properties)]
}

const hasFreeText = (schema: TSchema): boolean => isFreeText(schema) || partsOf(schema).some(hasFreeText)

/** A value that its schema has accepted, its free text trimmed. */
function trimmed(schema: TSchema, value: unknown): unknown {
  const { anyOf, items, properties } = schema as {
    anyOf?: TSchema[]
    items?: TSchema
    properties?: Record<string, TSchema>
  }
  if (anyOf) return anyOf.reduce((so, each) => trimmed(each, so), value)
  if (typeof value === 'string') return isFreeText(schema) ? value.trim() : value
  if (Array.isArray(value)) return items ? value.map((each) => trimmed(items, each)) : value
  if (typeof value !== 'object' || value === null || !properties) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const part = Object.hasOwn(properties, key) ? properties[key] : undefined
      return [key, part ? trimmed(part, each) : each]
    })
  )
}
