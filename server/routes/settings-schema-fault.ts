import { fault } from '../hall/fault.ts'
import type { SettingsFault } from '../protocol/settings.ts'

/** A fault of the schema, told as those of the rules are. */
export function schemaFault ({ instancePath, keyword, params, message }: { instancePath: string, keyword: string, params: object, message?: string | undefined }): SettingsFault {
  const values = Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'))
  return fault(instancePath, `schema-${keyword}`, `${instancePath === '' ? 'The settings' : instancePath} ${message}`, values)
}
