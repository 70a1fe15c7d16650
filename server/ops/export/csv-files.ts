import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { syncFile } from '../../db/sync.ts'
import { plainCsv } from '../../reports/csv.ts'
import { COLUMNS, type Cell, TABLES } from './tables.ts'

/** So many rows are text at once. */
const ROWS_AT_ONCE = 5_000
const MARK = '\ufeff'

/** Writes each table of a finished file beside it as CSV: commas, points, UTF-8 with a mark, a head. */
export function writeCsvFiles(file: string, folder: string): void {
  const client = new Database(file, { readonly: true })
  try {
    for (const { name } of [...TABLES, COLUMNS]) writeTable(client, name, path.join(folder, `${name}.csv`))
  } finally {
    client.close()
  }
}

function writeTable(client: Database.Database, name: string, file: string): void {
  const rows = client.prepare<[], Cell[]>(`SELECT * FROM "${name}" ORDER BY rowid`).raw()
  const output = openSync(file, 'wx', 0o600)
  try {
    const put = (some: Cell[][]) => writeAll(output, plainCsv(some, 'en').replace(MARK, ''))
    writeAll(output, MARK)
    let some: Cell[][] = [rows.columns().map((column) => column.name)]
    for (const row of rows.iterate()) {
      some.push(row)
      if (some.length < ROWS_AT_ONCE) continue
      put(some)
      some = []
    }
    if (some.length > 0) put(some)
  } finally {
    closeSync(output)
  }
  syncFile(file)
}

/** A disk that is nearly full takes a part of it. */
function writeAll(output: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let done = 0; done < bytes.length; ) done += writeSync(output, bytes, done)
}
