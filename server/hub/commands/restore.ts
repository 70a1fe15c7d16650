import { runCommand, UsageError } from '../../ops/commands/run-command.ts'
import { typed } from '../../db/typed-command.ts'

const USAGE = `${typed('hub', 'restore --from <backup file> [--data ./hub] [--replace] [--backup-key <file>]')}
${typed('hub', 'restore --from <backup file> --database postgres://… [--backup-key <file>]')}   (into an empty database)
Either kind of backup can be restored to either. Events that it does not have are sent anew by the halls, by themselves.`

await runCommand({
  usage: USAGE,
  folder: './hub',
  options: {
    from: { type: 'string' },
    database: { type: 'string' },
    'backup-key': { type: 'string' },
    replace: { type: 'boolean', default: false }
  },
  act: async (data, { from, replace, database, 'backup-key': keyFile }) => {
    if (from === undefined) throw new UsageError('Name the backup with --from.')
    if (database !== undefined && replace === true)
      throw new UsageError('--replace is for a folder. Into a database that has a hub nothing is restored.')
    const [{ restoreHub }, { restoreDatabase }, { readBackupKey }] = await Promise.all([
      import('../ops/backups.ts'),
      import('../ops/database-backups.ts'),
      import('../../ops/backup/key.ts')
    ])
    const key = keyFile === undefined ? undefined : readBackupKey(keyFile, [data])
    if (database !== undefined) {
      const rows = await restoreDatabase(from, database, data, key)
      return {
        isWell: true,
        lines: [`The hub of ${from} is in the database (${rows} rows). What it does not have, the halls send anew.`]
      }
    }
    const kept = await restoreHub(from, data, replace === true, Date.now(), key)
    return {
      isWell: true,
      lines: [
        `The hub of ${from} is in ${data}. What came after it, the halls send anew.`,
        ...(kept === null ? [] : [`The one that was there is kept in ${kept}.`])
      ]
    }
  }
})
