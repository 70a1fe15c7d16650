import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { PrinterView } from '../protocol/printing.ts'
import type { BackupStatus } from '../ops/backup/backup.ts'
import { type Gauges, gaugesOf } from './metrics-gauges.ts'

interface MetricsOptions {
  backups?: { status: () => BackupStatus } | null | undefined
}

/** What each event of the log adds to. */
const COUNTED: Record<string, string> = {
  'ticket-issued': 'issued',
  'ticket-called': 'called',
  'ticket-recalled': 'recalled',
  'serving-started': 'started',
  'ticket-finished': 'finished',
  'ticket-missed': 'missed',
  'ticket-parked': 'parked',
  'ticket-transferred': 'transferred',
  'ticket-cancelled': 'cancelled'
}

/** The hall's metrics, for Prometheus. Registered at the root. */
const metrics: FastifyPluginAsync<MetricsOptions> = async (app, { backups }) => {
  // One registry a server: tests have several in one process.
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauges = gaugesOf(registry)
  queueMetrics(app, gauges)
  commitMetrics(app, registry)
  serverMetrics(app, gauges)
  deviceMetrics(app, gauges)
  hubMetrics(app, gauges)
  if (backups) backupMetrics(backups, gauges)

  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics())
  )
}

function queueMetrics({ hall }: FastifyInstance, { gauge, labelled }: Gauges): void {
  const waitingSince = () =>
    [...hall.state.tickets.values()].filter(({ status }) => status === 'waiting').map((ticket) => ticket.waitingSince)

  gauge('kezek_waiting', 'Tickets that wait now', () => waitingSince().length)
  gauge('kezek_oldest_wait_seconds', 'How long the one who has waited longest has', () =>
    Math.max(0, (hall.now() - waitingSince().reduce((a, b) => Math.min(a, b), hall.now())) / 1000)
  )
  labelled('kezek_desks', 'Desks by what they do now', ['status'], (desks) => {
    for (const { status } of hall.state.desks.values()) desks.inc({ status })
  })
}

function commitMetrics(app: FastifyInstance, registry: Registry): void {
  const { hall } = app
  const registers = [registry]
  const tickets = new Counter({
    name: 'kezek_tickets_total',
    help: 'What has happened to tickets since the start of the server',
    labelNames: ['what'],
    registers
  })
  for (const what of Object.values(COUNTED)) tickets.inc({ what }, 0)
  const commits = new Histogram({
    name: 'kezek_commit_seconds',
    help: 'How long a commit took, the disk included',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers
  })
  const batches = new Histogram({
    name: 'kezek_commit_commands',
    help: 'How many commands one commit took',
    buckets: [1, 2, 5, 10, 25, 50, 100, 250],
    registers
  })
  const stopHearing = hall.onCommit((logged) => {
    for (const { event } of logged) {
      const what = COUNTED[event.type]
      if (what !== undefined) tickets.inc({ what })
    }
  })
  hall.onMeasured = (ms, commands) => {
    commits.observe(ms / 1000)
    batches.observe(commands)
  }
  app.addHook('preClose', async () => {
    stopHearing()
    hall.onMeasured = null
  })
}

function serverMetrics(app: FastifyInstance, { gauge }: Gauges): void {
  const { hall } = app
  gauge('kezek_log_seq', 'The place of the newest event in the log', () => hall.log.seq)
  gauge('kezek_saving', '1: the disk takes what happens; 0: it does not', () => (hall.trouble === null ? 1 : 0))
  gauge('kezek_live_sockets', 'Open sockets of screens', () => app.websocketServer.clients.size)
  gauge('kezek_live_topics', 'Topics that somebody hears', () => app.live.size)
  gauge('kezek_clock_fault', "1: this machine's clock was wrong or leapt; 0: all is well", () =>
    hall.clockWarning() === null ? 0 : 1
  )
}

/** Nothing of a hall that belongs to no network. */
function hubMetrics({ uplink }: FastifyInstance, { gauge }: Gauges): void {
  const joined = () => {
    const body = uplink.body()
    return body.state === 'none' ? undefined : body
  }
  gauge('kezek_hub_up', "1: the network's hub takes what this hall sends; 0: it does not", () => {
    const body = joined()
    return body && Number(body.state === 'up' || body.state === 'sending')
  })
  gauge('kezek_hub_behind', 'Events that the hub does not have yet', () => joined()?.behind ?? undefined)
  gauge('kezek_hub_answer_seconds', 'How long ago the hub answered last', () => {
    const at = joined()?.lastAnswerAt
    return at == null ? undefined : Math.max(0, Date.now() - at) / 1000
  })
}

function deviceMetrics(app: FastifyInstance, { labelled }: Gauges): void {
  labelled(
    'kezek_device_seen_seconds',
    'How long ago each enrolled kiosk and display was seen last',
    ['device', 'kind', 'name'],
    (devices) => {
      for (const { deviceId, kind, name, lastSeenAt } of app.people.devices.list()) {
        if (lastSeenAt !== null)
          devices.set({ device: deviceId, kind, name }, Math.max(0, app.monotonicNow() - lastSeenAt) / 1000)
      }
    }
  )
  labelled(
    'kezek_printer_ready',
    '1: the printer prints; 0: it does not, for the reason that its status tells',
    ['printer', 'name', 'status'],
    (printers) => {
      for (const { printerId, name, status } of app.printing.views())
        printers.set({ printer: printerId, name, status }, status === 'ready' ? 1 : 0)
    }
  )
  const ofPrinter = (name: string, help: string, value: (printer: PrinterView) => number) =>
    labelled(name, help, ['printer'], (printers) => {
      for (const printer of app.printing.views()) printers.set({ printer: printer.printerId }, value(printer))
    })
  ofPrinter('kezek_printer_near_end', '1: the paper will soon be used up', ({ nearEnd }) => (nearEnd ? 1 : 0))
  ofPrinter('kezek_printer_waiting', 'Tickets that wait to be printed', ({ waiting }) => waiting)
}

function backupMetrics(backups: NonNullable<MetricsOptions['backups']>, { gauge }: Gauges): void {
  gauge('kezek_backup_age_seconds', 'How old the newest good backup is', () => {
    const newest = backups.status().newest
    return newest === null ? undefined : Math.max(0, (Date.now() - newest.at) / 1000)
  })
  gauge('kezek_backup_bytes', 'How big the newest good backup is', () => backups.status().newest?.bytes)
  gauge('kezek_backup_failures', 'Backups that failed since the start of the server', () => backups.status().failures)
}

export default metrics
