import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { backupFindings } from '../../server/ops/doctor/backups.ts'
import { readBackupKey } from '../../server/ops/backup/key.ts'
import { listBackups } from '../../server/ops/backup/names.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { openHall } from '../server/open-hall.ts'
import { runCommand } from '../server/run-command.ts'
import { runServer, startServer } from '../server/server-process.ts'

/** Whoever can write where the backups lie exchanges one, with an administrator of their own in it; or carries one away. */

/** What lies beside the hall's file; what is in a recording is no matter of backups. */
const BESIDE = { 'notices/plan.png': 'a picture of the hall', 'voices/recorded/ky/desk.wav': 'a voice of the hall' }

let folder: string
let data: string
let keyFile: string
let otherKey: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-backup-key-'))
  data = path.join(folder, 'hall')
  keyFile = path.join(folder, 'backup.key')
  otherKey = path.join(folder, 'other.key')
  for (const file of [keyFile, otherKey]) writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  const hall = await openHall({ data })
  for (let i = 0; i < 3; i++) await hall.issue({ serviceId: 'id-card' })
  await hall.stop()
  for (const [file, words] of Object.entries(BESIDE)) {
    mkdirSync(path.dirname(path.join(data, file)), { recursive: true })
    writeFileSync(path.join(data, file), words)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let folders = 0
/** A folder with one backup by the key. */
async function backedUp(...more: string[]): Promise<{ to: string; file: string }> {
  const to = path.join(folder, `backups-${++folders}`)
  expect(await runCommand('backup', '--data', data, '--to', to, '--backup-key', keyFile, ...more)).toMatchObject({
    code: 0
  })
  return { to, file: listBackups(to)[0]?.file as string }
}
let restores = 0
const restore = (file: string, ...more: string[]) =>
  runCommand('restore', '--from', file, '--data', path.join(folder, `restored-${++restores}`), '--yes', ...more)
const restored = () => existsSync(path.join(folder, `restored-${restores}`, FILE))

const proofOf = (file: string) => file.replace(/\.sqlite(\.sealed)?$/, '.proof.json')
const append = (file: string) => {
  const client = new Database(file)
  client.exec("UPDATE meta SET value = 'x' WHERE key = 'nothing'; VACUUM")
  client.exec("INSERT INTO meta VALUES ('harmless', 'x')")
  client.close()
}

describe('a backup with an authenticator', () => {
  test('is restored, and verified, by its key', async () => {
    const { file } = await backedUp()
    expect(await runCommand('verify', '--data', data, '--file', file, '--backup-key', keyFile)).toMatchObject({
      code: 0
    })
    expect(await restore(file, '--backup-key', keyFile)).toMatchObject({ code: 0 })
    expect(verifyFile(path.join(folder, `restored-${restores}`, FILE)).findings).toEqual([])
  })

  test.each<[string, (file: string) => void, string[]]>([
    ['altered, though every row of it is as a log could say', append, ['--backup-key']],
    ['without its authenticator', (file) => rmSync(proofOf(file)), ['--backup-key']],
    [
      'with an authenticator that says nothing',
      (file) => writeFileSync(proofOf(file), '{"hmacSha256":""}'),
      ['--backup-key']
    ],
    ['when no key is given', () => {}, []]
  ])('is not restored %s', async (_name, attack, options) => {
    const { file } = await backedUp()
    attack(file)
    const { code, stderr } = await restore(file, ...options.flatMap((option) => [option, keyFile]))
    expect(code).toBe(1)
    expect(stderr).toMatch(/authenticator/)
    expect(restored()).toBe(false)
    if (options.length > 0)
      expect(await runCommand('verify', '--data', data, '--file', file, '--backup-key', keyFile)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('authenticator')
      })
  })

  test('is not restored by another key, nor under the name of another', async () => {
    const { file } = await backedUp()
    expect(await restore(file, '--backup-key', otherKey)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not what its authenticator says')
    })
    const renamed = file.replace(/kezek-\d{4}/, 'kezek-2031')
    copyFileSync(file, renamed)
    copyFileSync(proofOf(file), proofOf(renamed))
    expect(await restore(renamed, '--backup-key', keyFile)).toMatchObject({ code: 1 })
    expect(restored()).toBe(false)
  })

  test('that was exchanged is found by the next backup, which is not made', async () => {
    for (const attack of [append, (file: string) => rmSync(proofOf(file))]) {
      const { to, file } = await backedUp()
      const second = await runCommand('backup', '--data', data, '--to', to, '--backup-key', keyFile)
      expect(second).toMatchObject({ code: 0 })
      attack(listBackups(to)[0]?.file as string)
      expect(await runCommand('backup', '--data', data, '--to', to, '--backup-key', keyFile)).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('authenticator')
      })
      expect(existsSync(file)).toBe(true)
      expect(listBackups(to)).toHaveLength(2)
    }
  })

  test('an altered list of pictures and recordings is found too', async () => {
    const { file } = await backedUp()
    writeFileSync(file.replace(/\.sqlite$/, '.files.json'), '{"files": []}')
    expect(await restore(file, '--backup-key', keyFile)).toMatchObject({ code: 1 })
  })

  test('the doctor looks at it', async () => {
    const { to, file } = await backedUp()
    const look = (key?: string) =>
      backupFindings(data, to, Date.now(), key === undefined ? undefined : readBackupKey(key, []))
    expect(look(keyFile)).toContainEqual(
      expect.objectContaining({ state: 'ok', said: expect.objectContaining({ en: expect.stringMatching(/right/) }) })
    )
    expect(look()).toContainEqual(
      expect.objectContaining({ said: expect.objectContaining({ en: expect.stringContaining('--backup-key') }) })
    )
    append(file)
    expect(look(keyFile)).toContainEqual(expect.objectContaining({ state: 'broken' }))
  })
})

describe('the key', () => {
  test('does not lie with what it protects, and is long enough', async () => {
    const within = path.join(data, 'backup.key')
    copyFileSync(keyFile, within)
    expect(
      await runCommand('backup', '--data', data, '--to', path.join(folder, 'x'), '--backup-key', within)
    ).toMatchObject({ code: 1, stderr: expect.stringContaining('Put it elsewhere') })
    rmSync(within)
    const { to, file } = await backedUp()
    const beside = path.join(to, 'backup.key')
    copyFileSync(keyFile, beside)
    for (const run of [
      runCommand('backup', '--data', data, '--to', to, '--backup-key', beside),
      restore(file, '--backup-key', beside)
    ])
      expect(await run).toMatchObject({ code: 1, stderr: expect.stringContaining('Put it elsewhere') })
    const short = path.join(folder, 'short.key')
    writeFileSync(short, 'short')
    expect(await restore(file, '--backup-key', short)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('too short')
    })
  })

  test('of a server: one that cannot be read, or lies in the data folder, keeps it from starting', async () => {
    const own = path.join(folder, 'own')
    const { code, stderr } = await runServer(['--port', '0', '--data', own, '--backup-key', path.join(folder, 'none')])
    expect([code, stderr]).toEqual([1, expect.stringContaining('cannot be read')])
  })

  test('is what the schedule of a server makes its backups with', async () => {
    const to = path.join(folder, 'scheduled')
    const server = await startServer({
      data: path.join(folder, 'scheduled-hall'),
      args: ['--backup-to', to, '--backup-every', '0.05', '--backup-key', keyFile, '--backup-encrypt']
    })
    try {
      await expect.poll(() => listBackups(to).length, { timeout: 60_000 }).toBeGreaterThan(1)
      for (const { file, isSealed } of listBackups(to))
        expect([isSealed, existsSync(proofOf(file))]).toEqual([true, true])
    } finally {
      await server.kill('SIGTERM')
    }
  })
})

describe('an encrypted backup', () => {
  test('tells nothing of what is in it, and comes back by its key alone', async () => {
    const { to, file } = await backedUp('--encrypt')
    const bytes = readFileSync(file)
    for (const word of ['SQLite format 3', 'operator1', 'argon2id', 'ticket-issued'])
      expect([word, bytes.includes(word)]).toEqual([word, false])
    expect(readdirSync(to).filter((name) => !/\.sealed$|\.(proof|files)\.json$|^files$/.test(name))).toEqual([])
    const kept = readdirSync(path.join(to, 'files'))
    expect(kept).toHaveLength(2)
    for (const name of kept)
      expect(readFileSync(path.join(to, 'files', name), 'latin1')).not.toMatch(/picture|voice of/)
    expect(await restore(file)).toMatchObject({ code: 1, stderr: expect.stringContaining('--backup-key') })
    expect(await restore(file, '--backup-key', otherKey)).toMatchObject({ code: 1 })
    expect(restored()).toBe(false)
    expect(await restore(file, '--backup-key', keyFile)).toMatchObject({ code: 0 })
    for (const [beside, words] of Object.entries(BESIDE))
      expect(readFileSync(path.join(folder, `restored-${restores}`, beside), 'utf8')).toBe(words)
    expect(await runCommand('verify', '--data', data, '--file', file, '--backup-key', keyFile)).toMatchObject({
      code: 0
    })
    // A later one has to continue it, and does.
    expect(await runCommand('backup', '--data', data, '--to', to, '--backup-key', keyFile, '--encrypt')).toMatchObject({
      code: 0
    })
    expect(readdirSync(path.join(to, 'files')).toSorted()).toEqual(kept.toSorted())
    expect([...readdirSync(to), ...readdirSync(path.join(to, 'files'))].join()).not.toContain('partial')
  })

  test('shares its folder with plain ones, whose pictures and recordings anybody reads', async () => {
    const { to, file } = await backedUp()
    expect(await runCommand('backup', '--data', data, '--to', to, '--backup-key', keyFile, '--encrypt')).toMatchObject({
      code: 0
    })
    expect(readdirSync(path.join(to, 'files'))).toHaveLength(4)
    const [sealed] = listBackups(to)
    for (const from of [file, sealed?.file as string]) {
      expect(await restore(from, '--backup-key', keyFile)).toMatchObject({ code: 0 })
      expect(existsSync(path.join(folder, `restored-${restores}`, 'notices/plan.png'))).toBe(true)
    }
  })

  test('is not restored with a picture that was exchanged', async () => {
    const { to, file } = await backedUp('--encrypt')
    const [first, second] = readdirSync(path.join(to, 'files')).map((name) => path.join(to, 'files', name))
    copyFileSync(first as string, second as string)
    expect(await restore(file, '--backup-key', keyFile)).toMatchObject({ code: 1 })
    expect(restored()).toBe(false)
  })

  test('altered or cut off is refused, also by who has no authenticator of it', async () => {
    const { file } = await backedUp('--encrypt')
    const elsewhere = mkdtempSync(path.join(folder, 'cut-'))
    const cut = path.join(elsewhere, path.basename(file))
    copyFileSync(file, cut)
    copyFileSync(proofOf(file), proofOf(cut))
    truncateSync(cut, 20_000)
    expect(await restore(cut, '--backup-key', keyFile)).toMatchObject({ code: 1 })
    rmSync(proofOf(cut))
    const against = await runCommand('verify', '--data', data, '--against', cut, '--backup-key', keyFile)
    expect(against).toMatchObject({ code: 1 })
    renameSync(cut, path.join(elsewhere, 'no-backup.sqlite.sealed'))
    expect(
      await runCommand(
        'verify',
        '--data',
        data,
        '--against',
        path.join(elsewhere, 'no-backup.sqlite.sealed'),
        '--backup-key',
        keyFile
      )
    ).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot be opened with this key') })
    expect(restored()).toBe(false)
  })

  test('needs a key', async () => {
    expect(await runCommand('backup', '--data', data, '--encrypt')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--encrypt needs a key')
    })
  })
})
