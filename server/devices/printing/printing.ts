import { isDeepStrictEqual } from 'node:util'
import type { Paper, PaperView, PrinterView, Template } from '../../protocol/printing.ts'
import { Drawing } from './drawing.ts'
import { Printer, type Surroundings } from './printer.ts'

/** How long a stop waits for the ticket that is just coming out. */
const PATIENCE_MS = 2_000

export type PrintingOptions = Omit<Surroundings, 'drawing' | 'onChange'>

/** All printers of the hall. Nothing here is waited for by a request. */
export class Printing {
  readonly #around: Surroundings
  readonly #printers = new Map<string, Printer>()
  /** Printers that are on their way out: a changed one begins when its former self has let go. */
  readonly #leaving = new Map<string, Promise<void>>()
  readonly #listeners = new Set<() => void>()
  #isRunning = false

  constructor(options: PrintingOptions) {
    this.#around = {
      ...options,
      drawing: new Drawing(),
      onChange: () => {
        for (const hear of this.#listeners) hear()
      }
    }
  }

  /** Hears that something about printers or print jobs has changed. Returns how to stop hearing. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(): void {
    this.#isRunning = true
    this.configured()
  }

  async stop(): Promise<void> {
    this.#isRunning = false
    await Promise.all([
      ...this.#leaving.values(),
      ...[...this.#printers.values()].map((printer) => printer.stop(PATIENCE_MS))
    ])
    await this.#around.drawing.stop()
  }

  /** The settings may have changed: printers come, go, or begin anew. */
  configured(): void {
    if (!this.#isRunning) return
    const { printers } = this.#around.settings()
    if (printers.length > 0) this.#around.drawing.begin()
    for (const [printerId, printer] of this.#printers) {
      const now = printers.find((each) => each.printerId === printerId)
      if (isDeepStrictEqual(now, printer.settings)) continue
      this.#printers.delete(printerId)
      this.#leaving.set(
        printerId,
        Promise.all([this.#leaving.get(printerId), printer.stop(PATIENCE_MS)]).then(() => {})
      )
    }
    for (const settings of printers) {
      const { printerId } = settings
      if (this.#printers.has(printerId)) continue
      const printer = new Printer(settings, this.#around)
      this.#printers.set(printerId, printer)
      const former = this.#leaving.get(printerId) ?? Promise.resolve()
      void former.then(() => {
        if (this.#isRunning && this.#printers.get(printerId) === printer) printer.start()
      })
    }
    this.tidy()
    this.#around.onChange()
  }

  has(printerId: string): boolean {
    return this.#printers.has(printerId)
  }

  /** Writes a job down, in the caller's transaction. After the commit, `wake` it. */
  add(printerId: string, ticketId: string | null, paper: Paper): void {
    this.#around.jobs.add({ printerId, ticketId, createdAt: this.#around.now(), paper: JSON.stringify(paper) })
  }

  wake(printerId: string): void {
    this.#printers.get(printerId)?.wake()
  }

  /** Every printer as it was when it was last talked to. */
  views(): PrinterView[] {
    return [...this.#printers.values()].map(({ view }) => view)
  }

  /** What has become of a ticket on paper; null: it was to be on none. */
  paperView(ticketId: string): PaperView | null {
    const job = this.#around.jobs.ofTicket(ticketId)
    return job && { status: job.status, printer: this.#printers.get(job.printerId)?.view.status ?? 'unknown' }
  }

  /** The printer that a ticket was sent to last. */
  printerOf(ticketId: string): string | null {
    return this.#around.jobs.ofTicket(ticketId)?.printerId ?? null
  }

  /** A PNG picture of a ticket as it would be printed. @throws when it cannot be drawn */
  preview(template: Template, paper: Paper, widthDots: number) {
    return this.#around.drawing.picture(template, paper, widthDots)
  }

  /** Forgets what is old, and ends what waits at printers that are gone. */
  tidy(): void {
    const { jobs, now, log } = this.#around
    try {
      jobs.endOfOthers([...this.#printers.keys()], now())
      jobs.forgetOld(now())
    } catch (error) {
      log.warn({ err: error }, 'old print jobs cannot be cleared away; it is tried again with the next service day')
    }
  }
}
