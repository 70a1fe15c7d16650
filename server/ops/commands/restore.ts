import { runCommand, UsageError } from './run-command.ts'

const USAGE = 'npm run restore -- --from <backup file> --data <folder> [--replace]'
const NEEDS = 'A restore needs a backup and a folder.'

await runCommand({
  usage: USAGE,
  options: { from: { type: 'string' }, replace: { type: 'boolean', default: false } },
  whyNamed: NEEDS,
  act: async (data, values) => {
    if (values.from === undefined) throw new UsageError(NEEDS)
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
})
