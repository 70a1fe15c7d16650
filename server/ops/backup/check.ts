import { chainFrom, ChainBroken, lastSeqOf, rowAt } from '../../db/chain.ts'
import { genesisOf, readEpoch } from '../../db/epochs.ts'
import type { Db } from '../../db/open.ts'
import { readingFile } from '../../db/read-only.ts'
import { epochFaults, type Restore } from '../../db/restores.ts'
import { checkContinues, checkHead } from '../verify/continuity.ts'
import type { Mark, Previous } from './previous.ts'
import { typed } from '../../db/typed-command.ts'

/** What a good backup holds: the log of this epoch, up to this place. */
export interface Checked {
  epoch: string
  seq: number
  hash: string
  /** The restores that its log tells of since the backup before it. */
  restores: Restore[]
}

interface Against {
  previous?: Pick<Previous, 'file' | 'readable'> | null
  expected?: Mark | undefined
}

/**
 * The quick look at a new backup: its pages, the chain of its newest service day, that its epoch is the one that its log
 * tells of, and that it continues the backup before it and what the running server knows. The whole log is for `verify`.
 * @throws an Error whose sentence says what is wrong; ChainBroken or NotComparable when the past is not what it was
 */
export function checkBackup(file: string, { previous = null, expected }: Against = {}): Checked {
  return readingFile(file, (db) => {
    const found = db.$client.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok')
      throw new Error(
        `The copy is damaged (${found}), so it was not kept. Run "${typed('doctor')}"; the disk may be failing.`
      )
    const epoch = readEpoch(db)
    const from = newestDayOf(db)
    for (const _row of chainFrom(db, from)) {
      /* each is checked as it comes */
    }
    const [fault] = epochFaults(db)
    if (fault !== undefined) throw new ChainBroken(from, fault)
    if (expected) checkExpected(db, epoch, expected)
    const seq = lastSeqOf(db)
    return {
      epoch,
      seq,
      hash: rowAt(db, seq)?.hash ?? genesisOf(db),
      restores: previous === null ? [] : checkContinues(db, previous.readable, previous.file)
    }
  })
}

function checkExpected(db: Db, epoch: string, expected: Mark): void {
  if (epoch !== expected.epoch)
    throw new ChainBroken(
      expected.seq,
      `The file says that its log is epoch ${epoch}, but the server that works with it knows ${expected.epoch}: it was altered under the server's hands.`
    )
  checkHead(db, expected)
}

/** What a backup says of itself, or null when it cannot be read. */
export function readBackup(file: string): Pick<Checked, 'epoch' | 'seq'> | null {
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
