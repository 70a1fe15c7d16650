import fastify, { type FastifyContextConfig, type FastifySchema, type RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import { type ApiDocument, completeAnswers } from './document/answers.ts'
import { NamedSchemas } from './document/named-schemas.ts'
import { operationIdOf, OTHER, type Tag, tagOf } from './document/operations.ts'
import { noValidators } from './lazy-validators.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The OpenAPI document of the API's routes; written when it is first asked for. */
    apiDocument: () => Promise<object>
  }
}

/** Who may call, and how they prove it. */
export interface Callers {
  /** OpenAPI's security schemes, by name. */
  schemes: Record<string, object>
  /** Any one of these is enough for a route; `{}` is whoever proves nothing. */
  of: (config: FastifyContextConfig) => Array<Record<string, string[]>>
  /** The same in the words of the table of access. */
  whom: (config: FastifyContextConfig) => readonly string[]
}

interface Options {
  title: string
  description: string
  tags: readonly Tag[]
  callers: Callers
}

/**
 * Describes the routes that are registered after it. Few ever ask for the document, so the library that writes it, and the
 * YAML library that comes with that, are loaded for the first who does, and see the routes in a server of their own.
 */
export default fp<Options>(
  async (api, options) => {
    const routes: RouteOptions[] = []
    api.addHook('onRoute', (route) => {
      if (route.method !== 'HEAD') routes.push(route)
    })
    let document: Promise<object> | undefined
    api.decorate('apiDocument', () => {
      document ??= describe(routes, Object.values(api.getSchemas()), options)
      return document
    })
  },
  { name: 'api-document' }
)

async function describe(
  routes: readonly RouteOptions[],
  sharedSchemas: readonly unknown[],
  { title, description, tags, callers }: Options
): Promise<object> {
  const [{ default: swagger }, names] = await Promise.all([import('@fastify/swagger'), NamedSchemas.read()])
  const describer = fastify({
    exposeHeadRoutes: false,
    // Nobody calls these routes: nothing is to be compiled for them.
    schemaController: {
      compilersFactory: { buildValidator: noValidators, buildSerializer: () => () => JSON.stringify }
    }
  })
  await describer.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title, description, version: '1', license: { name: 'MIT', identifier: 'MIT' } },
      servers: [{ url: '/', description: 'Where this document was read' }],
      tags: [...tags, OTHER].map((tag) => ({ name: tag.name, description: tag.description })),
      components: { securitySchemes: callers.schemes as never }
    },
    refResolver: { buildLocalReference: (schema, _base, _fragment, i) => String(schema.$id ?? `schema-${i}`) }
  })
  for (const schema of sharedSchemas) describer.addSchema(schema)
  for (const { method, url, schema, config = {} } of routes) {
    if (schema?.hide) continue
    const told = {
      ...names.within({ ...schema }),
      operationId: operationIdOf(String(method), url),
      tags: [tagOf(url, tags)],
      description: [schema?.description, `For ${callers.whom(config).join(', ')}.`].filter(Boolean).join('\n\n'),
      security: callers.of(config)
    }
    describer.route({ method, url, schema: told as FastifySchema, handler: () => {} })
  }
  await describer.ready()
  const document = describer.swagger() as unknown as ApiDocument
  Object.assign(document.components.schemas, names.used())
  await completeAnswers(document)
  return document
}
