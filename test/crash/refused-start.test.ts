import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { openHall } from '../server/open-hall.ts'
import { runServer, startServer } from '../server/server-process.ts'
import { type Faults, openDisk, whyNoDisk } from './disk.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-refused-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file of a newer program: the server says so, ends, and leaves it as it is', async () => {
  const data = path.join(folder, 'newer')
  await (await openHall({ data })).stop()
  const file = path.join(data, FILE)
  const newer = new Database(file)
  newer.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('from the future', 99999999999999)")
  newer.close()
  const before = readFileSync(file)
  const { code, stderr } = await runServer(['--port', '0', '--data', data])
  expect(code).toBe(1)
  expect(stderr).toContain(
    'was written by a newer Kezek than this one. Start the newer one, or restore a backup from before it'
  )
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a folder that another server works with is refused', async () => {
  const data = path.join(folder, 'taken')
  const first = await startServer({ data })
  const { code, stderr } = await runServer(['--port', '0', '--data', data])
  expect(code).toBe(1)
  expect(stderr).toContain('another Kezek works with the data folder')
  expect((await fetch(`${first.base}/ready`)).status).toBe(200)
  // That a kill lets the folder go is seen in server-killed.test.ts: each restart is one.
  await first.kill('SIGKILL')
})

describe.skipIf(whyNoDisk !== null)('a disk that fails at the start', () => {
  test.each<[string, Faults, string]>([
    ['full', { write: 'ENOSPC' }, 'is full. Make room on it, then start again.'],
    ['read-only', { open: 'EROFS' }, 'cannot be written. Give this user the right to write there'],
    ['failing', { read: 'EIO' }, 'answers with errors. Check its cable and its health']
  ])('%s: one sentence that says what to do', async (name, faults, sentence) => {
    const data = path.join(folder, name)
    const disk = openDisk(data)
    disk.set(faults)
    const { code, stderr } = await runServer(['--port', '0', '--data', data], disk.env)
    disk.close()
    expect(code).toBe(1)
    expect(stderr).toContain(`Kezek cannot start: the`)
    expect(stderr).toContain(sentence)
  })
})
