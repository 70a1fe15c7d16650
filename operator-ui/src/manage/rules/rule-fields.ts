import type { HallSettings } from '../../../../server/protocol/centre.ts'
import type { rules } from '../texts/rules.ts'

type Key = keyof typeof rules

export const UNITS = {
  minutes: { scale: 60_000, word: 'rules.minutes' },
  seconds: { scale: 1_000, word: 'rules.seconds' },
  times: { scale: 1, word: 'rules.times' },
  metres: { scale: 1, word: 'rules.metres' }
} as const satisfies Record<string, { scale: number, word: Key }>

/** A number that can be set: its words, its unit, and the bounds within which a hall still works well. */
export interface RuleField<K extends string> { key: K, label: Key, about: Key, unit: keyof typeof UNITS, min: number, max: number, places?: number }

type QueueKey = { [K in keyof HallSettings]: HallSettings[K] extends number ? K : never }[keyof HallSettings]

export const QUEUE_FIELDS: ReadonlyArray<RuleField<QueueKey>> = [
  { key: 'hardMaxWaitMs', label: 'rules.hardMaxWaitMs', about: 'rules.hardMaxWaitMs-about', unit: 'minutes', min: 0, max: 480 },
  { key: 'maxFirstInARow', label: 'rules.maxFirstInARow', about: 'rules.maxFirstInARow-about', unit: 'times', min: 1, max: 20 },
  { key: 'maxRecalls', label: 'rules.maxRecalls', about: 'rules.maxRecalls-about', unit: 'times', min: 0, max: 10 },
  { key: 'recallGapMs', label: 'rules.recallGapMs', about: 'rules.recallGapMs-about', unit: 'seconds', min: 3, max: 120 },
  { key: 'noShowAfterRecalls', label: 'rules.noShowAfterRecalls', about: 'rules.noShowAfterRecalls-about', unit: 'times', min: 0, max: 10 },
  { key: 'noShowAfterMs', label: 'rules.noShowAfterMs', about: 'rules.noShowAfterMs-about', unit: 'seconds', min: 0, max: 600 },
  { key: 'returnGraceMs', label: 'rules.returnGraceMs', about: 'rules.returnGraceMs-about', unit: 'minutes', min: 0, max: 240 },
  { key: 'maxReturns', label: 'rules.maxReturns', about: 'rules.maxReturns-about', unit: 'times', min: 0, max: 10 },
  { key: 'maxPostpones', label: 'rules.maxPostpones', about: 'rules.maxPostpones-about', unit: 'times', min: 0, max: 10 },
  { key: 'maxPostponeMs', label: 'rules.maxPostponeMs', about: 'rules.maxPostponeMs-about', unit: 'minutes', min: 0, max: 240 },
  { key: 'earlyMs', label: 'rules.earlyMs', about: 'rules.earlyMs-about', unit: 'minutes', min: 0, max: 60 }
]

export const SCREEN_FIELDS: ReadonlyArray<RuleField<'minDwellMs' | 'farthestSeatM' | 'screenHeightM' | 'kioskIdleMs' | 'kioskWarningMs'>> = [
  { key: 'minDwellMs', label: 'rules.minDwellMs', about: 'rules.minDwellMs-about', unit: 'seconds', min: 3, max: 60 },
  { key: 'farthestSeatM', label: 'rules.farthestSeatM', about: 'rules.farthestSeatM-about', unit: 'metres', min: 1, max: 60, places: 1 },
  { key: 'screenHeightM', label: 'rules.screenHeightM', about: 'rules.screenHeightM-about', unit: 'metres', min: 0.1, max: 6, places: 2 },
  { key: 'kioskIdleMs', label: 'rules.kioskIdleMs', about: 'rules.kioskIdleMs-about', unit: 'seconds', min: 15, max: 300 },
  { key: 'kioskWarningMs', label: 'rules.kioskWarningMs', about: 'rules.kioskWarningMs-about', unit: 'seconds', min: 10, max: 120 }
]
