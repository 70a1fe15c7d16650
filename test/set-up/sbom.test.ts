import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')
const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'))

test('the bill of materials has every package that the server runs on, by version, licence and hash', {
  timeout: 60_000
}, () => {
  execFileSync(process.execPath, ['server/ops/commands/sbom.ts'], { cwd: ROOT })
  const bill = read('server/dist/kezek.cdx.json')
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'kezek', type: 'application' } }
  })
  const { packages } = read('package-lock.json') as {
    packages: Record<string, { version: string; dev?: boolean; devOptional?: boolean; integrity: string }>
  }
  const wanted = Object.entries(packages)
    .filter(([at, { dev, devOptional }]) => at !== '' && !dev && !devOptional)
    .map(([at, { version }]) => `${at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`)
  const told = new Set(
    bill.components.map(({ purl }: { purl: string }) => decodeURIComponent(purl.replace('pkg:npm/', '')))
  )
  expect(wanted.length).toBeGreaterThan(100)
  expect(wanted.filter((each) => !told.has(each))).toEqual([])
  for (const { name, hashes, licenses } of bill.components) {
    expect(hashes?.[0]?.alg, name).toBe('SHA-512')
    expect(licenses?.length ?? 0, name).toBeGreaterThan(0)
  }
})
