import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { cruiseHouse } from './cruise.ts'
import { drawRooms } from './picture.ts'
import { ROOMS } from './rooms.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const PICTURE = path.join(ROOT, 'server/architecture.svg')
const sources = globSync('{server,kiosk-ui,display-ui,operator-ui}/**/*.{ts,tsx}', {
  cwd: ROOT,
  exclude: (name) => name === 'dist'
})
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')
const said = (violations: ReadonlyArray<{ from: string; to: string; rule: { name: string } }>) =>
  violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`)

describe('the arrows of the house', () => {
  test('every import is one that rooms.ts has', async () => {
    const { summary } = await cruiseHouse(ROOT)
    expect(summary.totalCruised).toBeGreaterThan(500)
    expect(said(summary.violations)).toEqual([])
  }, 60_000)

  test('every folder of the server is a room', () => {
    const folders = new Set(sources.flatMap((file) => /^server\/([^/]+)\//.exec(file)?.[1] ?? []))
    expect([...folders].filter((folder) => !ROOMS.some(({ name }) => name === folder))).toEqual([])
  })

  test('the picture shows them (PICTURES=1 draws it anew)', async () => {
    const drawn = await drawRooms(ROOMS)
    if (process.env.PICTURES) writeFileSync(PICTURE, drawn)
    expect(readFileSync(PICTURE, 'utf8')).toBe(drawn)
  })

  // What is started as a thread or a process is no import: it must lie in the room of who starts it.
  test('threads and processes are started by their own room', () => {
    const strangers = sources.flatMap((file) =>
      [...read(file).matchAll(/new URL\('(\.[^']+\.ts)'/g)]
        .map(([, target]) => path.posix.join(path.posix.dirname(file), target as string))
        .filter((target) => target.split('/').slice(0, 2).join() !== file.split('/').slice(0, 2).join())
        .map((target) => `${file} → ${target}`)
    )
    expect(strangers).toEqual([])
  })

  const house = (files: Record<string, string>) => {
    const root = mkdtempSync(path.join(tmpdir(), 'kezek-house-'))
    const all = { 'package.json': '{"type":"module"}', ...files }
    for (const each of ['server/x', 'kiosk-ui', 'display-ui', 'operator-ui'])
      mkdirSync(path.join(root, each), { recursive: true })
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), text)
    }
    return root
  }
  test.each([
    ['an import', { 'server/views/a.ts': "import '../db/b.ts'", 'server/db/b.ts': '' }, 'views imports only'],
    [
      'a dynamic import',
      { 'server/views/a.ts': "await import('../db/b.ts')", 'server/db/b.ts': '' },
      'views imports only'
    ],
    [
      'a type',
      { 'server/views/a.ts': "import type { B } from '../db/b.ts'", 'server/db/b.ts': '' },
      'views imports only'
    ],
    [
      'code where types are allowed',
      { 'server/views/a.ts': "import { b } from '../protocol/b.ts'", 'server/protocol/b.ts': '' },
      'views has only types'
    ],
    [
      'a circle of types',
      {
        'server/db/a.ts': "import type { B } from './b.ts'",
        'server/db/b.ts': "import type { A } from './a.ts'"
      },
      'no circles'
    ],
    ['a room that uses main', { 'server/db/a.ts': "import '../main.ts'", 'server/main.ts': '' }, 'stands above'],
    [
      'a file beside main that knows a room',
      { 'server/tls.ts': "import './db/b.ts'", 'server/db/b.ts': '' },
      'only main'
    ],
    ['a file that nobody uses', { 'server/main.ts': '', 'server/db/b.ts': '' }, 'nothing leads to'],
    [
      'a command',
      { 'server/ops/commands/a.ts': "import '../../live/b.ts'", 'server/live/b.ts': '' },
      'ops imports only'
    ],
    [
      'a schema in what both ends compute',
      { 'server/protocol/conventions/a.ts': "import '../b.ts'", 'server/protocol/b.ts': '' },
      'both ends compute alike'
    ],
    ['the engine and a package', { 'server/engine/a.ts': "import 'node:fs'" }, 'the engine imports nothing']
  ])('%s that breaks a rule is found', async (_what, files, rule) => {
    const root = house(files as unknown as Record<string, string>)
    try {
      const { summary } = await cruiseHouse(root)
      expect(said(summary.violations).join('\n')).toContain(rule)
    } finally {
      rmSync(root, { recursive: true })
    }
  })
})

test('the engine knows no clock, no chance and no stranger', () => {
  const wrong = sources
    .filter((file) => file.startsWith('server/engine/'))
    .filter((file) => /Date\.now|new Date\b|Math\.random|from '(?!\.)/.test(read(file)))
  expect(wrong).toEqual([])
})

test('no file of the product is longer than 400 lines', () => {
  expect(sources.filter((file) => read(file).split('\n').length > 400)).toEqual([])
})
