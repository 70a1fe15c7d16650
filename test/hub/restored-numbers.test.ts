import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { restore } from '../../server/ops/backup/restore.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { at, smallCentre } from '../server/small-day.ts'
import { codeFor, expectAllSent, join } from './joined-hall.ts'
import { openHub } from './open-hub.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'kezek-numbers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const numberOf = ({ ticketNumber }: { ticketNumber: string }) => Number(ticketNumber.replace(/^\D+/, ''))

test('a hall whose disk died goes on above the numbers that only its hub knows', { timeout: 60_000 }, async () => {
  const data = path.join(folder, 'hall')
  const clock = { at: at('09:00') }
  const hub = await openHub()
  const base = await hub.app.listen({ port: 0, host: '127.0.0.1' })
  const { mkdirSync } = await import('node:fs')
  mkdirSync(data)
  const open = (): Promise<OpenHall> => openHall({ data, clock, centre: smallCentre, rateLimits: false })
  let hall = await open()
  await join(hall, base, await codeFor(hub, 'osh-1'))
  await hall.issue({ serviceId: 'id-card' })
  const backup = await makeBackup(data, path.join(folder, 'backups'), clock.at)
  // More than any gap that a restore without a file leaves out by itself: 1,000.
  for (let i = 0; i < 1_250; i++) await hall.issue({ serviceId: 'id-card' })
  const last = numberOf(await hall.issue({ serviceId: 'id-card' }))
  await expectAllSent(hub, hall, 'osh-1')
  await hall.stop()
  rmSync(path.join(data, FILE))
  await restore({ from: backup.file, data, replace: true, at: clock.at, agrees: () => true })

  const told = () =>
    hall.db.$client.prepare("select count(*) from events where type = 'numbers-told'").pluck().get() as number
  hall = await open()
  await expect.poll(told, { timeout: 20_000 }).toBe(1)
  expect(numberOf(await hall.issue({ serviceId: 'id-card' }))).toBe(last + 1)
  // A start asks again, and has nothing to add.
  await expectAllSent(hub, hall, 'osh-1')
  await hall.stop()
  hall = await open()
  await expectAllSent(hub, hall, 'osh-1')
  expect(numberOf(await hall.issue({ serviceId: 'id-card' }))).toBe(last + 2)
  expect(told()).toBe(1)
  await hall.stop()
  expect(verifyFile(path.join(data, FILE)).findings).toEqual([])
  await hub.close()
})
