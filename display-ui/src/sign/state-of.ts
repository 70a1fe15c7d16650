import type { SignView } from '../../../server/protocol/hall-views.ts'

export type SignState = 'called' | 'serving' | 'free' | 'paused' | 'closed'

/** What a sign shows of its desk. A ticket at the desk is stronger than a break that was only asked for. */
export function stateOf({ ticketNumber, serving, status }: SignView): SignState {
  if (ticketNumber !== null) return serving ? 'serving' : 'called'
  return status === 'open' ? 'free' : status
}
