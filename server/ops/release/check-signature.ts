import { readFileSync } from 'node:fs'
import path from 'node:path'
import { styleText } from 'node:util'
import { fingerprintOf, PARTS, readManifest } from './manifest.ts'

/** For install.sh: whether what it has unpacked is signed by the key that came along, and which key that is. */

const folder = process.argv[2] ?? '.'
const [text, signature, key] = [PARTS.manifest, PARTS.signature, PARTS.key].map((part) =>
  readFileSync(path.join(folder, part), 'utf8')
) as [string, string, string]
try {
  const { version } = readManifest(text, signature, key)
  process.stdout.write(
    `Kezek ${version}, signed by the key ${styleText('bold', fingerprintOf(key))}.\nIs that the key that you were told? From now on this machine takes releases of that key alone.\n`
  )
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
