import { parseArgs } from 'node:util'
import { runCommand, UsageError } from './run-command.ts'

const USAGE = 'npm run restore -- --from <backup file> --data <folder> [--replace]'

let data = './data'

await runCommand(
  USAGE,
  () => data,
  async () => {
    const { values } = parseArgs({
      options: { from: { type: 'string' }, data: { type: 'string' }, replace: { type: 'boolean', default: false } }
    })
    if (values.from === undefined || values.data === undefined)
      throw new UsageError('A restore needs a backup and a folder.')
    data = values.data
    const { restore } = await import('../backup/restore.ts')
    const { seq, kept, files } = await restore(values.from, data, values.replace, Date.now())
    return {
      isWell: true,
      lines: [
        `Restored into ${data}: every event up to ${seq}, verified. The log goes on under a new epoch.`,
        ...(files > 0 ? [`With it ${files} pictures and recordings.`] : []),
        ...(kept === null ? [] : [`The hall that was there is kept as ${kept}.`]),
        'Everybody signs in anew. Passwords and devices are as they were when the backup was made: take back again whatever was taken back since.'
      ]
    }
  }
)
