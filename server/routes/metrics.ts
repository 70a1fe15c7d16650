import type { FastifyPluginAsync } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { PrinterView } from '../protocol/printing.ts'
import type { HealthOptions } from './health.ts'

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

/** The hall in figures, for Prometheus. Registered at the root. */
const metrics: FastifyPluginAsync<HealthOptions> = async (app, { backups }) => {
  // One registry a server: tests have several in one process.
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: () => number | undefined) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const value = read()
        if (value === undefined) this.reset()
        else this.set(value)
      }
    })
  const { hall } = app
  const waitingSince = () =>
    [...hall.state.tickets.values()].filter(({ status }) => status === 'waiting').map((ticket) => ticket.waitingSince)

  gauge('kezek_waiting', 'Tickets that wait now', () => waitingSince().length)
  gauge('kezek_oldest_wait_seconds', 'How long the one who has waited longest has', () =>
    Math.max(0, (hall.now() - waitingSince().reduce((a, b) => Math.min(a, b), hall.now())) / 1000)
  )
  const desks = new Gauge({
    name: 'kezek_desks',
    help: 'Desks by what they do now',
    labelNames: ['status'],
    registers,
    collect() {
      this.reset()
      for (const { status } of hall.state.desks.values()) this.inc({ status })
    }
  })
  desks.reset()

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

  gauge('kezek_log_seq', 'The place of the newest event in the log', () => hall.log.seq)
  gauge('kezek_saving', '1: the disk takes what happens; 0: it does not', () => (hall.trouble === null ? 1 : 0))
  gauge('kezek_live_sockets', 'Open sockets of screens', () => app.websocketServer.clients.size)
  gauge('kezek_live_topics', 'Topics that somebody hears', () => app.live.size)
  const devices = new Gauge({
    name: 'kezek_device_seen_seconds',
    help: 'How long ago each enrolled kiosk and display was seen last',
    labelNames: ['device', 'kind', 'name'],
    registers,
    collect() {
      this.reset()
      for (const { deviceId, kind, name, lastSeenAt } of app.people.devices.list()) {
        if (lastSeenAt !== null)
          this.set({ device: deviceId, kind, name }, Math.max(0, app.monotonicNow() - lastSeenAt) / 1000)
      }
    }
  })
  devices.reset()
  const printers = new Gauge({
    name: 'kezek_printer_ready',
    help: '1: the printer prints; 0: it does not, for the reason that its status tells',
    labelNames: ['printer', 'name', 'status'],
    registers,
    collect() {
      this.reset()
      for (const { printerId, name, status } of app.printing.views())
        this.set({ printer: printerId, name, status }, status === 'ready' ? 1 : 0)
    }
  })
  printers.reset()
  const ofPrinter = (name: string, help: string, value: (printer: PrinterView) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['printer'],
      registers,
      collect() {
        this.reset()
        for (const printer of app.printing.views()) this.set({ printer: printer.printerId }, value(printer))
      }
    }).reset()
  ofPrinter('kezek_printer_near_end', '1: the paper will soon be used up', ({ nearEnd }) => (nearEnd ? 1 : 0))
  ofPrinter('kezek_printer_waiting', 'Tickets that wait to be printed', ({ waiting }) => waiting)
  gauge('kezek_clock_fault', "1: this machine's clock was wrong or leapt; 0: all is well", () =>
    hall.clockNotice() === null ? 0 : 1
  )
  if (backups) {
    gauge('kezek_backup_age_seconds', 'How old the newest good backup is', () => {
      const newest = backups.status().newest
      return newest === null ? undefined : Math.max(0, (Date.now() - newest.at) / 1000)
    })
    gauge('kezek_backup_bytes', 'How big the newest good backup is', () => backups.status().newest?.bytes)
    gauge('kezek_backup_failures', 'Backups that failed since the start of the server', () => backups.status().failures)
  }

  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics())
  )
}

export default metrics
