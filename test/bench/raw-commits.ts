import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDb } from '../../server/db/open.ts'

/** How many commits this disk and SQLite do with nothing around them: one row each, and in groups of as many as there are connections. */

const [seconds = 2, group = 50] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'kezek-raw-'))
// Opened as the hall opens it: WAL, synchronous = FULL, a real file.
const db = openDb(folder).$client
db.exec('CREATE TABLE raw (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)')
const insert = db.prepare('INSERT INTO raw (body) VALUES (?)')
const body = 'x'.repeat(700) // about what a ticket writes: its event, its row and the kept answer

function rowsASecond(rows: number): number {
  const commit = db.transaction(() => {
    for (let i = 0; i < rows; i++) insert.run(body)
  })
  const startedAt = performance.now()
  let commits = 0
  while (performance.now() - startedAt < seconds * 1_000) {
    commit.immediate()
    commits++
  }
  return ((commits * rows) / (performance.now() - startedAt)) * 1_000
}

const single = rowsASecond(1)
const grouped = rowsASecond(group)
db.close()
rmSync(folder, { recursive: true, force: true })
process.send?.({ single, grouped, group })
process.on('disconnect', () => process.exit(0))
