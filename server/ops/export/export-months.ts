import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { readingFile } from '../../db/read-only.ts'
import { syncFile, syncFolder } from '../../db/sync.ts'
import { putInPlace, writeWhole } from '../../db/whole-files.ts'
import { writeCsvFiles } from './csv-files.ts'
import { describeTables } from './describe.ts'
import { type ClosedMonth, closedMonths, makeMonthFile } from './month-file.ts'
import { monthIn, TablesFile } from './tables-file.ts'

/** What a folder of exports has: a folder a month, the file over all of them, and what the columns mean. */
export const fileOfMonth = (month: string): string => `kezek-${month}.sqlite`
export const FILE_OF_ALL = 'kezek.sqlite'
/** What the columns mean. */
const DESCRIPTION = 'TABLES.md'
const MONTH = /^\d{4}-\d\d$/
const PARTIAL = '.partial'
const FORMER = '.former'

export interface Wanted {
  /** The hall's file. */
  file: string
  folder: string
  /** null: all that the folder has not got, and those that are not over. */
  months: readonly string[] | null
  /** Also what the folder has. */
  again: boolean
  withStaff: boolean
}
export interface Exported {
  made: ClosedMonth[]
  /** Months that the folder had already. */
  kept: number
  /** The file over all months that the folder has. */
  fileOfAll: string
  months: number
}

/** Nothing, or not what was asked, can be exported; the message says what to do. */
export class CannotExport extends Error {}

/**
 * Writes the tables of months into a folder, each month whole or not at all: what an earlier run has finished stays, so that one
 * that was ended goes on where it was. Only reads the hall's file, a month at one moment of it.
 * @throws CannotExport; an Error of the disk, and then what the folder had is as it was
 */
export function exportMonths({ file, folder, months, again, withStaff }: Wanted): Exported {
  const all = readingFile(file, closedMonths)
  const wanted = chosen(all, months)
  takeFolder(folder)
  const due = wanted.filter(({ month }) => again || months !== null || !isThere(folder, month))
  for (const { month } of due) exportMonth({ file, folder, month, withStaff })
  const there = monthsIn(folder)
  joinAll(folder, there)
  writeWhole(path.join(folder, DESCRIPTION), describeTables())
  return {
    made: due,
    kept: wanted.length - due.length,
    fileOfAll: path.join(folder, FILE_OF_ALL),
    months: there.length
  }
}

function chosen(all: readonly ClosedMonth[], months: readonly string[] | null): ClosedMonth[] {
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined)
    throw new CannotExport('No service day has been closed yet, so there is nothing to export. Try again tomorrow.')
  if (months === null) return [...all]
  return months.map((month) => {
    const found = all.find((each) => each.month === month)
    if (found) return found
    throw new CannotExport(
      `There is no closed service day in ${month}. The hall has days from ${first.month} to ${last.month}: choose one of those months.`
    )
  })
}

/** Not the folders above it: a drive that is not there must not be mistaken for an empty folder on this one. */
function takeFolder(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, { mode: 0o700 })
  for (const name of readdirSync(folder)) {
    const month = name.replace(FORMER, '').replace(PARTIAL, '')
    if (name.endsWith(PARTIAL) && (MONTH.test(month) || month === FILE_OF_ALL || month === DESCRIPTION))
      remove(path.join(folder, name))
    if (!name.endsWith(FORMER) || !MONTH.test(month)) continue
    // The power failed between the two names.
    if (statSync(path.join(folder, month), { throwIfNoEntry: false })) remove(path.join(folder, name))
    else renameSync(path.join(folder, name), path.join(folder, month))
  }
}

const remove = (what: string): void => rmSync(what, { recursive: true, force: true })

const isThere = (folder: string, month: string): boolean =>
  monthIn(path.join(folder, month, fileOfMonth(month)))?.isWhole ?? false

const monthsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => MONTH.test(name) && monthIn(path.join(folder, name, fileOfMonth(name))) !== null)
    .sort()

function exportMonth({
  file,
  folder,
  month,
  withStaff
}: Pick<Wanted, 'file' | 'folder' | 'withStaff'> & { month: string }): void {
  const place = path.join(folder, month)
  const [partial, former] = [place + PARTIAL, place + FORMER]
  try {
    mkdirSync(partial, { mode: 0o700 })
    const tables = path.join(partial, fileOfMonth(month))
    makeTables(file, month, tables, withStaff)
    writeCsvFiles(tables, partial)
    syncFolder(partial)
    if (statSync(place, { throwIfNoEntry: false })) renameSync(place, former)
    renameSync(partial, place)
    syncFolder(folder)
    remove(former)
  } finally {
    remove(partial)
  }
}

/** Makes the SQLite file of one month, which is on the disk when it returns, and can only be read. @throws CannotExport */
export function makeTables(file: string, month: string, tables: string, withStaff: boolean): void {
  readingFile(file, (db) => {
    const [found] = chosen(closedMonths(db), [month])
    makeMonthFile(db, found as ClosedMonth, tables, withStaff)
  })
  chmodSync(tables, 0o400)
  syncFile(tables)
}

/** One file of all months: what a tool for reports opens. */
function joinAll(folder: string, months: readonly string[]): void {
  const file = path.join(folder, FILE_OF_ALL)
  const partial = file + PARTIAL
  try {
    const output = new TablesFile(partial)
    try {
      for (const month of months) output.addAll(path.join(folder, month, fileOfMonth(month)))
      output.finish()
    } catch (error) {
      output.close()
      throw error
    }
    chmodSync(partial, 0o400)
    putInPlace(partial, file)
  } finally {
    remove(partial)
  }
}
