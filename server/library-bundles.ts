import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Libraries of hundreds of modules. A start would spend more on finding and reading those than on the hall: each is made
 * into one file, when the screens are built, and loaded from there by whoever imports it. Where there is no such file, it
 * is loaded as every other library.
 */
const LIBRARIES = [
  {
    name: 'typebox',
    format: 'module',
    entries: ['', '/compile', '/error', '/format', '/guard', '/schema', '/system', '/type', '/value']
  },
  {
    name: 'drizzle-orm',
    format: 'commonjs',
    entries: ['', '/better-sqlite3', '/better-sqlite3/migrator', '/migrator', '/sqlite-core']
  }
] as const
type Library = (typeof LIBRARIES)[number]

const MODULES = path.join(import.meta.dirname, '../node_modules')

/** A folder for each version, so that another one is never loaded from what was made of the former. */
function folderOf({ name }: Library): string {
  const { version } = JSON.parse(readFileSync(path.join(MODULES, name, 'package.json'), 'utf8')) as { version: string }
  return path.join(MODULES, '.cache/kezek/libraries', `${name}-${version}`)
}

const fileOf = ({ format }: Library, entry: string): string =>
  `${entry === '' ? 'index' : entry.slice(1).replaceAll('/', '-')}.${format === 'module' ? 'mjs' : 'cjs'}`

/** From now on whoever imports one of the libraries gets what was made of it, if that is there. */
export function useLibraryBundles(): void {
  const bundles = new Map<string, { url: string; format: string }>()
  for (const library of LIBRARIES) {
    const folder = folderOf(library)
    if (!existsSync(folder)) continue
    for (const entry of library.entries)
      bundles.set(`${library.name}${entry}`, {
        url: pathToFileURL(path.join(folder, fileOf(library, entry))).href,
        format: library.format
      })
  }
  if (bundles.size === 0) return
  module.registerHooks({
    resolve: (specifier, context, next) => {
      const bundle = bundles.get(specifier)
      return bundle ? { ...bundle, shortCircuit: true } : next(specifier, context)
    }
  })
}

/**
 * Makes what is missing of them, for the next start.
 * @param say told of each, because it takes a moment
 */
export async function bundleLibraries(say: (sentence: string) => void): Promise<void> {
  for (const library of LIBRARIES) {
    const folder = folderOf(library)
    if (existsSync(folder)) continue
    say(`Bundling ${library.name} …`)
    // Made beside its place and moved there whole: another start may be looking.
    const making = `${folder}.${process.pid}`
    await bundle(library, making)
    mkdirSync(path.dirname(folder), { recursive: true })
    if (existsSync(folder)) rmSync(making, { recursive: true })
    else renameSync(making, folder)
  }
}

async function bundle(library: Library, outDir: string): Promise<void> {
  const { build } = await import('vite')
  const { name, format, entries } = library
  await build({
    configFile: false,
    root: path.join(MODULES, '..'),
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [path.parse(fileOf(library, entry)).name, `${name}${entry}`])),
        output: {
          format: format === 'module' ? 'es' : 'cjs',
          entryFileNames: `[name].${format === 'module' ? 'mjs' : 'cjs'}`,
          chunkFileNames: `[name]-[hash].${format === 'module' ? 'mjs' : 'cjs'}`
        }
      }
    }
  })
}
