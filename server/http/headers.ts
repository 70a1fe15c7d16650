import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'

/** For pages: a strict content security policy, and the rest that helmet sets. */
export const pageHeaders = fp(
  async (app) => {
    await app.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          fontSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          mediaSrc: ["'self'"],
          manifestSrc: ["'self'"],
          workerSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"]
        }
      },
      // A hall's network has no certificate until somebody gives it one.
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false
    })
  },
  { name: 'page-headers' }
)

const ANSWER = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // An answer is true for a moment, and a ticket's address is a secret.
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer'
}

/** For answers that are no page. Constant: helmet works its headers out anew for each, which cost more than a ticket does. */
export const answerHeaders = fp(
  async (app) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.headers(ANSWER)
    })
  },
  { name: 'answer-headers' }
)
