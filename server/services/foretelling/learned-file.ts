import { readFileSync } from 'node:fs'
import type { Db } from '../../db/open.ts'
import { writeWhole } from '../../db/whole-files.ts'
import type { Learned } from '../../foresight/index.ts'

/**
 * What was learned until the end of a day, kept beside the log so that a start need not learn it again. It follows from
 * the log, belongs to no backup, and may be deleted at any time.
 */
export interface LearnedFile {
  format: 2
  /** The event that closed the last day that counts. */
  seq: number
  hash: string
  learned: Learned
}

/** null: there is none that goes with this log. */
export function readLearned(file: string, db: Db): LearnedFile | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as LearnedFile
    return kept.format === 2 && hashAt(db, kept.seq) === kept.hash ? kept : null
  } catch {
    // Missing or torn: what it holds is learned from the log again.
    return null
  }
}

/** @throws an Error of the disk */
export function writeLearned(file: string, db: Db, seq: number, learned: Learned): void {
  const kept: LearnedFile = { format: 2, seq, hash: hashAt(db, seq) ?? '', learned }
  writeWhole(file, JSON.stringify(kept))
}

const hashAt = (db: Db, seq: number): string | null =>
  db.$client.prepare<[number], { hash: string }>('SELECT hash FROM events WHERE seq = ?').get(seq)?.hash ?? null
