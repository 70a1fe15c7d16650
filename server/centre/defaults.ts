import { Value } from 'typebox/value'
import type { EventOf } from '../engine/index.ts'
import { Centre } from '../protocol/centre.ts'

/** Deeper than any settings are; what goes deeper is not looked into. */
const DEEPEST = 20

/** Sections that earlier programs knew by another name. */
const EARLIER_NAMES: Record<string, keyof Centre> = { settings: 'callingRules' }

/** What earlier programs called a section; the same, if they called it so. */
export const earlierNameOf = <T>(section: T): T | string =>
  Object.entries(EARLIER_NAMES).find(([, name]) => name === section)?.[0] ?? section

/** Settings, or some of their sections, with the present names of what an earlier program called otherwise. */
export function withCurrentNames<T>(settings: T): T {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return settings
  const nameOf = (section: string): string => {
    const name = Object.hasOwn(EARLIER_NAMES, section) ? EARLIER_NAMES[section] : undefined
    return name === undefined || name in settings ? section : name
  }
  return Object.fromEntries(Object.entries(settings).map(([section, value]) => [nameOf(section), value])) as T
}

/**
 * Puts into settings whatever they leave out, as the schema's default has it: an older program, or an older export, did
 * not know it. What cannot be settings is left as it is, for their check.
 */
export const withDefaults = <T>(settings: T): T =>
  isDeeperThan(DEEPEST, settings) ? settings : (Value.Default(Centre, withCurrentNames(settings)) as T)

/** The settings that an event of the log holds, whichever program wrote it. */
export const settingsOf = ({ rules }: EventOf<'hall-configured', Centre>): Centre =>
  withDefaults(structuredClone(rules))

const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner)))
