import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newKey } from '../../server/ops/release/manifest.ts'
import { packRelease } from '../../server/ops/release/make-release.ts'
import { stage } from '../../server/ops/release/stage.ts'
import { freePort } from '../bench/child.ts'
import { Machine } from './install-root.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const OPTIONS = { time: '1750000000', level: 1 }
const key = newKey()

let folder: string
let staged: string
let machine: Machine
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-release-'))
  for (const file of ['server/build-screens.ts', 'server/ops/commands/sbom.ts'])
    execFileSync(process.execPath, [file], { cwd: ROOT, stdio: 'ignore' })
  staged = path.join(folder, 'staged')
  stage(ROOT, staged)
  setVersion('1.0.0')
  const first = (await packRelease(staged, folder, key, OPTIONS)).file
  machine = new Machine(path.join(folder, 'machine'), await freePort())
  machine.install(first)
  rmSync(first)
  machine.addService()
})
afterAll(() => {
  machine.service('stop')
  rmSync(folder, { recursive: true, force: true })
})

function setVersion(version: string, of = staged): void {
  const file = path.join(of, 'package.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"version": "[^"]*"/, `"version": "${version}"`))
}

/** Enough of a program for what is never started. */
function small(): string {
  const place = path.join(folder, 'small')
  if (!existsSync(place))
    for (const each of ['package.json', 'CHANGELOG.md', 'server/dist/kezek.cdx.json', 'server/ops/deploy/install.sh'])
      cpSync(path.join(staged, each), path.join(place, each), { recursive: true })
  setVersion('1.3.0', place)
  return place
}

const issue = (n: number) =>
  machine.call<{ ticketNumber: string }>(
    '/api/tickets',
    { serviceId: 'id-card' },
    { 'idempotency-key': `release-${n}` }
  )
const mark = async () => (await machine.call<{ log: { epoch: string; seq: number } }>('/health')).log

async function opened(): Promise<void> {
  machine.service('start')
  await expect
    .poll(() =>
      machine.call('/ready').then(
        () => true,
        () => false
      )
    )
    .toBe(true)
}

test('the same program makes the same bytes, whenever it was put together', async () => {
  const { sha256 } = await packRelease(small(), folder, key, OPTIONS)
  utimesSync(path.join(small(), 'CHANGELOG.md'), 1, 1)
  expect((await packRelease(small(), folder, key, OPTIONS)).sha256).toBe(sha256)
})

test('only the program, what it runs on, and Node are in it', () => {
  const packages = readdirSync(path.join(staged, 'node_modules'))
  expect(packages).toContain('better-sqlite3')
  for (const each of ['vite', 'vitest', 'typescript', '@sparticuz', '@babel']) expect(packages).not.toContain(each)
  expect(existsSync(path.join(staged, 'test'))).toBe(false)
  // Each package that is shipped brings its licence.
  expect(existsSync(path.join(staged, 'node_modules/fastify/LICENSE'))).toBe(true)
  expect(statSync(path.join(staged, 'node_modules/.bin/node')).size).toBeGreaterThan(50e6)
})

test('a hall is upgraded at midday, and everybody who waits goes on waiting', async () => {
  await opened()
  const numbers = [await issue(1), await issue(2)].map(({ ticketNumber }) => ticketNumber)
  const before = await mark()
  // Here is no npm: sentences name commands as they are typed.
  const doctor = machine.kezek('doctor').said
  expect(doctor).toContain('"kezek verify" proves the rest')
  expect(doctor).not.toContain('npm')
  setVersion('1.1.0')
  const { file } = await packRelease(staged, folder, key, OPTIONS)
  const { code, said } = machine.kezek('upgrade', file)
  rmSync(file)
  expect(said).toContain('The hall is open on version 1.1.0.')
  expect(code).toBe(0)
  expect(machine.version()).toBe('1.1.0')
  const { epoch, seq } = await mark()
  expect(epoch).toBe(before.epoch)
  expect(seq).toBeGreaterThanOrEqual(before.seq)
  const [, second] = numbers as [string, string]
  expect((await issue(3)).ticketNumber).toBe(
    second.replace(/\d+$/, (n) => String(Number(n) + 1).padStart(n.length, '0'))
  )
  // The same key gets the same ticket, also over an upgrade.
  expect((await issue(2)).ticketNumber).toBe(second)
  expect(readdirSync(machine.data)).toContain('before-1.1.0.sqlite')
  expect(readdirSync(machine.data).filter((name) => name.startsWith('before-upgrade'))).toEqual([])
})

test('a version that brings the file into a new form and then fails is taken back, with all that was', async () => {
  const { ticketNumber } = await issue(4)
  const before = await mark()
  setVersion('1.2.0')
  const main = path.join(staged, 'server/main.ts')
  const whole = readFileSync(main)
  const journal = path.join(staged, 'migrations/meta/_journal.json')
  const known = readFileSync(journal, 'utf8')
  const { entries, ...rest } = JSON.parse(known)
  const migration = path.join(staged, 'migrations/9999_later.sql')
  try {
    writeFileSync(migration, 'CREATE TABLE later (id integer);')
    const later = { ...entries.at(-1), idx: entries.length, tag: '9999_later', when: entries.at(-1).when + 1 }
    writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, later] }))
    writeFileSync(
      main,
      `import { openDb } from './db/open.ts'\nopenDb(process.argv[process.argv.indexOf('--data') + 1] ?? '')\nprocess.exit(1)\n`
    )
    const { file } = await packRelease(staged, folder, key, OPTIONS)
    const { code, said } = machine.kezek('upgrade', file, '--ready-within', '3')
    rmSync(file)
    expect(said).toContain('Going back to 1.1.0.')
    expect(said).toContain('The hall is open on version 1.1.0 again')
    expect(code).toBe(1)
  } finally {
    writeFileSync(main, whole)
    writeFileSync(journal, known)
    rmSync(migration)
  }
  expect(machine.version()).toBe('1.1.0')
  expect(readdirSync(path.join(machine.home, 'releases')).sort()).toEqual(['1.0.0', '1.1.0'])
  expect((await mark()).epoch).toBe(before.epoch)
  expect((await issue(4)).ticketNumber).toBe(ticketNumber)
})

test('what is not signed by the known key, is damaged, or is no release changes nothing', async () => {
  const before = readdirSync(path.join(machine.home, 'releases'))
  const foreign = (await packRelease(small(), folder, newKey(), OPTIONS)).file
  expect(machine.kezek('upgrade', foreign)).toMatchObject({
    code: 1,
    said: expect.stringContaining('not signed by the key')
  })
  const damaged = path.join(folder, 'damaged.tar')
  const bytes = readFileSync((await packRelease(small(), folder, key, OPTIONS)).file)
  const inPayload = bytes.indexOf(Buffer.from([0x1f, 0x8b, 8])) + 1_000
  bytes.writeUInt8(bytes.readUInt8(inPayload) ^ 1, inPayload)
  writeFileSync(damaged, bytes)
  expect(machine.kezek('upgrade', damaged)).toMatchObject({
    code: 1,
    said: expect.stringContaining('The file is damaged')
  })
  const other = path.join(folder, 'other.tar')
  appendFileSync(other, 'no archive')
  expect(machine.kezek('upgrade', other)).toMatchObject({
    code: 1,
    said: expect.stringContaining('is no release of Kezek')
  })
  expect(readdirSync(path.join(machine.home, 'releases'))).toEqual(before)
  await issue(5)
})

test('the hall goes back to the version before when somebody says so', async () => {
  const { ticketNumber } = await issue(6)
  expect(machine.kezek('rollback')).toMatchObject({ code: 0, said: expect.stringContaining('open on version 1.0.0') })
  expect(machine.version()).toBe('1.0.0')
  expect((await issue(6)).ticketNumber).toBe(ticketNumber)
})
