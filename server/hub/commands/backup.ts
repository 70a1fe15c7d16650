import path from 'node:path'
import { runCommand } from '../../ops/commands/run-command.ts'
import { typed } from '../../db/typed-command.ts'

await runCommand({
  usage: `${typed('hub', 'backup [--data ./hub] [--to <folder>]')}
Of a hub on SQLite, also while it runs. PostgreSQL has tools of its own: pg_dump, or archived WAL.`,
  folder: './hub',
  options: { to: { type: 'string' } },
  act: async (data, values) => {
    const { backUpHub } = await import('../ops/backups.ts')
    const { file } = await backUpHub(data, values.to ?? path.join(data, 'backups'), Date.now())
    return { isWell: true, lines: [`The hub is backed up: ${file}`] }
  }
})
