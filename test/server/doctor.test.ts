import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { FILE } from '../../server/db/folder.ts'
import { startClock } from '../../server/hall/clock.ts'
import { backupFindings } from '../../server/ops/doctor/backups.ts'
import { databaseFinding, hallFindings } from '../../server/ops/doctor/hall-file.ts'
import { clockFinding, folderFinding, nodeFinding, spaceFinding } from '../../server/ops/doctor/machine.ts'
import { certificateFinding, urlFindings } from '../../server/ops/doctor/running.ts'
import { printer, setPrinting } from '../devices/hall-with-printer.ts'
import { VirtualPrinter } from '../devices/virtual-printer.ts'
import { type OpenHall, openHall } from './open-hall.ts'
import { runCommand } from './run-command.ts'
import { startServer } from './server-process.ts'

// Made for this test; its key was thrown away.
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBnDCCAUKgAwIBAgIUcbb+6chig48TQMlgd/kJGvChFC4wCgYIKoZIzj0EAwIw
FTETMBEGA1UEAwwKa2V6ZWsuaGFsbDAeFw0yNjExMjIxNTU3NDlaFw0yNzExMjIx
NTU3NDlaMBUxEzARBgNVBAMMCmtlemVrLmhhbGwwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARqwbZJ9jBgcX5PiXqEwF/cOV7SQbx4PTHwSkXQ5n4DBMl6HID/9UtJ
6dyAmqzSprQi870YVDigoGGM/Iq5iO0to3AwbjAdBgNVHQ4EFgQUx9fwy4DUDKeT
DfznMvzeRYbCKq4wHwYDVR0jBBgwFoAUx9fwy4DUDKeTDfznMvzeRYbCKq4wDwYD
VR0TAQH/BAUwAwEB/zAbBgNVHREEFDASggprZXplay5oYWxshwTAqAEKMAoGCCqG
SM49BAMCA0gAMEUCIQDuKeqDAmHaV27IzIDFbQ7qn/zQMyG6o7g7GzQinEF7cwIg
apmLhkNtUFmliimQjRft7y677mdvSxB4Ney+nfv/VvY=
-----END CERTIFICATE-----`

const DAY = 24 * 3_600_000
let folder: string
let hall: OpenHall
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-doctor-'))
  // By the machine's clock, as what the doctor compares it with.
  hall = await openHall({ data: path.join(folder, 'hall'), startClock })
  await hall.issue({ serviceId: 'id-card' })
})
afterAll(async () => {
  await hall.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the doctor', () => {
  test('finds a hall that works well, says so line by line, leaves nothing behind, and ends with 0', async () => {
    const data = path.join(folder, 'well')
    const server = await startServer({ data })
    try {
      await makeBackup(data, path.join(data, 'backups'), Date.now())
      const before = readdirSync(data).sort()
      const { code, stdout } = await runCommand('doctor', '--data', data, '--url', server.base)
      expect(code).toBe(0)
      for (const about of ['Node', 'data folder', 'database', 'clock', 'backups', 'server'])
        expect(stdout).toMatch(new RegExp(`^ok +${about}: .+\\.$`, 'm'))
      expect(stdout).toContain('A server is at work')
      expect(stdout).toContain('takes commands')
      // A trial's backups are beside it; that is said, and is not broken.
      expect(stdout).toMatch(/^attention +backups: The backups are on the same disk/m)
      expect(readdirSync(data).sort()).toEqual(before)

      // In the reader's language, with the same end.
      const inRussian = await runCommand('doctor', '--data', data, '--lang', 'ru')
      expect(inRussian.code).toBe(0)
      expect(inRussian.stdout).toMatch(/^внимание +резервные копии: Копии лежат на том же диске/m)
      expect(inRussian.stdout).toContain('Зал работает; посмотрите, что требует внимания.')
      const { code: refused, stderr } = await runCommand('doctor', '--data', data, '--lang', 'de')
      expect([refused, stderr.includes('--lang is en, ky or ru')]).toEqual([1, true])

      // The page of the system's state has it too, by itself.
      const signedIn = await fetch(`${server.base}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'supervisor', password: 'sample' })
      })
      const cookie = signedIn.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; ')
      const state = async () =>
        (await fetch(`${server.base}/api/state`, { headers: { cookie, origin: server.base } })).json()
      await expect
        .poll(async () => (await state()).doctor?.findings.length ?? 0, { timeout: 30_000 })
        .toBeGreaterThan(5)
      const { findings } = (await state()).doctor
      expect(findings).toContainEqual({
        about: 'database',
        label: { ky: 'база файлы', ru: 'файл базы', en: 'database' },
        state: 'ok',
        said: expect.objectContaining({ ru: expect.stringMatching(/^Файл цел: событий — \d+/) })
      })
    } finally {
      await server.kill('SIGTERM')
    }
  })

  test('says what is broken, and ends with 1', async () => {
    const { code, stderr } = await runCommand(
      'doctor',
      '--data',
      path.join(folder, 'nowhere'),
      '--url',
      'http://127.0.0.1:9'
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/^broken +data folder: There is no folder/m)
    expect(stderr).toMatch(/^broken +server: http:\/\/127\.0\.0\.1:9 does not answer/m)
    expect(stderr).toContain('2 broken')
  })
})

describe('each thing that it looks at', () => {
  test('Node', () => {
    expect(['20.20.2', '22.17.0', '23.1.0', '24.21.0'].map((version) => nodeFinding(version).state)).toEqual([
      'broken',
      'broken',
      'attention',
      'ok'
    ])
  })

  test('a folder without a hall', () => {
    const empty = path.join(folder, 'empty')
    mkdirSync(empty)
    expect(folderFinding(empty)).toMatchObject({
      state: 'broken',
      said: expect.objectContaining({ en: expect.stringContaining('There is no hall') })
    })
  })

  test('room on the disk', () => {
    expect([5e9, 1e9, 1e6].map((free) => spaceFinding(hall.data, free).state)).toEqual(['ok', 'attention', 'broken'])
  })

  test('a clock of 1970, and one behind the log', () => {
    const now = Date.UTC(2026, 10, 22)
    expect(clockFinding(0, now, 'Asia/Bishkek')).toMatchObject({
      state: 'broken',
      said: expect.objectContaining({ en: expect.stringContaining('1970') })
    })
    expect(clockFinding(now - DAY, now, 'Asia/Bishkek').state).toBe('attention')
    expect(clockFinding(now, now, 'Asia/Bishkek')).toMatchObject({
      state: 'ok',
      said: expect.objectContaining({ en: expect.stringContaining('22.11.2026 06:00') })
    })
    expect(hallFindings(hall.data, Date.now()).find(({ about }) => about === 'clock')?.state).toBe('ok')
    expect(hallFindings(hall.data, Date.now() - DAY).find(({ about }) => about === 'clock')?.state).toBe('attention')
  })

  test('a damaged database', async () => {
    expect(databaseFinding(hall.data).state).toBe('ok')
    const data = path.join(folder, 'damaged')
    await makeBackup(hall.data, data, Date.now())
    cpSync(path.join(data, readdirSync(data)[0] as string), path.join(data, FILE))
    expect(databaseFinding(data).state).toBe('ok')
    writeFileSync(path.join(data, FILE), 'not a database, however long '.repeat(500))
    expect(databaseFinding(data)).toMatchObject({
      state: 'broken',
      said: expect.objectContaining({ en: expect.stringContaining('npm run restore') })
    })
  })

  test('backups: none, old, older, no good', async () => {
    const to = path.join(folder, 'backups')
    const states = (now: number) =>
      backupFindings(hall.data, to, now)
        .filter(({ said }) => !said.en.includes('same disk'))
        .map(({ state }) => state)
    expect(states(Date.now())).toEqual(['broken'])
    const { file } = await makeBackup(hall.data, to, Date.now())
    expect(states(Date.now())).toEqual(['ok', 'ok'])
    expect(states(Date.now() + DAY)).toEqual(['attention', 'ok'])
    expect(states(Date.now() + 3 * DAY)).toEqual(['broken', 'ok'])
    writeFileSync(file, 'not a database')
    expect(states(Date.now())).toEqual(['ok', 'broken'])
  })

  test('a kiosk that nobody has seen for days', () => {
    const addedAt = Date.now()
    hall.app.people.devices.add({
      deviceId: 'kiosk-by-the-door',
      kind: 'kiosk',
      name: 'By the door',
      token: 'doctor-test',
      enrolledAt: addedAt
    })
    const about = (now: number) =>
      hallFindings(hall.data, now)
        .filter((each) => each.about === 'devices')
        .map(({ state, said }) => [state, said.en])
    expect(about(addedAt)).toEqual([['attention', expect.stringContaining('"By the door" was never seen')]])
    hall.app.people.devices.byToken('doctor-test', addedAt)
    hall.app.people.devices.keep()
    expect(about(addedAt)).toEqual([['ok', expect.stringContaining('1 of 1')]])
    // The hall is open: some minutes are too many, and a screen that is open is seen without asking for anything.
    expect(about(addedAt + 10 * 60_000)).toEqual([
      ['attention', expect.stringContaining('was not seen for 10 minutes, and the hall is open')]
    ])
    hall.app.people.devices.see('kiosk-by-the-door', addedAt + 9 * 60_000)
    hall.app.people.devices.keep()
    expect(about(addedAt + 10 * 60_000)).toEqual([['ok', expect.stringContaining('1 of 1')]])
    expect(about(addedAt + 3 * DAY)).toEqual([['attention', expect.stringContaining('last seen 3 days ago')]])
  })

  test('a printer without paper', async () => {
    const paper = await VirtualPrinter.start({ paperRows: 0 })
    await setPrinting(hall, { printers: [printer(paper.port)] })
    const about = () =>
      hallFindings(hall.data, Date.now())
        .filter((each) => each.about === 'printers')
        .map(({ state, said }) => [state, said.en])
    await expect
      .poll(about)
      .toEqual([['attention', expect.stringMatching(/^The printer "Эшик" is out of paper: .* So for \d+ minutes?\.$/)]])
    await setPrinting(hall, { printers: [] })
    expect(about()).toEqual([])
    await paper.stop()
  })

  test('a server that saves nothing', async () => {
    expect((await urlFindings(hall.base)).map(({ state }) => state)).toEqual(['ok'])
    hall.db.$client.pragma('query_only = ON')
    await expect(hall.issue({ serviceId: 'id-card' })).rejects.toThrow('503')
    expect((await urlFindings(hall.base))[0]).toMatchObject({
      state: 'broken',
      said: expect.objectContaining({ en: expect.stringContaining('takes no commands') })
    })
    hall.db.$client.pragma('query_only = OFF')
  })

  test('a certificate by its dates', () => {
    const file = path.join(folder, 'hall.pem')
    writeFileSync(file, CERTIFICATE)
    const { validFromDate, validToDate } = new X509Certificate(CERTIFICATE)
    const found = (time: number) => certificateFinding(file, time, 'Asia/Bishkek')
    const at = (time: number) => found(time).state
    expect(
      [
        validFromDate.getTime() - 1,
        validFromDate.getTime() + 1,
        validToDate.getTime() - 10 * DAY,
        validToDate.getTime() + DAY
      ].map(at)
    ).toEqual(['broken', 'ok', 'attention', 'broken'])
    expect(found(validFromDate.getTime()).said.en).toContain('kezek.hall, 192.168.1.10')
    // As the screens write it, by the hall's clock.
    expect(found(validFromDate.getTime() - 1).said.en).toMatch(/begins only at \d\d\.\d\d\.\d{4} \d\d:\d\d\./)
  })

  test('a certificate that is none', () => {
    const file = path.join(folder, 'key.pem')
    writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
    expect(certificateFinding(file, Date.now(), 'UTC').state).toBe('broken')
    expect(certificateFinding(path.join(folder, 'none.pem'), Date.now(), 'UTC').state).toBe('broken')
  })
})
