import fp from 'fastify-plugin'
import type { Logged } from '../db/event-log.ts'
import { HEARTBEAT_MS, type HeartbeatFrame, PROTOCOL } from '../protocol/live.ts'
import { deskView } from '../views/desk.ts'
import { deviceView, zonesShownBy } from '../views/device.ts'
import { displayView, signView } from '../views/display.ts'
import { kioskView } from '../views/kiosk.ts'
import { receptionView } from '../views/reception.ts'
import { supervisorView } from '../views/supervisor.ts'
import { visitorView } from '../views/visitor.ts'
import { TOPIC_ACCESS } from '../http/access.ts'
import { type Identity, isOneOf } from '../http/auth.ts'
import type { Subscriber } from './topic.ts'
import { TopicGroup } from './topic-group.ts'
import { Turns } from './turns.ts'

declare module 'fastify' {
  interface FastifyInstance {
    live: LiveTopics
    /** How long a display of a zone may take to show a call there, ms; 0: none is on. */
    showWithin: (zoneId: string) => number
  }
}

/** The least time between two views of a topic; a call does not wait for it. */
const GAP_MS = new Map([
  ['kiosk', 100],
  ['display', 100],
  ['sign', 100],
  ['desk', 100],
  ['reception', 250],
  ['device', 250],
  ['ticket', 500],
  ['paper', 100],
  ['supervisor', 250]
])
/** A ticket is on the phones of whoever came together; more of them are somebody's who takes the places of other phones. */
const MOST_HOLDERS = 20
const OF_HOLDERS = new Set(['ticket', 'paper'])
/** Before the id of a display that has zones of its own, or a desk; no zone is called so. */
const OF_DEVICE = 'device:'
/** A display that is on shows a call within half a second; one that says nothing in this time will not. */
const SHOWN_WITHIN_MS = 5_000
/** How often views are made anew for what changes by time alone (waits, opening hours). */
const REFRESH_MS = 5_000

interface Sources {
  viewOf: (kind: string, id: string) => unknown
  now: () => number
  onError: (error: unknown, topic: string) => void
  /** Of one ticket, at once. */
  mostHolders: number
}

/** Every topic that somebody hears, and when its view is due. */
export class LiveTopics {
  readonly #groups: ReadonlyMap<string, TopicGroup>
  readonly #sources: Sources

  constructor(sources: Sources) {
    this.#sources = sources
    const turns = new Turns()
    this.#groups = new Map(
      [...GAP_MS].map(([kind, gapMs]) => [
        kind,
        new TopicGroup(turns, gapMs, OF_HOLDERS.has(kind) ? sources.mostHolders : undefined)
      ])
    )
  }

  /** How many topics somebody hears. */
  get size(): number {
    return [...this.#groups.values()].reduce((sum, group) => sum + group.size, 0)
  }

  /** Starts sending a topic's views to a subscriber; again sends the newest once more. Answers why not, or null. */
  subscribe(name: string, subscriber: Subscriber, who: Identity): 'forbidden' | 'unknown-topic' | null {
    const [kind, id] = partsOf(name)
    const access = GAP_MS.has(kind) && TOPIC_ACCESS[kind]
    if (!access) return 'unknown-topic'
    if (!isOneOf(who, access, id)) return 'forbidden'
    const { viewOf, now, onError } = this.#sources
    const source = { view: () => viewOf(kind, id), now, onError: (error: unknown) => onError(error, name) }
    return this.#groups.get(kind)?.subscribe(name, subscriber, source) ? null : 'unknown-topic'
  }

  /** The ids of the topics of a kind that somebody hears, as `zone-a` of `display:zone-a`. */
  heard(kind: string): string[] {
    return [...(this.#groups.get(kind)?.names() ?? [])].map((name) => partsOf(name)[1])
  }

  unsubscribe(name: string, subscriber: Subscriber): void {
    this.#groups.get(partsOf(name)[0])?.unsubscribe(name, subscriber)
  }

  /** After a commit: a call goes out at once, everything else in its turn. */
  take(logged: Logged[]): void {
    this.refresh()
    const calls = logged.flatMap(({ event }) =>
      event.type === 'ticket-called' || event.type === 'ticket-recalled' ? [event] : []
    )
    if (calls.length === 0) return
    this.#groups.get('display')?.publish()
    this.#groups.get('sign')?.publish()
    for (const { deskId, ticketId } of calls) {
      this.#groups.get('desk')?.publish(`desk:${deskId}`)
      this.#groups.get('ticket')?.publish(`ticket:${ticketId}`)
    }
  }

  /** A printer has news. */
  takePrinters(): void {
    for (const kind of ['supervisor', 'paper']) this.#groups.get(kind)?.invalidate()
  }

  /** A device was asked to do something, or has answered: its screens hear of it at once. */
  takeDevice(deviceId: string): void {
    const devices = this.#groups.get('device')
    devices?.invalidate()
    devices?.publish(`device:${deviceId}`)
  }

  refresh(): void {
    for (const group of this.#groups.values()) group.invalidate()
  }
  stop(): void {
    for (const group of this.#groups.values()) group.stop()
  }
}

const partsOf = (name: string): [kind: string, id: string] => {
  const colon = name.indexOf(':')
  return colon < 0 ? [name, ''] : [name.slice(0, colon), name.slice(colon + 1)]
}

/** The hall's live topics: told of every commit, refreshed as time passes. */
export default fp(
  async (app) => {
    const displayOf = (id: string) => {
      const { centre } = app.hall
      if (id === 'all') return displayView(app.picture(), id, null)
      if (centre.zones.some((zone) => zone.zoneId === id)) return displayView(app.picture(), id, [id])
      const device = id.startsWith(OF_DEVICE) ? app.people.devices.byId(id.slice(OF_DEVICE.length)) : undefined
      return device?.kind === 'display' ? displayView(app.picture(), id, zonesShownBy(device, centre)) : null
    }
    const signOf = (id: string) => {
      if (String(Number(id)) === id) return signView(app.picture(), Number(id))
      const device = id.startsWith(OF_DEVICE) ? app.people.devices.byId(id.slice(OF_DEVICE.length)) : undefined
      const desk = app.hall.centre.desks.find(({ deskId }) => deskId === device?.profile.deskId)
      return desk ? signView(app.picture(), desk.deskNumber) : null
    }
    // One name a thing: what is heard under many names would be made as often.
    const views = new Map<string, (id: string) => unknown>([
      ['kiosk', (id) => (id === '' ? kioskView(app.picture()) : null)],
      ['supervisor', (id) => (id === '' ? supervisorView(app.picture(), app.board()) : null)],
      ['display', displayOf],
      ['sign', signOf],
      ['desk', (id) => deskView(app.picture(), id)],
      ['reception', (id) => (id === '' ? receptionView(app.picture()) : null)],
      ['device', (id) => deviceView(app.people.devices.byId(id), app.screens.asked(id))],
      ['ticket', (id) => visitorView(app.picture(), id)],
      ['paper', (id) => app.printing.paperView(id)]
    ])
    const live = new LiveTopics({
      viewOf: (kind, id) => views.get(kind)?.(id) ?? null,
      now: () => app.hall.now(),
      mostHolders: app.limits.isOn ? MOST_HOLDERS : Number.POSITIVE_INFINITY,
      onError: (error, topic) =>
        app.log.error({ err: error, topic }, 'a view could not be made; its screens keep the last one')
    })
    app.decorate('live', live)
    app.decorate('showWithin', (zoneId) => {
      const shows = (id: string) => {
        if (id === 'all' || id === zoneId) return true
        const device = id.startsWith(OF_DEVICE) ? app.people.devices.byId(id.slice(OF_DEVICE.length)) : undefined
        return device !== undefined && (zonesShownBy(device, app.hall.centre)?.includes(zoneId) ?? true)
      }
      return live.heard('display').some(shows) ? SHOWN_WITHIN_MS : 0
    })
    const stopHearing = app.hall.onCommit((logged) => live.take(logged))
    const stopHearingScreens = app.screens.onChange((deviceId) => live.takeDevice(deviceId))
    const stopHearingPrinters = app.printing.onChange(() => live.takePrinters())
    const refresh = setInterval(() => live.refresh(), REFRESH_MS)
    app.addHook('preClose', async () => {
      stopHearing()
      stopHearingPrinters()
      stopHearingScreens()
      clearInterval(refresh)
      live.stop()
    })
  },
  { name: 'live', dependencies: ['hall', 'limits', 'auth', 'printing', 'board', 'screens'] }
)

export const heartbeat = (now: number, settings: number): Buffer =>
  Buffer.from(JSON.stringify({ heartbeat: now, protocol: PROTOCOL, settings } satisfies HeartbeatFrame))
export { HEARTBEAT_MS }
