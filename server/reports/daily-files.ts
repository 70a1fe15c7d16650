import { mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from '../db/whole-files.ts'
import type { Period } from '../figures/periods.ts'
import type { ReportRhythm } from '../protocol/mail.ts'

const NAME = /^kezek-(\d{4}-\d\d-\d\d)\.xlsx$/

/** The newest day of which a folder has a summary; null: of none. */
export function newestFileDay(folder: string): string | null {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null
  return (
    readdirSync(folder)
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .sort()
      .at(-1) ?? null
  )
}

const PERIOD = /^kezek-(week|month)-(\d{4}-\d\d-\d\d)\.html$/

/** The last day of the newest week or month of which a folder has the report; null: of none. */
export function newestPeriodFile(folder: string, rhythm: 'weekly' | 'monthly'): string | null {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null
  const kind = rhythm === 'weekly' ? 'week' : 'month'
  return (
    readdirSync(folder)
      .flatMap((name) => (PERIOD.exec(name)?.[1] === kind ? (PERIOD.exec(name)?.[2] ?? []) : []))
      .sort()
      .at(-1) ?? null
  )
}

/** Puts the files of a week or a month into the folder, named by its last day; the page comes last, and says that all are there. */
export function writePeriodFiles(
  folder: string,
  rhythm: ReportRhythm,
  { to }: Period,
  files: ReadonlyArray<{ kind: string; content: Uint8Array | string }>
): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, { mode: 0o700 })
  return files.map(({ kind, content }) => {
    const file = path.join(folder, `kezek-${rhythm === 'weekly' ? 'week' : 'month'}-${to}.${kind}`)
    writeWhole(file, content)
    return file
  })
}

/** Puts a day's file into the folder; it has its name only when it is whole and on the disk. @returns its name */
export function writeDailyFile(folder: string, day: string, content: Uint8Array): string {
  // Not the folders above it: a drive that is not there must not be mistaken for an empty folder on this one.
  if (!statSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, { mode: 0o700 })
  const file = path.join(folder, `kezek-${day}.xlsx`)
  writeWhole(file, content)
  return file
}
