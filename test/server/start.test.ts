import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asKiosk } from './open-hall.ts'
import { runServer, startServer } from './server-process.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-start-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what cannot start says why in one sentence, and ends with an error', () => {
  test('a port that is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const { code, stderr } = await runServer(['--port', String(port), '--data', path.join(folder, 'port')])
    other.close()
    expect(code).toBe(1)
    expect(stderr.trim()).toBe(
      `Kezek cannot start: port ${port} is taken by another program. Stop that program, or choose another port with --port.`
    )
  })

  test('a data folder that is a file', async () => {
    writeFileSync(path.join(folder, 'file'), '')
    const { code, stderr } = await runServer(['--data', path.join(folder, 'file')])
    expect(code).toBe(1)
    expect(stderr.trim()).toBe(
      `Kezek cannot start: the data folder ${path.join(folder, 'file')} is not a folder. Choose another with --data.`
    )
  })

  // /proc takes no files and folders, whoever asks: a test as root would be let in anywhere else.
  test.each([
    [
      '/proc/self',
      'the data folder /proc/self cannot be written. Give this user the right to write there, or choose another folder with --data.'
    ],
    [
      '/proc/kezek',
      'the data folder /proc/kezek cannot be made where it should be. Make the folder above it, or choose another with --data.'
    ]
  ])('a data folder that cannot be written: %s', async (data, sentence) => {
    const { code, stderr } = await runServer(['--data', data])
    expect(code).toBe(1)
    expect(stderr.trim()).toBe(`Kezek cannot start: ${sentence}`)
  })

  test("a file that is no hall's", async () => {
    const data = path.join(folder, 'damaged')
    await (await startServer({ data })).kill('SIGTERM')
    writeFileSync(path.join(data, 'kezek.sqlite'), 'this is not a database, however long it is'.repeat(200))
    const { code, stderr } = await runServer(['--data', data])
    expect(code).toBe(1)
    expect(stderr).toContain('damaged')
  })

  test("the sample hall on any address but this machine's own", async () => {
    const { code, stderr } = await runServer(['--host', '0.0.0.0', '--data', path.join(folder, 'open')])
    expect(code).toBe(1)
    expect(stderr).toContain('the sample hall')
  })

  test.each([
    ['--port', 'eighty'],
    ['--rate-limit', 'maybe'],
    ['--time-scale', '-1'],
    ['--colour', 'red']
  ])('%s %s', async (...args) => {
    const { code, stderr } = await runServer(args)
    expect(code).toBe(1)
    expect(stderr).toContain('npm start -- [--port 8080]')
  })

  test('a Node that is too old', () => {
    // The check itself, with an older version in place of this one.
    const { status, stderr } = spawnSync(
      process.execPath,
      ['-e', 'Object.defineProperty(process.versions, "node", { value: "20.20.2" }); import("./server/runtime.mjs")'],
      { cwd: path.join(import.meta.dirname, '../..'), encoding: 'utf8' }
    )
    expect(status).toBe(1)
    expect(stderr).toContain('Kezek needs Node 22.19 or newer; this is Node 20.20.2.')
  })
})

test('SIGTERM answers what was asked, closes the file and ends well', async () => {
  const data = path.join(folder, 'stop')
  const server = await startServer({ data })
  const asked = Array.from({ length: 20 }, (_, i) =>
    fetch(`${server.base}/api/tickets`, {
      method: 'POST',
      headers: { ...asKiosk, 'idempotency-key': `stop-${i}`, 'content-type': 'application/json' },
      body: '{"serviceId":"id-card"}'
    }).then(
      (response) => response.status,
      () => 'cut off'
    )
  )
  await Promise.race(asked)
  expect(await server.kill('SIGTERM')).toBe(0)
  const statuses = await Promise.all(asked)
  expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0)
  const again = await startServer({ data })
  const repeated = await Promise.all(
    statuses.map(
      async (status, i) =>
        status !== 201 ||
        (
          await fetch(`${again.base}/api/tickets`, {
            method: 'POST',
            headers: { ...asKiosk, 'idempotency-key': `stop-${i}`, 'content-type': 'application/json' },
            body: '{"serviceId":"id-card"}'
          })
        ).status === 201
    )
  )
  await again.kill('SIGTERM')
  expect(repeated.every(Boolean)).toBe(true)
})

describe('a command line is answered before what it is for is loaded', () => {
  const loads = (modules: string[], name: string) =>
    modules.some((url) => url.includes(`/node_modules/${name}/`) || url.includes(`/libraries/${name}-`))

  test.each([
    ['server/main.ts', '--help', 0],
    ['server/main.ts', '--prot', 1],
    ...['audit', 'backup', 'restore', 'verify', 'doctor', 'voices', 'setup'].flatMap((command) => [
      [`server/ops/commands/${command}.ts`, '--help', 0] as const,
      [`server/ops/commands/${command}.ts`, '--prot', 1] as const
    ])
  ] as const)('%s %s', (file, option, status) => {
    const ended = runListing(file, option)
    expect(ended.status).toBe(status)
    expect(ended.said).toMatch(new RegExp(`npm (start|run ${path.basename(file, '.ts')}) --`))
    for (const name of ['better-sqlite3', 'drizzle-orm', 'fastify', 'typebox', '@node-rs/argon2'])
      expect(loads(ended.modules, name), name).toBe(false)
  })

  // So that the test above can fail: the list has what is loaded.
  test('and loaded when it is used', () => {
    const { modules } = runListing('server/ops/commands/verify.ts', '--file', path.join(folder, 'no-such-file'))
    expect(loads(modules, 'better-sqlite3')).toBe(true)
    expect(loads(modules, 'drizzle-orm')).toBe(true)
  })

  test('libraries of hundreds of modules are loaded as one file, each of them', () => {
    const { modules } = runListing('server/ops/commands/verify.ts', '--file', path.join(folder, 'no-such-file'))
    for (const name of ['typebox', 'drizzle-orm'])
      expect(
        modules.filter((url) => url.includes(`/node_modules/${name}/`)),
        name
      ).toEqual([])
  })

  /** Runs a file to its end, and lists each module that it loaded. */
  function runListing(file: string, ...args: string[]) {
    const list = `import { registerHooks } from 'node:module'; import { writeSync } from 'node:fs'; registerHooks({ load(url, context, next) { writeSync(3, url + '\\n'); return next(url, context) } })`
    const { status, stdout, stderr, output } = spawnSync(
      process.execPath,
      [
        '--import',
        './server/runtime.mjs',
        '--import',
        `data:text/javascript,${encodeURIComponent(list)}`,
        file,
        ...args
      ],
      { cwd: path.join(import.meta.dirname, '../..'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'] }
    )
    return { status, said: `${stdout}${stderr}`, modules: output[3]?.split('\n') ?? [] }
  }
})
