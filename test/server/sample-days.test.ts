import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { openDb } from '../../server/db/open.ts'
import { makeSampleDays } from '../../server/ops/sample-days/make-sample-days.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { openHall } from './open-hall.ts'
import { runCommand } from './run-command.ts'

/** A made-up past of the sample hall is one that a hall could have had, and says that it is made up. */

const NOW = Date.UTC(2026, 10, 28, 6)
const folder = mkdtempSync(path.join(tmpdir(), 'kezek-sample-days-'))
const data = path.join(folder, 'one')
let made: Awaited<ReturnType<typeof makeSampleDays>>

beforeAll(async () => {
  made = await makeSampleDays({ data, weeks: 1, seed: 1, now: NOW })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the log is whole, each decision is the engine’s, and the rows are what the log says', () => {
  const { findings, told } = verifyFile(path.join(data, FILE), { replay: true })
  expect(findings).toEqual([])
  expect(told.join('\n')).toContain('played anew by the engine: 7')
}, 60_000)

test('a week like that of a busy centre: a quiet day, an overloaded one, and of everything something', () => {
  const db = openDb(data)
  const counted = (sql: string) => db.$client.prepare(sql).pluck().get() as number
  const ofDay = (day: string) => counted(`SELECT count(*) FROM tickets WHERE service_day = '${day}'`)
  expect(made).toMatchObject({ from: '2026-11-21', to: '2026-11-27' })
  // Monday, usual days, Thursday, Saturday, Sunday.
  expect(ofDay('2026-11-23')).toBeGreaterThan(400)
  for (const usual of ['2026-11-24', '2026-11-25', '2026-11-27']) {
    expect(ofDay(usual)).toBeGreaterThan(230)
    expect(ofDay(usual)).toBeLessThan(420)
  }
  expect(ofDay('2026-11-26')).toBeLessThan(230)
  expect(ofDay('2026-11-21')).toBeLessThan(150)
  expect(ofDay('2026-11-22')).toBe(0)
  for (const type of [
    'ticket-recalled',
    'ticket-missed',
    'ticket-returned',
    'ticket-transferred',
    'ticket-parked',
    'ticket-postponed',
    'ticket-rated',
    'desk-paused',
    'desk-lent'
  ])
    expect(counted(`SELECT count(*) FROM events WHERE type = '${type}'`), type).toBeGreaterThan(0)
  expect(
    counted("SELECT count(*) FROM events WHERE type = 'ticket-finished' AND body LIKE '%\"nextServiceId\":\"%'")
  ).toBeGreaterThan(0)
  // What was told held as it does in a hall, neither always nor by luck.
  const kept = counted("SELECT count(*) FROM promises WHERE outcome = 'kept'")
  const judged = counted("SELECT count(*) FROM promises WHERE outcome IN ('kept', 'sooner', 'later')")
  expect(judged).toBeGreaterThan(1_000)
  expect(kept / judged).toBeGreaterThan(0.8)
  expect(kept / judged).toBeLessThan(0.995)
  db.$client.close()
})

test('the same seed gives the same days', async () => {
  const again = path.join(folder, 'again')
  await makeSampleDays({ data: again, weeks: 1, seed: 1, now: NOW })
  const first = readEventsOf(data)
  expect(first.length).toBeGreaterThan(5_000)
  expect(readEventsOf(again)).toEqual(first)
}, 60_000)

describe('the hall that opens on it', () => {
  test('has its reports and hit rates, and says that the days are made up', async () => {
    const clock = { at: NOW }
    const hall = await openHall({ data, clock, rateLimits: false, usualDaysWithinMs: 60_000 })
    try {
      expect((await hall.call('GET', '/api/centre')).body.madeUpDays).toEqual({ from: '2026-11-21', to: '2026-11-27' })
      const promises = await hall.call('GET', '/api/promises')
      expect(promises.body.last.told).toBe(1_000)
      const supervisor = await hall.signIn('supervisor')
      const report = await hall.call(
        'GET',
        '/api/reports/figures?from=2026-11-23&to=2026-11-27&by=day',
        undefined,
        supervisor
      )
      expect(report.body.days).toBe(5)
      const administrator = await hall.signIn('admin')
      const settings = (await hall.call('GET', '/api/settings/centre', undefined, administrator)).body
      const codesOf = async (centre: object) => {
        const { body } = await hall.call('POST', '/api/settings/check', centre, administrator)
        return body.advice
          .filter(({ code }: { code: string }) => code.startsWith('usual-days'))
          .map(({ at, code, isNew }: Record<string, unknown>) => ({ at, code, isNew }))
      }
      // Only a desk at which nobody sits serves it.
      const place = settings.services.findIndex((each: { serviceId: string }) => each.serviceId === 'birth-certificate')
      const desks = settings.desks.map((desk: { deskId: string; tiers: string[][] }) => ({
        ...desk,
        tiers: desk.tiers.map((tier) =>
          desk.deskId === 'desk-10' ? tier : tier.filter((each) => each !== 'birth-certificate')
        )
      }))
      expect(await codesOf({ ...settings, desks })).toContainEqual({
        at: `/services/${place}`,
        code: 'usual-days-unserved',
        isNew: true
      })
      // All at once at the full hours: whoever comes without waits behind them. With most places kept they do not.
      const bookedOf = (walkInPercent: number) => ({
        ...settings.appointments,
        open: true,
        services: [
          { ...settings.appointments.services[0], serviceId: 'id-card', slotMs: 3_600_000, perSlot: 40, walkInPercent }
        ]
      })
      const tooFew = { at: '/appointments/services/0/walkInPercent', code: 'usual-days-walk-ins', isNew: true }
      expect(await codesOf({ ...settings, appointments: bookedOf(0) })).toContainEqual(tooFew)
      expect(await codesOf({ ...settings, appointments: bookedOf(90) })).not.toContainEqual(tooFew)
      expect(await codesOf({ ...settings, name: { ky: 'Борбор', ru: 'Центр', en: 'Centre' } })).toEqual([])
      expect(await hall.issue({ serviceId: 'id-card' })).toMatchObject({ ticketNumber: 'A001' })
    } finally {
      await hall.stop()
    }
  }, 120_000)
})

test('a folder that is not empty is left as it is', async () => {
  const taken = mkdtempSync(path.join(folder, 'taken-'))
  writeFileSync(path.join(taken, 'notes.txt'), 'mine')
  const { code, stderr } = await runCommand('sample-days', '--data', taken, '--weeks', '1')
  expect(code).toBe(1)
  expect(stderr).toContain('is not empty')
  expect(readdirSync(taken)).toEqual(['notes.txt'])
  expect(existsSync(path.join(taken, FILE))).toBe(false)
})

/** What happened, without hashes: they come of the log's own epoch, and notes of accounts of their salts. */
function readEventsOf(data: string): unknown[] {
  const db = openDb(data)
  try {
    return db.$client
      .prepare("SELECT seq, service_day, at, type, actor, body FROM events WHERE type <> 'noted' ORDER BY seq")
      .raw()
      .all()
  } finally {
    db.$client.close()
  }
}
