import path from 'node:path'
import { runCommand } from '../../ops/commands/run-command.ts'
import { typed } from '../../db/typed-command.ts'

await runCommand({
  usage: `${typed('hub', 'backup [--data ./hub] [--to <folder>] [--backup-key <file>]')}
Of a hub on SQLite, also while it runs; with a key it is sealed, as a hall's. PostgreSQL has tools of its own: pg_dump, or
archived WAL, which this does not seal: encrypt what they write.`,
  folder: './hub',
  options: { to: { type: 'string' }, 'backup-key': { type: 'string' } },
  act: async (data, values) => {
    const [{ backUpHub }, { readBackupKey }] = await Promise.all([
      import('../ops/backups.ts'),
      import('../../ops/backup/key.ts')
    ])
    const to = values.to ?? path.join(data, 'backups')
    const keyFile = values['backup-key']
    const key = keyFile === undefined ? undefined : readBackupKey(keyFile, [data, to])
    const { file } = await backUpHub(data, to, Date.now(), key)
    return { isWell: true, lines: [`The hub is backed up: ${file}`] }
  }
})
