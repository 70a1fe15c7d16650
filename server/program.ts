import { hash } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { crc32 } from 'node:zlib'
import { type Registry, runProgram } from './program-run.ts'
import { lookAsWhen } from './source-looks.ts'

/**
 * The hall's modules and their libraries, made into one file by make-program.ts. A start spends more on finding, reading
 * and linking some 1,200 modules than on running them. The unbuilt files stay the truth: this is a cache of them, looked
 * at before each use, and where it is missing, older than they are or damaged, they are loaded as they lie there.
 */

/** Beside the program: what it was made of. Written last, so that what it names is whole. */
export interface ProgramManifest {
  format: number
  file: string
  bytes: number
  crc: number
  /** What can be had of it, from `server/`. */
  modules: string[]
  /** Each file that it was made from, from the root: SHA-256 of its content. */
  sources: Array<[file: string, sha256: string]>
}

export type ProgramUse =
  | { is: 'used' }
  /** `why` is null when nobody has made one yet, or it is not wanted. */
  | { is: 'passed-over'; isWanted: boolean; why: string | null }

export const PROGRAM_FORMAT = 1
const ROOT = path.join(import.meta.dirname, '..')
const CACHE = path.join(ROOT, 'node_modules/.cache/kezek')
export const PROGRAM_FOLDER = path.join(CACHE, 'program')
export const MANIFEST = path.join(PROGRAM_FOLDER, 'manifest.json')
const SERVER_URL = `${pathToFileURL(import.meta.dirname).href}/`

let use: ProgramUse = { is: 'passed-over', isWanted: false, why: null }

/** Whether this process runs on it, and if not, why. */
export const programUse = (): ProgramUse => use

/**
 * From now on the hall's process loads its modules from the program, when it is what the sources say. Its threads run few
 * of them, which are smaller as they lie there than the whole program is.
 */
export function useProgram(): void {
  if (process.env.KEZEK_UNBUILT !== undefined || !isHall()) return
  try {
    const manifest = freshManifest()
    provide(manifest, textOf(manifest))
    use = { is: 'used' }
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    use = { is: 'passed-over', isWanted: true, why: isMissing ? null : (error as Error).message }
  }
}

/** A release is started by a link to its folder. */
const isHall = (): boolean =>
  isMainThread &&
  path.basename(process.argv[1] ?? '') === 'main.ts' &&
  realpathSync(process.argv[1] as string) === path.join(import.meta.dirname, 'main.ts')

/** @throws an Error with the reason when it is not there, damaged, or made of other sources than those that lie there */
export function freshManifest(): ProgramManifest {
  const text = readFileSync(MANIFEST, 'utf8')
  const manifest = readManifest(text)
  if (manifest.format !== PROGRAM_FORMAT) throw new Error('it was made by another version')
  let changed: string | undefined
  const isFresh = lookAsWhen(
    'program',
    manifest.sources.map(([file]) => file),
    text,
    () => {
      changed = manifest.sources.find(([file, sha256]) => sha256Of(file) !== sha256)?.[0]
      return changed === undefined
    }
  )
  if (!isFresh) throw new Error(`${changed} has changed since`)
  return manifest
}

function readManifest(text: string): ProgramManifest {
  try {
    return JSON.parse(text) as ProgramManifest
  } catch {
    throw new Error('its manifest is damaged')
  }
}

function sha256Of(file: string): string | null {
  try {
    return hash('sha256', readFileSync(path.join(ROOT, file)))
  } catch {
    return null
  }
}

/** The program's text, of ASCII alone: a byte a letter in memory too. */
export function textOf({ file, bytes, crc }: ProgramManifest): string {
  const content = readFileSync(path.join(PROGRAM_FOLDER, file))
  if (content.length !== bytes || crc32(content) !== crc) throw new Error(`${file} is damaged`)
  return content.toString('latin1')
}

/** Gives each of its modules in place of the file, to whoever imports that: the one instance of it. */
function provide({ file, modules }: ProgramManifest, text: string): void {
  const ids = new Set(modules)
  let run: (() => Registry) | null = () => runProgram(path.join(PROGRAM_FOLDER, file), text)
  let registry: Registry | null = null
  const exportsOf = (id: string): object => {
    registry ??= run?.() ?? {}
    run = null
    return (registry[id] as () => object)()
  }
  Object.defineProperty(globalThis, Symbol.for('kezek-program'), { value: exportsOf })
  module.registerHooks({
    load: (url, context, next) => {
      const id = url.startsWith(SERVER_URL) ? url.slice(SERVER_URL.length) : ''
      if (!ids.has(id)) return next(url, context)
      const names = Object.keys(exportsOf(id)).filter((name) => name !== '__esModule')
      const source = [
        `const __module = globalThis[Symbol.for('kezek-program')](${JSON.stringify(id)})`,
        ...names.map((name) =>
          name === 'default' ? 'export default __module.default' : `export const ${name} = __module.${name}`
        )
      ].join('\n')
      return { format: 'module', shortCircuit: true, source }
    }
  })
}
