import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand, UsageError } from './run-command.ts'

const USAGE = `npm run release -- --key <file> [--out server/dist]
  makes the one file that a centre installs and upgrades from, signed by the key
npm run release -- --new-key <file>
  makes such a key; keep it where no other machine and nobody else can read it`
const ROOT = path.join(import.meta.dirname, '../../..')

await runCommand({
  usage: USAGE,
  options: { key: { type: 'string' }, 'new-key': { type: 'string' }, out: { type: 'string' } },
  act: async (_data, { key: keyFile, 'new-key': newKeyFile, out = path.join(ROOT, 'server/dist') }) => {
    const { fingerprintOf, newKey } = await import('../release/manifest.ts')
    if (newKeyFile !== undefined) {
      const key = newKey()
      // A key that is there signs what is installed already: it is never written over.
      writeFileSync(newKeyFile, key, { mode: 0o600, flag: 'wx' })
      return {
        isWell: true,
        lines: [`${newKeyFile} has the key ${fingerprintOf(key)}. Tell that to whoever installs.`]
      }
    }
    if (keyFile === undefined) throw new UsageError('A release is signed: --key <file>.')
    const key = readFileSync(keyFile, 'utf8')
    const { makeRelease } = await import('../release/make-release.ts')
    const { file, bytes, sha256 } = await makeRelease(ROOT, out, key)
    return {
      isWell: true,
      lines: [`${file}: ${(bytes / 1e6).toFixed(0)} MB, SHA-256 ${sha256}, signed by the key ${fingerprintOf(key)}.`]
    }
  }
})
