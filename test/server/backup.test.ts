import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBackups } from '../../server/ops/backup/schedule.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { type BackupFile, listBackups } from '../../server/ops/backup/names.ts'
import { missingFrom, removeBackup } from '../../server/ops/backup/files.ts'
import { readBackup } from '../../server/ops/backup/check.ts'
import { earlierEpochs, readEpoch } from '../../server/db/epochs.ts'
import { FILE } from '../../server/db/folder.ts'
import { readingFile } from '../../server/db/read-only.ts'
import { KEPT, outdated } from '../../server/ops/backup/rotation.ts'
import { backupFindings } from '../../server/ops/doctor/backups.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { asKiosk, openHall } from './open-hall.ts'
import { runCommand } from './run-command.ts'
import { startServer } from './server-process.ts'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-backup-'))
  const hall = await openHall({ data: path.join(folder, 'used') })
  for (let i = 0; i < 3; i++) await hall.issue({ serviceId: 'id-card' })
  await hall.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HOUR = 3_600_000
const take = (base: string, key: string) =>
  fetch(`${base}/api/tickets`, {
    method: 'POST',
    headers: { ...asKiosk, 'idempotency-key': key, 'content-type': 'application/json' },
    body: '{"serviceId":"id-card"}'
  })

/** A copy of a hall that has run, stopped: for the caller to spoil. */
function usedHall(name: string): string {
  const data = path.join(folder, name)
  cpSync(path.join(folder, 'used'), data, { recursive: true })
  return data
}

describe('a restore drill', () => {
  test('a backup under load, restored into an empty folder, is a hall with everything acknowledged before it, under a new epoch', async () => {
    const [data, elsewhere] = [path.join(folder, 'at-work'), path.join(folder, 'elsewhere')]
    const server = await startServer({ data, args: ['--rate-limit', 'off'] })
    const told = new Map<string, { ticketId: string; ticketNumber: string }>()
    let isUp = true
    const taking = Array.from({ length: 6 }, async (_, lane) => {
      for (let i = 0; isUp; i++) {
        const response = await take(server.base, `drill-${lane}-${i}`)
        if (response.status === 201)
          told.set(`drill-${lane}-${i}`, (await response.json()) as { ticketId: string; ticketNumber: string })
      }
    })
    await expect.poll(() => told.size).toBeGreaterThan(50)
    const before = new Map(told)
    const made = await runCommand('backup', '--data', data, '--to', elsewhere)
    const toldAfter = told.size
    isUp = false
    await Promise.all(taking)
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('checked') })
    // It went on meanwhile: the backup held nobody up.
    expect(toldAfter).toBeGreaterThan(before.size)
    expect(await server.kill('SIGKILL')).toBe(null)

    const [backup] = listBackups(elsewhere)
    const restored = path.join(folder, 'restored')
    expect(await runCommand('restore', '--from', backup?.file as string, '--data', restored, '--yes')).toMatchObject({
      code: 0
    })
    const again = await startServer({ data: restored, args: ['--rate-limit', 'off'] })
    try {
      for (const [key, { ticketId, ticketNumber }] of before) {
        expect((await fetch(`${again.base}/api/tickets/${ticketId}`)).status).toBe(200)
        expect(await (await take(again.base, key)).json()).toMatchObject({ ticketId, ticketNumber })
      }
      // The number goes on: it is new, and nobody's in the restored hall.
      const next = (await (await take(again.base, 'after-the-restore')).json()) as { ticketNumber: string }
      expect([...before.values()].map((ticket) => ticket.ticketNumber)).not.toContain(next.ticketNumber)
    } finally {
      await again.kill('SIGTERM')
    }
    const was = readBackup(backup?.file as string)
    const [epoch, earlier] = readingFile(path.join(restored, FILE), (db) => [readEpoch(db), earlierEpochs(db)] as const)
    expect(epoch).not.toBe(was?.epoch)
    expect(earlier).toMatchObject([{ epoch: was?.epoch, lastSeq: was?.seq }])
    expect(verifyFile(path.join(restored, FILE))).toMatchObject({ findings: [], epoch })
    expect(await runCommand('backup', '--data', restored, '--to', elsewhere)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('A backup was restored on')
    })
  }, 150_000)

  test('a folder with a hall is refused unless told to replace it, and the hall that was there is kept', async () => {
    const data = usedHall('taken')
    const { file, seq } = await makeBackup(data, path.join(folder, 'taken-backups'), Date.now())
    expect(await runCommand('restore', '--from', file, '--data', data)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('already has a hall')
    })
    expect(await runCommand('restore', '--from', file, '--data', data, '--replace', '--yes')).toMatchObject({ code: 0 })
    expect(readBackup(path.join(data, FILE))?.seq).toBe(seq + 1)
    const kept = readdirSync(data).filter((name) => name.startsWith('replaced-'))
    expect(kept.map((name) => verifyFile(path.join(data, name)).findings)).toEqual([[]])
  })

  test('a hall at work is not replaced under its server', async () => {
    const data = usedHall('busy')
    const server = await startServer({ data })
    try {
      const { file } = await makeBackup(data, path.join(folder, 'busy-backups'), Date.now())
      expect(await runCommand('restore', '--from', file, '--data', data, '--replace', '--yes')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Stop it first')
      })
      expect((await take(server.base, 'busy')).status).toBe(201)
    } finally {
      await server.kill('SIGTERM')
    }
  })

  test('a damaged backup changes nothing', async () => {
    const data = usedHall('whole')
    const damaged = path.join(folder, 'damaged.sqlite')
    writeFileSync(damaged, 'not a database, however long '.repeat(500))
    const before = statSync(path.join(data, FILE)).mtimeMs
    expect((await runCommand('restore', '--from', damaged, '--data', data, '--replace', '--yes')).code).toBe(1)
    expect(statSync(path.join(data, FILE)).mtimeMs).toBe(before)
    expect(readdirSync(data).filter((name) => name.startsWith('.restoring') || name.startsWith('replaced-'))).toEqual(
      []
    )
    expect(
      await runCommand('restore', '--from', path.join(folder, 'nothing'), '--data', data, '--replace', '--yes')
    ).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no file') })
  })
})

describe('pictures and recordings', () => {
  const pictured = (name: string) => {
    const data = usedHall(name)
    for (const each of ['notices', 'voices/recorded/ky', 'voices/espeak/ky'])
      mkdirSync(path.join(data, each), { recursive: true })
    writeFileSync(path.join(data, 'notices/spring.png'), 'a picture')
    writeFileSync(path.join(data, 'voices/recorded/ky/n-1.wav'), 'a word')
    writeFileSync(path.join(data, 'voices/espeak/ky/n-1.wav'), 'made again by a program')
    return data
  }
  const backups = (to: string) => listBackups(to).map(({ file }) => file)
  const stored = (to: string) =>
    readdirSync(path.join(to, 'files'))
      .map((name) => readFileSync(path.join(to, 'files', name), 'utf8'))
      .sort()

  test('are in each backup, kept once however many have them, and come back as they were', async () => {
    const [data, to] = [pictured('pictured'), path.join(folder, 'pictured-backups')]
    expect((await runCommand('backup', '--data', data, '--to', to)).code).toBe(0)
    writeFileSync(path.join(data, 'notices/spring.png'), 'another picture')
    writeFileSync(path.join(data, 'notices/autumn.png'), 'a picture')
    expect((await runCommand('backup', '--data', data, '--to', to)).code).toBe(0)
    expect(stored(to)).toEqual(['a picture', 'a word', 'another picture'])

    const [newer, older] = backups(to) as [string, string]
    const elsewhere = path.join(folder, 'pictured-elsewhere')
    expect(await runCommand('restore', '--from', older, '--data', elsewhere, '--yes')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('2 pictures and recordings')
    })
    expect(readFileSync(path.join(elsewhere, 'notices/spring.png'), 'utf8')).toBe('a picture')
    expect(readFileSync(path.join(elsewhere, 'voices/recorded/ky/n-1.wav'), 'utf8')).toBe('a word')
    expect(readdirSync(path.join(elsewhere, 'voices'))).toEqual(['recorded'])

    // Over a hall that has some: what was there is kept beside.
    writeFileSync(path.join(data, 'notices/spring.png'), 'spoiled')
    expect((await runCommand('restore', '--from', newer, '--data', data, '--replace', '--yes')).code).toBe(0)
    expect(readFileSync(path.join(data, 'notices/spring.png'), 'utf8')).toBe('another picture')
    const kept = readdirSync(data).find((name) => /^replaced-.*-notices$/.test(name)) as string
    expect(readFileSync(path.join(data, kept, 'spring.png'), 'utf8')).toBe('spoiled')
    expect(readFileSync(path.join(data, 'voices/espeak/ky/n-1.wav'), 'utf8')).toBe('made again by a program')
  }, 150_000)

  test('that are damaged or missing in a backup are found: nothing is changed by its restore', async () => {
    const [data, to] = [pictured('spoilt'), path.join(folder, 'spoilt-backups')]
    await makeBackup(data, to, Date.now())
    const [backup] = backups(to) as [string]
    const one = path.join(to, 'files', readdirSync(path.join(to, 'files'))[0] as string)
    writeFileSync(one, 'a')
    expect(backupFindings(data, to, Date.now())).toContainEqual(
      expect.objectContaining({
        state: 'broken',
        said: expect.objectContaining({
          en: expect.stringContaining('1 of its pictures and recordings are missing')
        })
      })
    )
    const before = statSync(path.join(data, FILE)).mtimeMs
    expect(await runCommand('restore', '--from', backup, '--data', data, '--replace', '--yes')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('missing or damaged')
    })
    expect(statSync(path.join(data, FILE)).mtimeMs).toBe(before)
    expect(readFileSync(path.join(data, 'notices/spring.png'), 'utf8')).toBe('a picture')
    // The next backup does not trust it either.
    await makeBackup(data, to, Date.now() + HOUR)
    expect(missingFrom(backup)).toEqual([])
  })

  test('go with the last backup that has them, and no sooner', async () => {
    const [data, to] = [pictured('thinned'), path.join(folder, 'thinned-backups')]
    await makeBackup(data, to, Date.now())
    writeFileSync(path.join(data, 'notices/spring.png'), 'another picture')
    await makeBackup(data, to, Date.now() + HOUR)
    const age = () => {
      for (const name of readdirSync(path.join(to, 'files'))) utimesSync(path.join(to, 'files', name), 0, 0)
    }
    age()
    await makeBackup(data, to, Date.now() + 2 * HOUR)
    expect(stored(to)).toEqual(['a picture', 'a word', 'another picture'])
    removeBackup(backups(to).at(-1) as string)
    age()
    await makeBackup(data, to, Date.now() + 3 * HOUR)
    expect(stored(to)).toEqual(['a word', 'another picture'])
  })
})

describe('a backup', () => {
  test('of a damaged hall is not kept, and neither is a half one', async () => {
    const data = usedHall('damaged')
    const to = path.join(folder, 'damaged-backups')
    // Pages in the middle, where the rows are: the copy is made, and found to be bad.
    const size = statSync(path.join(data, FILE)).size
    const handle = openSync(path.join(data, FILE), 'r+')
    writeSync(handle, Buffer.alloc(size - 8_192, 7), 0, size - 8_192, 8_192)
    closeSync(handle)
    expect((await runCommand('backup', '--data', data, '--to', to)).code).toBe(1)
    expect(readdirSync(to)).toEqual([])
  })

  test('made in the same second as another takes nothing from it', async () => {
    const data = usedHall('same-second')
    const to = path.join(folder, 'same-second-backups')
    const at = Date.now()
    const made = [await makeBackup(data, to, at), await makeBackup(data, to, at)]
    expect(listBackups(to).map(({ file }) => file)).toEqual(made.map(({ file }) => file).reverse())
    expect(new Set(made.map(({ file }) => file)).size).toBe(2)
  })

  test('to a drive that is not there is refused, and no folder made in its place', async () => {
    const data = usedHall('no-drive')
    const { code, stderr } = await runCommand('backup', '--data', data, '--to', path.join(folder, 'drive', 'backups'))
    expect([code, stderr]).toEqual([1, expect.stringContaining(path.join(folder, 'drive'))])
    expect(readdirSync(folder)).not.toContain('drive')
  })

  test('sweeps away the half file of one that a power cut ended', async () => {
    const data = usedHall('swept')
    const to = path.join(folder, 'swept-backups')
    mkdirSync(to)
    const half = path.join(to, 'kezek-2026-01-01T00-00-00Z.sqlite.partial')
    writeFileSync(half, 'half')
    expect(listBackups(to)).toEqual([])
    utimesSync(half, 0, 0)
    await makeBackup(data, to, Date.now())
    expect(readdirSync(to)).toHaveLength(1)
  })

  test('that does not continue the one before it is refused: the log was written anew', async () => {
    // One log up to a place, two ways on from there.
    const [one, other] = [usedHall('honest'), usedHall('rewritten')]
    const to = path.join(folder, 'honest-backups')
    for (const [data, count] of [
      [one, 1],
      [other, 2]
    ] as const) {
      const hall = await openHall({ data })
      for (let i = 0; i < count; i++) await hall.issue({ serviceId: 'id-card' })
      await hall.stop()
    }
    await makeBackup(one, to, Date.now() - HOUR)
    await expect(makeBackup(other, to, Date.now())).rejects.toThrow('the log was written anew')
    expect(listBackups(to)).toHaveLength(1)
  })
})

describe('rotation', () => {
  const at = Date.UTC(2026, 10, 22, 12)
  const everyHour = (count: number): BackupFile[] =>
    Array.from({ length: count }, (_, i) => ({
      file: `${i}`,
      at: at - i * HOUR,
      bytes: 1,
      head: null,
      isSealed: false
    }))

  test('keeps the last of each of the newest hours, days and months', () => {
    const all = everyHour(500 * 24)
    const gone = new Set(outdated(all))
    const kept = all.filter((each) => !gone.has(each))
    expect(kept.slice(0, KEPT.hours).map((each) => each.at)).toEqual(all.slice(0, KEPT.hours).map((each) => each.at))
    expect(new Set(kept.map((each) => new Date(each.at).toISOString().slice(0, 10))).size).toBeGreaterThanOrEqual(
      KEPT.days + KEPT.months - 2
    )
    expect(kept.length).toBeLessThanOrEqual(KEPT.hours + KEPT.days + KEPT.months)
    expect(new Date(kept.at(-1)?.at as number).toISOString()).toContain('2025-12-31')
  })

  test('is the same whether done every hour or at the end, and loses nothing while the PC is off', () => {
    let kept: BackupFile[] = []
    for (const each of everyHour(60 * 24).reverse()) {
      kept = [each, ...kept]
      const gone = new Set(outdated(kept))
      kept = kept.filter((one) => !gone.has(one))
    }
    const all = everyHour(60 * 24)
    const gone = new Set(outdated(all))
    expect(kept).toEqual(all.filter((each) => !gone.has(each)))
    expect(outdated(kept.map((each) => ({ ...each, at: each.at - 400 * 24 * HOUR })))).toEqual([])
  })
})

/** Each backup is a process of its own, behind all others. */
const SLOW = { timeout: 60_000 }

describe('the schedule', { timeout: 90_000 }, () => {
  const said: string[] = []
  const logger = {
    info: (sentence: unknown) => {
      said.push(String(sentence))
    },
    error: (_: unknown, sentence?: string) => {
      said.push(String(sentence))
    }
  }

  test('makes one when the newest is too old, not when it is young, and removes what is outdated only after a good one', async () => {
    const data = usedHall('scheduled')
    const to = path.join(folder, 'scheduled-backups')
    // Two of one hour, of which one is kept.
    const half = Math.floor(Date.now() / HOUR) * HOUR - 1.5 * HOUR
    for (const at of [half, half + 60_000]) await makeBackup(data, to, at)
    const young = startBackups({ data, folder: to, everyMs: 3 * HOUR, logger, firstLookMs: 0 })
    const due = startBackups({ data, folder: to, everyMs: HOUR, logger, firstLookMs: 0 })
    try {
      await expect.poll(() => said.some((sentence) => sentence.includes('Backed up')), SLOW).toBe(true)
      expect(due.status()).toMatchObject({ failures: 0, lastFailure: null })
      expect(
        listBackups(to)
          .map((each) => each.at)
          .slice(1)
      ).toEqual([half + 60_000])
      expect(young.status().newest).toEqual(due.status().newest)
      expect(said).toHaveLength(1)
    } finally {
      young.stop()
      due.stop()
    }
  })

  test('says in the log and in its status that it failed, and keeps what there is', async () => {
    const data = usedHall('failing')
    const to = path.join(folder, 'failing-backups')
    await makeBackup(data, to, Date.now() - 2 * HOUR)
    rmSync(path.join(data, FILE))
    const schedule = startBackups({ data, folder: to, everyMs: HOUR, logger, firstLookMs: 0 })
    try {
      await expect
        .poll(() => schedule.status(), SLOW)
        .toMatchObject({ failures: 1, lastFailure: expect.stringContaining('There is no hall') })
      expect(said.at(-1)).toContain('no backup was made')
      expect(listBackups(to)).toHaveLength(1)
    } finally {
      schedule.stop()
    }
  })
})
