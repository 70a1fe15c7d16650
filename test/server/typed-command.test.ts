import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { serverUsage, startTyped, typed, usageOf } from '../../server/db/typed-command.ts'

const ROOT = path.join(import.meta.dirname, '../..')

describe('a command is named as it is typed', () => {
  test('in a copy of the repository', () => {
    expect(typed('doctor', '', false)).toBe('npm run doctor')
    expect(typed('backup', '--to /mnt/b', false)).toBe('npm run backup -- --to /mnt/b')
    expect(usageOf('backup', '[--data ./data] [--to <folder>]', false)).toBe(
      'npm run backup -- [--data ./data] [--to <folder>]'
    )
    expect(startTyped('--data ./data', false)).toBe('npm start -- --data ./data')
    expect(serverUsage('[--port 8080] [--data ./data]', false)).toBe('npm start -- [--port 8080] [--data ./data]')
  })

  test('where Kezek is installed, whose commands know the data folder', () => {
    expect(typed('doctor', '', true)).toBe('kezek doctor')
    expect(typed('backup', '--to /mnt/b', true)).toBe('kezek backup --to /mnt/b')
    expect(usageOf('backup', '[--data ./data] [--to <folder>]', true)).toBe('kezek backup [--to <folder>]')
    expect(usageOf('restore', '--from <file> --data <folder> [--yes]', true)).toBe(
      'kezek restore --from <file> [--yes]'
    )
    expect(startTyped('--data ./data', true)).toBe('systemctl start kezek')
    expect(serverUsage('[--port 8080] [--data ./data]\n  [--hsts off]', true)).toBe(
      'In /etc/kezek.env, KEZEK_OPTIONS=[--port 8080]\n  [--hsts off]\nThen: systemctl restart kezek'
    )
  })
})

/** What is done where the program is made, not where a hall is. */
const OF_THE_WORKSHOP = [
  'server/ops/client/client-code.ts',
  'server/ops/commands/client.ts',
  'server/ops/commands/release.ts',
  'server/ops/release/packages.ts',
  'server/ops/release/stage.ts',
  'server/db/typed-command.ts'
]

test('no sentence of the server or of a screen says npm by itself', () => {
  const saying = globSync('{server,operator-ui/src,kiosk-ui/src,display-ui/src}/**/*.{ts,tsx}', { cwd: ROOT })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !OF_THE_WORKSHOP.includes(file))
    .flatMap((file) =>
      readFileSync(path.join(ROOT, file), 'utf8')
        .split('\n')
        .filter((line) => /\bnpm (run|start|ci)\b/.test(line) && !/^\s*(\/\/|\/?\*)/.test(line))
        .map((line) => `${file}: ${line.trim()}`)
    )
  expect(saying).toEqual([])
})

test('kezek has every command that a sentence may name', () => {
  const kezek = /^commands='(.*)'$/m.exec(readFileSync(path.join(ROOT, 'server/ops/deploy/kezek'), 'utf8'))?.[1]
  const named = globSync('server/**/*.ts', { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/\b(?:typed|usageOf)\(\s*'([a-z-]+)'/g)].map(
      ([, name]) => name
    )
  )
  expect(named.length).toBeGreaterThan(20)
  expect([...new Set(named)].filter((name) => !kezek?.split(' ').includes(name as string))).toEqual([])
})
