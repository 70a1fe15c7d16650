import type { FastifyPluginAsync } from 'fastify'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { ListedCentre } from '../../protocol/network/centres.ts'
import { listCentres } from '../link.ts'

/** Whether a backup is made, and how the last try ended. */
export interface HubBackups {
  status: () => { newestAt: number | null; lastFailure: string | null }
  stop: () => void
}
interface Options {
  backups: HubBackups | null
}

/** Whether the hub lives and what is wrong in its network, and whether its database takes what comes. Registered at the root. */
const health: FastifyPluginAsync<Options> = async (app, { backups }) => {
  const { hubStore: store, hubKeys: keys, hubNow: now } = app
  const centresNow = () => listCentres(store, keys.publicKey, now(), () => true)

  // 200 whatever it says: a hub whose halls are away must not be restarted for it.
  app.get('/health', { schema: { hide: true } }, async () => {
    const centres = await centresNow()
    const failure = backups?.status().lastFailure ?? null
    const reasons = [...centreReasons(centres), ...(failure === null ? [] : [`The last backup failed: ${failure}`])]
    return {
      status: reasons.length === 0 ? 'ok' : 'attention',
      reasons,
      hub: {
        database: store.kind,
        key: keys.publicKey,
        centres: centres.length,
        up: centres.filter(({ link }) => link.state === 'up').length
      }
    }
  })

  app.get('/ready', { schema: { hide: true } }, async (_request, reply) => {
    try {
      await store.fact('ready')
      return { status: 'ready' }
    } catch (error) {
      return reply.code(503).send({ status: 'not-ready', reason: 'database', detail: (error as Error).message })
    }
  })

  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  const links = gauge('kezek_hub_centres', 'Centres by how their link is', ['state'])
  const seen = gauge('kezek_hub_centre_seen_seconds', 'How long ago each hall was heard of last', ['centre'])
  const marks = gauge('kezek_hub_centre_seq', "How far the hub has each hall's log", ['centre'])
  const alarms = gauge('kezek_hub_alarms', 'Alarms that stand, by kind', ['kind'])
  const backedUp = gauge('kezek_hub_backup_seconds', 'How long ago the newest backup was made')
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    for (const each of [links, seen, marks, alarms, backedUp]) each.reset()
    for (const { centreId, link, mark, liveAt, alarms: its } of await centresNow()) {
      links.inc({ state: link.state })
      if (liveAt !== null) seen.set({ centre: centreId }, Math.max(0, now() - liveAt) / 1000)
      if (mark) marks.set({ centre: centreId }, mark.seq)
      for (const { kind } of its) alarms.inc({ kind })
    }
    const newestAt = backups?.status().newestAt ?? null
    if (newestAt !== null) backedUp.set(Math.max(0, Date.now() - newestAt) / 1000)
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

const SAID: Record<string, string> = {
  'chain-differs': 'has another log than the hub: somebody must look',
  twin: 'is sent for by two machines',
  clock: 'has a clock that is off by more than a minute',
  unread: 'speaks a newer wire: update the hub',
  uncounted: 'sent a day that could not be counted'
}

function centreReasons(centres: readonly ListedCentre[]): string[] {
  const away = centres.filter(({ link }) => link.state === 'away').map(({ centreId }) => centreId)
  return [
    ...(away.length === 0
      ? []
      : [`No link to ${away.length} of ${centres.length} centres: ${away.slice(0, 10).join(', ')}.`]),
    ...centres.flatMap(({ centreId, alarms }) =>
      alarms.flatMap(({ kind }) => (SAID[kind] === undefined ? [] : [`${centreId} ${SAID[kind]}.`]))
    )
  ]
}

export default health
