import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The name of the file in the data folder, for a service whose environment others can read. */
const FILE = 'sms-secret'

/**
 * What the SMS gateway knows this centre by: from the environment, or from a file beside the hall's. Not from the
 * settings: those are in the log for ever, and in every backup.
 */
export function readSmsSecret(data: string): string | undefined {
  if (process.env.KEZEK_SMS_SECRET) return process.env.KEZEK_SMS_SECRET
  const file = path.join(data, FILE)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
