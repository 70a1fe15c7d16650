import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from '../../server/db/folder.ts'
import { LIMITS } from '../../server/http/limits.ts'
import { NOTHING_COMMON } from '../../server/hub/common/draft.ts'
import { services as commonServices } from '../../server/hub/country/services.ts'
import { checkBackup, restoreHub } from '../../server/hub/ops/backups.ts'
import { backUpDatabase, restoreDatabase } from '../../server/hub/ops/database-backups.ts'
import { verifyHub } from '../../server/hub/ops/verify/verify.ts'
import { openPostgres } from '../../server/hub/store/postgres.ts'
import { openStore } from '../../server/hub/store/store.ts'
import { readBackupKey } from '../../server/ops/backup/key.ts'
import { handmadeHall } from '../hub/hostile-hall.ts'
import { type OpenHub, openHub } from '../hub/open-hub.ts'
import { expectTamperingFound } from '../hub/tampered-hub.ts'
import { type PostgresServer, startPostgres } from '../hub/postgres-server.ts'

let postgres: PostgresServer
beforeAll(async () => {
  postgres = (await startPostgres()) as PostgresServer
})
afterAll(() => postgres.stop())

const hubOn = async (address: string, options: Partial<Parameters<typeof openHub>[0]> = {}) =>
  openHub({ ...options, store: await openStore(await openPostgres(address)) })

describe('whoever guesses at several hubs of one database has no more tries than at one', () => {
  const hubs: OpenHub[] = []
  let address: string
  let at = Date.UTC(2026, 10, 23, 5)
  beforeAll(async () => {
    address = await postgres.freshDatabase()
    for (let i = 0; i < 2; i++) hubs.push(await hubOn(address, { rateLimits: true, now: () => at }))
  })
  afterAll(async () => {
    for (const { app } of hubs) await app.close()
  })
  const hub = (i: number) => hubs[i % 2] as OpenHub

  const guess = async (i: number, from: string, password = 'a wrong one', login = 'head') =>
    (
      await hub(i).app.inject({
        method: 'POST',
        url: '/api/session',
        remoteAddress: from,
        headers: { host: 'localhost', origin: 'http://localhost' },
        payload: { login, password }
      })
    ).statusCode

  test('passwords, one after another and all at once', async () => {
    const answers: number[] = []
    for (let i = 0; i < 10; i++) answers.push(await guess(i, '10.0.0.1'))
    expect(answers).toEqual(Array(10).fill(401))
    expect([await guess(0, '10.0.0.1'), await guess(1, '10.0.0.1')]).toEqual([429, 429])
    // The right one opens from elsewhere, and after the wait from there too; then all is forgotten.
    expect(await guess(1, '10.0.0.2', 'sample')).toBe(200)
    at += 60_000
    expect(await guess(0, '10.0.0.1', 'sample')).toBe(200)
    expect(await guess(1, '10.0.0.1')).toBe(401)

    const atOnce = await Promise.all(Array.from({ length: 24 }, (_, i) => guess(i, '10.0.0.3')))
    expect(atOnce.filter((status) => status === 401)).toHaveLength(10)
    expect(atOnce.filter((status) => status === 429)).toHaveLength(14)
  })

  test('codes of enrolment', async () => {
    const code = (i: number) =>
      hub(i).app.inject({
        method: 'POST',
        url: '/api/hub/enrol',
        remoteAddress: '10.0.1.1',
        payload: {
          code: 'AAAA-AAAA',
          publicKey: 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=',
          name: '',
          timeZone: 'UTC',
          version: '1',
          epoch: 'epoch-1'
        }
      })
    const { burst } = LIMITS.codes
    const answers = await Promise.all(Array.from({ length: burst * 2 }, (_, i) => code(i)))
    expect(answers.filter(({ statusCode }) => statusCode === 404)).toHaveLength(burst)
    expect(answers.find(({ statusCode }) => statusCode === 429)?.headers['retry-after']).toBe('6')
    at += 6_001
    expect([(await code(0)).statusCode, (await code(1)).statusCode]).toEqual([404, 429])
  })

  test('what was typed as a login is not kept as it was, and what was counted goes after an hour', async () => {
    await guess(0, '10.0.0.4', 'a wrong one', 'my-password-by-mistake')
    const database = await openPostgres(address)
    const rows = () => database.all<{ login: string }>('select login from tries')
    expect((await rows()).length).toBeGreaterThan(3)
    expect(JSON.stringify(await rows())).not.toMatch(/head|mistake/)
    at += 3_600_001
    await hub(0).store.forgetTries(at - 3_600_000, at)
    expect([await rows(), await database.all('select * from shares')]).toEqual([[], []])
    await database.close()
  })
})

test('a sealed backup of a database brings back what the halls cannot send, and nothing to who has no key', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kezek-pg-backup-'))
  const backups = path.join(folder, 'backups')
  const keyFile = path.join(folder, 'key')
  writeFileSync(keyFile, 'a'.repeat(64))
  const key = readBackupKey(keyFile, [backups])
  const at = Date.UTC(2026, 10, 23, 5)
  const address = await postgres.freshDatabase()
  const before = await hubOn(address)
  const hall = await handmadeHall(before, 'pg-1')
  await hall.declare()
  const lines = [1, 2, 3].map((seq) => hall.line(seq))
  expect((await hall.send({ from: 1, lines })).status).toBe(200)
  await before.app.takeAnchors()
  const catalogue = { ...NOTHING_COMMON, services: commonServices }
  await before.call('PUT', '/api/network/catalogue', catalogue)
  expect((await before.call('POST', '/api/network/bundles', { note: 'first' })).status).toBe(201)
  const anchors = (await before.call('GET', '/api/public/anchors?from=2000-01-01')).body
  expect(anchors.anchors).toHaveLength(1)

  // Also while the hub is at work.
  const { file } = await backUpDatabase(address, backups, at, key)
  expect(readdirSync(backups)).toEqual([path.basename(file)])
  const bytes = readFileSync(file)
  for (const word of ['SQLite format', 'pg-1', 'signing-key', 'people']) expect(bytes.includes(word)).toBe(false)
  await checkBackup(file, key)
  await before.app.close()

  const scratch = path.join(folder, 'data')
  const empty = await postgres.freshDatabase()
  writeFileSync(path.join(folder, 'other'), 'b'.repeat(64))
  const other = readBackupKey(path.join(folder, 'other'), [backups])
  await expect(restoreDatabase(file, empty, scratch, other)).rejects.toThrow('cannot be opened')
  await expect(restoreDatabase(file, address, scratch, key)).rejects.toThrow('already has a hub')
  expect(await restoreDatabase(file, empty, scratch, key)).toBeGreaterThan(10)
  expect(readdirSync(scratch)).toEqual([])

  // The same backup makes a hub on SQLite too.
  const onSqlite = path.join(folder, 'sqlite')
  makeFolder(onSqlite)
  expect(await restoreHub(file, onSqlite, false, at, key)).toBeNull()

  for (const after of [await hubOn(empty), await openHub({ folder: onSqlite })]) {
    expect((await after.call('GET', '/api/public/anchors?from=2000-01-01')).body).toEqual(anchors)
    expect((await after.call('GET', '/api/network/catalogue')).body).toMatchObject({ version: 1, catalogue })
    // Nobody is signed in whose session may have ended since.
    expect((await after.call('GET', '/api/session', undefined, { cookie: before.cookie })).status).toBe(401)
    const headers = hall.headersOf()
    expect((await after.call('GET', '/api/hub/mark?epoch=epoch-1', undefined, headers)).body.isKnown).toBe(false)
    await after.call('POST', '/api/hub/epochs', { epoch: 'epoch-1', after: null, restoredAt: null }, headers)
    const { headers: of, payload } = hall.requestOf({ from: 1, lines })
    const sent = await after.app.inject({
      method: 'POST',
      url: '/api/hub/events',
      headers: { host: 'localhost', ...of },
      payload
    })
    expect(sent.statusCode).toBe(200)
    expect(await verifyHub(after.store)).toMatchObject({ centres: 1, events: 3, anchors: 1, findings: [] })
    await after.app.close()
  }
  rmSync(folder, { recursive: true })
})

test('whatever is changed by hand in the database of a hub is found', async () => {
  const address = await postgres.freshDatabase()
  const hub = await hubOn(address)
  const byHand = await openPostgres(address)
  await expectTamperingFound(hub, byHand)
  await byHand.close()
  await hub.app.close()
})
