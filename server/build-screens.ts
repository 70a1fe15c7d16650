import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '..')
const SCREENS = ['kiosk-ui', 'display-ui', 'operator-ui']

/**
 * Builds the screens whose sources are not those of their last build.
 * @param say told of each screen that is built, because it takes a few seconds
 */
export async function buildScreens(say: (sentence: string) => void): Promise<void> {
  for (const screen of SCREENS) {
    const stamp = path.join(ROOT, screen, 'dist', '.built-from')
    const sources = hashOfSources(screen)
    if (readIfThere(stamp) === sources) continue
    say(`Building ${screen} …`)
    // Loaded only when needed: a start without a build does not wait for it.
    const { build } = await import('vite')
    await build({ configFile: path.join(ROOT, screen, 'vite.config.ts') })
    writeFileSync(stamp, sources)
  }
}

/** What a screen is built from: its own files, the shared half, the protocol, and the exact versions of the libraries. */
function hashOfSources(screen: string): string {
  const hash = createHash('sha256')
  const files = globSync([`${screen}/**/*`, 'server/client/**/*', 'server/protocol/**/*', 'package-lock.json'], {
    cwd: ROOT,
    withFileTypes: true,
    exclude: (entry) => entry.name === 'dist' || entry.name === 'node_modules'
  })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  for (const file of files) hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
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

if (import.meta.main) await buildScreens((sentence) => process.stdout.write(`${sentence}\n`))
