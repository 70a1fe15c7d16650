import { Worker } from 'node:worker_threads'
import type { Paper, Template } from '../../protocol/printing.ts'
import type { DrawingDone, DrawingOrder } from './drawing-messages.ts'

/** This ticket can never be drawn: its logo is no picture, or the typeface is missing. */
export class CannotDraw extends Error {}

interface Drawn {
  bytes: Uint8Array
  heightDots: number
}

/** A ticket takes some ten milliseconds; one that takes so long will never come. */
const PATIENCE_MS = 15_000

/** The one drawing thread. It stays, and begins anew after a crash. */
export class Drawing {
  #worker: Worker | null = null
  #lastId = 0
  readonly #waiting = new Map<
    number,
    { resolve: (drawn: Drawn) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }
  >()

  /** Begins ahead of the first ticket, which would else wait for the thread and the typeface. */
  begin(): void {
    this.#worker ??= this.#start()
  }

  /** The bytes that make a printer print a ticket. @throws CannotDraw, or another error when the thread failed */
  bytes(template: Template, paper: Paper, widthDots: number, bandRows: number): Promise<Drawn> {
    return this.#order({ template, paper, widthDots, bandRows })
  }

  /** A PNG picture of a ticket, dot for dot. @throws CannotDraw, or another error when the thread failed */
  picture(template: Template, paper: Paper, widthDots: number): Promise<Drawn> {
    return this.#order({ template, paper, widthDots, bandRows: null })
  }

  async stop(): Promise<void> {
    await this.#end(new Error('the server stops'))
  }

  #order(order: Omit<DrawingOrder, 'id'>): Promise<Drawn> {
    const id = ++this.#lastId
    const worker = this.#worker ?? this.#start()
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        void this.#end(new Error('drawing took too long'))
      }, PATIENCE_MS)
      this.#waiting.set(id, { resolve, reject, timer })
      worker.postMessage({ id, ...order } satisfies DrawingOrder)
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./draw-worker.ts', import.meta.url))
    worker.unref()
    worker.on('message', (done: DrawingDone) => {
      const order = this.#waiting.get(done.id)
      if (!order) return
      this.#waiting.delete(done.id)
      clearTimeout(order.timer)
      if ('error' in done) order.reject(new CannotDraw(done.error))
      else order.resolve(done)
    })
    worker.on('error', (error: Error) => {
      if (this.#worker === worker) void this.#end(error)
    })
    this.#worker = worker
    return worker
  }

  async #end(error: Error): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(error)
    }
    this.#waiting.clear()
    await worker?.terminate()
  }
}
