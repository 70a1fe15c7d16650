import type { Printer } from '../../protocol/printing.ts'
import { afterTorn, askDone, askStatus, STATUS_KINDS, type StatusKind } from './escpos.ts'
import { openFile } from './file-link.ts'
import { type Link, LinkBroken } from './link.ts'
import { PROFILES } from './models.ts'
import { openNetwork } from './network-link.ts'
import { isDone, isStatus, type Reading, readingOf } from './status.ts'

const ANSWER_MS = 1_500
/** How often a printer is asked, while a ticket comes out, whether something keeps it. */
const GLANCE_MS = 1_000
/** How long a ticket may take: some time to begin, and 30 mm a second. */
const BEGIN_MS = 4_000
const MS_A_DOT = 4

/** What was learned by talking to a printer; `why` is for the log. */
export type Told = Reading & { why: string | null }
const offline = (why: string): Told => ({ status: 'offline', nearEnd: false, why })
const QUIET: Told = { status: 'ready', nearEnd: false, why: null }

/** One printer, as far as talking to it goes. It is let go of after each ticket: it may be somebody else's too. */
export class Talk {
  readonly #printer: Printer
  readonly #signal: AbortSignal
  /** It has once told its state, so that its silence means something. */
  #hasAnswered = false
  /** A ticket was cut off; what the printer makes of the rest is not known. */
  #isTorn: boolean
  /** It was asked for its state in vain; the answer may still come, to whoever is connected then. */
  #isOwed = false

  /** @param isTorn a ticket may have been cut off before, by another process */
  constructor(printer: Printer, signal: AbortSignal, isTorn: boolean) {
    this.#printer = printer
    this.#signal = signal
    this.#isTorn = isTorn
  }

  /** How the printer is. */
  async look(): Promise<Told> {
    return this.#with(
      (link) => this.#ask(link),
      (why) => offline(why)
    )
  }

  /** Prints a ticket. Whether it is printed, as far as this model can tell, and how the printer is now. */
  print(bytes: Uint8Array, heightDots: number): Promise<{ isPrinted: boolean; told: Told }> {
    return this.#with(
      async (link) => {
        const before = await this.#ask(link)
        if (before.status !== 'ready') return { isPrinted: false, told: before }
        const patienceMs = BEGIN_MS + heightDots * MS_A_DOT
        const torn = this.#isTorn ? await this.#clearTorn(link, patienceMs) : null
        if (torn !== null) return { isPrinted: false, told: torn }
        this.#isTorn = true
        await link.send(bytes)
        const { tellsWhenDone } = this.#profile
        const kept = tellsWhenDone ? await this.#untilDone(link, patienceMs) : null
        if (kept !== null) return { isPrinted: false, told: kept }
        // Asked after the ticket, it tells too that everything before the question has arrived.
        const told = await this.#ask(link)
        if (!this.#hasAnswered) await link.close()
        // One that says so is done even if it was the last of the paper.
        const isPrinted = tellsWhenDone || told.status === 'ready'
        this.#isTorn = !isPrinted
        return { isPrinted, told }
      },
      (why) => ({ isPrinted: false, told: offline(why) })
    )
  }

  get #profile() {
    return PROFILES[this.#printer.model]
  }

  /**
   * Cuts off what is left of a torn ticket; returns what keeps the printer from it, or null. A printer may still say that
   * the torn one is done, which would be taken for the next ticket: it is asked too, and then heard out.
   */
  async #clearTorn(link: Link, patienceMs: number): Promise<Told | null> {
    const { bandRows, tellsWhenDone } = this.#profile
    await link.send(afterTorn(this.#printer.widthDots, bandRows))
    if (!tellsWhenDone) return null
    const kept = await this.#untilDone(link, patienceMs)
    if (kept === null) await hearOut(link)
    return kept
  }

  /** Waits until the printer has worked off everything; returns what keeps it, or null when it is done. */
  async #untilDone(link: Link, forMs: number): Promise<Told | null> {
    const until = performance.now() + forMs
    await link.send(askDone)
    while ((await link.hear(isDone, GLANCE_MS)) === null) {
      if (performance.now() > until) return offline('it did not say that the ticket is done')
      const told = await this.#ask(link)
      // One that is too busy to answer now is waited for; its answers would come too late to be told apart.
      if (told.status === 'offline')
        return (await link.hear(isDone, Math.max(0, until - performance.now()))) === null ? told : null
      if (told.status !== 'ready') return told
    }
    return null
  }

  async #ask(link: Link): Promise<Told> {
    const { status } = this.#profile
    if (status === 'never') return QUIET
    const answers = {} as Record<StatusKind, number>
    for (const kind of STATUS_KINDS) {
      await link.send(askStatus(kind))
      const answer = await link.hear(isStatus, ANSWER_MS)
      if (answer === null) {
        if (status === 'maybe' && !this.#hasAnswered) return QUIET
        this.#isOwed = true
        return offline('it does not tell its state')
      }
      answers[kind] = answer
    }
    this.#hasAnswered = true
    return { ...readingOf(answers), why: null }
  }

  async #with<T>(act: (link: Link) => Promise<T>, without: (why: string) => T): Promise<T> {
    let link: Link | null = null
    try {
      const { connection } = this.#printer
      link =
        connection.kind === 'network'
          ? await openNetwork(connection.host, connection.port, this.#signal)
          : openFile(connection.path, this.#signal)
      if (this.#isOwed) await hearOut(link)
      this.#isOwed = false
      return await act(link)
    } catch (error) {
      if (error instanceof LinkBroken) return without(error.message)
      throw error
    } finally {
      link?.drop()
    }
  }
}

/** Until nothing more comes of what it was asked before. One that talks without end is no printer, and not waited for. */
async function hearOut(link: Link): Promise<void> {
  const until = performance.now() + BEGIN_MS
  while ((await link.hear(() => true, ANSWER_MS)) !== null && performance.now() < until);
}
