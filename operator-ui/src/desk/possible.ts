import type { DeskView } from '../../../server/protocol/desks.ts'
import type { Key } from '../texts.ts'

/** The quieter actions, and the letter key of each. */
export const LETTERS = {
  recall: 'R',
  'no-show': 'N',
  outcome: 'F',
  transfer: 'T',
  park: 'P',
  'call-other': 'S',
  cancel: 'X',
  break: 'B'
} as const
export type ActionId = keyof typeof LETTERS

/** Whether an action would be taken now, and if not yet, what is missing. */
export interface Possible {
  enabled: boolean
  /** A sentence that is always there, or the time until it may be done. */
  hint: { key: Extract<Key, `hint.${string}`> } | { inMs: number } | null
}

const yes: Possible = { enabled: true, hint: null }
const no: Possible = { enabled: false, hint: null }
const when = (enabled: boolean): Possible => (enabled ? yes : no)

/** What the desk's view allows at this moment; the server has the last word. */
export function possible(view: DeskView, now: number): Record<ActionId, Possible> {
  const status = view.ticket?.status
  const called = status === 'called'
  const present = called || status === 'serving'
  const free = !view.ticket && view.status === 'open'
  return {
    recall: called ? after(view.nextRecallAt, now, 'hint.no-more-recalls') : no,
    'no-show': called ? after(view.noShowFrom, now, 'hint.recall-first') : no,
    outcome: when(present),
    transfer: when(present),
    park: when(present),
    'call-other': when(free),
    cancel: when(called),
    break: when(free || view.status === 'paused')
  }
}

function after(at: number | null, now: number, missing: Extract<Key, `hint.${string}`>): Possible {
  if (at === null) return { enabled: false, hint: { key: missing } }
  return at <= now ? yes : { enabled: false, hint: { inMs: at - now } }
}
