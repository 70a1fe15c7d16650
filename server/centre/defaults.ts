import { Value } from 'typebox/value'
import type { EventOf } from '../engine/index.ts'
import { Centre } from '../protocol/centre.ts'
import { isTooDeep } from './shape.ts'

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
export function withDefaults<T>(settings: T): T {
  if (isTooDeep(settings)) return settings
  const renamed = withCurrentNames(settings)
  return lacksNothing(Centre as Schema, renamed) ? renamed : (Value.Default(Centre, renamed) as T)
}

const completed = new WeakMap<object, Centre>()

/** The settings that an event of the log holds, whichever program wrote it: the same object each time, and nobody's to change. */
export function settingsOf({ rules }: EventOf<'hall-configured', Centre>): Centre {
  const known = completed.get(rules)
  if (known) return known
  const renamed = withCurrentNames(rules)
  // What the log holds was checked when it was written: only an earlier program's settings lack anything.
  const whole = lacksNothing(Centre as Schema, renamed) ? renamed : Value.Default(Centre, structuredClone(renamed))
  completed.set(rules, whole as Centre)
  return whole as Centre
}

type Schema = {
  type?: string
  default?: unknown
  properties?: Record<string, Schema>
  additionalProperties?: unknown
  /** Of a list, or of each place of a tuple. */
  items?: Schema | readonly Schema[]
  anyOf?: readonly Schema[]
}

/**
 * Whether no default has a place in a value, which the log's own settings nearly always are: looking is a hundred times
 * faster than putting defaults in, and no start nor change of the settings waits for that.
 */
function lacksNothing(schema: Schema, value: unknown): boolean {
  if (value === undefined) return !('default' in schema)
  if (typeof value !== 'object' || value === null) return true
  if (schema.anyOf) return schema.anyOf.every((variant) => lacksNothing(variant, value))
  const { items } = schema
  if (items)
    return (
      !Array.isArray(value) ||
      value.every((item, place) => lacksNothing('at' in items ? (items[place] ?? {}) : items, item))
    )
  if (schema.properties)
    return (
      typeof schema.additionalProperties !== 'object' &&
      Object.entries(schema.properties).every(([key, inner]) => lacksNothing(inner, (value as never)[key]))
    )
  // A kind of schema that is not known here; whatever its type says, it is looked into the long way.
  return schema.type !== undefined && schema.type !== 'object' && schema.type !== 'array'
}
