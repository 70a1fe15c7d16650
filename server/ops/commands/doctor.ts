import path from 'node:path'
import { styleText } from 'node:util'
import type { Finding } from '../doctor/finding.ts'
import { runCommand } from './run-command.ts'

const USAGE = `npm run doctor -- [--data ./data] [--backups <folder>] [--backup-key <file>]
  [--url http://127.0.0.1:8080] [--tls-cert <file>] [--tls-key <file>]`
const COLOURS = { ok: 'green', attention: 'yellow', broken: 'red' } as const

await runCommand({
  usage: USAGE,
  options: {
    backups: { type: 'string' },
    url: { type: 'string' },
    'backup-key': { type: 'string' },
    'tls-cert': { type: 'string' },
    'tls-key': { type: 'string' }
  },
  act: async (data, values) => {
    const [
      { databaseFinding, hallFindings },
      { backupFindings },
      { readBackupKey },
      { folderFinding, nodeFinding, rightsFinding, spaceFinding },
      { certificateFinding, lockFinding, urlFindings }
    ] = await Promise.all([
      import('../doctor/hall-file.ts'),
      import('../doctor/backups.ts'),
      import('../backup/key.ts'),
      import('../doctor/machine.ts'),
      import('../doctor/running.ts')
    ])
    const now = Date.now()
    const folder = folderFinding(data)
    const backups = values.backups ?? path.join(data, 'backups')
    const keyFile = values['backup-key']
    const key = keyFile === undefined ? undefined : readBackupKey(keyFile, [data, backups])
    const secrets = [keyFile, values['tls-key']].filter((file) => file !== undefined)
    const findings: Finding[] = [nodeFinding(), folder]
    if (folder.state === 'ok') {
      findings.push(
        spaceFinding(data),
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
    if (values['tls-cert'] !== undefined) findings.push(certificateFinding(values['tls-cert'], now))

    const count = (state: Finding['state']) => findings.filter((each) => each.state === state).length
    const end =
      count('broken') > 0
        ? `${count('broken')} broken: see to it now.`
        : count('attention') > 0
          ? 'The hall works; see to what needs attention.'
          : 'All is well.'
    return { isWell: count('broken') === 0, lines: [...findings.map(lineOf), '', end] }
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

function lineOf({ about, state, sentence }: Finding): string {
  return `${styleText(COLOURS[state], state.padEnd(9))}  ${about}: ${sentence}`
}
