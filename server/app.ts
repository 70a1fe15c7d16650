import { readFileSync } from 'node:fs'
import path from 'node:path'
import websocket from '@fastify/websocket'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { BackupSchedule } from './ops/backup/schedule.ts'
import type { VoiceUpkeep } from './ops/voice-upkeep.ts'
import type { Db } from './db/open.ts'
import { keptSecret } from './db/secrets.ts'
import { newToken } from './db/tokens.ts'
import { VoicePacks } from './devices/voice/voice-packs.ts'
import { SlideFolder, type SlideFolderOptions } from './devices/slide-folder.ts'
import { type StartClock, startClock } from './hall/clock.ts'
import alarms from './services/alarms.ts'
import alarmNews from './services/alarm-news/alarm-news.ts'
import phoneAlarms from './services/alarm-news/phones.ts'
import apiDocument from './http/api-document.ts'
import { HALL_CALLERS, HALL_TAGS } from './http/document/hall.ts'
import { lazySerializers } from './http/lazy-serializers.ts'
import { lazyValidators } from './http/lazy-validators.ts'
import appointmentService from './services/appointments.ts'
import arrivalRate from './services/arrival-rate.ts'
import auth from './http/auth.ts'
import board from './services/board.ts'
import comments from './services/comments.ts'
import complaints from './services/complaints.ts'
import doorCode from './services/door-code.ts'
import errors from './http/errors.ts'
import gracefulShutdown from './http/graceful-shutdown.ts'
import credentials from './http/credentials.ts'
import { HOUSE_KEPT_S } from './http/cookies.ts'
import hall from './http/hall.ts'
import hostNames from './http/host-names.ts'
import { answerHeaders, pageHeaders } from './http/headers.ts'
import limits, { type LimitOptions } from './http/limits.ts'
import live from './live/topics.ts'
import notifications from './services/notifications.ts'
import adviceRecord from './services/advice-record.ts'
import events from './services/events/events.ts'
import hooks from './services/hooks/hooks.ts'
import house from './services/house/house.ts'
import mail from './services/mail/mail.ts'
import mailedReports from './services/mail/reports.ts'
import bucket from './services/bucket/bucket.ts'
import bucketReports from './services/bucket/reports.ts'
import foretelling from './services/foretelling/foretelling.ts'
import picture from './services/picture.ts'
import passwords from './http/passwords.ts'
import kioskPace from './http/kiosk-pace.ts'
import programUse from './http/program-use.ts'
import refusedRoles from './http/refused-roles.ts'
import refusedSignIns from './http/refused-sign-ins.ts'
import secondFactor from './http/second-factor.ts'
import signInRules from './http/sign-in-rules.ts'
import printing from './services/printing.ts'
import promises from './services/promises.ts'
import reports from './services/reports.ts'
import screens from './services/screens.ts'
import signs from './routes/signs.ts'
import retention from './services/retention.ts'
import sockets from './live/sockets.ts'
import dayHeads from './services/day-heads.ts'
import whatIf from './services/what-if.ts'
import testTicketService from './services/test-ticket.ts'
import toldAnew from './services/told-anew.ts'
import usualDays from './services/usual-days.ts'
import toldOnce from './services/told-once.ts'
import { malformedRequests } from './http/malformed-requests.ts'
import { isInNetworks } from './protocol/addresses.ts'
import type { Centre } from './protocol/centre.ts'
import { Problem } from './protocol/problem.ts'
import appointments from './routes/appointments.ts'
import checkIn from './routes/check-in.ts'
import staffAppointments from './routes/staff-appointments.ts'
import alarmRoutes from './routes/alarms.ts'
import alarmPhones from './routes/alarm-phones.ts'
import announcements from './routes/announcements.ts'
import centre from './routes/centre.ts'
import commentRoutes from './routes/comments.ts'
import complaintRoutes from './routes/complaints.ts'
import ticketComplaint from './routes/ticket-complaint.ts'
import contacts from './routes/contacts.ts'
import desks from './routes/desks.ts'
import devices from './routes/devices.ts'
import screenRoutes from './routes/screens.ts'
import deviceSeries from './routes/device-series.ts'
import enrolment from './routes/enrolment.ts'
import docs from './http/docs.ts'
import eventRoutes from './routes/events.ts'
import hookRoutes from './routes/hooks.ts'
import mailRoutes from './routes/mail.ts'
import bucketRoutes from './routes/bucket.ts'
import health from './routes/health.ts'
import houseRoutes from './routes/house.ts'
import liveRoute from './live/route.ts'
import metrics from './routes/metrics.ts'
import notificationRoutes from './routes/notifications.ts'
import outside from './routes/outside.ts'
import notices from './routes/slides.ts'
import pages, { type PageOptions } from './routes/pages.ts'
import people from './routes/people.ts'
import roles from './routes/roles.ts'
import stateRoute from './routes/state.ts'
import systemWatch from './services/system-watch.ts'
import type { Finding } from './protocol/state.ts'
import auditRoutes from './routes/audit.ts'
import personalData from './routes/personal-data.ts'
import printers from './routes/printers.ts'
import programs from './routes/programs.ts'
import now from './routes/now.ts'
import promiseRoutes from './routes/promises.ts'
import reception from './routes/reception.ts'
import reportRoutes from './routes/reports.ts'
import session from './routes/session.ts'
import sessions from './routes/sessions.ts'
import personSignIn from './routes/person-sign-in.ts'
import settings from './routes/settings.ts'
import staffCalls from './routes/staff-calls.ts'
import staffTickets from './routes/staff-tickets.ts'
import steering from './routes/steering.ts'
import testTicket from './routes/test-ticket.ts'
import tickets from './routes/tickets.ts'
import { madeUpDaysOf } from './sample/made-up-days.ts'
import { templates } from './sample/templates.ts'
import commonSettings from './routes/common-settings.ts'
import uplinkRoute from './routes/uplink.ts'
import voices from './routes/voices.ts'
import inTheOpen from './services/in-the-open.ts'
import tables from './services/tables.ts'
import type { MadeTables } from './ops/export/made-tables.ts'
import uplink from './services/uplink.ts'
import whatIfRoutes from './routes/what-if.ts'

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
  /** What the codes of authenticators are counted by; for tests. */
  wallNow?: (() => number) | undefined
  /** The hall's own certificate and its key: HTTPS and WSS. */
  tls?: { cert: Buffer; key: Buffer } | undefined
  /** Addresses of the proxy whose word on who calls is taken. */
  behindProxy?: string[] | undefined
  /** By what names the hall is called, beside the machine's own, localhost and that of its public address. */
  hostNames?: readonly string[] | undefined
  /** Whether browsers that came over TLS are told to come by nothing else; yes, unless said otherwise. */
  hsts?: boolean | undefined
  /** What the SMS gateway knows this centre by. */
  smsSecret?: string | undefined
  logger?: FastifyBaseLogger
  /** Whether a thread foretells waits; else rule W3 is told. */
  foretelling?: boolean | undefined
  /** How long whoever checks settings waits for what usual days would have been, ms; for tests, on machines that have no time. */
  usualDaysWithinMs?: number | undefined
  /** Where pictures for the displays lie; by default in `notices` beside the file of data. */
  notices?: SlideFolderOptions | undefined
  /** The schedule of backups: told of, and ended with the server. */
  backups?: BackupSchedule | null
  /** What makes the clips of the screens' voice: told of on the board. */
  voices?: Pick<VoiceUpkeep, 'status'> | null
  /** Looks at the machine and the file, for the page of the system's state. */
  doctor?: (() => Promise<Finding[]>) | null
  /** Makes a month's tables for analysts; null: nobody does. */
  makeTables?: MadeTables | null
  /** What is free on the disk, bytes; for tests. */
  freeBytes?: (() => number) | undefined
  /** The folder of the daily summaries; null: none are written. */
  dailyReports?: string | null
  /** The printer that the head of each day's log comes out of; null: none. */
  printHeads?: string | null
}

const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string
}

/** How long a connection may take for its headers, and how often that is checked, ms. */
const CONNECTIONS = { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 }
/** How long it may take to agree on TLS, ms; nothing else counts a connection before that. */
const HANDSHAKE_MS = 10_000

/**
 * What a socket may hold of a message before it is whole. Browsers send ours as one frame; each fragment and each piece of
 * one may keep a whole piece of what the network brought, up to 64 kB.
 */
const SOCKETS = { maxPayload: 4 * 1024, maxFragments: 4, maxBufferedChunks: 16 }

/** The whole server but the process: reading this file is reading the server. The order is that of what needs what. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = createServer(options)
  await app.register(gracefulShutdown)
  app.addHook('onClose', async () => options.backups?.stop())
  await registerHall(app, options)
  await registerServices(app, options)
  await app.register((api) => registerApi(api, options), { prefix: '/api' })
  await app.register(health)
  await app.register(metrics, { backups: options.backups })
  await app.register(async (screens) => {
    await screens.register(pageHeaders)
    await screens.register(pages, { deviceTokens: options.deviceTokens, ...centreOptionsOf(options) })
  })
  return app
}

/** The HTTP server without a route. */
function createServer({ logger, tls, behindProxy }: AppOptions): FastifyInstance {
  const app: FastifyInstance = fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    trustProxy: behindProxy ?? false,
    ...malformedRequests,
    bodyLimit: 64 * 1024,
    // A request that comes by drips holds a connection no longer than an honest one on a bad network needs.
    requestTimeout: 30_000,
    ...(tls ? { https: { ...tls, ...CONNECTIONS, handshakeTimeout: HANDSHAKE_MS } } : { http: CONNECTIONS }),
    // One line a request would be a full log and nothing to read; what goes wrong is logged by errors.ts.
    logController: new LogController({ disableRequestLogging: true }),
    // Nor a logger of its own for each request, which costs at every one what only errors would use.
    childLoggerFactory: (parent) => parent,
    schemaController: { compilersFactory: { buildValidator: lazyValidators, buildSerializer: lazySerializers } },
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true }
  })
  return app
}

/** Errors and limits, the hall and its people, and who is calling. */
async function registerHall(app: FastifyInstance, options: AppOptions): Promise<void> {
  const { db, firstCentre, timeScale = 1, rateLimits = true, monotonicNow, behindProxy } = options
  await app.register(errors)
  await app.register(limits, { limits: rateLimits, monotonicNow })
  await app.register(websocket, { options: SOCKETS })
  await app.register(hall, {
    db,
    firstCentre,
    startClock: options.startClock ?? ((notBefore) => startClock(notBefore, timeScale))
  })
  await app.register(hostNames, {
    hostNames: options.hostNames,
    hsts: options.hsts,
    publicUrl: () => app.hall.centre.publicUrl
  })
  await app.register(toldOnce, { db })
  await app.register(foretelling, { db, isOn: options.foretelling ?? false })
  await app.register(adviceRecord)
  await app.register(promises, { db })
  await app.register(testTicketService)
  await app.register(picture, { db })
  await app.register(printing, { db })
  await app.register(signInRules, { sample: options.sample })
  await app.register(auth, { monotonicNow })
  await app.register(programUse)
  await app.register(refusedRoles)
  await app.register(passwords, { markSecret: keptSecret(db, 'browser-mark-secret', newToken) })
  await app.register(secondFactor, {
    kept: app.people.secondFactors,
    issuer: () => app.hall.centre.name.en,
    wallNow: options.wallNow
  })
  await app.register(refusedSignIns)
  await app.register(kioskPace)
  await app.register(credentials)
  await app.register(sockets, { countConnections: behindProxy === undefined })
}

/** What follows the hall: alarms, the board, live topics, messages, reports. */
async function registerServices(app: FastifyInstance, options: AppOptions): Promise<void> {
  const { db, smsSecret, dailyReports = null, printHeads = null, makeTables = null } = options
  await app.register(arrivalRate, { db })
  await app.register(systemWatch, {
    db,
    backups: options.backups,
    certificate: options.tls?.cert,
    freeBytes: options.freeBytes
  })
  await app.register(screens)
  await app.register(alarms, { db })
  await app.register(alarmNews, { db })
  await app.register(board, { backups: options.backups, voices: options.voices })
  await app.register(live)
  await app.register(toldAnew)
  await app.register(comments, { db })
  await app.register(doorCode, { db })
  await app.register(notifications, { db, smsSecret })
  await app.register(complaints, { db })
  await app.register(phoneAlarms)
  await app.register(appointmentService, { db })
  await app.register(retention)
  await app.register(reports, { db, folder: dailyReports })
  await app.register(tables, { db, make: makeTables })
  await app.register(inTheOpen)
  await app.register(dayHeads, { db, printerId: printHeads })
  await app.register(uplink, { db, version })
  await app.register(whatIf, { db })
  await app.register(usualDays, { db, withinMs: options.usualDaysWithinMs })
  await app.register(events, { db })
  await app.register(hooks, { db, isInNetworks, wallNow: options.wallNow })
  await app.register(house, { db, awayMs: HOUSE_KEPT_S * 1_000, wallNow: options.wallNow })
  await app.register(mail, { db })
  await app.register(mailedReports, { db })
  await app.register(bucket, { db })
  await app.register(bucketReports, { db })
}

/** Everything under /api. */
async function registerApi(api: FastifyInstance, options: AppOptions): Promise<void> {
  await api.register(answerHeaders)
  api.addSchema(Problem)
  await api.register(apiDocument, {
    title: 'Kezek',
    description: 'The queue of a walk-in service hall',
    tags: HALL_TAGS,
    callers: HALL_CALLERS
  })
  await registerResources(api, options)
  await registerFiles(api, options)
  await api.register(liveRoute, { prefix: '/live', rateLimits: api.limits.isOn })
  await api.register(docs)
}

const centreOptionsOf = ({ db, sample, timeScale = 1 }: AppOptions) => ({
  sample,
  timeScale,
  madeUpDays: sample ? madeUpDaysOf(db) : null
})

/** One file a resource. */
async function registerResources(api: FastifyInstance, options: AppOptions): Promise<void> {
  const { db } = options
  await api.register(centre, centreOptionsOf(options))
  await api.register(tickets, { prefix: '/tickets' })
  await api.register(contacts, { prefix: '/tickets' })
  await api.register(ticketComplaint, { prefix: '/tickets' })
  await api.register(notificationRoutes, { prefix: '/messages' })
  await api.register(outside, { prefix: '/outside' })
  await api.register(checkIn, { prefix: '/arrivals' })
  await api.register(appointments, { prefix: '/appointments' })
  await api.register(staffAppointments, { prefix: '/staff/appointments' })
  await api.register(commentRoutes, { prefix: '/comments' })
  await api.register(complaintRoutes, { prefix: '/complaints' })
  await api.register(session, { prefix: '/session' })
  await api.register(sessions, { prefix: '/sessions' })
  await api.register(desks, { prefix: '/desks' })
  await api.register(staffTickets, { prefix: '/staff/tickets' })
  await api.register(reception, { prefix: '/reception' })
  await api.register(staffCalls, { prefix: '/staff-calls' })
  await api.register(steering, { prefix: '/steering' })
  await api.register(alarmRoutes, { prefix: '/alarms' })
  await api.register(alarmPhones, { prefix: '/alarms/phones' })
  await api.register(devices, { prefix: '/devices' })
  await api.register(screenRoutes, { prefix: '/devices' })
  await api.register(signs, { prefix: '/signs' })
  await api.register(enrolment, { prefix: '/devices' })
  await api.register(deviceSeries, { prefix: '/devices' })
  await api.register(people, { prefix: '/people' })
  await api.register(roles, { prefix: '/roles' })
  await api.register(auditRoutes, { prefix: '/audit' })
  await api.register(stateRoute, { prefix: '/state', version, doctor: options.doctor ?? null })
  await api.register(personSignIn, { prefix: '/people' })
  await api.register(personalData, { prefix: '/personal-data' })
  await api.register(printers, { prefix: '/printers' })
  await api.register(testTicket, { prefix: '/test-ticket', db })
  await api.register(settings, { prefix: '/settings', templates, db })
  await api.register(reportRoutes, { prefix: '/reports' })
  await api.register(whatIfRoutes, { prefix: '/what-if', db })
  await api.register(promiseRoutes, { prefix: '/promises' })
  await api.register(now, { prefix: '/now' })
  await api.register(announcements, { db })
  await api.register(programs, { prefix: '/programs' })
  await api.register(eventRoutes, { prefix: '/events' })
  await api.register(hookRoutes, { prefix: '/hooks' })
  await api.register(houseRoutes, { prefix: '/house' })
  await api.register(mailRoutes, { prefix: '/mail' })
  await api.register(bucketRoutes, { prefix: '/bucket' })
  await api.register(uplinkRoute, { prefix: '/uplink' })
  await api.register(commonSettings, { prefix: '/uplink/common' })
}

/** The folders of voices and of notices, which lie beside the file of data. */
async function registerFiles(api: FastifyInstance, { db, notices: noticeOptions }: AppOptions): Promise<void> {
  const dataFolder = path.dirname(db.$client.name)
  await api.register(voices, {
    prefix: '/voices',
    db,
    packs: new VoicePacks(path.join(dataFolder, 'voices'), (sentence) => api.log.warn(sentence))
  })
  await api.register(notices, {
    prefix: '/notices',
    db,
    folder: new SlideFolder(noticeOptions ?? { folder: path.join(dataFolder, 'notices') })
  })
}
