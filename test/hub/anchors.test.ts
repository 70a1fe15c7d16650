import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf } from '../../server/db/event-log.ts'
import { FILE } from '../../server/db/folder.ts'
import { readingFile } from '../../server/db/read-only.ts'
import { anchorFindings, readAnchors } from '../../server/ops/verify/anchors.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { codeFor, expectAllSent, join, someVisits } from './joined-hall.ts'
import { type OpenHub, openHub } from './open-hub.ts'

/** A log rewritten in a hall no longer fits what the hub told everybody; one rewritten at the hub not what the hall signed. */

const data = mkdtempSync(path.join(tmpdir(), 'kezek-anchors-'))
const file = path.join(data, FILE)
let hub: OpenHub
let base: string
let hall: OpenHall

beforeAll(async () => {
  hub = await openHub()
  base = await hub.app.listen({ port: 0, host: '127.0.0.1' })
  hall = await openHall({ data })
  await join(hall, base, await codeFor(hub, 'osh-1'))
})
afterAll(async () => {
  await hall.stop()
  await hub.close()
  rmSync(data, { recursive: true, force: true })
})

const findings = async () => {
  const anchors = await readAnchors(base)
  return readingFile(file, (db) => anchorFindings(db, anchors))
}

test('a log that was left alone fits', async () => {
  await someVisits(hall, 6)
  await expectAllSent(hub, hall, 'osh-1')
  await hub.app.takeAnchors()
  await someVisits(hall, 2)
  await expectAllSent(hub, hall, 'osh-1')
  const { anchors, hubKey } = await readAnchors(`${base}/api/public/anchors`)
  expect(anchors).toHaveLength(1)
  expect(hubKey).toBe(hub.app.hubKeys.publicKey)
  expect(await findings()).toEqual({ findings: [], told: ['1 anchors of this hall were compared, 0 do not fit.'] })
})

test('an anchor that the hub makes up, or changes, is found', async () => {
  const body = await readAnchors(base)
  const [anchor] = body.anchors
  if (!anchor) throw new Error('no anchor')
  const check = (changed: object) =>
    readingFile(file, (db) => anchorFindings(db, { ...body, anchors: [{ ...anchor, ...changed }] })).findings.join()
  expect(check({ seq: anchor.seq - 1 })).toContain('is not signed by the hub')
  const forged = { ...anchor, head: 'a'.repeat(64) }
  const { anchorText } = await import('../../server/protocol/network/anchors.ts')
  expect(check({ head: forged.head, signature: hub.app.hubKeys.sign(anchorText(forged)) })).toContain(
    'says what this hall has not signed'
  )
})

test('a log that somebody rewrote, chain and all, is found, and the hub is told', async () => {
  await hall.stop()
  const db = new Database(file)
  for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as Array<{
    name: string
  }>)
    db.exec(`DROP TRIGGER "${name}"`)
  const rows = db
    .prepare(
      'SELECT seq, service_day AS serviceDay, at, type, actor, body, prev_hash AS prevHash, hash FROM events ORDER BY seq'
    )
    .all() as Array<Parameters<typeof hashOf>[0] & { hash: string }>
  const issued = rows.find(({ type }) => type === 'ticket-issued')
  let prevHash = rows[0]?.prevHash as string
  for (const row of rows) {
    const actor = row.seq === issued?.seq ? 'kiosk:another' : row.actor
    const hash = hashOf({ ...row, actor, prevHash })
    db.prepare('UPDATE events SET actor = ?, prev_hash = ?, hash = ? WHERE seq = ?').run(actor, prevHash, hash, row.seq)
    prevHash = hash
  }
  db.close()
  // By itself the log is in order.
  expect(verifyFile(file).firstBadSeq).toBeNull()
  const { findings: found } = await findings()
  expect(found.join()).toContain('the log was rewritten since')

  hall = await openHall({ data })
  const admin = await hall.signIn('admin')
  await expect
    .poll(async () => (await hall.call('GET', '/api/uplink', undefined, admin)).body.state)
    .toBe('chain-differs')
  await expect
    .poll(async () =>
      (await hub.call('GET', '/api/network/centres/osh-1')).body.alarms.map(({ kind }: { kind: string }) => kind)
    )
    .toContain('chain-differs')
  expect(hall.app.machines().hub).toMatchObject({ state: 'chain-differs' })
  // The hall works on.
  expect((await hall.issue({ serviceId: 'id-card' })).ticketNumber).toMatch(/\d{3}/)
})
