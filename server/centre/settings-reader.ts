import { Worker } from 'node:worker_threads'
import { fault } from './fault.ts'
import type { Centre } from '../protocol/centre.ts'
import type { ReadSettings, SentSettings } from './read-settings.ts'
import type { Asked, Said } from './read-thread.ts'

/** Settings of the largest hall take a second or two; what takes so long was made to. */
const LONGEST_MS = 10_000
/** To start the thread takes a second or two as well, and far longer where much else is going on: that is nobody's settings' fault. */
const LONGEST_START_MS = 60_000
/** Waiting for their turn; more are an attack, or a program that has run wild. */
const MOST_WAITING = 8
/** After so long without work the thread and its memory are let go. */
const IDLE_MS = 60_000
const MEMORY = { maxOldGenerationSizeMb: 256, stackSizeMb: 4 }

/** Too many settings are being read. Its status is the answer to the request. */
export class ReaderBusy extends Error {
  readonly statusCode = 429
}

interface Turn {
  asked: Asked
  resolve: (said: Exclude<Said, 'ready'>) => void
  reject: (error: Error) => void
  /** It took too long, or too much memory. */
  giveUp: () => void
}

/**
 * Reads and checks settings outside the main thread, and writes them as a file, one after another, each within a time and a
 * memory: whatever somebody sends, the hall goes on meanwhile.
 */
export class SettingsReader {
  readonly #longestMs: number
  readonly #turns: Turn[] = []
  #worker: Worker | null = null
  #isReady = false
  #present: Turn | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(longestMs = LONGEST_MS) {
    this.#longestMs = longestMs
  }

  /** What is sent, read and checked; of what takes too long it is said that it does. @throws ReaderBusy */
  read(sent: SentSettings): Promise<ReadSettings> {
    return new Promise((resolve, reject) => {
      this.#take({
        asked: { sent },
        resolve: (said) => 'read' in said && resolve(said.read),
        reject,
        giveUp: () => resolve(TOO_MUCH)
      })
    })
  }

  /** Settings as a file of YAML. @throws ReaderBusy, also when it takes too long */
  write(centre: Centre): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#take({
        asked: { centre },
        resolve: (said) => 'file' in said && resolve(said.file),
        reject,
        giveUp: () => reject(new ReaderBusy('The file takes too long to write; try again in a moment'))
      })
    })
  }

  /** Ends the thread; what is being read is told to have failed. */
  async close(): Promise<void> {
    const worker = this.#release()
    for (const { reject } of [this.#present, ...this.#turns.splice(0)].filter((turn) => turn !== null))
      reject(new ReaderBusy('The server stops'))
    this.#present = null
    await worker?.terminate()
  }

  #take(turn: Turn): void {
    if (this.#turns.length >= MOST_WAITING) {
      turn.reject(new ReaderBusy('Other settings are being read; send them again in a moment'))
      return
    }
    this.#turns.push(turn)
    this.#next()
  }

  #next(): void {
    if (this.#present !== null) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const turn = this.#turns.shift()
    if (!turn) {
      this.#timer = setTimeout(() => void this.#release()?.terminate(), IDLE_MS).unref()
      return
    }
    this.#present = turn
    this.#worker ??= this.#start()
    this.#waitFor(this.#isReady ? this.#longestMs : LONGEST_START_MS)
    this.#worker.postMessage(turn.asked)
  }

  #waitFor(ms: number): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#giveUp(), ms)
  }

  #start(): Worker {
    this.#isReady = false
    const worker = new Worker(new URL('./read-thread.ts', import.meta.url), { resourceLimits: MEMORY })
    worker.unref()
    worker.on('message', (said: Said) => {
      if (worker !== this.#worker) return
      if (said !== 'ready') return this.#answer((turn) => turn.resolve(said))
      this.#isReady = true
      if (this.#present) this.#waitFor(this.#longestMs)
    })
    worker.on('error', (error: Error & { code?: string }) => {
      if (worker !== this.#worker) return
      this.#release()
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.#answer((turn) => turn.giveUp())
      else this.#answer((turn) => turn.reject(error))
    })
    return worker
  }

  #giveUp(): void {
    void this.#release()?.terminate()
    this.#answer((turn) => turn.giveUp())
  }

  #answer(how: (turn: Turn) => void): void {
    const turn = this.#present
    this.#present = null
    if (turn) how(turn)
    this.#next()
  }

  #release(): Worker | null {
    const worker = this.#worker
    this.#worker = null
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    return worker
  }
}

const TOO_MUCH: ReadSettings = {
  centre: null,
  faults: [fault('', 'unreadable', 'The settings take longer to read, or more memory, than the largest hall has.')],
  advice: [],
  changes: []
}
