import type { noTicket } from '../../../server/client/texts/no-ticket.ts'

type Key = Extract<keyof typeof noTicket, `refused.${string}`>

const WORDS: Record<string, Key> = {
  'service-closed': 'refused.service-closed',
  'daily-limit': 'refused.daily-limit',
  'day-closed': 'refused.centre-closed',
  'unknown-service': 'refused.no-service',
  'no-connection': 'refused.no-connection'
}

/** Asking again cannot change these answers. */
const FINAL: ReadonlySet<Key> = new Set<Key>([
  'refused.service-closed',
  'refused.daily-limit',
  'refused.centre-closed',
  'refused.no-service'
])

/** Why there is no ticket, by the rejection's code. */
export const refusedKey = (code: string): Key => WORDS[code] ?? 'refused.otherwise'

export const isFinal = (key: Key): boolean => FINAL.has(key)
