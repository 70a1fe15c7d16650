import type { DeskView } from '../../../server/protocol/desks.ts'
import type { Key } from '../texts.ts'

/** The secondary actions and their shortcut letters. */
export const ACTION_LETTERS = {
  recall: 'R',
  'no-show': 'N',
  outcome: 'F',
  transfer: 'T',
  park: 'P',
  'call-other': 'S',
  cancel: 'X',
  break: 'B'
} as const
export type ActionId = keyof typeof ACTION_LETTERS

/** Whether an action would be taken now, and if not yet, what is missing. */
export interface Availability {
  enabled: boolean
  /** A sentence that is always there, or the time until it may be done. */
  hint: { key: Extract<Key, `hint.${string}`> } | { inMs: number } | null
}

const AVAILABLE: Availability = { enabled: true, hint: null }
const UNAVAILABLE: Availability = { enabled: false, hint: null }
const availableIf = (enabled: boolean): Availability => (enabled ? AVAILABLE : UNAVAILABLE)

/** What the desk's view allows at this moment; the server has the last word. */
export function allowedActions(view: DeskView, now: number): Record<ActionId, Availability> {
  const status = view.ticket?.status
  const called = status === 'called'
  const present = called || status === 'serving'
  const free = !view.ticket && view.status === 'open'
  return {
    recall: called ? availableFrom(view.nextRecallAt, now, 'hint.no-more-recalls') : UNAVAILABLE,
    'no-show': called ? availableFrom(view.noShowFrom, now, 'hint.recall-first') : UNAVAILABLE,
    outcome: availableIf(present),
    transfer: availableIf(present),
    park: availableIf(present),
    'call-other': availableIf(free),
    cancel: availableIf(called),
    break: availableIf(free || view.status === 'paused')
  }
}

function availableFrom(at: number | null, now: number, missing: Extract<Key, `hint.${string}`>): Availability {
  if (at === null) return { enabled: false, hint: { key: missing } }
  return at <= now ? AVAILABLE : { enabled: false, hint: { inMs: at - now } }
}
