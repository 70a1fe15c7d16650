import type { FastifyBaseLogger } from 'fastify'
import type { LetterRow, Mail } from '../../db/mail.ts'
import { type Letter, LetterRefused, type MailServer, sendLetter } from '../../devices/mail/smtp.ts'
import type { MayReach } from '../../devices/reachable.ts'
import type { MailTried } from '../../protocol/mail.ts'
import { Carrier } from './carrier.ts'

interface Surroundings {
  mail: Mail<MailServer>
  /** Steady, epoch ms: what patience is counted by. */
  now: () => number
  /** Whether an IP address is one that may be gone to. */
  mayReach: MayReach
  log: Pick<FastifyBaseLogger, 'warn'>
}
type Row = LetterRow & { address: string; server: MailServer }

/** Brings the letters of the queue to the house's server. */
export class PostOffice extends Carrier<Row> {
  readonly #mayReach: Surroundings['mayReach']

  constructor({ mail, now, mayReach, log }: Surroundings) {
    super({
      what: 'letter',
      now,
      log,
      dropOld: (at) => mail.dropOld(at),
      hurry: (at) => mail.hurry(at),
      next(at) {
        const letter = mail.next(at)
        const server = letter && mail.server()
        return letter && server ? { ...letter, server } : null
      },
      bring: (row) => bring(mail, row, mayReach, log),
      putOff: ({ letterId }, part, at) => mail.putOff(letterId, part, at)
    })
    this.#mayReach = mayReach
  }

  /** Sends something now, and sees whether it is taken. */
  async try(server: MailServer, letter: Letter): Promise<MailTried> {
    try {
      await sendLetter(server, letter, this.#mayReach)
      return { arrived: true, trouble: null }
    } catch (error) {
      return { arrived: false, trouble: (error as Error).message }
    }
  }
}

/** A letter that is refused for good is dropped like one that was taken; whom it was for is told so. */
async function bring(
  mail: Mail<MailServer>,
  { server, letterId, recipientId, subject, text, html, fileName, file, address }: Row,
  mayReach: Surroundings['mayReach'],
  log: Surroundings['log']
): Promise<void> {
  const attached = file === null || fileName === null ? null : { name: fileName, content: file }
  let trouble: string | null = null
  try {
    await sendLetter(server, { to: address, subject, text, html, file: attached }, mayReach)
  } catch (error) {
    if (!(error instanceof LetterRefused)) throw error
    trouble = error.message
    log.warn({ recipientId, trouble }, 'a letter was refused')
  }
  mail.drop(letterId)
  mail.changeRecipient(recipientId, { trouble })
}
