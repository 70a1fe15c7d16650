import { readFileSync } from 'node:fs'
import path from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BucketState } from '../../server/protocol/bucket.ts'
import { type BucketStore, KEYS, openBucketStore, REGION } from './bucket-store.ts'
import { type OpenHall, openHall } from './open-hall.ts'

const HOUR = 3_600_000
const CERTIFICATE = path.join(import.meta.dirname, '../security/certificate')
const cert = readFileSync(path.join(CERTIFICATE, 'test-only.cert.pem'), 'utf8')
const key = readFileSync(path.join(CERTIFICATE, 'test-only.key.pem'), 'utf8')
const secretKey = KEYS.secretAccessKey

let store: BucketStore
let hall: OpenHall
let admin: Record<string, string>
const clock = { at: 0 }
const steady = { at: 0 }

beforeEach(async () => {
  clock.at = Date.UTC(2026, 10, 24, 6)
  steady.at = Date.UTC(2026, 10, 24, 6)
  store = await openBucketStore({ cert, key })
  hall = await openHall({ clock, steady })
  admin = await hall.signIn('admin')
})
afterEach(async () => {
  await hall.close()
  await store.close()
})

const put = (rest: object = {}) =>
  hall.call(
    'PUT',
    '/api/bucket',
    {
      endpoint: store.endpoint,
      region: REGION,
      bucket: 'reports',
      folder: 'kezek/bishkek-1/',
      accessKey: KEYS.accessKeyId,
      secretKey,
      reports: ['daily', 'weekly', 'monthly'],
      certificate: cert,
      ...rest
    },
    admin
  )
const tryIt = async () => (await hall.call('POST', '/api/bucket/test', undefined, admin)).body
const state = async (): Promise<BucketState> => {
  admin = await hall.signIn('admin')
  return (await hall.call('GET', '/api/bucket', undefined, admin)).body
}
const names = () => [...store.files.keys()].sort()
/** A visit, and then the next day. */
const workADay = async () => {
  await hall.issue({ serviceId: 'id-card' })
  const operator = await hall.openDesk(3)
  await hall.call('POST', '/api/desks/desk-3/call-next', {}, operator)
  await hall.call('POST', '/api/desks/desk-3/finish', {}, operator)
  clock.at += 24 * HOUR
}

test('a file is taken by a store that checks its signature; the secret key is in no answer or log, and goes to no other store', async () => {
  expect((await put()).status).toBe(204)
  expect(await tryIt()).toEqual({ arrived: true, trouble: null })
  expect(names()).toEqual(['/reports/kezek/bishkek-1/kezek-test.txt'])
  const told = JSON.stringify([await state(), [...hall.app.hall.log.from(1)]])
  expect(told).not.toContain(secretKey)
  expect(told).toContain('"bucket":"reports"')
  // Saved anew without it, it stays; for another store, bucket or key it must be given.
  expect((await put({ secretKey: undefined, folder: '' })).status).toBe(204)
  expect(await tryIt()).toMatchObject({ arrived: true })
  for (const other of [{ endpoint: 'https://elsewhere.example' }, { bucket: 'others' }, { accessKey: 'ANOTHER' }])
    expect(await put({ secretKey: undefined, ...other })).toMatchObject({
      status: 400,
      body: { code: 'secret-key-missing' }
    })
  await put({ secretKey: 'wrong' })
  expect(await tryIt()).toEqual({ arrived: false, trouble: '403 SignatureDoesNotMatch' })
  // A certificate that nobody vouches for ends it; a redirect is not followed.
  await put({ certificate: null })
  expect(await tryIt()).toMatchObject({ arrived: false, trouble: expect.stringMatching(/CERT|SELF_SIGNED/) })
  await put()
  store.answers.push({ status: 307, code: 'TemporaryRedirect', location: `${store.endpoint}/reports/elsewhere` })
  expect(await tryIt()).toEqual({ arrived: false, trouble: '307 TemporaryRedirect' })
  expect(names()).toHaveLength(2)
})

test('reports go only where the list of networks of hooks has it, whatever a name answers', async () => {
  expect(await put({ endpoint: 'http://203.0.113.7:9000' })).toMatchObject({
    status: 400,
    body: { code: 'network-not-allowed' }
  })
  await put()
  await hall.call('PUT', '/api/hooks/networks', { networks: ['10.0.0.0/8'] }, admin)
  expect(await tryIt()).toEqual({ arrived: false, trouble: 'network-not-allowed' })
  expect(names()).toEqual([])
})

test('reports come after the day, the week and the month, once, with no figure of a person or a desk', async () => {
  await put()
  await workADay()
  const place = '/reports/kezek/bishkek-1/kezek-'
  await expect.poll(names, { timeout: 30_000 }).toEqual([`${place}day-2026-11-24.html`, `${place}day-2026-11-24.xlsx`])
  const page = store.files.get(`${place}day-2026-11-24.html`)
  expect(page?.type).toBe('text/html; charset=utf-8')
  expect(page?.content.toString()).toContain('<html lang="ky">')
  const sheets = await readXlsxFile(store.files.get(`${place}day-2026-11-24.xlsx`)?.content as Buffer)
  expect(JSON.stringify(sheets)).toContain('ID')
  expect(JSON.stringify([sheets, page?.content.toString()])).not.toContain(hall.app.people.nameOf('operator-3'))
  // Nothing twice, and the rest in its time.
  await hall.app.bucketReports.write()
  clock.at += 7 * 24 * HOUR
  await hall.app.bucketReports.write()
  await expect
    .poll(names, { timeout: 30_000 })
    .toEqual(
      ['day-2026-11-24', 'day-2026-11-25', 'month-2026-11-30', 'week-2026-11-29'].flatMap((each) => [
        `${place}${each}.html`,
        `${place}${each}.xlsx`
      ])
    )
})

test('what the store does not take waits in the file, is tried again later each time, and after a day there is an alarm', async () => {
  await put({ reports: ['daily'] })
  store.answers.push(...Array.from({ length: 40 }, () => ({ status: 503, code: 'SlowDown' })))
  await workADay()
  const left = () => 40 - store.answers.length
  await expect
    .poll(() => hall.app.bucket.rows.queue(), { timeout: 30_000 })
    .toMatchObject({
      waiting: 2,
      failingSince: expect.any(Number),
      trouble: '503 SlowDown'
    })
  expect(left()).toBe(1)
  steady.at += 30_000
  hall.app.bucket.go()
  expect(left()).toBe(1)
  steady.at += 31_000
  hall.app.bucket.go()
  await expect.poll(left, { timeout: 5_000 }).toBe(2)
  // A restart loses nothing. It is told from an hour on, and is worse after a day.
  await hall.stop()
  steady.at += 2 * HOUR
  hall = await openHall({ data: hall.data, clock, steady })
  await expect.poll(left, { timeout: 5_000 }).toBe(3)
  const alarm = () => {
    hall.app.observeAlarms()
    return hall.app.alarms.levelOf('system:bucket')
  }
  await expect.poll(alarm, { timeout: 10_000 }).toBe(1)
  steady.at += 25 * HOUR
  await expect.poll(alarm, { timeout: 10_000 }).toBe(2)
  store.answers.length = 0
  const later = () => {
    steady.at += HOUR + 60_000
    hall.app.bucket.go()
    return names().length
  }
  await expect.poll(later, { timeout: 5_000 }).toBe(2)
  await expect
    .poll(() => hall.app.bucket.rows.queue(), { timeout: 10_000 })
    .toEqual({ waiting: 0, failingSince: null, trouble: null })
  await expect.poll(() => hall.app.bucket.troubles(), { timeout: 10_000 }).toEqual([])
})
