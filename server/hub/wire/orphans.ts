import type { Orphaned } from '../../protocol/network/wire.ts'
import type { HubStore } from '../store/store.ts'
import type { Stretch } from './lineage.ts'
import { readLog } from './read-log.ts'

/** What the hub has of a log that no hall has any more, told in numbers. */
export async function orphansIn(
  store: HubStore,
  centreId: string,
  stretches: readonly Stretch[],
  newestWire: number
): Promise<Orphaned> {
  const found: Orphaned = { events: 0, tickets: 0, serviceDay: null, lastNumbers: {} }
  for (const { from, to } of stretches) found.events += to - from + 1
  try {
    for await (const { events } of readLog(store, centreId, stretches, newestWire))
      for (const { event } of events ?? []) take(found, event)
  } catch {
    // A line that cannot be read is an event all the same.
  }
  return found
}

function take(found: Orphaned, event: { type: string } & Record<string, unknown>): void {
  if (event.type === 'day-opened' && typeof event.serviceDay === 'string') {
    found.serviceDay = event.serviceDay
    found.lastNumbers = {}
  }
  if (event.type !== 'ticket-issued') return
  found.tickets++
  const { prefix, number } = event
  if (typeof prefix === 'string' && typeof number === 'number')
    found.lastNumbers[prefix] = Math.max(found.lastNumbers[prefix] ?? 0, number)
}
