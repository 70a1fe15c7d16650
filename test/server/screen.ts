import { WebSocket } from 'ws'
import type { DisplayView } from '../../server/protocol/hall-views.ts'

// As the screens have it (server/client/live.ts).
const FIRST_PAUSE_MS = () => 300 + Math.random() * 700
const GROWTH = 1.6
const LONGEST_PAUSE_MS = 5_000

/** A display without its picture: connects again as the real one does, and announces each call whose place in the log is above the last. */
export class Screen {
  /** Places in the log, in the order in which they were announced. */
  readonly announced: number[] = []
  /** When the newest one was, on the steady clock. */
  announcedAt = 0
  connections = 0
  view: DisplayView | null = null
  readonly #base: string
  readonly #headers: Record<string, string>
  #ws: WebSocket | null = null
  #timer: NodeJS.Timeout | null = null
  #pauses = 0
  #isClosed = false

  constructor(base: string, headers: Record<string, string>) {
    this.#base = base
    this.#headers = headers
    this.#connect()
  }

  get isLive(): boolean {
    return this.#ws?.readyState === WebSocket.OPEN && this.view !== null
  }

  close(): void {
    this.#isClosed = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#ws?.close()
  }

  #connect(): void {
    const ws = new WebSocket(`${this.#base.replace('http', 'ws')}/api/live`, {
      headers: { origin: this.#base, ...this.#headers },
      perMessageDeflate: false
    })
    this.#ws = ws
    ws.on('open', () => {
      this.connections++
      this.#pauses = 0
      ws.send('{"subscribe":["display:all"]}')
    })
    ws.on('message', (data) => {
      const { view } = JSON.parse(String(data)) as { view?: DisplayView }
      if (view) this.#show(view)
    })
    ws.on('error', () => {})
    ws.on('close', () => {
      this.view = null
      if (this.#isClosed) return
      this.#timer = setTimeout(
        () => this.#connect(),
        Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS() * GROWTH ** this.#pauses++)
      )
    })
  }

  #show(view: DisplayView): void {
    this.view = view
    for (const { seq } of [...view.calls].reverse()) {
      if (seq <= (this.announced.at(-1) ?? 0)) continue
      this.announced.push(seq)
      this.announcedAt = performance.now()
    }
  }
}
