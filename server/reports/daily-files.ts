import { mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from '../db/whole-files.ts'

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

/** Puts a day's file into the folder; it has its name only when it is whole and on the disk. @returns its name */
export function writeDailyFile(folder: string, day: string, content: Uint8Array): string {
  // Not the folders above it: a drive that is not there must not be mistaken for an empty folder on this one.
  if (!statSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, { mode: 0o700 })
  const file = path.join(folder, `kezek-${day}.xlsx`)
  writeWhole(file, content)
  return file
}
