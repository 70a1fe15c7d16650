import type { LoggerOptions } from 'pino'

/** A ticket's id and a token are as long as this, whatever they stand in: an address, a topic, an error's message. */
const SECRET = /(?<![\w-])(?:[\w-]{30}|[\w-]{43})(?![\w-])/g
const NAMES = ['password', 'newPassword', 'token', 'secret', 'authorization', 'cookie', 'ticketId', 'idempotency-key']

/**
 * What the log must not tell: passwords, tokens and cookies, and the ids that open a visitor's ticket. Whoever helps to
 * find a fault is sent the log. Nothing logs them on purpose; this is for the day when something does.
 */
export const privacy: LoggerOptions = {
  redact: {
    paths: [
      ...NAMES.map((name) => `["${name}"]`),
      ...NAMES.map((name) => `*["${name}"]`),
      ...NAMES.map((name) => `*.*["${name}"]`)
    ],
    censor: '[hidden]'
  },
  hooks: { streamWrite: (line) => line.replace(SECRET, '[hidden]') }
}
