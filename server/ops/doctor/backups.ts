import { statSync } from 'node:fs'
import path from 'node:path'
import { sameIn, tell } from '../../protocol/conventions/message-format.ts'
import { checkBackup } from '../backup/check.ts'
import { missingFrom } from '../backup/files.ts'
import type { BackupKey } from '../backup/key.ts'
import { type BackupFile, listBackups } from '../backup/names.ts'
import { checkProof, hasProof } from '../backup/proof.ts'
import { attention, broken, type Finding, megabytes, ok, spoken } from './finding.ts'
import { BACKUPS } from './words-hall.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** @param key of their authenticators; without it these are not looked at */
export function backupFindings(data: string, folder: string, now: number, key?: BackupKey): Finding[] {
  let newest: BackupFile | undefined
  try {
    newest = listBackups(folder)[0]
  } catch (error) {
    return [broken('backups', BACKUPS.unreadable, { folder, why: (error as Error).message })]
  }
  if (!newest) return [broken('backups', BACKUPS.none, { folder, data })]
  const age = now - newest.at
  const sentence = tell(BACKUPS.newest, { age: spoken(age), file: newest.file, size: megabytes(newest.bytes) })
  const findings = [
    age > 2 * DAY
      ? broken('backups', BACKUPS.old, { sentence })
      : age > 3 * HOUR
        ? attention('backups', BACKUPS.late, { sentence })
        : ok('backups', sentence)
  ]
  findings.push(contentFinding(newest, folder, key))
  if (statSync(folder).dev === statSync(data).dev) findings.push(attention('backups', BACKUPS['same-disk']))
  return findings
}

/** Whether the newest backup is good, as far as can be told with what is there. */
function contentFinding({ file, isSealed }: BackupFile, folder: string, key: BackupKey | undefined): Finding {
  try {
    if (key) checkProof(key, file)
    if (!isSealed) checkBackup(file)
    const missing = missingFrom(file).length
    if (missing > 0) return broken('backups', BACKUPS.files, { n: missing, folder: path.join(folder, 'files') })
    if (isSealed && !key) return attention('backups', BACKUPS.sealed)
    if (hasProof(file) && !key) return ok('backups', BACKUPS['not-proved'])
    const sentence = isSealed ? BACKUPS['as-made'] : BACKUPS.whole
    return key ? ok('backups', BACKUPS.proved, { sentence }) : ok('backups', sentence)
  } catch (error) {
    return broken('backups', BACKUPS.bad, { why: sameIn((error as Error).message) })
  }
}
