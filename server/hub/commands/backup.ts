import path from 'node:path'
import { runCommand } from '../../ops/commands/run-command.ts'
import { typed } from '../../db/typed-command.ts'

await runCommand({
  usage: `${typed('hub', 'backup [--data ./hub] [--database postgres://…] [--to <folder>] [--backup-key <file>]')}
Also while the hub runs; with a key it is sealed, as a hall's. Of PostgreSQL it has what the halls cannot send anew:
accounts, enrolments, catalogue, anchors, the hub's key. Of their events pg_dump makes one, which nobody seals.`,
  folder: './hub',
  options: { database: { type: 'string' }, to: { type: 'string' }, 'backup-key': { type: 'string' } },
  act: async (data, values) => {
    const [{ backUpHub }, { backUpDatabase }, { readBackupKey }] = await Promise.all([
      import('../ops/backups.ts'),
      import('../ops/database-backups.ts'),
      import('../../ops/backup/key.ts')
    ])
    const to = values.to ?? path.join(data, 'backups')
    const { database, 'backup-key': keyFile } = values
    const key = keyFile === undefined ? undefined : readBackupKey(keyFile, [data, to])
    const { file } = await (database === undefined
      ? backUpHub(data, to, Date.now(), key)
      : backUpDatabase(database, to, Date.now(), key))
    return { isWell: true, lines: [`The hub is backed up: ${file}`] }
  }
})
