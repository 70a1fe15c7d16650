import { randomFillSync } from 'node:crypto'

const TIME_BYTES = 6
const CHANCE_BYTES = 16

/**
 * A new ticket's id: 128 random bits, which nobody can guess, behind the time, so that the file keeps the tickets of an
 * hour beside each other and a commit touches few pages.
 */
export function newTicketId (now: number): string {
  const bytes = Buffer.allocUnsafe(TIME_BYTES + CHANCE_BYTES)
  bytes.writeUIntBE(now, 0, TIME_BYTES)
  randomFillSync(bytes, TIME_BYTES)
  return bytes.toString('base64url')
}
