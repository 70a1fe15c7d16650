import { isDeepStrictEqual } from 'node:util'
import { chainFrom } from '../../server/db/chain.ts'
import type { Db } from '../../server/db/open.ts'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import type { Given, Told } from './clients.ts'

/**
 * What a file does not have of what clients were told, one sentence each.
 * @throws ChainBroken when the log is not whole
 */
export function lostFrom(db: Db, told: Told[], given: Given[]): string[] {
  const lost: string[] = []
  const logged = new Set<string>()
  const numbers = new Map<string, string>()
  for (const { seq, type, body, serviceDay } of chainFrom(db)) {
    const { ticketId = '', ticketNumber } = JSON.parse(body)
    const ticketRef = ticketRefOf(ticketId)
    logged.add(`${type} ${ticketRef}`)
    if (type !== 'ticket-issued') continue
    numbers.set(ticketRef, ticketNumber)
    const once = `${serviceDay} ${ticketNumber}`
    if (logged.has(once)) lost.push(`event ${seq} gives number ${ticketNumber} for the second time`)
    logged.add(once)
  }
  for (const { type, ticketRef, ticketNumber } of told) {
    if (!logged.has(`${type} ${ticketRef}`)) lost.push(`${type} of ${ticketNumber}, which was acknowledged`)
    else if (numbers.get(ticketRef) !== ticketNumber)
      lost.push(`the number ${ticketNumber}: the ticket has ${numbers.get(ticketRef)}`)
  }
  const answerOf = db.$client.prepare<[string], string>('SELECT answer FROM requests WHERE key = ?').pluck()
  for (const { key, body } of given) {
    // The same answer, in whatever order its serializer writes what may be left out.
    if (!isDeepStrictEqual(JSON.parse(answerOf.get(key) ?? 'null'), body)) lost.push(`the answer to key ${key}`)
  }
  return lost
}
