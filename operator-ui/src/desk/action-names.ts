import type { Key } from '../texts.ts'
import type { ActionId } from './allowed-actions.ts'

/** In the order of the screen. */
export const ACTION_NAMES = {
  recall: 'action.recall',
  'no-show': 'action.no-show',
  outcome: 'action.outcome',
  transfer: 'action.transfer',
  park: 'action.park',
  'call-other': 'action.call-other',
  cancel: 'action.cancel',
  break: 'action.break'
} as const satisfies Record<ActionId, Key>

export const ACTION_IDS = Object.keys(ACTION_NAMES) as ActionId[]
