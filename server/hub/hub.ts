import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { newToken } from '../db/tokens.ts'
import apiDocument from '../http/api-document.ts'
import { HUB_CALLERS, HUB_TAGS } from './document.ts'
import docs from '../http/docs.ts'
import errors from '../http/errors.ts'
import gracefulShutdown from '../http/graceful-shutdown.ts'
import { answerHeaders, pageHeaders } from '../http/headers.ts'
import hostNames from '../http/host-names.ts'
import { lazySerializers } from '../http/lazy-serializers.ts'
import { lazyValidators } from '../http/lazy-validators.ts'
import limits, { type LimitOptions } from '../http/limits.ts'
import { malformedRequests } from '../http/malformed-requests.ts'
import passwords from '../http/passwords.ts'
import secondFactor from '../http/second-factor.ts'
import { WIRE } from '../protocol/network/wire.ts'
import { Problem } from '../protocol/problem.ts'
import anchors from './anchors.ts'
import auth from './auth.ts'
import { Counter } from './count/counter.ts'
import guesses from './guesses.ts'
import { type HubKeys, openHubKeys } from './keys.ts'
import open from './public/public.ts'
import alarms from './routes/alarms.ts'
import bundles from './routes/bundles.ts'
import catalogue from './routes/catalogue.ts'
import anchorRoute from './routes/anchors.ts'
import centres from './routes/centres.ts'
import health, { type HubBackups } from './routes/health.ts'
import hubWire from './routes/hub-wire.ts'
import pages from './routes/pages.ts'
import people from './routes/people.ts'
import places from './routes/places.ts'
import publicRoutes from './routes/public.ts'
import scheme from './routes/scheme.ts'
import reports from './routes/reports.ts'
import session from './routes/session.ts'
import signIn from './routes/sign-in.ts'
import type { HubStore } from './store/store.ts'
import type { KnownWires } from './wire/take-batch.ts'

export interface HubOptions {
  /** Closed with the hub. */
  store: HubStore
  /** The sample country, whose password everybody knows. */
  sample: boolean
  rateLimits?: boolean | LimitOptions
  tls?: { cert: Buffer; key: Buffer } | undefined
  behindProxy?: string[] | undefined
  hostNames?: readonly string[] | undefined
  hsts?: boolean | undefined
  logger?: FastifyBaseLogger
  /** Told of in /health, and ended with the hub. */
  backups?: HubBackups | null
  /** What wires it understands; for tests. */
  wires?: KnownWires
  /** Where the live feed lies as files, for a web server or a CDN in front; null: nowhere. */
  feedFolder?: string | null
  /** Epoch ms; for tests. */
  now?: () => number
}

declare module 'fastify' {
  interface FastifyInstance {
    hubStore: HubStore
    hubKeys: HubKeys
    /** Turns what halls sent into figures. */
    counter: Counter
    /** The hub's time, epoch ms. */
    hubNow: () => number
  }
}

/** This wire and the one before it. */
const WIRES: KnownWires = { min: Math.max(1, WIRE - 1), max: WIRE }
const CONNECTIONS = { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 }
const HANDSHAKE_MS = 10_000

/** The whole hub but the process. The order is that of what needs what. */
export async function buildHub(options: HubOptions): Promise<FastifyInstance> {
  const { store, sample, rateLimits = true, now = Date.now } = options
  const app = createServer(options)
  await app.register(gracefulShutdown)
  app.decorate('hubStore', store)
  app.decorate('hubNow', now)
  app.decorate('hubKeys', await openHubKeys(store))
  const counter = new Counter(store, (options.wires ?? WIRES).max, now, app.log)
  app.decorate('counter', counter)
  app.addHook('onReady', async () => {
    // What was kept before a crash, or by a hub that did not know it yet.
    for (const { centreId } of await store.centres()) counter.nudge(centreId)
  })
  app.addHook('onClose', async () => {
    options.backups?.stop()
    await counter.close()
    await store.close()
  })
  await app.register(errors)
  await app.register(limits, { limits: rateLimits })
  await app.register(hostNames, { hostNames: options.hostNames, hsts: options.hsts, publicUrl: () => null })
  await app.register(passwords, { markSecret: await store.secret('browser-mark-secret', newToken) })
  await app.register(guesses)
  await app.register(secondFactor, { kept: store, begun: store.begunFactors, issuer: () => 'Kezek hub', wallNow: now })
  await app.register(auth, { store, now, sample })
  await app.register(anchors)
  await app.register(open, { store, now, feedFolder: options.feedFolder ?? null })
  await app.register((api) => registerApi(api, options.wires ?? WIRES), { prefix: '/api' })
  await app.register(health, { backups: options.backups ?? null })
  await app.register(async (screens) => {
    await screens.register(pageHeaders)
    await screens.register(pages)
  })
  return app
}

function createServer({ logger, tls, behindProxy }: HubOptions): FastifyInstance {
  const app: FastifyInstance = fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    trustProxy: behindProxy ?? false,
    ...malformedRequests,
    bodyLimit: 64 * 1024,
    requestTimeout: 30_000,
    ...(tls ? { https: { ...tls, ...CONNECTIONS, handshakeTimeout: HANDSHAKE_MS } } : { http: CONNECTIONS }),
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (parent) => parent,
    schemaController: { compilersFactory: { buildValidator: lazyValidators, buildSerializer: lazySerializers } },
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true }
  })
  return app
}

/** One file a resource. */
async function registerApi(api: FastifyInstance, wires: KnownWires): Promise<void> {
  await api.register(answerHeaders)
  api.addSchema(Problem)
  await api.register(apiDocument, {
    title: 'Kezek hub',
    description: 'The network of centres',
    tags: HUB_TAGS,
    callers: HUB_CALLERS
  })
  await api.register(hubWire, { prefix: '/hub', wires })
  await api.register(session, { prefix: '/session' })
  await api.register(centres, { prefix: '/network/centres' })
  await api.register(places, { prefix: '/network/places' })
  await api.register(scheme, { prefix: '/network/scheme' })
  await api.register(alarms, { prefix: '/network/alarms' })
  await api.register(catalogue, { prefix: '/network/catalogue' })
  await api.register(bundles, { prefix: '/network/bundles' })
  await api.register(reports, { prefix: '/network/reports' })
  await api.register(people, { prefix: '/network/people' })
  await api.register(signIn, { prefix: '/network/sign-in' })
  await api.register(publicRoutes, { prefix: '/public' })
  await api.register(anchorRoute, { prefix: '/public/anchors' })
  await api.register(docs)
}
