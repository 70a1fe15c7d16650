import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDb } from '../../server/db/open.ts'
import { addPacked, newSecondTally } from '../../server/figures/month-tally.ts'
import { type PackedDay, unpackDay } from '../../server/figures/facts.ts'
import { Report } from '../../server/figures/report.ts'
import { HUB_FILE } from '../../server/hub/store/sqlite.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { restore } from '../../server/ops/backup/restore.ts'
import { foldDay } from '../../server/reports/day-facts.ts'
import { pseudonymsBy } from '../../server/uplink/pseudonyms.ts'
import { readMembership } from '../../server/uplink/membership.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { at, DAY, NEXT_DAY, playSmallDay, smallCentre } from '../server/small-day.ts'
import { codeFor, expectAllSent, join } from './joined-hall.ts'
import { type OpenHub, openHub } from './open-hub.ts'

const THIRD_DAY = '2026-03-04'
const clock = { at: 0 }
const folder = mkdtempSync(path.join(tmpdir(), 'kezek-figures-'))
const data = path.join(folder, 'hall')
const hubFolder = path.join(folder, 'hub')

let hub: OpenHub
let base: string
let hall: OpenHall

beforeAll(async () => {
  clock.at = at('08:00')
  hub = await openHub({ folder: hubFolder })
  base = await hub.app.listen({ port: 0, host: '127.0.0.1' })
  const { mkdirSync } = await import('node:fs')
  mkdirSync(data)
  hall = await openHall({ data, clock, centre: smallCentre })
  await playSmallDay(hall, clock)
  clock.at = at('09:00', NEXT_DAY)
  await visits(5)
  clock.at = at('09:00', THIRD_DAY)
  await visits(3)
  await join(hall, base, await codeFor(hub, 'osh-1'))
})
afterAll(async () => {
  await hall.stop()
  await hub.close()
  rmSync(folder, { recursive: true, force: true })
})

/** At desk 1, a minute each; the last waits. */
async function visits(count: number): Promise<void> {
  const operator = await hall.openDesk(1)
  for (let i = 0; i < count; i++) await hall.issue({ serviceId: i % 2 ? 'notary' : 'id-card' })
  for (let i = 0; i < count - 1; i++) {
    clock.at += 40_000 + i * 1_000
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
    clock.at += 20_000
    await hall.call('POST', '/api/desks/desk-1/finish', {}, operator)
  }
}

/** The hall's own facts of a day, its people under the names by which they leave. */
function ownFacts(day: string): PackedDay {
  const db = openDb(data)
  try {
    const names = pseudonymsBy(readMembership(db)?.pseudonymKey as string)
    const packed = foldDay(db, day)?.fold.pack(clock.at) as PackedDay
    const { visits: v, desks, ids } = unpackDay(packed)
    const people = new Set([...v.operator, ...desks.operator].map((place) => ids[place] as string))
    const renamed = ids.map((id) => (people.has(id) && id !== '' ? names.someone(id) : id))
    return { ...packed, ids: JSON.stringify(renamed) }
  } finally {
    db.$client.close()
  }
}

const plainFacts = ({ serviceDay, ids, tickets, visits: v, desks }: PackedDay) => ({
  serviceDay,
  ids: JSON.parse(ids),
  tickets: Buffer.from(tickets).toString('hex'),
  visits: Buffer.from(v).toString('hex'),
  desks: Buffer.from(desks).toString('hex')
})

const hubFacts = async () => {
  await hub.app.counter.catchUp('osh-1')
  return (await hub.store.days('osh-1', '2026-01-01', '2026-12-31')).map(plainFacts)
}

test('the hub counts what the hall counts, to the ticket and the second', async () => {
  await expectAllSent(hub, hall, 'osh-1')
  expect(await hubFacts()).toEqual([DAY, NEXT_DAY].map((day) => plainFacts(ownFacts(day))))
  // The day that is not over, too.
  const open = (await hub.app.counter.openDay('osh-1')) as PackedDay
  expect({ ...plainFacts(open), desks: '' }).toEqual({ ...plainFacts(ownFacts(THIRD_DAY)), desks: '' })
  expect(unpackDay(open).tickets.length).toBe(3)
})

test('a report leaves the day that is not over out, and says so, until it is asked to have it in', async () => {
  const report = async (more: string) =>
    (await hub.call('GET', `/api/network/reports?from=2026-03&to=2026-03&by=centre${more}`)).body
  const [without, withOpen] = [await report(''), await report('&openDays=true')]
  expect(without.openDays).toEqual({ centres: 1, isIncluded: false })
  expect(without.total).toMatchObject({ days: 2, openDays: 0 })
  expect(withOpen.openDays).toEqual({ centres: 1, isIncluded: true })
  expect(withOpen.total).toMatchObject({ days: 3, openDays: 1 })
  expect(withOpen.total.figures.tickets).toBe(without.total.figures.tickets + 3)
  const before = (await hub.call('GET', '/api/network/reports?from=2026-02&to=2026-02&by=centre&openDays=true')).body
  expect(before).toMatchObject({ openDays: { centres: 0 }, total: { days: 0 } })
})

test('a month’s tally has the figures of its days', async () => {
  const [all, tallies] = await Promise.all([
    hub.store.tallies('osh-1', '2026-03', '2026-03', 'all'),
    hub.store.tallies('osh-1', '2026-03', '2026-03', 'each')
  ])
  const total = newSecondTally()
  for (const tally of all) addPacked(total, tally)
  const report = new Report({ by: 'service' }, 2)
  for (const day of [DAY, NEXT_DAY]) report.add(unpackDay(ownFacts(day)))
  const { total: expected, groups } = report.counts()
  const { busyS, idleS, pausedS, ...counted } = total.figures({ tickets: true, deskHours: true })
  expect(counted).toEqual({ ...expected, busyS: undefined, idleS: undefined, pausedS: undefined })
  expect([busyS, idleS, pausedS]).toEqual(expect.arrayContaining([expect.any(Number)]))
  const byService = new Map(tallies.map((tally) => [tally.serviceId, tally]))
  for (const { key, figures } of groups) {
    const own = newSecondTally()
    addPacked(own, byService.get(key) as (typeof tallies)[number])
    expect(own.figures({ tickets: true, deskHours: false }), key).toEqual(figures)
  }
})

test('a hub whose events are gone gets everything anew, and counts the same', async () => {
  const before = await hubFacts()
  const { seq } = hall.app.hall.log
  await hub.app.close()
  const file = new Database(path.join(hubFolder, HUB_FILE))
  for (const table of ['segments', 'epochs', 'folds', 'day_facts', 'tallies', 'statuses'])
    file.exec(`delete from ${table}`)
  file.close()
  hub = await openHub({ folder: hubFolder })
  await hub.app.listen({ port: Number(new URL(base).port), host: '127.0.0.1' })
  await expectAllSent(hub, hall, 'osh-1')
  expect(hall.app.hall.log.seq).toBe(seq)
  expect(await hubFacts()).toEqual(before)
})

test('a backup that was restored goes on under another epoch; what the hub had beyond it is orphaned, and in no figure', async () => {
  const backup = await makeBackup(data, path.join(folder, 'backups'), clock.at)
  const { seq, epoch } = hall.app.hall.log
  // After the backup: a day more, and tickets that nobody will know.
  clock.at = at('09:00', '2026-03-05')
  await visits(4)
  await expectAllSent(hub, hall, 'osh-1')
  expect((await hubFacts()).map(({ serviceDay }) => serviceDay)).toEqual([DAY, NEXT_DAY, THIRD_DAY])
  const sent = hall.app.hall.log.seq
  await hall.stop()
  rmSync(path.join(data, 'kezek.sqlite'))
  await restore({ from: backup.file, data, replace: true, at: clock.at, agrees: () => true })

  hall = await openHall({ data, clock, centre: smallCentre })
  await visits(6)
  await expectAllSent(hub, hall, 'osh-1')
  const { body } = await hub.call('GET', '/api/network/centres/osh-1')
  expect(body.epochs).toMatchObject([
    { epoch, seq: sent },
    {
      epoch: hall.app.hall.log.epoch,
      after: { epoch, seq },
      orphaned: { events: sent - seq, tickets: 4, serviceDay: '2026-03-05' }
    }
  ])
  expect(body.alarms.map(({ kind }: { kind: string }) => kind)).toContain('restored')
  clock.at = at('09:00', '2026-03-06')
  await visits(2)
  await expectAllSent(hub, hall, 'osh-1')
  expect(await hubFacts()).toEqual([DAY, NEXT_DAY, THIRD_DAY, '2026-03-05'].map((day) => plainFacts(ownFacts(day))))

  // And all of it anew, epoch by epoch, at a hub that has lost everything but who is enrolled.
  const before = await hubFacts()
  await hub.app.close()
  const file = new Database(path.join(hubFolder, HUB_FILE))
  for (const table of ['segments', 'epochs', 'folds', 'day_facts', 'tallies']) file.exec(`delete from ${table}`)
  file.close()
  hub = await openHub({ folder: hubFolder })
  await hub.app.listen({ port: Number(new URL(base).port), host: '127.0.0.1' })
  await expectAllSent(hub, hall, 'osh-1')
  expect(await hubFacts()).toEqual(before)
})
