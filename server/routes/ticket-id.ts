import { randomFillSync } from 'node:crypto'

const TIME_BYTES = 6
const CHANCE_BYTES = 16
/** How many ids random bytes are fetched for at once: asking the system each time cost as much as deciding the ticket. */
const FETCHED = 256

const chance = Buffer.alloc(FETCHED * CHANCE_BYTES)
let used = chance.length

/**
 * A new ticket's id: 128 random bits, which nobody can guess, behind the time, so that the file keeps the tickets of an
 * hour beside each other and a commit touches few pages.
 */
export function newTicketId(now: number): string {
  if (used === chance.length) {
    randomFillSync(chance)
    used = 0
  }
  const bytes = Buffer.allocUnsafe(TIME_BYTES + CHANCE_BYTES)
  bytes.writeUIntBE(now, 0, TIME_BYTES)
  chance.copy(bytes, TIME_BYTES, used, used + CHANCE_BYTES)
  // What was given out is not kept: a picture of this process's memory tells no ticket's id from here.
  chance.fill(0, used, used + CHANCE_BYTES)
  used += CHANCE_BYTES
  return bytes.toString('base64url')
}
