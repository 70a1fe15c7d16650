import path from 'node:path'
import { styleText } from 'node:util'
import type { Finding } from '../doctor/finding.ts'
import type { Lang } from '../../protocol/basics.ts'
import { sameIn, tell } from '../../protocol/conventions/message-format.ts'
import { ABOUT, END, STATES } from '../doctor/words.ts'
import { runCommand, UsageError } from './run-command.ts'
import { usageOf } from '../../db/typed-command.ts'

const USAGE = `${usageOf('doctor', '[--data ./data] [--backups <folder>] [--backup-key <file>]')}
  [--url http://127.0.0.1:8080] [--tls-cert <file>] [--tls-key <file>] [--lang en|ky|ru] [--json]`
const COLOURS = { ok: 'green', attention: 'yellow', broken: 'red' } as const

await runCommand({
  usage: USAGE,
  options: {
    backups: { type: 'string' },
    url: { type: 'string' },
    lang: { type: 'string' },
    json: { type: 'boolean' },
    'backup-key': { type: 'string' },
    'tls-cert': { type: 'string' },
    'tls-key': { type: 'string' }
  },
  act: async (data, values) => {
    const [
      { databaseFinding, growthIn, hallFindings, timeZoneIn },
      { backupFindings },
      { readBackupKey },
      { freeIn },
      { folderFinding, nodeFinding, rightsFinding, spaceFinding },
      { certificateFinding, lockFinding, urlFindings }
    ] = await Promise.all([
      import('../doctor/hall-file.ts'),
      import('../doctor/backups.ts'),
      import('../backup/key.ts'),
      import('../../db/disk-space.ts'),
      import('../doctor/machine.ts'),
      import('../doctor/running.ts')
    ])
    const lang = langOf(values.lang)
    const now = Date.now()
    const folder = folderFinding(data)
    const backups = values.backups ?? path.join(data, 'backups')
    const keyFile = values['backup-key']
    const key = keyFile === undefined ? undefined : readBackupKey(keyFile, [data, backups])
    const secrets = [keyFile, values['tls-key']].filter((file) => file !== undefined)
    const findings: Finding[] = [nodeFinding(), folder]
    if (folder.state === 'ok') {
      const free = freeIn(data)
      findings.push(
        spaceFinding(data, free, daysLeft(free, data, growthIn)),
        databaseFinding(data),
        ...hallFindings(data, now),
        ...(await voiceFindings(data)),
        ...(await networkOf(data)),
        ...backupFindings(data, backups, now, key),
        rightsFinding([data, backups, ...secrets]),
        lockFinding(data)
      )
    }
    if (values.url !== undefined) findings.push(...(await urlFindings(values.url)))
    if (values['tls-cert'] !== undefined) findings.push(certificateFinding(values['tls-cert'], now, timeZoneIn(data)))

    const count = (state: Finding['state']) => findings.filter((each) => each.state === state).length
    const worst = count('broken') > 0 ? 'broken' : count('attention') > 0 ? 'attention' : 'ok'
    const end = tell(END[worst], { n: count('broken') })[lang]
    const lines = values.json
      ? [JSON.stringify(findings.map((each) => ({ ...each, label: ABOUT[each.about] ?? sameIn(each.about) })))]
      : [...findings.map((finding) => lineOf(finding, lang)), '', end]
    return { isWell: worst !== 'broken', lines }
  }
})

async function voiceFindings(data: string): Promise<Finding[]> {
  // A file that cannot be read is the database's own finding.
  try {
    const { voiceFinding } = await import('../doctor/voice.ts')
    return [await voiceFinding(data)]
  } catch {
    return []
  }
}

async function networkOf(data: string): Promise<Finding[]> {
  try {
    return await (await import('../doctor/network.ts')).networkFindings(data)
  } catch {
    return []
  }
}

/** @throws UsageError */
function langOf(asked = 'en'): Lang {
  if (asked !== 'en' && asked !== 'ru' && asked !== 'ky')
    throw new UsageError(`--lang is en, ky or ru, not "${asked}".`)
  return asked
}

/** At the growth of the hall's file so far; null: it cannot be told, or is years away. */
function daysLeft(free: number, data: string, growth: (data: string) => number | null): number | null {
  try {
    const perDay = growth(data)
    const days = perDay === null ? Number.POSITIVE_INFINITY : Math.floor(free / perDay)
    return days > LONG_DAYS ? null : days
  } catch {
    return null
  }
}
const LONG_DAYS = 1_000

function lineOf({ about, state, said }: Finding, lang: Lang): string {
  const width = Math.max(...Object.values(STATES).map((word) => word[lang].length))
  return `${styleText(COLOURS[state], STATES[state][lang].padEnd(width))}  ${ABOUT[about]?.[lang] ?? about}: ${said[lang]}`
}
