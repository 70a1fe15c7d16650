import { hash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'
import { freshManifest, MANIFEST, PROGRAM_FOLDER, PROGRAM_FORMAT, type ProgramManifest, textOf } from './program.ts'
import { linesFileOf, type ProgramLines } from './program-traces.ts'
import { writeWhole } from './source-looks.ts'

/** Makes the file that a hall runs on instead of its many: the modules of `main.ts` with their libraries. */

const ROOT = path.join(import.meta.dirname, '..')
const ENTRY = 'kezek:program'
const ELSEWHERE = 'kezek:elsewhere/'
const ALONE = '\0kezek:alone/'
/** Libraries with machine code or files of their own beside them: found where they lie, when the first needs them. */
const LEFT_ALONE = ['better-sqlite3', '@node-rs/argon2', '@napi-rs/canvas', 'image-size', 'write-excel-file/node']
/** What finds and makes the program cannot be in it. */
const OUTSIDE =
  /^(main|build-screens|library-bundles|make-program|next-start|source-looks|program|program-run|program-traces)\.ts$/
const STATIC = /^(?:import|export)\b(?! type\b)[^;]*? from '(\.[^'\n]+\.ts)'|^import '(\.[^'\n]+\.ts)'/gm
const DYNAMIC = /\bimport\('(\.[^'\n]+\.ts)'\)/g

/**
 * Makes it when there is none of the sources as they are now.
 * @param say told when it is, because it takes some seconds
 * @throws an Error when it cannot be made or written
 */
export async function makeProgram(say: (sentence: string) => void): Promise<void> {
  if (isThere()) return
  say('Making one file of the program …')
  const modules = modulesOfTheHall()
  const own = [...modules.map((id) => `server/${id}`), 'server/make-program.ts']
  const before = hashesOf(own)
  const { code, map, moduleIds } = await bundle(modules)
  // Who saves a file in the meantime has the next one made.
  if (JSON.stringify(hashesOf(own)) !== JSON.stringify(before)) return
  const text = `(function (module, exports, require, __kezekMeta, __kezekImport) {${withImports(asAscii(code))}\n})`
  const content = Buffer.from(text, 'latin1')
  const file = `program-${hash('sha256', content).slice(0, 16)}.cjs`
  const former = readFormer()
  writeWhole(PROGRAM_FOLDER, linesFileOf(file), JSON.stringify(linesOf(text, map)))
  writeWhole(PROGRAM_FOLDER, file, content)
  const sources = [...before, ...hashesOf(packagesOf(moduleIds))]
  const manifest = { format: PROGRAM_FORMAT, file, bytes: content.length, crc: crc32(content), modules, sources }
  writeWhole(PROGRAM_FOLDER, path.basename(MANIFEST), JSON.stringify(manifest satisfies ProgramManifest))
  // A hall that runs on the one before still looks up its lines.
  const kept = [file, former].flatMap((each) => (each ? [each, linesFileOf(each)] : []))
  for (const each of readdirSync(PROGRAM_FOLDER))
    if (each.startsWith('program-') && !kept.includes(each)) rmSync(path.join(PROGRAM_FOLDER, each), { force: true })
}

function isThere(): boolean {
  try {
    const manifest = freshManifest()
    textOf(manifest)
    return true
  } catch {
    return false
  }
}

function readFormer(): string | null {
  try {
    return (JSON.parse(readFileSync(MANIFEST, 'utf8')) as ProgramManifest).file
  } catch {
    return null
  }
}

/** Everything that `main.ts` imports, and what that imports. What is loaded later, by few, stays unbuilt. */
function modulesOfTheHall(): string[] {
  const importsOf = (id: string, pattern: RegExp) =>
    [...readFileSync(path.join(ROOT, 'server', id), 'utf8').matchAll(pattern)].map(([, from, alone]) =>
      path.posix.join(path.posix.dirname(id), (from ?? alone) as string)
    )
  const found = new Set<string>()
  const waiting = [...importsOf('main.ts', DYNAMIC), ...importsOf('main.ts', STATIC)].filter((id) => !OUTSIDE.test(id))
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...importsOf(id, STATIC))
  }
  return [...found].sort()
}

const hashesOf = (files: string[]): ProgramManifest['sources'] =>
  files.map((file) => [file, hash('sha256', readFileSync(path.join(ROOT, file)))])

/** The `package.json` of each library in it, from the root: another version has another one. */
function packagesOf(moduleIds: string[]): string[] {
  const folders = moduleIds.flatMap((id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? [])
  return [...new Set(folders)].map((folder) => path.relative(ROOT, path.join(folder, 'package.json'))).sort()
}

async function bundle(modules: string[]): Promise<{ code: string; map: SourceMapPayload; moduleIds: string[] }> {
  const { build } = await import('vite')
  const made = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    plugins: [asOneFile(modules)],
    // A library that is linked in belongs to this folder all the same.
    resolve: { preserveSymlinks: true },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      write: false,
      minify: false,
      sourcemap: true,
      target: 'esnext',
      rolldownOptions: {
        input: { program: ENTRY },
        // Each module runs when it is first asked for, in the order of the unbuilt ones, and all of it.
        treeshake: false,
        output: { format: 'cjs', codeSplitting: false, strictExecutionOrder: true, comments: false }
      }
    }
  })) as Rolldown.RolldownOutput
  const [chunk] = made.output
  if (!chunk.map) throw new Error('the bundler made no map')
  return { code: chunk.code, map: chunk.map as unknown as SourceMapPayload, moduleIds: chunk.moduleIds }
}

function asOneFile(modules: string[]): Plugin {
  const server = path.join(ROOT, 'server/')
  const inside = new Set(modules.map((id) => server + id))
  return {
    name: 'one-file',
    enforce: 'pre',
    resolveId(id, importer, { kind }) {
      if (id === ENTRY) return `\0${ENTRY}.cjs`
      if (kind === 'dynamic-import') {
        const file = id.startsWith('.') ? path.resolve(path.dirname(importer ?? ''), id) : null
        if (file === null) return { id, external: true }
        return inside.has(file) ? file : { id: ELSEWHERE + file.slice(server.length), external: true }
      }
      return LEFT_ALONE.includes(id) ? `${ALONE}${id}.cjs` : null
    },
    load(id) {
      if (id === `\0${ENTRY}.cjs`)
        return `module.exports = {${modules.map((each) => `${JSON.stringify(each)}: () => require(${JSON.stringify(server + each)})`)}}`
      // A module that asks for the library only when it is run itself.
      return id.startsWith(ALONE)
        ? `module.exports = __kezekMeta('').require(${JSON.stringify(id.slice(ALONE.length, -'.cjs'.length))})`
        : null
    },
    transform(code, id) {
      if (!id.startsWith(server)) return null
      let changed = code.replaceAll(/\bimport\.meta\b/g, `__kezekMeta(${JSON.stringify(id.slice(server.length))})`)
      // Its CommonJS files come into the program by the same name.
      if (id === `${server}db/drizzle.ts`)
        changed = changed.replaceAll(/^(import \{ createRequire|const require = ).*$/gm, '')
      // Line by line is all that a stack trace needs.
      const mappings = `AAAA${';AACA'.repeat(changed.split('\n').length - 1)}`
      return { code: changed, map: { version: 3, names: [], sources: [id], mappings, file: id } as never }
    }
  }
}

/** V8 holds a text with one Cyrillic letter in two bytes a letter. */
const asAscii = (code: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII
  code.replaceAll(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A script has no `import()` of its own: it is given one. What is not in the program is found where it lies. */
const withImports = (code: string): string =>
  code
    .replaceAll(/(?<![.\w$])import\(/g, '__kezekImport(')
    .replaceAll(
      new RegExp(`__kezekImport\\("${ELSEWHERE}([^"]+)"\\)`, 'g'),
      (_, id: string) => `__kezekImport(__kezekMeta(${JSON.stringify(id)}).url)`
    )

function linesOf(text: string, payload: SourceMapPayload): ProgramLines {
  const map = new SourceMap(payload)
  const sources: string[] = []
  const places = new Map<string, number>()
  const lines = text.split('\n').flatMap((line, i) => {
    const from = map.findEntry(i, line.search(/\S|$/))
    if (!('originalSource' in from) || from.generatedLine !== i) return [0, 0]
    const source = from.originalSource.replace(/^(\.\.\/)+/, '')
    if (!places.has(source)) places.set(source, sources.push(source) - 1)
    return [places.get(source) as number, from.originalLine + 1]
  })
  return { sources, lines }
}

if (import.meta.main) await makeProgram((sentence) => process.stdout.write(`${sentence}\n`))
