import { randomInt } from 'node:crypto'
import { foldTyped } from '../protocol/conventions/look-alikes.ts'
import type { Device } from '../protocol/devices.ts'
import { hashToken, newToken } from '../db/tokens.ts'

/** How long a code can be confirmed, and its device can fetch what was confirmed. */
export const CODE_MS = 10 * 60_000
/** Letters and digits that look like no other, on a screen far away and in a hurry. */
const ALPHABET = 'ACDEFGHJKLMNPQRTUVWXY34679'
/** Screens of one address that may be waiting; a further one takes the oldest's place. */
const MOST_OF_ONE_ADDRESS = 20
const MOST_IN_ALL = 500

interface Enrolment {
  kind: Device['kind']
  code: string
  secretHash: string
  expiresAt: number
  address: string
  token: string | null
  isReserved: boolean
}

/** A screen that is being confirmed. */
export interface Reservation {
  kind: Device['kind']
  token: string
  /** From now on the screen fetches the token. */
  confirm: () => void
  /** The code can be confirmed again; after `confirm` this changes nothing. */
  release: () => void
}

/**
 * Screens that show a code and wait for an administrator, as television apps do. In memory only: after a restart a screen
 * asks for a new code. The code is good for one confirmation, the secret for fetching the token until the ten minutes end,
 * so that an answer that got lost can be asked for again.
 */
export class Enrolments {
  readonly #bySecret = new Map<string, Enrolment>()

  begin(kind: Device['kind'], address: string, now: number): { code: string; secret: string; expiresAt: number } {
    for (const [key, { expiresAt }] of this.#bySecret) if (expiresAt <= now) this.#bySecret.delete(key)
    const goes = this.#whoGoesFor(address)
    if (goes) this.#bySecret.delete(goes.secretHash)

    const taken = new Set([...this.#bySecret.values()].map(({ code }) => code))
    let code = newCode()
    while (taken.has(code)) code = newCode()
    const secret = newToken()
    const secretHash = hashToken(secret)
    const expiresAt = now + CODE_MS
    this.#bySecret.set(secretHash, { kind, code, secretHash, expiresAt, address, token: null, isReserved: false })
    return { code: `${code.slice(0, 3)}-${code.slice(3)}`, secret, expiresAt }
  }

  // Where there are too many, the first of an address that has most: a screen of an address with one is not put out by others.
  #whoGoesFor(address: string): Enrolment | undefined {
    const byAddress = new Map<string, Enrolment[]>()
    for (const each of this.#bySecret.values())
      byAddress.set(each.address, [...(byAddress.get(each.address) ?? []), each])
    const mine = byAddress.get(address) ?? []
    if (mine.length >= MOST_OF_ONE_ADDRESS) return mine[0]
    if (this.#bySecret.size < MOST_IN_ALL) return undefined
    return [...byAddress.values()].reduce((most, its) => (its.length > most.length ? its : most))[0]
  }

  /** The screen that shows this code, however it was typed, and that nobody else is confirming or has confirmed. */
  #find(typed: string, now: number): Enrolment | undefined {
    const code = foldTyped(typed)
    return [...this.#bySecret.values()].find(
      (each) => each.code === code && each.expiresAt > now && each.token === null && !each.isReserved
    )
  }

  /**
   * Takes the screen that shows this code for one confirmation, and makes its device's token, which the screen cannot
   * fetch yet. Ends with `confirm`, once the device is in the file, or with `release`. Null: no screen shows it.
   */
  reserve(typed: string, now: number): Reservation | null {
    const found = this.#find(typed, now)
    if (!found) return null
    found.isReserved = true
    const token = newToken()
    return {
      kind: found.kind,
      token,
      confirm() {
        found.token = token
        found.code = ''
      },
      release() {
        found.isReserved = false
      }
    }
  }

  claim(
    secret: string,
    now: number
  ): { status: 'waiting' | 'expired' } | { status: 'confirmed'; kind: Device['kind']; token: string } {
    const one = this.#bySecret.get(hashToken(secret))
    if (!one || one.expiresAt <= now) return { status: 'expired' }
    return one.token === null ? { status: 'waiting' } : { status: 'confirmed', kind: one.kind, token: one.token }
  }
}

const newCode = (): string => Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
