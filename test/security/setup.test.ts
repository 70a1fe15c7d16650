import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type ServerProcess, startServer } from '../server/server-process.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const COMMAND = ['--import', './server/runtime.mjs', 'server/ops/commands/setup.ts']

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-setup-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    let said = ''
    child.stdout?.on('data', (chunk) => {
      said += chunk
    })
    child.stderr?.on('data', (chunk) => {
      said += chunk
    })
    child.once('close', (code) => resolve({ code, said }))
  })

const setUp = (args: string[], env: Record<string, string> = {}) =>
  ended(
    spawn(process.execPath, [...COMMAND, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, KEZEK_PASSWORD: '', ...env }
    })
  )

const signIn = (base: string, login: string, password: string) =>
  fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password })
  })

describe('a hall made by flags', () => {
  let data: string
  let server: ServerProcess
  beforeAll(async () => {
    data = path.join(folder, 'real')
    const file = path.join(folder, 'password')
    writeFileSync(file, 'correct horse battery\n')
    const { code, said } = await setUp([
      '--data',
      data,
      '--login',
      'chief',
      '--name',
      ' Chief ',
      '--password-file',
      file,
      '--centre-name',
      'Osh centre ',
      '--time-zone',
      'Asia/Bishkek'
    ])
    expect(code, said).toBe(0)
    expect(said).not.toContain('correct horse')
    // Not the sample: it may listen anywhere.
    server = await startServer({ data, args: ['--host', '0.0.0.0'] })
    server.base = server.base.replace('0.0.0.0', '127.0.0.1')
  })
  afterAll(async () => {
    await server.kill('SIGTERM')
  })

  test('is closed and empty, and no sample', async () => {
    expect(await (await fetch(`${server.base}/api/centre`)).json()).toMatchObject({
      status: 'closed',
      sample: false,
      name: { en: 'Osh centre' },
      timeZone: 'Asia/Bishkek'
    })
    expect(await (await fetch(`${server.base}/api/services`)).json()).toEqual({ status: 'closed', groups: [] })
  })

  test('knows its administrator, and nobody of the sample hall', async () => {
    const answer = await signIn(server.base, 'chief', 'correct horse battery')
    expect(await answer.json()).toMatchObject({ login: 'chief', name: 'Chief', role: 'administrator' })
    expect((await signIn(server.base, 'admin', 'sample')).status).toBe(401)
    const cookie = (answer.headers.get('set-cookie') as string).split(';')[0] as string
    expect((await (await fetch(`${server.base}/api/people`, { headers: { cookie } })).json()).people).toHaveLength(1)
    expect(await (await fetch(`${server.base}/api/devices`, { headers: { cookie } })).json()).toEqual({ devices: [] })
  })

  test('its pages bring no device along', async () => {
    const page = await fetch(`${server.base}/kiosk`)
    expect(page.status).toBe(200)
    expect(page.headers.get('set-cookie')).toBeNull()
    const refused = await fetch(`${server.base}/api/staff-calls`, {
      method: 'POST',
      headers: { authorization: 'Bearer sample-kiosk' }
    })
    expect(refused.status).toBe(401)
  })

  test('is not made twice', async () => {
    const again = await setUp(['--data', data, '--centre-name', 'Another'], { KEZEK_PASSWORD: 'another password' })
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('has a hall already') })
  })
})

test.concurrent.each([
  ['no password', [], {}, 'no password was given'],
  ['a short password', [], { KEZEK_PASSWORD: 'short' }, 'password'],
  [
    'a time zone that is none',
    ['--time-zone', 'Asia/Nowhere'],
    { KEZEK_PASSWORD: 'long enough' },
    'is not a time zone'
  ],
  ['a name that cannot be seen', ['--name', '\u200b\u202e'], { KEZEK_PASSWORD: 'long enough' }, 'invisible characters'],
  ['a name of blanks', ['--name', '  '], { KEZEK_PASSWORD: 'long enough' }, 'name must'],
  ['a centre of blanks', ['--centre-name', ' . '], { KEZEK_PASSWORD: 'long enough' }, "the centre's name must have"],
  ['an unknown flag', ['--colour', 'red'], { KEZEK_PASSWORD: 'long enough' }, '--colour']
])('%s is refused, and nothing is left behind', async (_what, args, env, sentence) => {
  const data = path.join(folder, `refused-${sentence.length}`)
  const { code, said } = await setUp(
    ['--data', data, '--centre-name', 'Centre', ...args],
    env as Record<string, string>
  )
  expect(said).toContain(sentence)
  expect(code).toBe(1)
  expect(existsSync(data)).toBe(false)
})

test('on a terminal it asks, and shows nothing of the password', async () => {
  const data = path.join(folder, 'asked')
  // script(1) gives it a terminal.
  const child = spawn(
    'script',
    ['-qec', [process.execPath, ...COMMAND, '--data', data].map((word) => `'${word}'`).join(' '), '/dev/null'],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, KEZEK_PASSWORD: '' } }
  )
  onTestFinished(() => {
    child.kill()
  })
  const answers: Array<[RegExp, string]> = [
    [/Name of the centre/, 'Naryn centre\r'],
    [/Time zone/, 'Asia/Bishkek\r'],
    [/Login/, '\r'],
    [/Name of the administrator/, '\r'],
    [/at least 10 characters/, 'unseen secret\r'],
    [/The same again/, 'another secret\r'],
    [/two different ones[\s\S]*at least 10 characters/, 'unseen secret\r'],
    [/The same again/, 'unseen secret\r']
  ]
  let heard = ''
  child.stdout.on('data', (chunk) => {
    heard += chunk
    const next = answers[0]
    if (!next?.[0].test(heard)) return
    answers.shift()
    heard = ''
    child.stdin.write(next[1])
  })
  const { code, said } = await ended(child)
  expect(code, said).toBe(0)
  expect(said).toContain('The hall "Naryn centre" is made')
  expect(said).not.toContain('secret')

  const server = await startServer({ data })
  try {
    expect((await signIn(server.base, 'admin', 'unseen secret')).status).toBe(200)
  } finally {
    await server.kill('SIGTERM')
  }
})
