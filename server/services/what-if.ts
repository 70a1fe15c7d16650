import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import fp from 'fastify-plugin'
import { startBehindHall } from './behind-hall.ts'
import type { Db } from '../db/open.ts'
import { DayFiles } from './day-files.ts'
import type { ThreadSays } from '../ops/what-if/thread.ts'
import type { SettingsFault } from '../protocol/settings.ts'
import type { WhatIfAsk, WhatIfRun } from '../protocol/what-if.ts'

declare module 'fastify' {
  interface FastifyInstance {
    whatIf: WhatIfRunner
    dayFiles: DayFiles
  }
}

/** So many may wait for their turn: one is played at a time. */
const WAITING_MOST = 4
/** So many answers are kept, the oldest goes first. */
const KEPT_MOST = 12
/** What takes longer asks for more than anybody waits for. */
const LONGEST_MS = 15 * 60_000
const MEMORY = { maxOldGenerationSizeMb: 512, stackSizeMb: 4 }
const THREAD = path.join(import.meta.dirname, '../ops/what-if/thread.ts')

/** What cannot be played; of what, and each fault by its line. */
export interface Refusal {
  of: 'day' | 'roster' | 'settings'
  faults: SettingsFault[]
}

interface Run {
  run: WhatIfRun
  ask: WhatIfAsk
  /** The anonymous day that is played. */
  dayFile: string | undefined
  refusal: Refusal | null
  /** Told when it is known whether it can be played, or that it has to wait. */
  settled: () => void
}

/** Plays days otherwise, one after another, each in a thread of its own that yields to the hall. */
export class WhatIfRunner {
  readonly #file: string
  readonly #now: () => number
  readonly #failed: (error: Error) => void
  readonly #runs = new Map<string, Run>()
  readonly #waiting: Run[] = []
  #present: { run: Run; worker: Worker; timer: NodeJS.Timeout } | null = null

  constructor(file: string, now: () => number, failed: (error: Error) => void) {
    this.#file = file
    this.#now = now
    this.#failed = failed
  }

  /**
   * Takes a run on.
   * @returns the run when it is known whether it can be played, at once if others are before it; `null`: too many are
   */
  async start(ask: WhatIfAsk, dayFile?: string): Promise<{ run: WhatIfRun; refusal: Refusal | null } | null> {
    if (this.#waiting.length >= WAITING_MOST) return null
    const run: WhatIfRun = {
      runId: randomBytes(9).toString('base64url'),
      askedAt: this.#now(),
      status: 'waiting',
      progress: 0,
      faults: [],
      result: null,
      staffing: null
    }
    return new Promise((resolve) => {
      const entry: Run = { run, ask, dayFile, refusal: null, settled: () => resolve({ run, refusal: entry.refusal }) }
      this.#keep(entry)
      this.#waiting.push(entry)
      this.#next()
      if (this.#present?.run !== entry) entry.settled()
    })
  }

  get(runId: string): WhatIfRun | null {
    return this.#runs.get(runId)?.run ?? null
  }

  /** The newest first. */
  all(): WhatIfRun[] {
    return [...this.#runs.values()].map(({ run }) => run).reverse()
  }

  /** Ends a run wherever it is, and forgets it. @returns false: there is none of this id */
  cancel(runId: string): boolean {
    const entry = this.#runs.get(runId)
    if (!entry) return false
    this.#forget(entry)
    return true
  }

  async close(): Promise<void> {
    const worker = this.#release()
    for (const { settled } of this.#waiting.splice(0)) settled()
    await worker?.terminate()
  }

  #keep(entry: Run): void {
    this.#runs.set(entry.run.runId, entry)
    for (const old of this.#runs.values()) {
      if (this.#runs.size <= KEPT_MOST) return
      if (old.run.status !== 'waiting' && old.run.status !== 'running') this.#forget(old)
    }
  }

  #forget(entry: Run): void {
    this.#runs.delete(entry.run.runId)
    const place = this.#waiting.indexOf(entry)
    if (place >= 0) this.#waiting.splice(place, 1)
    if (this.#present?.run !== entry) return
    void this.#release()?.terminate()
    entry.settled()
    this.#next()
  }

  #next(): void {
    if (this.#present !== null) return
    const run = this.#waiting.shift()
    if (!run) return
    run.run.status = 'running'
    const workerData = { file: this.#file, ask: run.ask, dayFile: run.dayFile }
    const worker = startBehindHall(THREAD, { workerData, resourceLimits: MEMORY }, 'last')
    worker.unref()
    const timer = setTimeout(() => this.#fail(worker, new Error('a what-if run took too long')), LONGEST_MS).unref()
    this.#present = { run, worker, timer }
    worker.on('message', (said: ThreadSays) => {
      if (this.#present?.worker === worker) this.#take(run, said)
    })
    worker.on('error', (error: unknown) => this.#fail(worker, error as Error))
    worker.on('exit', () => this.#fail(worker, new Error('the thread of a what-if run ended')))
  }

  #take(entry: Run, said: ThreadSays): void {
    const { run, settled } = entry
    switch (said.says) {
      case 'accepted':
        settled()
        return
      case 'progress':
        run.progress = said.done
        return
      case 'refused':
        entry.refusal = { of: said.of, faults: said.faults }
        Object.assign(run, { status: 'refused', faults: said.faults })
        break
      case 'done':
        Object.assign(run, { status: 'done', progress: 1, result: said.result, staffing: said.staffing })
        break
      default:
        said satisfies never
    }
    void this.#release()?.terminate()
    settled()
    this.#next()
  }

  #fail(worker: Worker, error: Error): void {
    if (this.#present?.worker !== worker) return
    const { run } = this.#present
    void this.#release()?.terminate()
    run.run.status = 'failed'
    this.#failed(error)
    run.settled()
    this.#next()
  }

  #release(): Worker | null {
    const present = this.#present
    this.#present = null
    if (present) clearTimeout(present.timer)
    return present?.worker ?? null
  }
}

/** What would have been: days played otherwise, on demand, beside the hall. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const runner = new WhatIfRunner(
      db.$client.name,
      () => app.hall.now(),
      (error) => app.log.error({ err: error }, 'a day could not be played otherwise')
    )
    app.decorate('whatIf', runner)
    app.decorate('dayFiles', new DayFiles(path.join(path.dirname(db.$client.name), 'day-files')))
    app.addHook('preClose', () => runner.close())
  },
  { name: 'what-if', dependencies: ['hall'] }
)
