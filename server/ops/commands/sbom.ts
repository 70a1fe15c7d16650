import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Writes what the server is made of, in CycloneDX: every package that it runs on, with its version, licence and hash, from
 * the lock file that `npm ci` installs by. Part of the build; kept with it.
 */

const ROOT = path.join(import.meta.dirname, '../../..')
const FILE = path.join(ROOT, 'server/dist/kezek.cdx.json')

const told = execFileSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
  { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
)
const bill = JSON.parse(told)
const { name } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
// Npm's own --omit=dev leaves out too much: what both the server and its tests use.
const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version: string; dev?: boolean }>
}
const FOLDER = 'node_modules/'
const shipped = new Set(
  Object.entries(packages)
    .filter(([, { dev }]) => !dev)
    .map(([at, { version }]) => `${at.slice(at.lastIndexOf(FOLDER) + FOLDER.length)}@${version}`)
)
bill.components = bill.components.filter(({ purl }: { purl: string }) =>
  shipped.has(decodeURIComponent(purl.replace('pkg:npm/', '')))
)
const kept = new Set([bill.metadata.component, ...bill.components].map((each) => each['bom-ref']))
bill.dependencies = bill.dependencies
  .filter(({ ref }: { ref: string }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }: { ref: string; dependsOn?: string[] }) => ({
    ref,
    dependsOn: dependsOn.filter((each) => kept.has(each))
  }))
// The same packages make the same file: npm gives each a number and a time.
const lockHash = createHash('sha256').update(JSON.stringify(packages)).digest('hex')
bill.serialNumber = `urn:uuid:${lockHash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')}`
delete bill.metadata.timestamp
// npm calls it by the folder in which it happens to lie.
bill.metadata.component.name = name
mkdirSync(path.dirname(FILE), { recursive: true })
writeFileSync(FILE, `${JSON.stringify(bill, null, 2)}\n`)
process.stdout.write(`${bill.components.length} packages in ${path.relative(ROOT, FILE)}\n`)
