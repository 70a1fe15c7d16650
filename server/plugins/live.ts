import fp from 'fastify-plugin'
import type { Logged } from '../db/event-log.ts'
import { HEARTBEAT_MS, PROTOCOL } from '../protocol/live.ts'
import { deskView } from '../views/desk.ts'
import { displayView, signView } from '../views/display.ts'
import { kioskView } from '../views/kiosk.ts'
import { supervisorView } from '../views/supervisor.ts'
import { visitorView } from '../views/visitor.ts'
import { type Access, STAFF, type Who, isOneOf } from './auth.ts'
import { LiveTopic, type Subscriber } from './live-topic.ts'

declare module 'fastify' {
  interface FastifyInstance { live: LiveTopics }
}

/** Between two views of a topic at least so long; a call does not wait for it. */
const GAP_MS: Record<string, number> = { kiosk: 100, display: 100, sign: 100, desk: 100, ticket: 500, supervisor: 250 }
/** What changes by time alone (waits, opening hours) is looked at so often. */
const REFRESH_MS = 5_000

const ACCESS: Record<string, readonly Access[]> = {
  kiosk: ['kiosk', ...STAFF],
  display: ['display', ...STAFF],
  sign: ['display', ...STAFF],
  desk: STAFF,
  ticket: ['holder'],
  supervisor: ['supervisor', 'administrator']
}

/** Every topic that somebody hears, and when its view is due. */
export class LiveTopics {
  readonly #topics = new Map<string, LiveTopic>()
  readonly #viewOf: (kind: string, id: string) => unknown

  constructor (viewOf: (kind: string, id: string) => unknown) { this.#viewOf = viewOf }

  /** Starts sending a topic's views to a subscriber. Answers why not, or null. */
  subscribe (name: string, subscriber: Subscriber, who: Who): 'forbidden' | 'unknown-topic' | null {
    const [kind = '', id = ''] = name.split(/:(.*)/s)
    const access = ACCESS[kind]
    if (!access) return 'unknown-topic'
    if (!isOneOf(who, access)) return 'forbidden'
    let topic = this.#topics.get(name)
    if (!topic) {
      topic = new LiveTopic(name, () => this.#viewOf(kind, id), GAP_MS[kind] as number)
      if (!topic.exists()) return 'unknown-topic'
      this.#topics.set(name, topic)
    }
    topic.add(subscriber)
    return null
  }

  unsubscribe (name: string, subscriber: Subscriber): void {
    const topic = this.#topics.get(name)
    if (!topic) return
    topic.delete(subscriber)
    if (topic.isUnheard) this.#topics.delete(name)
  }

  /** After a commit: a call goes out at once, everything else in its turn. */
  take (logged: Logged[]): void {
    const urgent = new Set<string>()
    let called = false
    for (const { event } of logged) {
      if (event.type !== 'ticket-called' && event.type !== 'ticket-recalled') continue
      called = true
      urgent.add(`desk:${event.deskId}`).add(`ticket:${event.ticketId}`)
    }
    for (const [name, topic] of this.#topics) {
      if (called && (urgent.has(name) || name.startsWith('display:') || name.startsWith('sign:'))) topic.publish()
      else topic.touch()
    }
  }

  refresh (): void { for (const topic of this.#topics.values()) topic.touch() }
  stop (): void { for (const topic of this.#topics.values()) topic.stop() }
}

/** The hall's live topics: told of every commit, refreshed as time passes. */
export default fp(async (app) => {
  const views: Record<string, (id: string) => unknown> = {
    kiosk: () => kioskView(app.picture()),
    supervisor: () => supervisorView(app.picture()),
    display: (id) => id === 'all' || app.hall.centre.zones.some((zone) => zone.zoneId === id) ? displayView(app.picture(), id) : null,
    sign: (id) => signView(app.picture(), Number(id)),
    desk: (id) => deskView(app.picture(), id),
    ticket: (id) => visitorView(app.picture(), id)
  }
  const live = new LiveTopics((kind, id) => views[kind]?.(id) ?? null)
  app.decorate('live', live)
  const stopHearing = app.hall.onCommit((logged) => live.take(logged))
  const refresh = setInterval(() => live.refresh(), REFRESH_MS)
  app.addHook('preClose', async () => {
    stopHearing()
    clearInterval(refresh)
    live.stop()
  })
}, { name: 'live', dependencies: ['hall', 'auth'] })

export const heartbeat = (now: number): Buffer => Buffer.from(JSON.stringify({ heartbeat: now, protocol: PROTOCOL }))
export { HEARTBEAT_MS }
