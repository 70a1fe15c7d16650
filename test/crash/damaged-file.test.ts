import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { asKiosk, type OpenHall, openHall } from '../server/open-hall.ts'
import { runServer, startServer } from '../server/server-process.ts'

const PAGE = 4096
let folder: string
let hall: OpenHall | undefined
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-damaged-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(async () => {
  await hall?.close()
  hall = undefined
})

/** Puts other bytes where a table begins; returns what was there. */
function overwrite(file: string, table: string, bytes: Buffer = Buffer.alloc(PAGE)): Buffer {
  const look = new Database(file)
  look.pragma('wal_checkpoint(TRUNCATE)')
  const at =
    ((look
      .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(table) as number) -
      1) *
    PAGE
  look.close()
  const handle = openSync(file, 'r+')
  const before = Buffer.alloc(PAGE)
  readSync(handle, before, 0, PAGE, at)
  writeSync(handle, bytes, 0, PAGE, at)
  closeSync(handle)
  // Another's commit, after which the server reads its pages anew.
  const touch = new Database(file)
  touch.exec("UPDATE meta SET value = value WHERE key = 'epoch'")
  touch.close()
  return before
}

describe('a damaged file', () => {
  test('at the start: the server says what to do, and ends', async () => {
    const data = path.join(folder, 'start')
    hall = await openHall({ data })
    await hall.issue({ serviceId: 'id-card' })
    await hall.stop()
    overwrite(path.join(data, FILE), 'events')
    const { code, stderr } = await runServer(['--port', '0', '--data', data])
    expect(code).toBe(1)
    expect(stderr).toContain("damaged or not a hall's. Keep it, restore the last backup into an empty folder")
  })

  test('while the hall is at work: what cannot be kept is refused, the screens go on, and so does the hall when it is whole again', async () => {
    hall = await openHall()
    const { call, issue } = hall
    const kept = await issue({ serviceId: 'id-card' })
    const file = path.join(hall.data, FILE)
    const whole = overwrite(file, 'tickets')
    const refused = await call(
      'POST',
      '/api/tickets',
      { serviceId: 'id-card' },
      { ...asKiosk, 'idempotency-key': 'on-damage' }
    )
    expect(refused).toMatchObject({
      status: 503,
      body: { code: 'not-saved', detail: expect.stringContaining('restore the last backup') }
    })
    expect(await call('GET', '/ready')).toMatchObject({ status: 503, body: { reason: 'damaged' } })
    expect(await call('GET', `/api/tickets/${kept.ticketId}`)).toMatchObject({
      status: 200,
      body: { status: 'waiting', ahead: 0 }
    })
    expect((await call('GET', '/api/services')).status).toBe(200)

    // What is not damaged still works, and that it works does not mean that all is well.
    const operator = await hall.signIn('operator1')
    expect((await call('POST', '/api/desks/desk-1/open', {}, operator)).status).toBe(200)
    expect((await call('GET', '/ready')).status).toBe(503)
    expect((await call('POST', '/api/desks/desk-1/call-next', {}, operator)).body.code).toBe('not-saved')
    expect(await call('GET', `/api/tickets/${kept.ticketId}`)).toMatchObject({
      status: 200,
      body: { status: 'waiting' }
    })

    overwrite(file, 'tickets', whole)
    await expect.poll(async () => (await (hall as OpenHall).call('GET', '/ready')).status).toBe(200)
    const next = await issue({ serviceId: 'id-card' }, 'on-damage')
    expect([next.ahead, Number(next.ticketNumber.slice(1))]).toEqual([1, Number(kept.ticketNumber.slice(1)) + 1])
    expect(verifyFile(file).findings).toEqual([])
  })
})

describe('a write-ahead log that was cut short', () => {
  test('gives the hall as it was at some commit, whole, and says so', async () => {
    hall = await openHall()
    const numbers: string[] = []
    for (let i = 0; i < 6; i++) numbers.push((await hall.issue({ serviceId: 'id-card' })).ticketNumber)
    const file = path.join(hall.data, FILE)
    const length = statSync(`${file}-wal`).size
    let fullest = 0
    for (const [i, share] of [0.9999, 0.9, 0.8, 0.7].entries()) {
      const data = mkdtempSync(path.join(folder, 'wal-'))
      copyFileSync(file, path.join(data, FILE))
      copyFileSync(`${file}-wal`, path.join(data, `${FILE}-wal`))
      // Not at the edge of a page: in the middle of what was being written.
      truncateSync(path.join(data, `${FILE}-wal`), Math.floor(length * share) - 7)
      if (i === 0) {
        const server = await startServer({ data })
        await server.kill('SIGTERM')
        expect(server.said()).toContain('the server was cut off last time')
      }
      const found = await openHall({ data })
      const next = await found.issue({ serviceId: 'id-card' })
      const kept = found.app.hall.state.tickets.size - 1
      expect(next).toMatchObject({ ticketNumber: [...numbers, 'none'][kept], ahead: kept })
      fullest = Math.max(fullest, kept)
      expect(verifyFile(path.join(data, FILE)).findings).toEqual([])
      await found.close()
    }
    expect(fullest).toBe(5)
  })
})
