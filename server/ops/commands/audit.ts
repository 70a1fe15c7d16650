import type { After } from '../audit/entries.ts'
import { hallFileIn, runCommand, UsageError } from './run-command.ts'
import { usageOf } from '../../db/typed-command.ts'

const USAGE = `${usageOf('audit', '[--data ./data] [--format jsonl|syslog] [--after <epoch>:<seq>[:<hash>]] [--all]')}
Writes the audit trail to the standard output, oldest first. --after goes on behind the last line of an earlier export, and
with its hash checks that the log is still the one of then. --all has every event, also those of each visit.`
const AFTER = /^([\w-]{1,64}):(\d{1,15})(?::([0-9a-f]{32,64}))?$/

// It reads one moment of the file, while the server may be at work.
await runCommand({
  usage: USAGE,
  options: {
    format: { type: 'string', default: 'jsonl' },
    after: { type: 'string' },
    all: { type: 'boolean', default: false }
  },
  act: async (data, values) => {
    const { format } = values
    if (format !== 'jsonl' && format !== 'syslog') throw new UsageError('--format is jsonl or syslog.')
    const after = afterOf(values.after)
    const [{ auditEntries }, { jsonLine, syslogLine }, { readingFile }, { centreIn }] = await Promise.all([
      import('../audit/entries.ts'),
      import('../audit/lines.ts'),
      import('../../db/read-only.ts'),
      import('../wanted-clips.ts')
    ])
    const file = hallFileIn(data)
    const host = centreIn(data)?.centreId ?? 'kezek'
    readingFile(file, (db) => {
      for (const entry of auditEntries(db, after, values.all))
        process.stdout.write(`${format === 'jsonl' ? jsonLine(entry) : syslogLine(entry, host)}\n`)
    })
    return { lines: [], isWell: true }
  }
})

function afterOf(written: string | undefined): After | null {
  if (written === undefined) return null
  const [, epoch, seq, hash] = AFTER.exec(written) ?? []
  if (epoch === undefined || seq === undefined)
    throw new UsageError('--after is <epoch>:<seq> or <epoch>:<seq>:<hash>, as the last line of an export has them.')
  return { epoch, seq: Number(seq), ...(hash !== undefined && { hash }) }
}
