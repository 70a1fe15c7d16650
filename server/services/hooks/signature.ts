import { createHmac, randomBytes } from 'node:crypto'

/** The signatures of the Standard Webhooks convention (standardwebhooks.com), symmetric, version 1. */

const PREFIX = 'whsec_'
const SECRET_BYTES = 32

export const newHookSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64')

/**
 * What is sent beside a message.
 * @param secrets each signs: the receiver takes the message by any one of them
 * @param at of this attempt, epoch ms: receivers refuse what is old
 */
export function signedHeaders(
  secrets: readonly string[],
  { id, at, payload }: { id: string; at: number; payload: string }
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1_000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${payload}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
