import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowAt } from '../../server/db/chain.ts'
import { hashOf } from '../../server/db/event-log.ts'
import { FILE } from '../../server/db/folder.ts'
import { readingFile } from '../../server/db/read-only.ts'
import { verifyHub } from '../../server/hub/ops/verify/verify.ts'
import { HUB_FILE } from '../../server/hub/store/sqlite.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { type Anchored, compareWithAnchors, readAnchors } from '../../server/ops/verify/anchors.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { type Anchor, anchorText } from '../../server/protocol/network/anchors.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { runCommand } from '../server/run-command.ts'
import { handmadeHall } from './hostile-hall.ts'
import { codeFor, join, someVisits } from './joined-hall.ts'
import { freePort } from './hub-process.ts'
import { type OpenHub, openHub } from './open-hub.ts'

/** A log rewritten in a hall no longer fits what the hub told everybody; one rewritten at the hub not what the hall signed. */

const DAY_MS = 86_400_000
const folder = mkdtempSync(path.join(tmpdir(), 'kezek-anchors-'))
const data = path.join(folder, 'hall')
const file = path.join(data, FILE)
/** What somebody of the public has kept. */
const copy = path.join(folder, 'anchors.json')
let hubAhead = 0
let hub: OpenHub
let base: string
let hall: OpenHall
let days: Anchor[]

beforeAll(async () => {
  hub = await openHub({ now: () => Date.now() + hubAhead })
  base = await hub.app.listen({ port: 0, host: '127.0.0.1' })
  hall = await openHall({ data })
  await join(hall, base, await codeFor(hub, 'osh-1'))
})
afterAll(async () => {
  await hall.stop()
  await hub.app.close()
  rmSync(folder, { recursive: true, force: true })
})

const day = (i: number) => days[i] as Anchor

let attacks = 0
/** A copy of the hall's file after somebody had it in hand; all fits again that is in the file. */
async function attacked(attack: (file: Database.Database) => void): Promise<string> {
  const { file: backup } = await makeBackup(data, path.join(folder, `attacked-${attacks++}`), Date.now())
  const client = new Database(backup)
  client.pragma('foreign_keys = OFF')
  const guards = client
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of guards) client.exec(`DROP TRIGGER "${name}"`)
  attack(client)
  for (const { sql } of guards) client.exec(sql)
  client.close()
  return backup
}

/** Writes the log anew with another actor at a place. */
function rewrite(client: Database.Database, from: number): void {
  const rows = client
    .prepare(
      'SELECT seq, service_day AS serviceDay, at, type, actor, body, prev_hash AS prevHash FROM events ORDER BY seq'
    )
    .all() as Array<Parameters<typeof hashOf>[0]>
  let prevHash = rows[0]?.prevHash as string
  for (const row of rows) {
    const actor = row.seq === from ? 'kiosk:another' : row.actor
    const hash = hashOf({ ...row, actor, prevHash })
    client
      .prepare('UPDATE events SET actor = ?, prev_hash = ?, hash = ? WHERE seq = ?')
      .run(actor, prevHash, hash, row.seq)
    prevHash = hash
  }
}

const both = async (of: string): Promise<Anchored> => {
  const [byAddress, byFile] = [await compareWithAnchors(of, base), await compareWithAnchors(of, copy)]
  expect(byAddress).toEqual(byFile)
  return byFile
}

test('a log that was left alone fits, by the hub’s address and by a copy', async () => {
  const other = await handmadeHall(hub, 'other-1')
  await other.declare()
  await other.send({ from: 1 })
  // Three days of the hub, as far as anchors go.
  for (let day = 0; day < 3; day++) {
    await someVisits(hall, 3)
    // By the store: nobody is signed in for days.
    const { epoch, tail } = hall.app.hall.log
    await expect.poll(async () => (await hub.store.epoch('osh-1', epoch))?.head).toBe(tail.hash)
    await hub.app.takeAnchors()
    hubAhead += DAY_MS
  }
  hubAhead -= DAY_MS
  const body = await readAnchors(base)
  writeFileSync(copy, JSON.stringify(body))
  days = body.anchors.filter(({ centreId }) => centreId === 'osh-1')
  expect(days.map(({ seq }) => seq)).toEqual([...days].map(({ seq }) => seq).sort((a, b) => a - b))
  expect(days).toHaveLength(3)
  expect(await both(file)).toEqual({
    findings: [],
    told: [`3 anchors of this hall were compared, and all fit: up to event ${day(2).seq} (${day(2).day}).`],
    trustedUpTo: null
  })
  expect((await readAnchors(base, 'osh-1')).anchors).toEqual(days)
})

test('a log that was rewritten, chain and all, is found: from which event and day on', async () => {
  const changed = day(0).seq + 1
  const rewritten = await attacked((client) => rewrite(client, changed))
  // By itself the log is in order.
  expect(verifyFile(rewritten).firstBadSeq).toBeNull()
  const { findings, trustedUpTo, told } = await both(rewritten)
  const serviceDay = readingFile(file, (db) => rowAt(db, changed))?.serviceDay
  expect(findings).toEqual([
    `On ${day(1).day} event ${day(1).seq} of epoch ${day(1).epoch} was another one: the log was rewritten since.`,
    `From event ${changed} (service day ${serviceDay}) on, or from a later one up to event ${day(1).seq}, this log is not the one of which the hub told on ${day(1).day}. Up to event ${day(0).seq}, told on ${day(0).day}, it is the same.`
  ])
  expect(trustedUpTo).toBe(day(0).seq)
  expect(told).toEqual(['3 anchors of this hall: 1 fit, then one that does not; the 1 after it were not looked at.'])
  // As it is typed.
  const said = await runCommand('verify', '--file', rewritten, '--anchors', copy)
  expect(said.code).toBe(1)
  expect(said.stderr).toContain(findings[1])
  expect(said.stderr).toContain(`The log can be trusted up to event ${day(0).seq}.`)
})

test('a log that was cut short is found', async () => {
  const short = await attacked((client) => client.prepare('DELETE FROM events WHERE seq > ?').run(day(1).seq + 1))
  expect((await both(short)).findings).toEqual([
    `On ${day(2).day} the log had event ${day(2).seq}; now it ends before.`,
    expect.stringContaining(`From event ${day(1).seq + 1} (service day `)
  ])
})

test('an anchor that the hub makes up, or changes, is found', async () => {
  const body = JSON.parse(readFileSync(copy, 'utf8')) as { hubKey: string; anchors: Anchor[] }
  const said = async (changed: Partial<Anchor>) => {
    const changedFile = path.join(folder, 'changed.json')
    writeFileSync(changedFile, JSON.stringify({ ...body, anchors: [{ ...day(1), ...changed }] }))
    return (await compareWithAnchors(file, changedFile)).findings.join()
  }
  expect(await said({ seq: day(1).seq - 1 })).toContain('is not signed by the hub')
  // What a hub that rewrote its log would have to sign, its hall has not.
  const forged = { ...day(1), head: 'a'.repeat(64) }
  expect(await said({ head: forged.head, signature: hub.app.hubKeys.sign(anchorText(forged)) })).toContain(
    "says what this hall has not signed: the hub's log was rewritten"
  )
})

test('with nothing to compare with, nothing is said to fit', async () => {
  const others = path.join(folder, 'others.json')
  const { anchors, hubKey } = await readAnchors(base)
  writeFileSync(others, JSON.stringify({ hubKey, anchors: anchors.filter(({ centreId }) => centreId !== 'osh-1') }))
  await expect(compareWithAnchors(file, others)).rejects.toThrow(
    'no anchor of this hall (osh-1) among those: they are of other-1'
  )
  writeFileSync(others, '<html>')
  await expect(compareWithAnchors(file, others)).rejects.toThrow('has no anchors of a hub')
  await expect(compareWithAnchors(file, path.join(folder, 'none'))).rejects.toThrow('There is no file')
  await expect(compareWithAnchors(file, `http://127.0.0.1:${await freePort()}`)).rejects.toThrow(
    /gives no anchors \(\w+\)\. Nothing was compared/
  )
  const busy = createServer((_request, response) => response.writeHead(503).end()).listen(0, '127.0.0.1')
  await once(busy, 'listening')
  const { port } = busy.address() as { port: number }
  await expect(compareWithAnchors(file, `http://127.0.0.1:${port}`)).rejects.toThrow('answered 503')
  busy.close()
  const typed = await runCommand('verify', '--data', data, '--anchors', others)
  expect([typed.code, typed.stderr]).toEqual([1, expect.stringContaining('has no anchors of a hub')])
})

test('a hub that was rewritten is found by the public’s copy, and by its hall', async () => {
  const copied = (await readAnchors(copy)).anchors
  expect((await verifyHub(hub.store, copied)).findings).toEqual([])
  // Cut back to the first day, in the log and in what it says that it told.
  const byHand = new Database(path.join(hub.folder, HUB_FILE))
  const first = day(0)
  byHand.prepare("DELETE FROM segments WHERE centre_id = 'osh-1' AND to_seq > ?").run(first.seq)
  byHand.prepare("DELETE FROM anchors WHERE centre_id = 'osh-1' AND day > ?").run(first.day)
  byHand.prepare("UPDATE epochs SET seq = ?, head = ? WHERE centre_id = 'osh-1'").run(first.seq, first.head)
  byHand.close()
  const { findings } = await verifyHub(hub.store, copied)
  expect(findings).toEqual([
    ...[1, 2].map(
      (i) =>
        `osh-1, epoch ${first.epoch}: of ${day(i).day} everybody has an anchor at event ${day(i).seq}, and the hub has none.`
    ),
    `osh-1, epoch ${first.epoch}: on ${day(1).day} the log had event ${day(1).seq}; now it ends at ${first.seq}, unless its hall is still sending. It is in order up to event ${first.seq} (${first.day}).`
  ])
})

test('a hall whose log was rewritten is told so, and the hub too', async () => {
  await hall.stop()
  const db = new Database(file)
  for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as Array<{
    name: string
  }>)
    db.exec(`DROP TRIGGER "${name}"`)
  rewrite(db, 2)
  db.close()
  hall = await openHall({ data })
  const admin = await hall.signIn('admin')
  await expect
    .poll(async () => (await hall.call('GET', '/api/uplink', undefined, admin)).body.state)
    .toBe('chain-differs')
  await expect.poll(async () => (await hub.store.alarms()).map(({ kind }) => kind)).toContain('chain-differs')
  expect(hall.app.machines().hub).toMatchObject({ state: 'chain-differs' })
  // The hall works on.
  expect((await hall.issue({ serviceId: 'id-card' })).ticketNumber).toMatch(/\d{3}/)
})
