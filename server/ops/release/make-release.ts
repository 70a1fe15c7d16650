import { createHash } from 'node:crypto'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { putInPlace, writeWhole } from '../../db/whole-files.ts'
import { sha256Of } from '../backup/files.ts'
import { type Manifest, PARTS, publicHalfOf, signed } from './manifest.ts'
import { stage } from './stage.ts'

/** For people: what changed, and what it is made of. */
const PAPERS = ['CHANGELOG.md', 'server/dist/kezek.cdx.json']

export interface MadeRelease {
  file: string
  version: string
  bytes: number
  sha256: string
}

/**
 * Makes the one file that a centre without internet installs and upgrades from. The same sources and packages make the
 * same bytes.
 * @param root a clone with its packages installed and its screens built
 * @param key the private key, PKCS #8 in PEM
 * @throws an Error with a sentence when something that belongs in it is missing
 */
export async function makeRelease(root: string, out: string, key: string): Promise<MadeRelease> {
  mkdirSync(out, { recursive: true })
  const folder = mkdtempSync(path.join(out, '.staged-'))
  try {
    stage(root, folder)
    return await packRelease(folder, out, key, { time: timeOf(root) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Packs and signs what `stage` has put together.
 * @param time of every file in it, epoch seconds
 * @param level of gzip's compression
 */
export async function packRelease(
  folder: string,
  out: string,
  key: string,
  { time, level = 9 }: { time: string; level?: number }
): Promise<MadeRelease> {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
  const platform = `${process.platform}-${process.arch}`
  const work = mkdtempSync(path.join(out, '.packing-'))
  try {
    const payload = path.join(work, PARTS.payload)
    const { sha256, unpackedBytes } = await pack(folder, payload, time, level)
    const manifest: Manifest = {
      format: 1,
      name: 'kezek',
      version,
      platform,
      unpackedBytes,
      payload: { sha256, bytes: statSync(payload).size }
    }
    const text = `${JSON.stringify(manifest, null, 2)}\n`
    writeFileSync(path.join(work, PARTS.manifest), text)
    writeFileSync(path.join(work, PARTS.signature), `${signed(text, key)}\n`)
    writeFileSync(path.join(work, PARTS.key), publicHalfOf(key))
    copyFileSync(path.join(folder, 'server/ops/deploy/install.sh'), path.join(work, PARTS.install))
    for (const paper of PAPERS) copyFileSync(path.join(folder, paper), path.join(work, path.basename(paper)))
    const file = path.join(out, `kezek-${version}-${platform}.tar`)
    execFileSync('tar', [...SAME_BYTES, `--mtime=@${time}`, '-C', work, '-cf', `${file}.partial`, ...names()])
    putInPlace(`${file}.partial`, file)
    const { sha256: whole, bytes } = sha256Of(file)
    writeWhole(`${file}.sha256`, `${whole}  ${path.basename(file)}\n`)
    return { file, version, bytes, sha256: whole }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const names = (): string[] => [...Object.values(PARTS), ...PAPERS.map((paper) => path.basename(paper))].sort()

/** Of GNU tar: nothing of the machine on which it is made is in it. */
const SAME_BYTES = [
  '--format=gnu',
  '--sort=name',
  '--owner=0',
  '--group=0',
  '--numeric-owner',
  '--mode=u+rwX,go+rX,go-w'
]

/** Seconds of the last commit, or what SOURCE_DATE_EPOCH says. */
function timeOf(root: string): string {
  const said = process.env.SOURCE_DATE_EPOCH
  return said ?? execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).trim()
}

async function pack(
  folder: string,
  to: string,
  time: string,
  level: number
): Promise<{ sha256: string; unpackedBytes: number }> {
  const tar = spawn('tar', [...SAME_BYTES, `--mtime=@${time}`, '-C', folder, '-cf', '-', '.'], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = once(tar, 'exit')
  const hash = createHash('sha256')
  let unpackedBytes = 0
  tar.stdout.on('data', ({ length }: Buffer) => (unpackedBytes += length))
  await pipeline(
    tar.stdout,
    createGzip({ level }),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece)
        yield piece
      }
    },
    createWriteStream(to)
  )
  const [code] = await ended
  if (code !== 0) throw new Error(`tar ended with ${String(code)}.`)
  return { sha256: hash.digest('hex'), unpackedBytes }
}
