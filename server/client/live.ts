import { type Signal, signal } from '@preact/signals'
import ReconnectingWebSocket from 'partysocket/ws'
import type { ServerMessage, TopicViews } from '../protocol/live.ts'
import { heardTime } from './clock.ts'

/** The server's heartbeat comes every 5 s; two missed ones and a little mean that nobody is there. */
const SILENCE_MS = 12_000

export type Connection = 'connecting' | 'live' | 'lost'

/** A live connection to the hall. Made by a factory, so that each test has a fresh one. */
export interface Live {
  /** `live` while views are known to be current. */
  connection: Signal<Connection>
  /** When anything was last heard, on this machine's clock (epoch ms); null: never. */
  heardAt: Signal<number | null>
  /** The newest view of a topic, kept (and old) while the connection is away; null until the first. */
  view: <T extends keyof TopicViews & string>(topic: T) => Signal<TopicViews[T] | null>
  /** Why a topic is not given, or null. */
  refused: (topic: string) => Signal<string | null>
  /** The topics to hear from now on; replaces the former ones. */
  subscribe: (topics: string[]) => void
  /** Drops the connection and opens it again at once: after signing in, when who one is has changed. */
  reconnect: () => void
  close: () => void
}

/** Connects to `/api/live`, reconnects with growing, jittered pauses, and hears silence as loss. */
export function connectLive (url = `${location.origin.replace('http', 'ws')}/api/live`): Live {
  const connection = signal<Connection>('connecting')
  const heardAt = signal<number | null>(null)
  const views = new Map<string, Signal<unknown>>()
  const versions = new Map<string, number>()
  const refusals = new Map<string, Signal<string | null>>()
  let topics: string[] = []

  const keep = <T>(map: Map<string, Signal<T>>, topic: string, first: T): Signal<T> => {
    const known = map.get(topic) ?? signal(first)
    map.set(topic, known)
    return known
  }

  const socket = new ReconnectingWebSocket(url, [], {
    minReconnectionDelay: 300 + Math.random() * 700,
    maxReconnectionDelay: 5_000,
    reconnectionDelayGrowFactor: 1.6,
    connectionTimeout: 5_000
  })

  const hear = (message: ServerMessage) => {
    heardAt.value = Date.now()
    connection.value = 'live'
    if ('heartbeat' in message) return heardTime(message.heartbeat)
    if ('refused' in message) {
      // What is refused is not known any more: no screen goes on showing it.
      keep(views, message.topic, null as unknown).value = null
      keep(refusals, message.topic, null as string | null).value = message.refused
      return
    }
    if (message.version < (versions.get(message.topic) ?? 0)) return
    versions.set(message.topic, message.version)
    keep(refusals, message.topic, null as string | null).value = null
    keep(views, message.topic, null as unknown).value = message.view
  }

  const say = () => { if (socket.readyState === WebSocket.OPEN && topics.length > 0) socket.send(JSON.stringify({ subscribe: topics })) }
  socket.addEventListener('open', () => {
    // What a new socket brings is never older, whatever the server's clock has done meanwhile.
    versions.clear()
    say()
  })
  socket.addEventListener('message', (event) => hear(JSON.parse(String(event.data)) as ServerMessage))
  socket.addEventListener('close', () => { connection.value = 'lost' })

  // A half-open connection closes itself never: silence is the only sign. Timers sleep with a hidden tab,
  // so waking up looks at once.
  const listen = () => {
    if (connection.value === 'live' && Date.now() - (heardAt.value ?? 0) > SILENCE_MS) {
      connection.value = 'lost'
      socket.reconnect()
    }
  }
  const timer = setInterval(listen, 1_000)
  document.addEventListener('visibilitychange', listen)
  // The browser knows at once when the cable is pulled; the socket does not.
  window.addEventListener('offline', () => { connection.value = 'lost' })
  window.addEventListener('online', () => socket.reconnect())

  return {
    connection,
    heardAt,
    view: (topic) => keep(views, topic, null as unknown) as never,
    refused: (topic) => keep(refusals, topic, null as string | null),
    subscribe: (next) => { topics = next; say() },
    reconnect: () => socket.reconnect(),
    close: () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', listen)
      socket.close()
    }
  }
}
