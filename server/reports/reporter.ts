import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Asks, Kind, Reply } from './asks.ts'

/** So many questions may wait for the thread. */
const WAITING_MOST = 30
/** A question that takes longer has hung, or asks for more than anybody waits for. */
const LONGEST_MS = 60_000
const THREAD = path.join(import.meta.dirname, 'thread.ts')

/** Asked too much at once, or too long. Its status is the answer to the request. */
export class ReportFailed extends Error {
  readonly statusCode: number
  readonly code: string | undefined
  constructor(statusCode: number, message: string, code?: string) {
    super(message)
    this.name = 'ReportFailed'
    this.statusCode = statusCode
    this.code = code
  }
}

interface Waiting {
  resolve: (answer: never) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}

/** Asks the thread of reports, which is started with the first question and again after it has failed. */
export class Reporter {
  readonly #file: string
  readonly #now: () => number
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #lastId = 0

  /** @param file the hall's file @param now the hall's time */
  constructor(file: string, now: () => number) {
    this.#file = file
    this.#now = now
  }

  /** @throws ReportFailed with the status of the answer */
  ask<K extends Kind>(kind: K, asked: Asks[K]['asked']): Promise<Asks[K]['answer']> {
    if (this.#waiting.size >= WAITING_MOST)
      return Promise.reject(new ReportFailed(429, 'Too many reports are being made; ask again in a moment'))
    const worker = this.#worker ?? this.#start()
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(new ReportFailed(503, 'The report took too long')), LONGEST_MS).unref()
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, timer })
      worker.postMessage({ id, kind, asked, now: this.#now() })
    })
  }

  async close(): Promise<void> {
    await this.#fail(new ReportFailed(503, 'The server stops'))
  }

  #start(): Worker {
    const worker = new Worker(THREAD, { workerData: { file: this.#file } })
    worker.unref()
    worker.on('message', (reply: Reply) => this.#take(reply))
    worker.on('error', (error) => {
      if (worker === this.#worker) void this.#fail(error as Error)
    })
    worker.on('exit', (code) => {
      if (worker === this.#worker) void this.#fail(new Error(`the thread of reports ended with ${code}`))
    })
    this.#worker = worker
    return worker
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    if (!waiting) return
    this.#waiting.delete(reply.id)
    clearTimeout(waiting.timer)
    if ('failure' in reply) waiting.reject(Object.assign(new Error(reply.failure.message), reply.failure))
    else waiting.resolve(reply.answer as never)
  }

  async #fail(error: Error): Promise<void> {
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
