import { connect, isIP, type Socket } from 'node:net'
import type { MailServerBody } from '../../protocol/mail.ts'
import { lookupFor, type MayReach } from '../reachable.ts'

/** The house's mail server, with what is told to nobody. */
export type MailServer = Omit<MailServerBody, 'hasPassword'> & { password: string }

export interface Letter {
  to: string
  subject: string
  text: string
  html: string | null
  file: { name: string; content: Buffer } | null
}

/** A letter that no further try would bring there: the server knows the address, or the letter, and does not want it. */
export class LetterRefused extends Error {}

/** Why a letter was not taken, as a code without anybody's address: `EAUTH 535`. */
export class NotSent extends Error {}

const CONNECT_MS = 10_000
/** Between two words of the server. */
const SILENCE_MS = 20_000
/** Answers that are about one address or one letter, and not about the server. */
const OF_ADDRESS: ReadonlySet<number> = new Set([550, 551, 553, 554, 552])

/**
 * Hands one letter to the server, over a connection of its own to an address that may be gone to. TLS where the settings say so,
 * with the certificate checked; a server that offers none is told nothing.
 * @throws LetterRefused, NotSent
 */
export async function sendLetter(server: MailServer, letter: Letter, mayReach: MayReach): Promise<void> {
  // Loaded with the first letter: most halls send none.
  const { default: nodemailer } = await import('nodemailer')
  let connection: Socket | null = null
  const { host, port, security, user, password, certificate } = server
  const transport = nodemailer.createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user !== '' && { auth: { user, pass: password } }),
    tls: { ...(isIP(host) === 0 && { servername: host }), ...(certificate !== null && { ca: certificate }) },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // What a letter names is never fetched or read from the disk.
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket(_options: unknown, done: (error: Error | null, socket?: { connection: Socket }) => void) {
      openSocket(host, port, mayReach).then(
        (socket) => {
          connection = socket
          done(null, { connection: socket })
        },
        (error) => done(error)
      )
    }
  })
  const { to, subject, text, html, file } = letter
  try {
    await transport.sendMail({
      from: { name: 'Kezek', address: server.from },
      to: { name: '', address: to },
      subject,
      text,
      ...(html !== null && { html }),
      ...(file !== null && { attachments: [{ filename: file.name, content: file.content }] }),
      // No answer of a machine, and no holiday's, is wanted.
      headers: { 'Auto-Submitted': 'auto-generated' }
    })
  } catch (error) {
    throw failureOf(error as Error & { code?: string; responseCode?: number; command?: string })
  } finally {
    transport.close()
    ;(connection as Socket | null)?.destroy()
  }
}

function openSocket(host: string, port: number, mayReach: MayReach): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, lookup: lookupFor(host, mayReach) })
    const tooLate = setTimeout(
      () => socket.destroy(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })),
      CONNECT_MS
    )
    socket.once('connect', () => {
      clearTimeout(tooLate)
      socket.removeListener('error', reject)
      resolve(socket)
    })
    socket.once('error', (error) => {
      clearTimeout(tooLate)
      reject(error)
    })
  })
}

/** A server's own words may repeat an address: only codes are kept. */
function failureOf(error: Error & { code?: string; responseCode?: number }): Error {
  const said = [error.code ?? 'EUNKNOWN', error.responseCode].filter(Boolean).join(' ')
  const isOfAddress = error.code === 'EENVELOPE' || error.code === 'EMESSAGE'
  return isOfAddress && OF_ADDRESS.has(error.responseCode ?? 0) ? new LetterRefused(said) : new NotSent(said)
}
