import { existsSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '../../ops/commands/run-command.ts'
import { attention, broken, type Finding, ok, spoken } from '../../ops/doctor/finding.ts'
import { typed } from '../../db/typed-command.ts'

const LATE_MS = 2 * 86_400_000

await runCommand({
  usage: `${typed('hub', 'doctor [--data ./hub] [--database postgres://…] [--backups <folder>]')}
  [--backup-key <file>] [--url http://127.0.0.1:8090] [--tls-cert <file>]`,
  folder: './hub',
  options: {
    database: { type: 'string' },
    backups: { type: 'string' },
    'backup-key': { type: 'string' },
    url: { type: 'string' },
    'tls-cert': { type: 'string' }
  },
  act: async (data, values) => {
    const [{ nodeFinding, rightsFinding, spaceFinding }, { certificateFinding, isRunning, urlFindings }] =
      await Promise.all([import('../../ops/doctor/machine.ts'), import('../../ops/doctor/running.ts')])
    const now = Date.now()
    const findings: Finding[] = [nodeFinding()]
    if (existsSync(data))
      findings.push(
        spaceFinding(data),
        rightsFinding([data]),
        isRunning(data)
          ? ok('hub', `A hub is at work in ${data}.`)
          : attention('hub', `No hub is at work in ${data}. Start it: "${typed('hub', `--data ${data}`)}".`)
      )
    findings.push(await databaseFinding(data, values.database))
    if (values.database === undefined)
      findings.push(await backupFinding(values.backups ?? path.join(data, 'backups'), values['backup-key'], now))
    if (values.url !== undefined) findings.push(...(await urlFindings(values.url)))
    if (values['tls-cert'] !== undefined)
      findings.push(certificateFinding(values['tls-cert'], now, Intl.DateTimeFormat().resolvedOptions().timeZone))
    const isWell = findings.every(({ state }) => state !== 'broken')
    return { isWell, lines: findings.map(({ about, state, said }) => `${state.padEnd(9)}  ${about}: ${said.en}`) }
  }
})

async function databaseFinding(data: string, database: string | undefined): Promise<Finding> {
  const { openForCommand } = await import('../ops/open-for-command.ts')
  try {
    const store = await openForCommand(data, database)
    const [centres, enrolments, alarms] = [await store.centres(), await store.enrolments(), await store.alarms()]
    await store.close()
    const said = `${centres.length} centres, ${enrolments.filter(({ revokedAt }) => revokedAt === null).length} of them enrolled, on ${store.kind}.`
    if (alarms.length === 0) return ok('database', said)
    const kinds = [...new Set(alarms.map(({ kind, centreId }) => `${kind} at ${centreId}`))].slice(0, 10)
    return attention('database', `${said} Alarms stand: ${kinds.join(', ')}.`)
  } catch (error) {
    return broken('database', (error as Error).message)
  }
}

async function backupFinding(folder: string, keyFile: string | undefined, now: number): Promise<Finding> {
  const [{ checkBackup, listHubBackups }, { readBackupKey }, { isSealed }] = await Promise.all([
    import('../ops/backups.ts'),
    import('../../ops/backup/key.ts'),
    import('../../ops/backup/names.ts')
  ])
  const [newest] = listHubBackups(folder)
  if (!newest) return attention('backups', `There is no backup in ${folder}.`)
  if (isSealed(newest.file) && keyFile === undefined)
    return attention('backups', `${newest.file} is sealed: with --backup-key it is looked into.`)
  try {
    await checkBackup(newest.file, keyFile === undefined ? undefined : readBackupKey(keyFile, [folder]))
  } catch (error) {
    return broken('backups', (error as Error).message)
  }
  const ago = `The newest backup is ${spoken(now - newest.at).en} old and whole: ${newest.file}`
  return now - newest.at > LATE_MS ? attention('backups', ago) : ok('backups', ago)
}
