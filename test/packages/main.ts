import { quietLock } from './locked.ts'
import { installedPackages, megabytes, PURPOSES } from './sizes.ts'

/** `npm run packages`: what `npm ci` has installed, by size and purpose; and the lock file made quiet for an older Node. */

const quieted = quietLock()
if (quieted.length > 0)
  process.stdout.write(`package-lock.json no longer says what Node these want: ${quieted.join(', ')}\n\n`)
const packages = installedPackages().sort((a, b) => b.bytes - a.bytes)
const sizes = megabytes(packages)
process.stdout.write(`${packages.length} packages, ${sizes.all} MB in node_modules:\n`)
for (const [purpose, words] of Object.entries(PURPOSES)) {
  const largest = packages
    .filter((each) => each.purpose === purpose)
    .slice(0, 4)
    .map(({ folder, bytes }) => `${folder.replace(/^.*node_modules\//, '')} ${Math.round(bytes / 1e6)}`)
  const mb = String(sizes[purpose as keyof typeof PURPOSES]).padStart(5)
  process.stdout.write(`${mb} MB  ${words} (${largest.join(', ')})\n`)
}
