import { fault } from './fault.ts'
import type { SettingsFault } from '../protocol/settings.ts'

interface SchemaError {
  instancePath: string
  keyword: string
  params: object
  message?: string | undefined
}

/** Faults of the schema, told as those of the rules are; one a place, for a value that is none of three has four. */
export function schemaFaults(errors: Iterable<SchemaError>): SettingsFault[] {
  const byPlace = new Map<string, SettingsFault>()
  for (const error of errors) if (!byPlace.has(error.instancePath)) byPlace.set(error.instancePath, schemaFault(error))
  return [...byPlace.values()]
}

function schemaFault({ instancePath, keyword, params, message }: SchemaError): SettingsFault {
  const values = Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'
    )
  )
  return fault(
    instancePath,
    `schema-${keyword}`,
    `${instancePath === '' ? 'The settings' : instancePath} ${message}`,
    values
  )
}
