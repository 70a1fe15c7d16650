import { runCommand, UsageError } from '../../ops/commands/run-command.ts'
import { typed } from '../../db/typed-command.ts'

const USAGE = `${typed('hub', 'restore --from <backup file> [--data ./hub] [--replace] [--backup-key <file>]')}
Events that came after the backup are sent anew by the halls, by themselves.`

await runCommand({
  usage: USAGE,
  folder: './hub',
  options: { from: { type: 'string' }, 'backup-key': { type: 'string' }, replace: { type: 'boolean', default: false } },
  act: async (data, { from, replace, 'backup-key': keyFile }) => {
    if (from === undefined) throw new UsageError('Name the backup with --from.')
    const [{ restoreHub }, { readBackupKey }] = await Promise.all([
      import('../ops/backups.ts'),
      import('../../ops/backup/key.ts')
    ])
    const key = keyFile === undefined ? undefined : readBackupKey(keyFile, [data])
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
