import { statSync } from 'node:fs'
import path from 'node:path'
import { checkBackup } from '../backup/check.ts'
import { missingFrom } from '../backup/files.ts'
import type { BackupKey } from '../backup/key.ts'
import { type BackupFile, listBackups } from '../backup/names.ts'
import { checkProof, hasProof } from '../backup/proof.ts'
import { attention, broken, type Finding, megabytes, ok, spoken } from './finding.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** @param key of their authenticators; without it these are not looked at */
export function backupFindings(data: string, folder: string, now: number, key?: BackupKey): Finding[] {
  let newest: BackupFile | undefined
  try {
    newest = listBackups(folder)[0]
  } catch (error) {
    return [
      broken(
        'backups',
        `The folder ${folder} cannot be read (${(error as Error).message}). Look whether its drive is there.`
      )
    ]
  }
  if (!newest)
    return [
      broken(
        'backups',
        `There is no backup in ${folder}. Look whether its drive is there, start the server with --backup-to, or make one now: npm run backup -- --data ${data} --to ${folder}`
      )
    ]
  const age = now - newest.at
  const sentence = `The newest backup is ${spoken(age)} old (${newest.file}, ${megabytes(newest.bytes)}).`
  const findings = [
    age > 2 * DAY
      ? broken('backups', `${sentence} Look at the server's log for why none is made.`)
      : age > 3 * HOUR
        ? attention('backups', `${sentence} Unless the server was off, look at its log.`)
        : ok('backups', sentence)
  ]
  findings.push(contentFinding(newest, folder, key))
  if (statSync(folder).dev === statSync(data).dev)
    findings.push(
      attention(
        'backups',
        'The backups are on the same disk as the hall: when it dies, both are gone. Give --backup-to a folder on another drive.'
      )
    )
  return findings
}

/** Whether the newest backup is good, as far as can be told with what is there. */
function contentFinding({ file, isSealed }: BackupFile, folder: string, key: BackupKey | undefined): Finding {
  try {
    if (key) checkProof(key, file)
    if (!isSealed) checkBackup(file)
    const missing = missingFrom(file).length
    if (missing > 0)
      return broken(
        'backups',
        `${missing} of its pictures and recordings are missing in ${path.join(folder, 'files')}. Make a new one now with "npm run backup".`
      )
    const proof = key ? ' Its authenticator is right.' : ''
    if (isSealed && !key)
      return attention('backups', 'It is encrypted, and was not looked into: give its key with --backup-key.')
    if (hasProof(file) && !key)
      return ok(
        'backups',
        'It is whole, and can be restored. Its authenticator was not checked: that needs --backup-key.'
      )
    return ok(
      'backups',
      `${isSealed ? 'It is encrypted, as it was made' : 'It is whole'}, and can be restored.${proof}`
    )
  } catch (error) {
    return broken('backups', `It is no good: ${(error as Error).message} Make a new one now with "npm run backup".`)
  }
}
