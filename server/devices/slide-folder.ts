import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Value } from 'typebox/value'
import { type SlideFile, SlideFileName, type SlideKind } from '../protocol/notices.ts'

/** Above these a file is refused. A video of this size is a minute of full HD. */
export const MOST_BYTES: Record<SlideKind, number> = { picture: 12 * 1024 * 1024, video: 60 * 1024 * 1024 }
const MOST_FILES = 200
/** Pictures never take the room that the queue itself needs. */
const RESERVE_BYTES = 500 * 1024 * 1024

/** By what is in the file, not by its name. Nothing that can hold a script is among them. */
const KINDS: Record<string, SlideKind> = {
  png: 'picture',
  jpg: 'picture',
  webp: 'picture',
  avif: 'picture',
  mp4: 'video',
  webm: 'video'
}
const MIME: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  mp4: 'video/mp4',
  webm: 'video/webm'
}
const UPLOADING = '.uploading-'

/** What a file really is, by its bytes. The library is loaded for the first file: most halls show none. */
const typeOf = async (file: string) => (await import('file-type')).fileTypeFromFile(file)

/** Twice as many as the largest displays have: a small file may unpack to a huge picture. */
const MOST_DOTS = 8_000
async function isTooManyDots(file: string): Promise<boolean> {
  const { imageSizeFromFile } = await import('image-size/fromFile')
  // One whose size cannot be read is shown by no browser.
  const { width, height } = await imageSizeFromFile(file).catch(() => ({ width: 0, height: 0 }))
  return width > MOST_DOTS || height > MOST_DOTS
}

/** Why a file is not taken. */
export class SlideFileRefused extends Error {
  readonly reason: 'type' | 'large' | 'full'
  constructor(reason: SlideFileRefused['reason'], sentence: string) {
    super(sentence)
    this.name = 'NoticeFileRefused'
    this.reason = reason
  }
}

/** A file that has come in whole, is what it says, and is on the disk; not among the others until `keep` is called. */
export interface Taken {
  /** What `keep` and `drop` know it by. */
  arrived: string
  type: string
  bytes: number
  sha256: string
}

export interface SlideFolderOptions {
  folder: string
  reserveBytes?: number
}

/** The folder of pictures and silent videos that displays show between calls. Files may be put there by hand too. */
export class SlideFolder {
  readonly folder: string
  readonly #reserveBytes: number
  readonly #looked = new Map<string, { mark: string; kind: SlideKind | null }>()

  constructor({ folder, reserveBytes = RESERVE_BYTES }: SlideFolderOptions) {
    this.folder = path.resolve(folder)
    this.#reserveBytes = reserveBytes
  }

  /** Every file, by name, with what is wrong with it. A folder that is not there yet is empty. */
  async list(): Promise<SlideFile[]> {
    const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    const files = await Promise.all(
      names
        .filter((name) => !name.startsWith('.'))
        .sort()
        .map((name) => this.#look(name))
    )
    return files.flatMap((file) => file ?? [])
  }

  /** A file that can be shown, with its media type; null: there is none of this name. */
  async find(file: string): Promise<{ kind: SlideKind; type: string } | null> {
    const found = Value.Check(SlideFileName, file) ? await this.#look(file) : null
    return found?.kind ? { kind: found.kind, type: mimeOf(file) } : null
  }

  /**
   * Takes what comes in as the file of this name, whole or not at all.
   * @param length what the sender says it will be, bytes; undefined: not said
   * @throws NoticeFileRefused
   */
  async take(file: string, content: Readable, length: number | undefined): Promise<Taken> {
    const kind = KINDS[endingOf(file)]
    if (!Value.Check(SlideFileName, file) || !kind)
      throw new SlideFileRefused(
        'type',
        'A name is small letters, digits and hyphens, and ends with what it is: .png, .jpg, .webp, .avif, .mp4 or .webm'
      )
    const most = MOST_BYTES[kind]
    if (length !== undefined && length > most) throw tooLarge(most)
    await mkdir(this.folder, { recursive: true })
    await this.#keepRoom(length ?? most)

    const arrived = `${UPLOADING}${randomBytes(8).toString('hex')}`
    const arriving = path.join(this.folder, arrived)
    const hash = createHash('sha256')
    let bytes = 0
    try {
      await pipeline(
        content,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            bytes += chunk.length
            if (bytes > most) throw tooLarge(most)
            hash.update(chunk)
            yield chunk
          }
        },
        createWriteStream(arriving, { flags: 'wx', mode: 0o644 })
      )
      const isWhole = length === undefined || bytes === length
      if (!isWhole || (await typeOf(arriving))?.ext !== endingOf(file))
        throw new SlideFileRefused('type', `What came is no ${endingOf(file)} picture or video`)
      if (kind === 'picture' && (await isTooManyDots(arriving)))
        throw new SlideFileRefused('type', `A picture has at most ${MOST_DOTS} dots each way`)
      const handle = await open(arriving)
      await handle.sync().finally(() => handle.close())
    } catch (error) {
      await rm(arriving, { force: true })
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw full()
      throw error
    }
    return { arrived, type: mimeOf(file), bytes, sha256: hash.digest('hex') }
  }

  /** Puts a file that was taken among the others. One that is not there any more has been put there before. Returns whether it was put: the folder is to be synced then. */
  keep(arrived: string, file: string): boolean {
    const arriving = path.join(this.folder, arrived)
    if (!existsSync(arriving)) return false
    renameSync(arriving, path.join(this.folder, file))
    return true
  }

  drop(arrived: string): void {
    rmSync(path.join(this.folder, arrived), { force: true })
  }

  /** @throws when the file cannot be removed; one that is not there is no error */
  remove(file: string): void {
    if (!Value.Check(SlideFileName, file)) return
    rmSync(path.join(this.folder, file), { force: true })
  }

  /** Throws away what was being sent when the server stopped. */
  async tidy(): Promise<void> {
    const left = (await readdir(this.folder).catch(() => [])).filter((name) => name.startsWith(UPLOADING))
    await Promise.all(left.map((name) => rm(path.join(this.folder, name), { force: true })))
  }

  async #keepRoom(bytes: number): Promise<void> {
    const { bavail, bsize } = await statfs(this.folder)
    if (bavail * bsize - bytes < this.#reserveBytes) throw full()
    if ((await readdir(this.folder)).length >= MOST_FILES)
      throw new SlideFileRefused('full', `The folder has ${MOST_FILES} files, and takes no more. Remove some first`)
  }

  async #look(file: string): Promise<SlideFile | null> {
    const where = path.join(this.folder, file)
    const found = await stat(where).catch(() => null)
    if (!found?.isFile()) return null
    const { size: bytes, mtimeMs } = found
    const about = { file, bytes, changedAt: Math.round(mtimeMs) }
    if (!Value.Check(SlideFileName, file)) return { ...about, kind: null, problem: 'name' }
    const mark = `${bytes} ${mtimeMs}`
    let looked = this.#looked.get(file)
    if (looked?.mark !== mark) {
      const type = await typeOf(where).catch(() => undefined)
      looked = { mark, kind: type?.ext === endingOf(file) ? (KINDS[type.ext] ?? null) : null }
      this.#looked.set(file, looked)
    }
    const { kind } = looked
    if (kind === null) return { ...about, kind, problem: 'type' }
    return bytes > MOST_BYTES[kind] ? { ...about, kind: null, problem: 'size' } : { ...about, kind, problem: null }
  }
}

const endingOf = (file: string): string => path.extname(file).slice(1)
const mimeOf = (file: string): string => MIME[endingOf(file)] as string
const tooLarge = (most: number) =>
  new SlideFileRefused('large', `The file is larger than ${Math.round(most / 1024 / 1024)} MB`)
const full = () =>
  new SlideFileRefused(
    'full',
    'The disk has too little room left for pictures: the queue needs it. Remove some, or make room'
  )
