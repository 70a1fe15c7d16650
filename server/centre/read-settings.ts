import { Value } from 'typebox/value'
import { Centre } from '../protocol/centre.ts'
import type { SettingsAdvice, SettingsChange, SettingsFault } from '../protocol/settings.ts'
import { withDefaults } from './defaults.ts'
import { changesBetween } from './diff.ts'
import { fault } from './fault.ts'
import { readSettingsFile, type ReadFile, unreadable } from './file.ts'
import { schemaFaults } from './schema-faults.ts'
import { hasInbornName, isTooDeep } from './shape.ts'
import { validate } from './validate.ts'
import { warningsFor } from './warnings.ts'

/** Settings as somebody sends them. */
export interface SentSettings {
  text: string
  /** A file of YAML, or JSON, whose id is not looked at: it may be another centre's. */
  isFile: boolean
  /** The id that this centre has. */
  centreId: string
  /** The settings as they are; with them it is told what would change, and what is probably not meant. */
  present: Centre | null
}

export interface ReadSettings {
  /** With the defaults of what they leave out; null: by their schema these are no settings. */
  centre: Centre | null
  /** Of the schema, or else of the rules; none: they can be put in force. */
  faults: SettingsFault[]
  advice: SettingsAdvice[]
  changes: SettingsChange[]
}

/** The most faults that are told: whoever mends these sees the next. */
const MOST_FAULTS = 50

/** Reads and checks settings as a whole. Takes as long as they are large: to be done in the thread (settings-reader.ts). */
export function readSettings({ text, isFile, centreId, present }: SentSettings): ReadSettings {
  const { value, faults: ofFile, lineOf } = isFile ? readSettingsFile(text) : readJson(text)
  const told = (faults: SettingsFault[]) =>
    faults.slice(0, MOST_FAULTS).map((each) => (isFile ? { line: lineOf(each.at), ...each } : each))
  const nothing = { centre: null, advice: [], changes: [] }
  if (ofFile.length > 0) return { ...nothing, faults: ofFile }
  const centre = withDefaults(isFile ? withId(value, centreId) : value)
  if (!Value.Check(Centre, centre)) return { ...nothing, faults: told(schemaFaults(firstErrors(centre))) }
  const faults =
    centre.centreId === centreId
      ? validate(centre)
      : [
          fault('/centreId', 'other-centre', `centreId must stay ${centreId}: the log is named by it.`, {
            value: centreId
          })
        ]
  return {
    centre,
    faults: told(faults),
    // The engine is run ahead only with settings that it could be given.
    advice: present === null || faults.length > 0 ? [] : warningsFor(centre, present),
    changes: present === null ? [] : changesBetween(present, centre)
  }
}

function readJson(text: string): ReadFile {
  try {
    const value: unknown = JSON.parse(text)
    if (!isTooDeep(value) && !hasInbornName(value)) return { value, faults: [], lineOf: () => 1 }
    return unreadable('The settings are nested deeper than settings are, or have names that no settings have.')
  } catch (error) {
    return unreadable((error as Error).message)
  }
}

const withId = (value: unknown, centreId: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, centreId } : value

const firstErrors = (value: unknown) => Value.Errors(Centre, value).slice(0, MOST_FAULTS * 10)
