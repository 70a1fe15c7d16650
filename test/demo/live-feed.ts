import WebSocket from 'ws'
import { HEARTBEAT_MS, PROTOCOL, type ServerFrame } from '../../server/protocol/live.ts'
import type { Pace } from './pace.ts'
import type { Tally } from './tally.ts'

/** One topic of the live socket, as a screen follows it: the newest view, reconnecting when the line is lost. */
export interface LiveFeed<T> {
  view: () => T | null
  /** Waits until a view is as wished. False: not within the time (real ms). @throws when the day is stopped */
  until: (isAsWished: (view: T) => boolean, withinMs: number) => Promise<boolean>
  close: () => void
}

const SILENCE_MS = HEARTBEAT_MS * 2 + 2_000
const RECONNECT_MS = 500

export function follow<T>(
  base: string,
  topic: string,
  headers: Record<string, string>,
  pace: Pace,
  tally: Tally,
  onView: (view: T) => void = () => {}
): LiveFeed<T> {
  const kind = topic.split(':')[0]
  let view: T | null = null
  let version = -1
  let socket: WebSocket | null = null
  let isClosing = false
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const each of waiting) each()
  }
  pace.signal.addEventListener('abort', wake, { once: true })

  const hear = (message: ServerFrame) => {
    if ('heartbeat' in message) {
      pace.hear(message.heartbeat)
      if (message.protocol !== PROTOCOL) tally.surprise('live: other protocol', String(message.protocol))
      return
    }
    if ('refused' in message) {
      // A ticket is gone when its service day has ended; anything else was there a moment ago.
      if (kind !== 'ticket') tally.surprise(`live ${kind}: ${message.refused}`, message.topic)
      return
    }
    if (message.topic !== topic) {
      tally.surprise(`live ${kind}: a topic that was not asked for`, message.topic)
      return
    }
    if (message.version < version) tally.surprise(`live ${kind}: version went back`, `${version} → ${message.version}`)
    version = message.version
    view = message.view as T
    tally.count(`live ${kind}: view`)
    onView(view)
    wake()
  }

  const connect = () => {
    const opened = new WebSocket(`${base.replace(/^http/, 'ws')}/api/live`, { headers, perMessageDeflate: false })
    socket = opened
    let silence = setTimeout(() => opened.terminate(), SILENCE_MS)
    opened.on('open', () => opened.send(JSON.stringify({ subscribe: [topic] })))
    opened.on('message', (data) => {
      clearTimeout(silence)
      silence = setTimeout(() => {
        tally.surprise(`live ${kind}: silent for ${SILENCE_MS} ms`, topic)
        opened.terminate()
      }, SILENCE_MS)
      hear(JSON.parse(String(data)) as ServerFrame)
    })
    opened.on('error', (error) => {
      if (!isClosing) tally.surprise(`live ${kind}: error`, String(error))
    })
    opened.on('close', (code, reason) => {
      clearTimeout(silence)
      if (isClosing) return
      tally.surprise(`live ${kind}: closed`, `${code} ${String(reason)}`)
      setTimeout(() => {
        if (!isClosing) connect()
      }, RECONNECT_MS)
    })
  }
  connect()

  return {
    view: () => view,
    until: async (isAsWished, withinMs) => {
      const until = performance.now() + withinMs
      while (true) {
        pace.signal.throwIfAborted()
        if (view !== null && isAsWished(view)) return true
        const left = until - performance.now()
        if (left <= 0) return false
        await new Promise<void>((resolve) => {
          const go = () => {
            clearTimeout(timer)
            waiting.delete(go)
            resolve()
          }
          const timer = setTimeout(go, left)
          waiting.add(go)
        })
      }
    },
    close: () => {
      isClosing = true
      pace.signal.removeEventListener('abort', wake)
      socket?.close()
    }
  }
}
