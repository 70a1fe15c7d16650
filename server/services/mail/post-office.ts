import type { FastifyBaseLogger } from 'fastify'
import type { LetterRow, Mail } from '../../db/mail.ts'
import { type Letter, LetterRefused, type MailServer, sendLetter } from '../../devices/mail/smtp.ts'
import type { MailTried } from '../../protocol/mail.ts'

const MINUTE = 60_000
/** A letter is tried again after these; then as after the last one, while it is of use. */
const AGAIN_AFTER_MS = [1, 5, 15, 30, 60].map((minutes) => minutes * MINUTE)

interface Surroundings {
  mail: Mail<MailServer>
  /** Steady, epoch ms: what patience is counted by. */
  now: () => number
  /** Whether an IP address is one that may be gone to. */
  mayReach: (address: string) => boolean
  log: Pick<FastifyBaseLogger, 'warn'>
}

/** Brings the letters of the queue to the house's server, one at a time; nobody waits for it. */
export class PostOffice {
  readonly #around: Surroundings
  #isOut = false
  #isStopped = false
  /** While nothing is taken, one letter is tried for all. */
  #restsUntil = 0

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Goes if there is something to bring, and it is time. */
  go(): void {
    const { now } = this.#around
    if (this.#isOut || this.#isStopped || now() < this.#restsUntil) return
    this.#isOut = true
    void this.#bringAll()
      .catch((error) => this.#around.log.warn(error, 'the queue of letters could not be kept; it is looked at again'))
      .finally(() => {
        this.#isOut = false
      })
  }

  /** The server is another one, or somebody says that it can go on: at once. */
  hurry(): void {
    this.#restsUntil = 0
    this.#around.mail.hurry(this.#around.now())
  }

  stop(): void {
    this.#isStopped = true
  }

  /** Sends something now, and sees whether it is taken. */
  async try(server: MailServer, letter: Letter): Promise<MailTried> {
    try {
      await sendLetter(server, letter, this.#around.mayReach)
      return { arrived: true, trouble: null }
    } catch (error) {
      return { arrived: false, trouble: (error as Error).message }
    }
  }

  async #bringAll(): Promise<void> {
    const { mail, now } = this.#around
    mail.dropOld(now())
    for (let letter = mail.next(now()); letter !== null && !this.#isStopped; letter = mail.next(now())) {
      const server = mail.server()
      if (server === null || !(await this.#bring(server, letter))) return
    }
  }

  /** @returns false: the server takes nothing now */
  async #bring(server: MailServer, row: LetterRow & { address: string }): Promise<boolean> {
    const { mail, mayReach, log } = this.#around
    const { letterId, recipientId, subject, text, html, fileName, file, address } = row
    const attached = file === null || fileName === null ? null : { name: fileName, content: file }
    try {
      await sendLetter(server, { to: address, subject, text, html, file: attached }, mayReach)
      mail.drop(letterId)
      mail.changeRecipient(recipientId, { trouble: null })
      return true
    } catch (error) {
      const trouble = (error as Error).message
      if (error instanceof LetterRefused) {
        log.warn({ recipientId, trouble }, 'a letter was refused')
        mail.drop(letterId)
        mail.changeRecipient(recipientId, { trouble })
        return true
      }
      this.#putOff(row, trouble)
      return false
    }
  }

  #putOff({ letterId, tries }: LetterRow, trouble: string): void {
    const { mail, now, log } = this.#around
    const waitMs = AGAIN_AFTER_MS[Math.min(tries, AGAIN_AFTER_MS.length - 1)] as number
    const at = now()
    this.#restsUntil = at + waitMs
    mail.putOff(letterId, { tries: tries + 1, nextAt: at + waitMs, trouble }, at)
    log.warn({ trouble }, 'no letter could be sent; it is tried again')
  }
}
