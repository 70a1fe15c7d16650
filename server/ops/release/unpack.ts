import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { freeIn } from '../../db/disk-space.ts'
import { syncFolder } from '../../db/sync.ts'
import { sha256Of } from '../backup/files.ts'
import type { Installed } from './installed.ts'
import { type Manifest, NotARelease, PARTS, readManifest } from './manifest.ts'

/** The archive, what is unpacked of it, and a copy of the data have room in this many times what is unpacked. */
const ROOM = 2

/**
 * Checks a release by the key that is known here, and puts it beside the others; nothing is started.
 * @returns its version
 * @throws NotARelease, or an Error with a sentence; nothing is left behind then
 */
export async function unpack(file: string, installed: Installed): Promise<string> {
  const work = path.join(installed.home, 'releases', '.incoming')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  try {
    const manifest = manifestOf(file, work, readFileSync(path.join(installed.home, PARTS.key), 'utf8'))
    const { version, platform, unpackedBytes, payload } = manifest
    if (platform !== `${process.platform}-${process.arch}`)
      throw new NotARelease(`It is for ${platform}; this machine is ${process.platform}-${process.arch}.`)
    if (installed.has(version)) throw new Error(`Version ${version} is installed already.`)
    const free = freeIn(work)
    if (free < unpackedBytes * ROOM)
      throw new Error(
        `The disk that holds ${installed.home} has too little room: ${inMb(unpackedBytes * ROOM)} are needed, ${inMb(free)} are free.`
      )
    extract(file, work, PARTS.payload)
    const packed = path.join(work, PARTS.payload)
    if (sha256Of(packed).sha256 !== payload.sha256)
      throw new NotARelease(
        'Its program is not what its signature is for. The file is damaged, or was changed: copy it again.'
      )
    const program = path.join(work, 'program')
    mkdirSync(program)
    execFileSync('tar', ['--no-same-owner', '-C', program, '-xzf', packed])
    execFileSync('sync', ['-f', program])
    renameSync(program, installed.folderOf(version))
    syncFolder(path.dirname(installed.folderOf(version)))
    return version
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function manifestOf(file: string, work: string, key: string): Manifest {
  for (const part of [PARTS.manifest, PARTS.signature]) extract(file, work, part)
  const [text, signature] = [PARTS.manifest, PARTS.signature].map((part) => readFileSync(path.join(work, part), 'utf8'))
  return readManifest(text as string, signature as string, key)
}

/** By name: whatever else an archive brings, and wherever it wants to lie, is left in it. */
function extract(file: string, work: string, part: string): void {
  try {
    execFileSync('tar', ['--no-same-owner', '-C', work, '-xf', path.resolve(file), part], {
      stdio: ['ignore', 'ignore', 'pipe']
    })
  } catch {
    throw new NotARelease(`${file} is no release of Kezek: it has no ${part}, or cannot be read.`)
  }
}

const inMb = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`
