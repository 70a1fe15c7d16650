import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Db } from '../../db/open.ts'

/**
 * Pseudonyms of staff for one month: the same in every export of it, another in the next. Their key comes of the ids of all
 * tickets of the month's first day, of which each is its holder's secret, so that nobody can try out who gives which.
 */
export function pseudonymsOf({ $client }: Db, days: readonly string[]): (operatorId: string) => string {
  const key = keyOf($client, days)
  return (operatorId) =>
    operatorId === '' ? '' : `staff-${createHmac('sha256', key).update(operatorId).digest('hex').slice(0, 8)}`
}

/** Of a month without a ticket, nothing is the same twice. */
function keyOf(client: Db['$client'], days: readonly string[]): Buffer {
  const idsOf = client
    .prepare<[string], string>('SELECT ticket_id FROM tickets WHERE service_day = ? ORDER BY ticket_id')
    .pluck()
  for (const day of days) {
    const ids = idsOf.all(day)
    if (ids.length > 0)
      return createHash('sha256')
        .update(`staff ${ids.join(' ')}`)
        .digest()
  }
  return randomBytes(32)
}
