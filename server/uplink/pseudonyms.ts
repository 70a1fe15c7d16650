import { createHmac } from 'node:crypto'
import type { Pseudonyms } from './leaves.ts'

/** 128 bits of the HMAC. */
const LENGTH = 22
/** Remembered at once: the tickets of a few busy days. */
const MOST_KNOWN = 20_000

/** @param key of this hall; it never leaves it */
export function pseudonymsBy(key: string): Pseudonyms {
  const known = new Map<string, string>()
  const of = (what: string) => (id: string) => {
    const name = `${what} ${id}`
    let pseudonym = known.get(name)
    if (pseudonym === undefined) {
      pseudonym = createHmac('sha256', key).update(name).digest('base64url').slice(0, LENGTH)
      if (known.size >= MOST_KNOWN) known.clear()
      known.set(name, pseudonym)
    }
    return pseudonym
  }
  return { ticket: of('ticket'), someone: of('someone') }
}
