import { isDeepStrictEqual } from 'node:util'
import type { PrintJob, PrintJobs, JobEnd } from '../../db/print-jobs.ts'
import type { Printer as PrinterSettings, PrinterView, Printing } from '../../protocol/printing.ts'
import { CannotDraw, type Drawing } from './drawing.ts'
import { PROFILES } from './models.ts'
import { Talk, type Told } from './talk.ts'

/** What a printer needs of the house. */
export interface Surroundings {
  jobs: PrintJobs
  drawing: Drawing
  settings: () => Printing
  /** The hall's time, epoch ms. */
  now: () => number
  onChange: () => void
  log: {
    info: (details: object, sentence: string) => void
    warn: (details: object, sentence: string) => void
    error: (details: object, sentence: string) => void
  }
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 8_000
/** How often an idle printer is asked for its state: the kiosk is to know before somebody wants a ticket. */
const LOOK_EVERY_MS = 15_000
/** The disk may be away for a while. */
const DISK_PAUSE_MS = 1_000

/** One printer: takes its jobs in their order, one at a time, and tries again until each is printed or too old. */
export class Printer {
  readonly settings: PrinterSettings
  readonly #around: Surroundings
  readonly #giveUp = new AbortController()
  readonly #talk: Talk
  #view: PrinterView
  #isStopping = false
  #running: Promise<void> | null = null
  /** Something has come that nobody has looked at yet. */
  #hasNews = false
  #isIdle = false
  #isPrinting = false
  #wakeUp: (() => void) | null = null

  constructor(settings: PrinterSettings, around: Surroundings) {
    this.settings = settings
    this.#around = around
    // A server that was killed may have left half of the first of them in the printer.
    const isTorn = around.jobs.waiting(settings.printerId) > 0
    this.#talk = new Talk(settings, this.#giveUp.signal, isTorn)
    this.#view = {
      printerId: settings.printerId,
      name: settings.name,
      status: 'unknown',
      nearEnd: false,
      since: around.now(),
      waiting: 0
    }
  }

  /** As it was when it was last talked to. */
  get view(): PrinterView {
    return this.#view
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /** Takes no further job; a ticket that is just coming out gets so long to end. */
  async stop(patienceMs: number): Promise<void> {
    this.#isStopping = true
    this.#wakeUp?.()
    const timer = setTimeout(() => this.#giveUp.abort(), this.#isPrinting ? patienceMs : 0)
    await this.#running
    clearTimeout(timer)
  }

  /** There may be something to print. */
  wake(): void {
    this.#hasNews = true
    if (this.#isIdle) this.#wakeUp?.()
  }

  async #run(): Promise<void> {
    let failures = 0
    while (!this.#isStopping) {
      let goesOn = false
      try {
        goesOn = await this.#turn()
      } catch (error) {
        this.#around.log.error({ err: error, printerId: this.settings.printerId }, 'printing failed; it is tried again')
      }
      failures = goesOn ? 0 : failures + 1
      if (!goesOn) await this.#sleep(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)))
    }
  }

  /** One step: the next job, or a look at an idle printer. Returns false when it is to be tried again after a pause. */
  async #turn(): Promise<boolean> {
    const { jobs } = this.#around
    const { printerId } = this.settings
    this.#hasNews = false
    this.#show({ waiting: jobs.waiting(printerId) })
    const job = jobs.next(printerId)
    if (job) return this.#print(job)
    this.#tell(await this.#talk.look())
    if (!this.#hasNews) {
      this.#isIdle = true
      await this.#sleep(LOOK_EVERY_MS)
      this.#isIdle = false
    }
    return true
  }

  async #print(job: PrintJob): Promise<boolean> {
    const { settings, now, drawing, log } = this.#around
    const { template, maxJobAgeMs } = settings()
    if (now() - job.createdAt > maxJobAgeMs) return this.#end(job, 'too-old')
    const { printerId, widthDots, model } = this.settings
    try {
      const { bytes, heightDots } = await drawing.bytes(
        template,
        JSON.parse(job.paper),
        widthDots,
        PROFILES[model].bandRows
      )
      if (this.#isStopping) return true
      this.#isPrinting = true
      const { isPrinted, told } = await this.#talk.print(bytes, heightDots)
      this.#tell(told)
      return isPrinted ? await this.#end(job, 'printed') : false
    } catch (error) {
      if (!(error instanceof CannotDraw)) throw error
      log.error({ err: error, printerId, jobId: job.jobId }, 'a ticket cannot be drawn')
      return this.#end(job, 'failed')
    } finally {
      this.#isPrinting = false
    }
  }

  /** Writes down how it ended. A ticket that is printed is not printed again because the disk does not take that. */
  async #end({ jobId }: PrintJob, end: JobEnd): Promise<boolean> {
    const { jobs, now, log, onChange } = this.#around
    while (true) {
      try {
        jobs.end(jobId, end, now(), end === 'printed' ? null : this.#view.status)
        break
      } catch (error) {
        log.warn(
          { err: error, printerId: this.settings.printerId, jobId },
          'how a print job ended cannot be written down'
        )
        if (this.#isStopping) break
        await this.#sleep(DISK_PAUSE_MS)
      }
    }
    onChange()
    return true
  }

  #tell({ status, nearEnd, why }: Told): void {
    // What was cut off by the stop says nothing about the printer.
    if (this.#giveUp.signal.aborted) return
    const { jobs, now, log } = this.#around
    const { printerId, name } = this.settings
    const before = this.#view
    if (before.status === status && before.nearEnd === nearEnd) return
    const since = before.status === status ? before.since : now()
    this.#show({ status, nearEnd, since })
    const details = { printerId, name, status, nearEnd, ...(why !== null && { why }) }
    if (status === 'ready') log.info(details, 'a printer prints')
    else log.warn(details, 'a printer does not print')
    try {
      jobs.keepState({ printerId, status, nearEnd, since })
    } catch (error) {
      log.warn({ err: error, printerId }, 'the state of a printer cannot be written down')
    }
  }

  #show(news: Partial<PrinterView>): void {
    const before = this.#view
    this.#view = { ...before, ...news }
    if (!isDeepStrictEqual(before, this.#view)) this.#around.onChange()
  }

  /** Until the time is over, the server stops, or (an idle one) there is something to do. */
  #sleep(ms: number): Promise<void> {
    if (this.#isStopping) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#wakeUp?.(), ms)
      this.#wakeUp = () => {
        clearTimeout(timer)
        this.#wakeUp = null
        resolve()
      }
    })
  }
}
