import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { bundleLibraries } from './library-bundles.ts'
import { makeProgram } from './make-program.ts'
import { filesIn, lookAsWhen } from './source-looks.ts'

const ROOT = path.join(import.meta.dirname, '..')
const SCREENS = ['kiosk-ui', 'display-ui', 'operator-ui']

/**
 * Builds the screens whose sources are not those of their last build.
 * @param say told of each screen that is built, because it takes a few seconds
 */
export async function buildScreens(say: (sentence: string) => void): Promise<void> {
  const shared = SHARED.flatMap((each) => (path.extname(each) === '' ? filesIn(each) : [each]))
  const screens = SCREENS.map((screen) => ({ screen, files: filesIn(screen) }))
  const all = [...shared, ...screens.flatMap(({ files }) => files)]
  const builtFrom = SCREENS.map((screen) => readIfThere(stampOf(screen)))
  let sources: string[] = []
  const isBuilt = () => {
    const ofShared = hashOf(shared)
    sources = screens.map(({ files }) => hashOf(files) + ofShared)
    return sources.every((each, i) => each === builtFrom[i])
  }
  if (lookAsWhen('screens', all, JSON.stringify(builtFrom), isBuilt)) return
  for (const [i, screen] of SCREENS.entries()) {
    const source = sources[i] as string
    if (source === builtFrom[i]) continue
    say(`Building ${screen} …`)
    // Loaded only when needed: a start without a build does not wait for it.
    const { build } = await import('vite')
    await build({ configFile: path.join(ROOT, screen, 'vite.config.ts') })
    await buildFirstViews(path.join(ROOT, screen))
    compressAssets(path.join(ROOT, screen, 'dist/assets'))
    writeFileSync(stampOf(screen), source)
  }
}

/** Written last: what the screen was built from. */
const stampOf = (screen: string): string => path.join(ROOT, screen, 'dist', '.built-from')

/** What the server writes first views with: the screen's own components, a module for each page, in `dist/server`. */
async function buildFirstViews(screen: string): Promise<void> {
  const entries = globSync('src/*first-view.tsx', { cwd: screen })
  if (entries.length === 0) return
  const [{ build }, { default: preact }] = await Promise.all([import('vite'), import('@preact/preset-vite')])
  for (const entry of entries)
    await build({
      configFile: false,
      root: screen,
      logLevel: 'warn',
      plugins: [preact()],
      build: { ssr: entry, outDir: 'dist/server', emptyOutDir: false, copyPublicDir: false },
      ssr: { noExternal: true }
    })
}

/** Puts a brotli and a gzip copy beside each text; pictures and fonts are compressed already. */
function compressAssets(folder: string): void {
  for (const name of globSync('**/*.{js,css,svg,json}', { cwd: folder })) {
    const file = path.join(folder, name)
    const bytes = readFileSync(file)
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
    )
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }))
  }
}

/** What screens are built from, beside their own files: the shared half, the protocol, this build, and the exact versions of the libraries. */
const SHARED = ['server/client', 'server/protocol', 'server/build-screens.ts', 'package-lock.json']

/** A hash of files and of where they lie. */
function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`/${file}`)
      .update('\0')
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0')
  return hash.digest('hex')
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

if (import.meta.main) {
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`)
  await buildScreens(say)
  await bundleLibraries(say)
  await makeProgram(say)
}
