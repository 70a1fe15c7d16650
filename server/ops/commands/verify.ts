import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BackupKey } from '../backup/key.ts'
import { hallFileIn, runCommand, UsageError } from './run-command.ts'
import { usageOf } from '../../db/typed-command.ts'

const USAGE = `${usageOf('verify', '[--data ./data] [--file <backup file>] [--against <older backup file>]')}
  [--head <seq>:<hash>] [--anchors <file or the hub's address>] [--backup-key <file>] [--replay]
--anchors compares with what the network's hub has told everybody.
--replay also plays every day anew, and compares what the engine decides with what the log has.
A head is what the server's log, a daily summary, a backup's name or a paper has; its first 32 digits are enough.`

await runCommand({
  usage: USAGE,
  options: {
    file: { type: 'string' },
    against: { type: 'string' },
    head: { type: 'string', multiple: true },
    anchors: { type: 'string' },
    'backup-key': { type: 'string' },
    replay: { type: 'boolean', default: false }
  },
  act: async (data, values) => {
    const [{ verifyFile }, { headOf }, { compareWithAnchors }, { readBackupKey }] = await Promise.all([
      import('../verify/verify.ts'),
      import('../verify/continuity.ts'),
      import('../verify/anchors.ts'),
      import('../backup/key.ts')
    ])
    const heads = (values.head ?? []).map((written) => {
      const head = headOf(written)
      if (!head) throw new UsageError(`--head is <seq>:<hash>, with at least 32 digits of the hash, not "${written}".`)
      return head
    })
    const file = values.file ?? hallFileIn(data)
    const folders = [data, ...[values.file, values.against].flatMap((each) => (each ? [path.dirname(each)] : []))]
    const key = values['backup-key'] === undefined ? undefined : readBackupKey(values['backup-key'], folders)
    return withReadable([file, values.against], key, async ([readable, against]) => {
      // First: with nothing to compare with, nothing is said of the file.
      const anchored = values.anchors === undefined ? null : await compareWithAnchors(readable ?? file, values.anchors)
      const verified = verifyFile(readable ?? file, {
        against: against === undefined ? undefined : { file: against, name: values.against ?? against },
        heads,
        replay: values.replay,
        now: Date.now()
      })
      const { events, epoch, hash, firstBadSeq } = verified
      const findings = [...verified.findings, ...(anchored?.findings ?? [])]
      const told = [...verified.told, ...(anchored?.told ?? [])]
      if (findings.length === 0) {
        return {
          isWell: true,
          lines: [
            `${file} is whole: ${events} events in one chain (epoch ${epoch}), and every ticket, visit, person and device is as the log says.`,
            `Head ${events}:${hash}`,
            ...told
          ]
        }
      }
      const trusted = [firstBadSeq === null ? null : firstBadSeq - 1, anchored?.trustedUpTo ?? null].filter(
        (seq) => seq !== null
      )
      return {
        isWell: false,
        lines: [
          `${file} is not as it was written:`,
          ...findings.map((sentence) => `- ${sentence}`),
          ...told,
          trusted.length === 0
            ? 'The log itself is whole: the rows can be made anew from it. Keep this file, and find out who could write to it.'
            : `The log can be trusted up to event ${Math.min(...trusted)}. Keep this file and all backups, and find out who could write to it.`
        ]
      }
    })
  }
})

/** Opens what is sealed, and with a key proves what is a backup, into a folder that is removed again. */
async function withReadable<T>(
  files: Array<string | undefined>,
  key: BackupKey | undefined,
  work: (readable: Array<string | undefined>) => Promise<T>
): Promise<T> {
  const [{ isSealed, listBackups }, { checkProof }, { unseal }] = await Promise.all([
    import('../backup/names.ts'),
    import('../backup/proof.ts'),
    import('../backup/seal.ts')
  ])
  const scratch = mkdtempSync(path.join(tmpdir(), 'kezek-unsealed-'))
  try {
    const readable: Array<string | undefined> = []
    for (const [i, file] of files.entries()) {
      if (file !== undefined && isSealed(file) && !key)
        throw new Error(`${file} is sealed: give its key with --backup-key.`)
      const isBackup =
        file !== undefined &&
        listBackups(path.dirname(file)).some((each) => path.resolve(each.file) === path.resolve(file))
      if (file !== undefined && key && isBackup) checkProof(key, file)
      if (file === undefined || !key || !isSealed(file)) readable.push(file)
      else {
        const to = path.join(scratch, String(i))
        await unseal(key, file, to)
        readable.push(to)
      }
    }
    return await work(readable)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
