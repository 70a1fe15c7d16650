import fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify'
import { pageHeaders } from '../http/headers.ts'

/** The API's own document, and a page to read it on. Registered under /api. */
const docs: FastifyPluginAsync = async (app) => {
  await app.register(pageHeaders)
  // The reader's page starts itself by a script of its own; nobody signs in there.
  app.addHook('onSend', async (_request, reply) => {
    reply.header(
      'content-security-policy',
      String(reply.getHeader('content-security-policy')).replace(
        "script-src 'self'",
        "script-src 'self' 'unsafe-inline'"
      )
    )
  })

  app.get('/openapi.json', { schema: { hide: true } }, async () => app.apiDocument())

  // The reader holds 5 MB of script: it is loaded for the first who reads, and kept from then on.
  let reader: Promise<FastifyInstance> | undefined
  for (const url of ['/docs/', '/docs/js/scalar.js']) {
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      reader ??= openReader()
      const { statusCode, headers, rawPayload } = await (await reader).inject(request.url)
      for (const name of ['content-type', 'location']) if (headers[name]) reply.header(name, headers[name])
      return reply.code(statusCode).send(rawPayload.length > 0 ? rawPayload : undefined)
    })
  }
}

/** Serves the reader's page and script, as its plugin makes them. Only ever asked from within the process. */
async function openReader(): Promise<FastifyInstance> {
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const reader = fastify({ routerOptions: { ignoreTrailingSlash: true } })
  await reader.register(scalar, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/openapi.json',
      withDefaultFonts: false,
      telemetry: false,
      proxyUrl: '',
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
      hideClientButton: true
    }
  })
  return reader
}

export default docs
