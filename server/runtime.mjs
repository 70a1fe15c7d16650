// Loaded before anything else: the database module ends an older Node with a segmentation fault and no word,
// and an older Node cannot read our .ts files either. Plain JavaScript, so that every Node can read this.
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(
    `Kezek needs Node 22.19 or newer; this is Node ${process.versions.node}. On Linux x64, "npm ci" brings Node 24 along and "npm start" uses it. Elsewhere, please install Node 24.\n`
  )
  process.exit(1)
}
// Stripping the types takes a second and a hundred megabytes at every start; the result is kept beside the packages.
// A service has a folder for such things; one that cannot be written only means that nothing is kept.
module.enableCompileCache(
  process.env.CACHE_DIRECTORY ?? fileURLToPath(new URL('../node_modules/.cache/kezek', import.meta.url))
)
// After the look at the version: an older Node cannot read it.
const { useLibraryBundles } = await import('./library-bundles.ts')
useLibraryBundles()
const { useProgram } = await import('./program.ts')
useProgram()
