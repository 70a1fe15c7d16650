import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { foldTyped } from '../protocol/conventions/look-alikes.ts'
import { hashToken } from '../db/tokens.ts'

/** How long a code is good for. */
export const CODE_MS = 24 * 3_600_000
const LENGTH = 8
/** Letters and digits that look like no other. */
const ALPHABET = 'ACDEFGHJKLMNPQRTUVWXY34679'

/** Typed by a technician: eight characters, in fours. */
export function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** However it was typed. */
export const hashOfCode = (typed: string): string => hashToken(`enrolment:${foldTyped(typed)}`)

export const newSalt = (): string => randomBytes(32).toString('base64url')

/**
 * The token that a code gives to a key: made of the code's salt, so that the hub need not keep it to give the same answer
 * when the first one got lost on its way.
 */
export const tokenOf = (salt: string, typed: string, publicKey: string): string =>
  createHmac('sha256', salt)
    .update(`${foldTyped(typed)}\n${publicKey}`)
    .digest('base64url')
