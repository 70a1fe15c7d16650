import { createReadStream, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { runInBackground } from '../background-process.ts'
import { fileOfMonth } from './export-months.ts'

const LONGEST_MS = 10 * 60_000

/** The tables of a month as one SQLite file; a sentence: why there is none. */
export type MadeTables = (month: string) => Promise<Readable | string>

/** Has the tables of a month made by the command `export`, in a process of its own, and gives them away once. @param data the hall's folder */
export function tablesMaker(data: string): MadeTables {
  return async (month) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kezek-tables-'))
    try {
      const { ended } = runInBackground('export.ts', ['--data', data, '--to', folder, '--month', month], LONGEST_MS)
      const { isGood, said } = await ended
      if (!isGood) return said || 'The tables took too long, or were ended from outside.'
      // What is open can be read though its name is gone.
      return createReadStream('', { fd: openSync(path.join(folder, month, fileOfMonth(month)), 'r') })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
