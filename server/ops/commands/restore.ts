import path from 'node:path'
import { ask } from './ask.ts'
import { runCommand, UsageError } from './run-command.ts'
import { dateTimeText } from '../../protocol/conventions/dates.ts'
import { usageOf } from '../../db/typed-command.ts'

const USAGE = usageOf('restore', '--from <backup file> --data <folder> [--replace] [--backup-key <file>] [--yes]')
const NEEDS = 'A restore needs a backup and a folder.'

await runCommand({
  usage: USAGE,
  options: {
    from: { type: 'string' },
    replace: { type: 'boolean', default: false },
    'backup-key': { type: 'string' },
    yes: { type: 'boolean', default: false }
  },
  whyNamed: NEEDS,
  act: async (data, values) => {
    if (values.from === undefined) throw new UsageError(NEEDS)
    const [{ restore, RestoreRefused }, { linesOf }, { readBackupKey }] = await Promise.all([
      import('../backup/restore.ts'),
      import('../backup/brought-back.ts'),
      import('../backup/key.ts')
    ])
    const keyFile = values['backup-key']
    const key = keyFile === undefined ? undefined : readBackupKey(keyFile, [data, path.dirname(values.from)])
    const { seq, kept, files, lost, isExact } = await restore({
      from: values.from,
      data,
      replace: values.replace,
      at: Date.now(),
      key,
      async agrees(back) {
        process.stdout.write(`${linesOf(back).join('\n')}\n`)
        if (values.yes) return true
        if (process.stdin.isTTY !== true || process.stdout.isTTY !== true)
          throw new RestoreRefused(
            'Nothing was changed: read the list above, and say --yes if all of these may come in again.'
          )
        return (await ask('May all of these come in again? Type yes', 'no')) === 'yes'
      }
    })
    return {
      isWell: true,
      lines: [
        `Restored into ${data}: every event up to ${seq}, verified. The log goes on under a new epoch, and says so in event ${seq + 1}.`,
        ...(files > 0 ? [`With it ${files} pictures and recordings.`] : []),
        ...(kept === null ? [] : [`The hall that was there is kept as ${kept}.`]),
        ...lostLines(lost, isExact),
        'Everybody signs in anew. Passwords and devices are as they were when the backup was made: take back again whatever was taken back since.'
      ]
    }
  }
})

function lostLines(
  {
    serviceDay,
    unknownFrom,
    numbers,
    others
  }: { serviceDay: string; unknownFrom: number | null; numbers: Record<string, number>; others: number },
  isExact: boolean
): string[] {
  if (unknownFrom === null) return ['No ticket was given out after the backup: none is unknown, and numbers go on.']
  const next = Object.entries(numbers).map(([prefix, number]) => `${prefix}${String(number + 1).padStart(3, '0')}`)
  return [
    `Tickets that were given out from ${dateTimeText(unknownFrom, 'UTC')} (UTC) on are unknown to this hall: their pages say "ask the staff", and the board says so on that day.`,
    isExact
      ? `Read from the hall that was there: on ${serviceDay} numbers go on at ${next.join(', ') || 'their beginning'}.`
      : `There was no file that says which numbers were given out since. So that none comes twice, on ${serviceDay} numbers go on at ${next.join(', ')}${others > 0 ? `, those of other prefixes at ${others + 1}` : ''}.`
  ]
}
