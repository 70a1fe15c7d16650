import path from 'node:path'
import type { Mark } from '../backup/previous.ts'
import { hallFileIn, type Outcome, runCommand, UsageError } from './run-command.ts'
import { usageOf } from '../../db/typed-command.ts'

const USAGE = `${usageOf('backup', '[--data ./data] [--to <folder>] [--backup-key <file>] [--encrypt]')}
The folder is "backups" in the data folder unless it is said. It ends with 3 when the log's past is not what it was.`

/** The past of the log, or its epoch, is not what it was, or cannot be compared. */
const PAST_CHANGED = 3
const MARK = /^([\w-]{1,64}):(\d{1,15}):([0-9a-f]{64})$/

// The server runs this very command on its schedule: a slow drive then slows nobody.
await runCommand({
  usage: USAGE,
  options: {
    to: { type: 'string' },
    'backup-key': { type: 'string' },
    encrypt: { type: 'boolean', default: false },
    // What the server knows of its log.
    expect: { type: 'string' },
    json: { type: 'boolean', default: false }
  },
  act: async (data, values): Promise<Outcome> => {
    hallFileIn(data)
    const folder = values.to ?? path.join(data, 'backups')
    const [{ makeBackup }, { readBackupKey }, { restoreSentence, NotComparable }, { ChainBroken }, { NotProven }] =
      await Promise.all([
        import('../backup/backup.ts'),
        import('../backup/key.ts'),
        import('../verify/continuity.ts'),
        import('../../db/chain.ts'),
        import('../backup/proof.ts')
      ])
    const keyFile = values['backup-key']
    if (values.encrypt && keyFile === undefined) throw new UsageError('--encrypt needs a key: --backup-key <file>.')
    const key = keyFile === undefined ? undefined : readBackupKey(keyFile, [data, folder])
    try {
      const made = await makeBackup(data, folder, Date.now(), {
        key,
        isSealed: values.encrypt,
        expected: markOf(values.expect)
      })
      const { file, bytes, seq, hash, epoch, previous } = made
      const sentences = [
        `Backed up to ${file}: ${(bytes / 1e6).toFixed(1)} MB, every event up to ${seq}, checked${previous === null ? '; there was no backup before it to compare with' : ''}. Head ${seq}:${hash}, epoch ${epoch}.`
      ]
      const restores = made.restores.map(restoreSentence)
      return {
        isWell: true,
        lines: values.json ? [JSON.stringify({ sentences, restores })] : [...sentences, ...restores]
      }
    } catch (error) {
      if (error instanceof ChainBroken || error instanceof NotComparable || error instanceof NotProven)
        return { isWell: false, code: PAST_CHANGED, lines: [`No backup was made. ${error.message}`] }
      throw error
    }
  }
})

function markOf(written: string | undefined): Mark | undefined {
  if (written === undefined) return undefined
  const [, epoch, seq, hash] = MARK.exec(written) ?? []
  if (epoch === undefined || seq === undefined || hash === undefined)
    throw new UsageError('--expect is <epoch>:<seq>:<hash>.')
  return { epoch, seq: Number(seq), hash }
}
