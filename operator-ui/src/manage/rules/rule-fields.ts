import type { CallingRules } from '../../../../server/protocol/centre.ts'
import type { rules } from '../texts/rules.ts'

type Key = keyof typeof rules

export const UNITS = {
  minutes: { scale: 60_000, word: 'rules.minutes' },
  seconds: { scale: 1_000, word: 'rules.seconds' },
  times: { scale: 1, word: 'rules.times' },
  metres: { scale: 1, word: 'rules.metres' }
} as const satisfies Record<string, { scale: number; word: Key }>

/** A number that can be set: its words, its unit, and how finely it is entered; its bounds are in parts/bounds.ts. */
export interface RuleField<K extends string> {
  key: K
  label: Key
  about: Key
  unit: keyof typeof UNITS
  decimals?: number
}

type QueueKey = { [K in keyof CallingRules]: CallingRules[K] extends number ? K : never }[keyof CallingRules]

export const QUEUE_FIELDS: ReadonlyArray<RuleField<QueueKey>> = [
  { key: 'hardMaxWaitMs', label: 'rules.hardMaxWaitMs', about: 'rules.hardMaxWaitMs-about', unit: 'minutes' },
  { key: 'maxFirstInARow', label: 'rules.maxFirstInARow', about: 'rules.maxFirstInARow-about', unit: 'times' },
  { key: 'maxRecalls', label: 'rules.maxRecalls', about: 'rules.maxRecalls-about', unit: 'times' },
  { key: 'recallGapMs', label: 'rules.recallGapMs', about: 'rules.recallGapMs-about', unit: 'seconds' },
  {
    key: 'noShowAfterRecalls',
    label: 'rules.noShowAfterRecalls',
    about: 'rules.noShowAfterRecalls-about',
    unit: 'times'
  },
  { key: 'noShowAfterMs', label: 'rules.noShowAfterMs', about: 'rules.noShowAfterMs-about', unit: 'seconds' },
  { key: 'returnGraceMs', label: 'rules.returnGraceMs', about: 'rules.returnGraceMs-about', unit: 'minutes' },
  { key: 'maxReturns', label: 'rules.maxReturns', about: 'rules.maxReturns-about', unit: 'times' },
  { key: 'maxPostpones', label: 'rules.maxPostpones', about: 'rules.maxPostpones-about', unit: 'times' },
  { key: 'maxPostponeMs', label: 'rules.maxPostponeMs', about: 'rules.maxPostponeMs-about', unit: 'minutes' },
  { key: 'earlyMs', label: 'rules.earlyMs', about: 'rules.earlyMs-about', unit: 'minutes' }
]

export const SCREEN_FIELDS: ReadonlyArray<
  RuleField<'minDwellMs' | 'farthestSeatM' | 'screenHeightM' | 'kioskIdleMs' | 'kioskWarningMs'>
> = [
  { key: 'minDwellMs', label: 'rules.minDwellMs', about: 'rules.minDwellMs-about', unit: 'seconds' },
  {
    key: 'farthestSeatM',
    label: 'rules.farthestSeatM',
    about: 'rules.farthestSeatM-about',
    unit: 'metres',
    decimals: 1
  },
  {
    key: 'screenHeightM',
    label: 'rules.screenHeightM',
    about: 'rules.screenHeightM-about',
    unit: 'metres',
    decimals: 2
  },
  { key: 'kioskIdleMs', label: 'rules.kioskIdleMs', about: 'rules.kioskIdleMs-about', unit: 'seconds' },
  { key: 'kioskWarningMs', label: 'rules.kioskWarningMs', about: 'rules.kioskWarningMs-about', unit: 'seconds' }
]
