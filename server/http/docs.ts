import { createHash } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify'

/** The API's own document, and a page to read it on. Registered under /api. */
const docs: FastifyPluginAsync = async (app) => {
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.apiDocument())

  // The reader holds 5 MB of script: it is loaded for the first who reads, and kept from then on.
  let reader: Promise<FastifyInstance> | undefined
  for (const url of ['/docs/', '/docs/js/scalar.js']) {
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      reader ??= openReader()
      const { statusCode, headers, payload, rawPayload } = await (await reader).inject(request.url)
      for (const name of ['content-type', 'location']) if (headers[name]) reply.header(name, headers[name])
      // In place of what answers that are no page have; this page alone runs scripts under /api.
      if (String(headers['content-type']).startsWith('text/html'))
        reply.header('content-security-policy', readersPolicy(payload))
      return reply.code(statusCode).send(rawPayload.length > 0 ? rawPayload : undefined)
    })
  }
}

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g

/** What the reader's page may do: run its file and the very script that starts it, style itself, ask this server. */
function readersPolicy(html: string): string {
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  )
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join('; ')
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
