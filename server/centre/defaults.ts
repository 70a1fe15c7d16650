import { Value } from 'typebox/value'
import type { EventOf } from '../engine/index.ts'
import { Centre } from '../protocol/centre.ts'

/** Deeper than any settings are; what goes deeper is not looked into. */
const DEEPEST = 20

/**
 * Puts into settings whatever they leave out, as the schema's default has it: an older program, or an older export, did
 * not know it. What cannot be settings is left as it is, for their check.
 */
export const withDefaults = <T>(settings: T): T =>
  isDeeperThan(DEEPEST, settings) ? settings : (Value.Default(Centre, settings) as T)

/** The settings that an event tells. */
export const settingsOf = ({ rules }: EventOf<'hall-configured'>): Centre =>
  withDefaults(structuredClone(rules)) as Centre

const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner)))
