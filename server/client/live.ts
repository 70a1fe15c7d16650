import { type Signal, signal } from '@preact/signals'
import ReconnectingWebSocket from 'partysocket/ws'
import type { PROTOCOL, ServerFrame, TopicViews } from '../protocol/live.ts'
import { heardTime } from './clock.ts'

/** The server's heartbeat comes every 5 s; two missed ones and some slack mean that the connection is lost. */
const SILENCE_MS = 12_000
/** Spreads the reconnections of all screens after a pause of the server. */
const SPREAD_MS = 3_000
/** The protocol version this page was built for; the compiler checks it against the protocol's own. */
const SPOKEN: typeof PROTOCOL = 1

export type Connection = 'connecting' | 'live' | 'lost'

/** A live connection to the hall. Made by a factory, so that each test has a fresh one. */
export interface Live {
  /** `live` while views are known to be current. */
  connection: Signal<Connection>
  /** When anything was last heard, on this machine's clock (epoch ms); null: never. */
  heardAt: Signal<number | null>
  /** The server's protocol version if it differs from this page's, else null. */
  outdated: Signal<number | null>
  /** Which settings the hall has, by their place in its log; null: not heard yet. */
  settings: Signal<number | null>
  /** The newest view of a topic, kept (and old) while the connection is away; null until the first. */
  view: <T extends keyof TopicViews & string>(topic: T) => Signal<TopicViews[T] | null>
  /** Why a topic is not given, or null. */
  refused: (topic: string) => Signal<string | null>
  /** Subscribes to these topics instead of the former ones. */
  subscribe: (topics: string[]) => void
  /** Additional topics, independent of the page; replaces the former additional ones. */
  also: (topics: string[]) => void
  /** Reconnects at once: after signing in, since the socket carries the identity it was opened with. */
  reconnect: () => void
  /** Checks for silence now. A page that was asleep does so before it trusts its views. */
  check: () => void
  close: () => void
}

/** Connects to `/api/live`, reconnects with growing, jittered pauses, and treats silence as a lost connection. */
export function connectLive(url = `${location.origin.replace('http', 'ws')}/api/live`): Live {
  const connection = signal<Connection>('connecting')
  const heardAt = signal<number | null>(null)
  const outdated = signal<number | null>(null)
  const settings = signal<number | null>(null)
  const known = createTopics()
  let topics: string[] = []
  let besides: string[] = []

  const socket = openSocket(url)
  const silence = createSilence()
  const isSilent = () => socket.readyState === WebSocket.OPEN && silence.isTooLong()

  const lose = () => {
    connection.value = 'lost'
  }
  const hear = (message: ServerFrame) => {
    silence.end()
    heardAt.value = Date.now()
    connection.value = 'live'
    if ('heartbeat' in message) {
      outdated.value = message.protocol === SPOKEN ? null : message.protocol
      settings.value = message.settings
      return heardTime(message.heartbeat)
    }
    if ('refused' in message) known.refuse(message.topic, message.refused)
    else known.put(message.topic, message.version, message.view)
  }

  const say = () => {
    if (socket.readyState === WebSocket.OPEN && topics.length + besides.length > 0)
      socket.send(JSON.stringify({ subscribe: [...topics, ...besides] }))
  }
  socket.addEventListener('open', () => {
    silence.end()
    // Versions grow on one connection; a server that comes back with its clock set back begins lower.
    known.forgetVersions()
    say()
  })
  socket.addEventListener('message', (event) => {
    // After a long silence this was kept for a page that slept: what is left of it only a new view tells.
    if (isSilent()) return check()
    hear(JSON.parse(String(event.data)) as ServerFrame)
  })
  socket.addEventListener('close', lose)

  // A half-open connection closes itself never: silence is the only sign, also of one that has just been opened.
  const check = () => {
    if (!isSilent()) return
    lose()
    socket.reconnect()
  }
  const stopWatching = watchForLoss({
    check,
    // The browser knows at once when the cable is pulled; the socket does not.
    onUnplugged: lose,
    onPlugged: () => socket.reconnect()
  })

  return {
    connection,
    heardAt,
    outdated,
    settings,
    view: (topic) => known.view(topic) as never,
    refused: known.refusal,
    subscribe: (next) => {
      topics = next
      say()
    },
    also: (next) => {
      if (besides.join() !== next.join()) {
        besides = next
        say()
      }
    },
    reconnect: () => socket.reconnect(),
    check,
    close: () => {
      stopWatching()
      socket.close()
    }
  }
}

/** Screens that lost the server together come back one after the other. */
const openSocket = (url: string) =>
  new ReconnectingWebSocket(url, [], {
    minReconnectionDelay: 300 + Math.random() * 700,
    maxReconnectionDelay: 5_000,
    reconnectionDelayGrowFactor: 1.6,
    connectionTimeout: 5_000
  })

type LossWatch = { check: () => void; onUnplugged: () => void; onPlugged: () => void }

/** Calls back when the connection may be lost, or may be made again. Returns what ends that. */
function watchForLoss({ check, onUnplugged, onPlugged }: LossWatch): () => void {
  // Timers sleep with a hidden tab: waking up looks at once.
  const timer = setInterval(check, 1_000)
  document.addEventListener('visibilitychange', check)
  window.addEventListener('offline', onUnplugged)
  window.addEventListener('online', onPlugged)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', check)
    window.removeEventListener('offline', onUnplugged)
    window.removeEventListener('online', onPlugged)
  }
}

/** What is known of each topic: its newest view, that view's version, and why it is refused. */
function createTopics() {
  const views = new Map<string, Signal<unknown>>()
  const versions = new Map<string, number>()
  const refusals = new Map<string, Signal<string | null>>()
  const keep = <T>(map: Map<string, Signal<T>>, topic: string, first: T): Signal<T> => {
    const known = map.get(topic) ?? signal(first)
    map.set(topic, known)
    return known
  }
  const view = (topic: string) => keep(views, topic, null as unknown)
  const refusal = (topic: string) => keep(refusals, topic, null as string | null)

  return {
    view,
    refusal,
    /** What is refused is not known any more: no screen goes on showing it. */
    refuse: (topic: string, reason: string) => {
      view(topic).value = null
      refusal(topic).value = reason
    },
    put: (topic: string, version: number, next: unknown) => {
      if (version < (versions.get(topic) ?? 0)) return
      versions.set(topic, version)
      refusal(topic).value = null
      view(topic).value = next
    },
    forgetVersions: () => versions.clear()
  }
}

/** Measures silence by both clocks and takes the longer: the wall clock may be set back, the monotonic one may stop while the machine sleeps. */
function createSilence() {
  const patienceMs = SILENCE_MS + Math.random() * SPREAD_MS
  let last = { wall: Date.now(), steady: performance.now() }
  return {
    end: () => {
      last = { wall: Date.now(), steady: performance.now() }
    },
    isTooLong: () => Math.max(Date.now() - last.wall, performance.now() - last.steady) > patienceMs
  }
}
