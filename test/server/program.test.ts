import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { START } from '../start-command.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const CACHE = 'node_modules/.cache/kezek'
const HEALTH = 'server/routes/health.ts'
/** Tells at the end whether modules came from the program. */
const TELL = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => console.log('from the program:', globalThis[Symbol.for('kezek-program')] !== undefined))"
)}`

/** The repository in another folder, with a cache of its own that begins as this one's. */
let copy: string
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'kezek-program-'))
  cpSync(path.join(ROOT, 'server'), path.join(copy, 'server'), { recursive: true })
  for (const each of [
    'migrations',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'kiosk-ui',
    'display-ui',
    'operator-ui'
  ])
    symlinkSync(path.join(ROOT, each), path.join(copy, each))
  mkdirSync(path.join(copy, CACHE), { recursive: true })
  for (const each of readdirSync(path.join(ROOT, 'node_modules')))
    if (each !== '.cache') symlinkSync(path.join(ROOT, 'node_modules', each), path.join(copy, 'node_modules', each))
  for (const each of ['libraries', 'program'])
    cpSync(path.join(ROOT, CACHE, each), path.join(copy, CACHE, each), { recursive: true })
})
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(copy, { recursive: true, force: true })
})

const manifest = () =>
  JSON.parse(readFileSync(path.join(copy, CACHE, 'program/manifest.json'), 'utf8')) as {
    file: string
    modules: string[]
    sources: Array<[string, string]>
  }

/** A hall of the copy: what it does until it has answered how it is, and whatever is to be waited for. */
async function hallOfTheCopy(env: Record<string, string> = {}, meanwhile = async () => {}) {
  const words = ['--import', TELL, ...START, '--port', '0', '--voices', 'off', '--data', path.join(copy, 'data')]
  const child = spawn(process.execPath, words, { cwd: copy, env: { ...process.env, ...env } })
  running.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const ended = new Promise((resolve) => child.once('close', resolve))
  await expect.poll(() => said, { timeout: 30_000 }).toMatch(/the hall is open|cannot start/)
  const base = new URL(JSON.parse(said.split('\n').find((line) => line.includes('the hall is open')) as string).kiosk)
  const { status } = await fetch(new URL('/ready', base))
  const kiosk = await fetch(new URL('/kiosk', base))
  await meanwhile()
  child.kill('SIGTERM')
  await ended
  running.delete(child)
  return { said, status, kiosk: kiosk.status, isOfProgram: said.includes('from the program: true') }
}

test('a hall runs on the program wherever its folder lies, and on the sources when that is asked for', async () => {
  const built = await hallOfTheCopy()
  expect(built).toMatchObject({ status: 200, kiosk: 200, isOfProgram: true })
  expect(built.said).not.toContain('passed over')
  expect(await hallOfTheCopy({ KEZEK_UNBUILT: '1' })).toMatchObject({ status: 200, kiosk: 200, isOfProgram: false })
})

test('every module of the hall is in it, and what only some use is not', () => {
  const { modules } = manifest()
  expect(modules).toContain('app.ts')
  expect(modules).not.toContain('main.ts')
  expect(modules.filter((each) => each.startsWith('hub'))).toEqual([])
})

test('a damaged program is passed over with a sentence, and made anew', async () => {
  const { file } = manifest()
  const whole = readFileSync(path.join(copy, CACHE, 'program', file))
  const damaged = Buffer.from(whole)
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] as number) ^ 1
  writeFileSync(path.join(copy, CACHE, 'program', file), damaged)
  const { said, status, isOfProgram } = await hallOfTheCopy()
  writeFileSync(path.join(copy, CACHE, 'program', file), whole)
  expect({ status, isOfProgram }).toEqual({ status: 200, isOfProgram: false })
  expect(said).toContain(`${file} is damaged`)
})

test('a changed source runs at once, and from the next program; a stack trace names its line', async () => {
  const source = path.join(copy, HEALTH)
  const changed = readFileSync(source, 'utf8').replace(
    /^ *const \{ state, trouble \} = /m,
    "    throw new Error('of the new source')\n$&"
  )
  const line = changed.split('\n').findIndex((each) => each.includes('of the new source')) + 1
  writeFileSync(source, changed)
  const before = manifest().file
  const first = await hallOfTheCopy({}, () =>
    expect.poll(() => manifest().file, { timeout: 60_000, interval: 200 }).not.toBe(before)
  )
  expect(first).toMatchObject({ status: 500, isOfProgram: false })
  expect(first.said).toContain(`${HEALTH} has changed since`)
  expect(first.said).toContain(`/${HEALTH}:${line}`)
  expect(first.said).not.toContain('could not be made')
  const second = await hallOfTheCopy()
  expect(second).toMatchObject({ status: 500, isOfProgram: true })
  expect(second.said).toContain(`/${HEALTH}:${line}`)
})
