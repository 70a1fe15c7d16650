import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenHall, openHall } from './open-hall.ts'

/** The program of server/ops/deploy/programs.md, word for word, with the client that `npm run client` makes from a hall that runs. */

const ROOT = path.join(import.meta.dirname, '../..')
const run = promisify(execFile)
let hall: OpenHall
let folder: string
beforeAll(async () => {
  hall = await openHall()
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-client-'))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
})
afterAll(async () => {
  await hall.close()
  rmSync(folder, { recursive: true })
})

test('the client that is made from a hall compiles, takes a ticket, calls it, is refused, reads figures and hears events', async () => {
  const npm = ['--import', './server/runtime.mjs', 'server/ops/commands/client.ts']
  const out = path.join(folder, 'kezek.ts')
  const { stdout } = await run(process.execPath, [...npm, '--hall', hall.base, '--out', out], { cwd: ROOT })
  expect(stdout).toContain('openapi-fetch')

  const page = readFileSync(path.join(ROOT, 'server/ops/deploy/programs.md'), 'utf8')
  writeFileSync(path.join(folder, 'program.ts'), /```ts\n([\s\S]+?)```/.exec(page)?.[1] ?? '')
  writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'es2024',
        module: 'nodenext',
        strict: true,
        noEmit: true,
        allowImportingTsExtensions: true,
        erasableSyntaxOnly: true,
        verbatimModuleSyntax: true,
        skipLibCheck: true,
        types: ['node']
      },
      files: ['program.ts']
    })
  )
  await run(process.execPath, [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder])

  const admin = await hall.signIn('admin')
  const scopes = ['tickets:write', 'desks:write', 'figures:read', 'events:read']
  const { body: program } = await hall.call('POST', '/api/programs', { name: 'Tried', scopes }, admin)
  await hall.openDesk(1)
  const { epoch, seq } = hall.app.hall.log
  const env = {
    ...process.env,
    HALL: hall.base,
    TOKEN: program.token,
    AFTER: `${epoch}:${seq}`,
    DAY: hall.app.hall.state.day?.serviceDay
  }
  const told = await run(process.execPath, ['--preserve-symlinks', path.join(folder, 'program.ts')], { env })
  const lines = told.stdout.trim().split('\n')
  expect(lines[0]).toMatch(/^ticket [A-Z]+\d{3} \d+$/)
  const number = lines[0]?.split(' ')[1]
  expect(lines.slice(1, 4)).toEqual([`called ${number}`, 'refused 403 scope-missing', 'tickets 1'])
  const events = lines.slice(4).map((line) => line.split(' '))
  // Each of the log from there on, in its order.
  expect(events.map(([, id]) => id)).toEqual(events.map((_, i) => `${epoch}:${seq + 1 + i}`))
  expect(events.map(([, , type]) => type)).toEqual(expect.arrayContaining(['ticket-issued', 'ticket-called']))
  expect(events.at(-1)?.[2]).toBe('ticket-called')
}, 60_000)

test('a hall that does not answer is said in a sentence, and writes nothing', async () => {
  const npm = ['--import', './server/runtime.mjs', 'server/ops/commands/client.ts', '--hall', 'http://127.0.0.1:1']
  await expect(run(process.execPath, npm, { cwd: ROOT })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('No hall answers at http://127.0.0.1:1/api/openapi.json')
  })
})
