import { chainFrom, ChainBroken, lastSeqOf, rowAt } from '../../db/chain.ts'
import { earlierEpochs, readEpoch } from '../../db/epochs.ts'
import type { Db } from '../../db/open.ts'
import { readingFile } from '../../db/read-only.ts'

/** What a good backup holds: the log of this epoch, up to this place. */
export interface Checked {
  epoch: string
  seq: number
}

/**
 * The quick look at a new backup: its pages, the chain of its newest service day, and that it continues the backup before
 * it. The whole log is for `verify`.
 * @throws an Error whose sentence says what is wrong
 */
export function checkBackup(file: string, previous?: string): Checked {
  return readingFile(file, (db) => {
    const found = db.$client.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok')
      throw new Error(
        `The copy is damaged (${found}), so it was not kept. Run "npm run doctor"; the disk may be failing.`
      )
    const epoch = readEpoch(db)
    for (const _row of chainFrom(db, newestDayOf(db))) {
      /* each is checked as it comes */
    }
    if (previous !== undefined) checkContinues(db, epoch, previous)
    return { epoch, seq: lastSeqOf(db) }
  })
}

/**
 * Who has the file could write the whole log anew, with hashes that fit. The older backup remembers how it was.
 * A backup of another hall, or one that cannot be read, proves nothing either way.
 */
function checkContinues(db: Db, epoch: string, previous: string): void {
  const before = readBackup(previous)
  if (!before) return
  const shared =
    before.epoch === epoch
      ? before.seq
      : Math.min(before.seq, earlierEpochs(db).find((each) => each.epoch === before.epoch)?.lastSeq ?? 0)
  if (shared === 0) return
  const then = readingFile(previous, (old) => rowAt(old, shared)?.hash)
  if (rowAt(db, shared)?.hash !== then) {
    throw new ChainBroken(
      shared,
      `Event ${shared} is not what the backup ${previous} has there: the log was written anew. No backup was removed; keep that one, and compare with "npm run verify -- --data <folder> --against ${previous}".`
    )
  }
}

/** What a backup says of itself, or null when it cannot be read. */
export function readBackup(file: string): Checked | null {
  try {
    return readingFile(file, (db) => ({ epoch: readEpoch(db), seq: lastSeqOf(db) }))
  } catch {
    return null
  }
}

const newestDayOf = (db: Db): number =>
  db.$client
    .prepare<[], number>("SELECT coalesce(max(seq), 1) FROM events WHERE type = 'day-opened'")
    .pluck()
    .get() as number

export { checkContinues }
