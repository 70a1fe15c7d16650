import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { runCommand, UsageError } from '../../ops/commands/run-command.ts'
import { typed } from '../../db/typed-command.ts'

const USAGE = `${typed('hub', 'verify [--data ./hub] [--database postgres://…] [--anchors <file or address>]')}
  [--file <backup file>] [--backup-key <file>]
Also while the hub runs. --anchors compares with what somebody else has kept of /api/public/anchors.`

await runCommand({
  usage: USAGE,
  folder: './hub',
  options: {
    database: { type: 'string' },
    anchors: { type: 'string' },
    file: { type: 'string' },
    'backup-key': { type: 'string' }
  },
  act: async (data, { database, anchors, file, 'backup-key': keyFile }) => {
    if (file !== undefined && database !== undefined) throw new UsageError('Name a database, or the file of a backup.')
    const [{ openForCommand }, { verifyHub }, { readAnchors }, { openBackup }, { readBackupKey }, { HUB_FILE }] =
      await Promise.all([
        import('../ops/open-for-command.ts'),
        import('../ops/verify/verify.ts'),
        import('../../ops/verify/anchors.ts'),
        import('../ops/backups.ts'),
        import('../../ops/backup/key.ts'),
        import('../store/sqlite.ts')
      ])
    const copies = anchors === undefined ? [] : (await readAnchors(anchors)).anchors
    const scratch = file === undefined ? null : mkdtempSync(path.join(tmpdir(), 'kezek-hub-looked-at-'))
    try {
      if (scratch !== null && file !== undefined) {
        const key = keyFile === undefined ? undefined : readBackupKey(keyFile, [data, path.dirname(file)])
        await openBackup(file, path.join(scratch, HUB_FILE), key)
      }
      const store = await openForCommand(scratch ?? data, database)
      try {
        const { findings, told, ...counts } = await verifyHub(store, copies)
        const looked = `Looked at ${lookedAt(counts)}.`
        return findings.length === 0
          ? { isWell: true, lines: [`The hub is whole. ${looked}`, ...told] }
          : {
              isWell: false,
              lines: [
                'The hub is not as its halls and head office gave it:',
                ...findings.map((each) => `- ${each}`),
                ...told,
                looked,
                'Keep this database and all backups, and find out who could write to it. The halls have their logs.'
              ]
            }
      } finally {
        await store.close()
      }
    } finally {
      if (scratch !== null) rmSync(scratch, { recursive: true, force: true })
    }
  }
})

function lookedAt(counts: Record<string, number>): string {
  const of = (name: string) => `${counts[name] ?? 0}`
  return `${of('events')} events of ${of('centres')} centres in ${of('batches')} batches, ${of('days')} days, ${of('tallies')} tallies of months, ${of('anchors')} anchors, ${of('versions')} versions of the catalogue, ${of('people')} accounts`
}
