import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { BackupStatus } from '../../server/ops/backup/backup.ts'
import { certificateTrouble } from '../../server/services/system-watch.ts'
import { standingAlarms } from '../../server/views/alarms.ts'
import { openHall } from './open-hall.ts'

/** What only `/health` knew is an alarm of the board and on the page of the system's state, in words of three languages. */

const HOUR = 3_600_000
const backups = (status: Partial<BackupStatus>) => ({
  status: (): BackupStatus => ({
    folder: '/mnt/backups',
    everyMs: HOUR,
    newest: { file: 'b', at: Date.now(), bytes: 1 },
    failures: 0,
    lastFailure: null,
    pastChanged: null,
    ...status
  }),
  stop: () => {}
})

test('a disk that fills and a backup that is late are alarms, reasons of /health and lines of the page', async () => {
  const hall = await openHall({
    freeBytes: () => 100e6,
    backups: backups({ newest: { file: 'b', at: Date.now() - 5 * HOUR, bytes: 1 } })
  })
  try {
    const supervisor = await hall.signIn('supervisor')
    const { body } = await hall.call('GET', '/api/state', undefined, supervisor)
    const { reasons, said } = (await hall.app.inject('/health')).json()
    expect(body.troubles.map((each: { said: { en: string } }) => each.said.en)).toEqual(reasons)
    expect(said.map(({ ru }: { ru: string }) => ru)).toEqual([
      expect.stringMatching(/^Самая новая копия в \/mnt\/backups сделана /),
      'На диске осталось только 100 МБ. Освободите место: полный диск не принимает талонов.'
    ])
    expect(standingAlarms(hall.app.picture(), hall.app.machines())).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ alarmId: 'system:backup-late', level: 2, about: said[0] }),
        expect.objectContaining({ alarmId: 'system:disk-filling', level: 2, about: said[1] })
      ])
    )
  } finally {
    await hall.close()
  }
})

test('a hall that is well has none of them', async () => {
  const hall = await openHall({ freeBytes: () => 50e9, backups: backups({}) })
  try {
    expect((await hall.app.inject('/health')).json()).toMatchObject({ status: 'ok', reasons: [], said: [] })
    expect(hall.app.machines().system).toEqual([])
  } finally {
    await hall.close()
  }
})

test('a certificate is told of before it ends', async () => {
  const cert = readFileSync(path.join(import.meta.dirname, '../security/certificate/test-only.cert.pem'))
  const endsAt = new X509Certificate(cert).validToDate.getTime()
  const at = (days: number) =>
    certificateTrouble(endsAt, endsAt - days * 24 * HOUR).map(({ level, said }) => [level, said.en])
  expect(at(31)).toEqual([])
  expect(at(29)).toEqual([[1, "The hall's certificate ends in 29 days. Get a new one."]])
  expect(at(1)).toEqual([[2, "The hall's certificate ends in 1 day. Get a new one."]])
  expect(at(-2)).toEqual([[3, "The hall's certificate has ended: browsers refuse the hall."]])
})
