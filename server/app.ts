import path from 'node:path'
import swagger from '@fastify/swagger'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import websocket from '@fastify/websocket'
import scalar from '@scalar/fastify-api-reference'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { BackupSchedule } from './ops/backup/schedule.ts'
import type { Db } from './db/open.ts'
import { VoicePacks } from './devices/voice/voice-packs.ts'
import { NoticeFolder, type NoticeFolderOptions } from './devices/notice-folder.ts'
import { type StartClock, startClock } from './hall/clock.ts'
import alarms from './services/alarms.ts'
import { lazySerializers } from './http/lazy-serializers.ts'
import arrivalCount from './services/arrival-rate.ts'
import auth from './http/auth.ts'
import board from './services/board.ts'
import comments from './services/comments.ts'
import door from './services/door.ts'
import errors from './http/errors.ts'
import gracefulStop from './http/graceful-shutdown.ts'
import hall from './http/hall.ts'
import { answerHeaders, pageHeaders } from './http/headers.ts'
import limits, { type LimitOptions } from './http/limits.ts'
import live from './live/topics.ts'
import messages from './services/messages.ts'
import picture from './services/picture.ts'
import passwords from './http/passwords.ts'
import printing from './services/printing.ts'
import reports from './services/reports.ts'
import retention from './services/retention.ts'
import sockets from './live/sockets.ts'
import { malformedRequests } from './http/malformed-requests.ts'
import type { Centre } from './protocol/centre.ts'
import { Problem } from './protocol/problem.ts'
import arrivals from './routes/arrivals.ts'
import alarmRoutes from './routes/alarms.ts'
import announcements from './routes/announcements.ts'
import centre from './routes/centre.ts'
import commentRoutes from './routes/comments.ts'
import contacts from './routes/contacts.ts'
import desks from './routes/desks.ts'
import devices from './routes/devices.ts'
import health from './routes/health.ts'
import liveRoute from './live/route.ts'
import metrics from './routes/metrics.ts'
import messageRoutes from './routes/messages.ts'
import outside from './routes/outside.ts'
import notices from './routes/notices.ts'
import pages, { type PageOptions } from './routes/pages.ts'
import people from './routes/people.ts'
import personalData from './routes/personal-data.ts'
import printers from './routes/printers.ts'
import reportRoutes from './routes/reports.ts'
import session from './routes/session.ts'
import settings from './routes/settings.ts'
import staffCalls from './routes/staff-calls.ts'
import steering from './routes/steering.ts'
import tickets from './routes/tickets.ts'
import { templates } from './sample/templates.ts'
import voices from './routes/voices.ts'

export interface AppOptions extends PageOptions {
  db: Db
  /** The settings of a file that has none yet. */
  firstCentre: Centre
  sample: boolean
  /** How much faster than real time the hall's clock runs. */
  timeScale?: number
  startClock?: StartClock
  rateLimits?: boolean | LimitOptions
  /** What sessions and codes are counted by; for tests, which cannot wait for 14 hours. */
  monotonicNow?: (() => number) | undefined
  /** The hall's own certificate and its key: HTTPS and WSS. */
  tls?: { cert: Buffer; key: Buffer } | undefined
  /** Addresses of the proxy whose word on who calls is taken. */
  behindProxy?: string[] | undefined
  /** What the SMS gateway knows this centre by. */
  smsSecret?: string | undefined
  logger?: FastifyBaseLogger
  /** Where pictures for the displays lie; by default in `notices` beside the file of data. */
  notices?: NoticeFolderOptions | undefined
  /** The schedule of backups: told of, and ended with the server. */
  backups?: BackupSchedule | null
  /** The folder of the daily summaries; null: none are written. */
  dailyReports?: string | null
}

/** How long a connection may take for its headers; looked at so often. */
const patience = { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 }

/** The whole server but the process: reading this file is reading the server. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const {
    db,
    firstCentre,
    sample,
    timeScale = 1,
    rateLimits = true,
    logger,
    deviceTokens,
    backups,
    dailyReports = null,
    monotonicNow,
    tls,
    behindProxy,
    smsSecret
  } = options
  const start: StartClock = options.startClock ?? ((notBefore) => startClock(notBefore, timeScale))
  const app: FastifyInstance = fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    trustProxy: behindProxy ?? false,
    ...malformedRequests,
    bodyLimit: 64 * 1024,
    // A request that comes by drips holds a connection no longer than an honest one on a bad network needs.
    requestTimeout: 30_000,
    ...(tls ? { https: { ...tls, ...patience } } : { http: patience }),
    // One line a request would be a full log and nothing to read; what goes wrong is logged by errors.ts.
    logController: new LogController({ disableRequestLogging: true }),
    // Nor a logger of its own for each request, which costs at every one what only errors would use.
    childLoggerFactory: (parent) => parent,
    schemaController: { compilersFactory: { buildSerializer: lazySerializers } },
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true }
  })
  await app.register(gracefulStop)
  app.addHook('onClose', async () => backups?.stop())
  app.setValidatorCompiler(TypeBoxValidatorCompiler)

  await app.register(errors)
  await app.register(limits, { limits: rateLimits })
  await app.register(websocket, { options: { maxPayload: 4 * 1024 } })
  await app.register(hall, { db, firstCentre, startClock: start })
  await app.register(picture)
  await app.register(printing, { db })
  await app.register(auth, { monotonicNow })
  await app.register(passwords)
  await app.register(sockets, { countConnections: behindProxy === undefined })
  await app.register(arrivalCount, { db })
  await app.register(alarms, { db })
  await app.register(board)
  await app.register(live)
  await app.register(comments, { db })
  await app.register(door, { db })
  await app.register(messages, { db, smsSecret })
  await app.register(retention)
  await app.register(reports, { db, folder: dailyReports })

  await app.register(
    async (api) => {
      await api.register(answerHeaders)
      api.addSchema(Problem)
      await api.register(swagger, {
        openapi: { info: { title: 'Kezek', version: '1', description: 'The queue of a walk-in service hall' } },
        refResolver: { buildLocalReference: (schema, _base, _fragment, i) => String(schema.$id ?? `schema-${i}`) },
        transform: ({ schema, url, route }) => ({ schema: { ...schema, description: described(schema, route) }, url })
      })
      await api.register(centre, { sample, timeScale })
      await api.register(tickets, { prefix: '/tickets' })
      await api.register(contacts, { prefix: '/tickets' })
      await api.register(messageRoutes, { prefix: '/messages' })
      await api.register(outside, { prefix: '/outside' })
      await api.register(arrivals, { prefix: '/arrivals' })
      await api.register(commentRoutes, { prefix: '/comments' })
      await api.register(session, { prefix: '/session' })
      await api.register(desks, { prefix: '/desks' })
      await api.register(staffCalls, { prefix: '/staff-calls' })
      await api.register(steering, { prefix: '/steering' })
      await api.register(alarmRoutes, { prefix: '/alarms' })
      await api.register(devices, { prefix: '/devices' })
      await api.register(people, { prefix: '/people' })
      await api.register(personalData, { prefix: '/personal-data' })
      await api.register(printers, { prefix: '/printers' })
      await api.register(settings, { prefix: '/settings', templates })
      await api.register(reportRoutes, { prefix: '/reports' })
      await api.register(announcements, { db })
      await api.register(voices, {
        prefix: '/voices',
        db,
        packs: new VoicePacks(path.join(path.dirname(db.$client.name), 'voices'), (sentence) => app.log.warn(sentence))
      })
      await api.register(notices, {
        prefix: '/notices',
        db,
        folder: new NoticeFolder(options.notices ?? { folder: path.join(path.dirname(db.$client.name), 'notices') })
      })
      await api.register(liveRoute, { prefix: '/live', rateLimits: app.limits.isOn })
      await api.register(async (docs) => {
        await docs.register(pageHeaders)
        docs.addHook('onRoute', (route) => {
          route.config = { ...route.config, access: ['anyone'] }
        })
        // The reader's page starts itself by a script of its own; nobody signs in there.
        docs.addHook('onSend', async (_request, reply) => {
          reply.header(
            'content-security-policy',
            String(reply.getHeader('content-security-policy')).replace(
              "script-src 'self'",
              "script-src 'self' 'unsafe-inline'"
            )
          )
        })
        docs.get('/openapi.json', { schema: { hide: true } }, async () => api.swagger())
        await docs.register(scalar, {
          routePrefix: '/docs',
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
      })
    },
    { prefix: '/api' }
  )

  await app.register(health, { backups })
  await app.register(metrics, { backups })
  await app.register(async (screens) => {
    await screens.register(pageHeaders)
    await screens.register(pages, { deviceTokens })
  })
  return app
}

/** What a route says of itself, and whom it is for. */
const described = (
  schema: { description?: string } | undefined,
  { config }: { config?: { access?: readonly string[] } }
): string => [schema?.description, `For ${config?.access?.join(', ')}.`].filter(Boolean).join('\n\n')
