import fastify, { type FastifySchema, type RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import { SCOPES, type Scope } from '../protocol/programs.ts'
import { noValidators } from './lazy-validators.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The OpenAPI document of the API's routes; written when it is first asked for. */
    apiDocument: () => Promise<object>
  }
}

interface Options {
  title: string
  description: string
}

/**
 * Describes the routes that are registered after it. Few ever ask for the document, so the library that writes it, and the
 * YAML library that comes with that, are loaded for the first who does, and see the routes in a server of their own.
 */
export default fp<Options>(
  async (api, info) => {
    const routes: RouteOptions[] = []
    api.addHook('onRoute', (route) => {
      if (route.method !== 'HEAD') routes.push(route)
    })
    let document: Promise<object> | undefined
    api.decorate('apiDocument', () => {
      document ??= describe(routes, Object.values(api.getSchemas()), info)
      return document
    })
  },
  { name: 'api-document' }
)

async function describe(
  routes: readonly RouteOptions[],
  sharedSchemas: readonly unknown[],
  info: Options
): Promise<object> {
  const { default: swagger } = await import('@fastify/swagger')
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
      info: { ...info, version: '1' },
      components: { securitySchemes: { program: PROGRAM } }
    },
    refResolver: { buildLocalReference: (schema, _base, _fragment, i) => String(schema.$id ?? `schema-${i}`) },
    transform: ({ schema, url, route }) => ({
      schema: { ...schema, description: described(schema, route), ...scopesOf(route) },
      url
    })
  })
  for (const schema of sharedSchemas) describer.addSchema(schema)
  for (const { method, url, schema, config } of routes)
    describer.route({ method, url, schema: { ...schema } as FastifySchema, config: config ?? {}, handler: () => {} })
  await describer.ready()
  return describer.swagger()
}

/** How a program proves itself; what stands beside it at an operation are the scopes, each of which is enough. */
const PROGRAM = {
  type: 'http',
  scheme: 'bearer',
  description: `The token of a program, which an administrator lets in at /manage/programs. Scopes: ${SCOPES.join(', ')}`
} as const

type Described = { config?: { access?: readonly string[] } }
const isScope = (access: string): access is Scope => (SCOPES as readonly string[]).includes(access)

/** Whoever is no program comes by a cookie or needs nothing: that stands in the description. */
function scopesOf({ config }: Described): { security?: Array<Record<string, string[]>> } {
  const scopes = config?.access?.filter(isScope) ?? []
  return scopes.length === 0 ? {} : { security: scopes.map((scope) => ({ program: [scope] })) }
}

/** What a route says of itself, and whom it is for. */
const described = (schema: { description?: string } | undefined, { config }: Described): string =>
  [schema?.description, `For ${config?.access?.join(', ')}.`].filter(Boolean).join('\n\n')
