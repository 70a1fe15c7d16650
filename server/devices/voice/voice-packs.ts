import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import Type from 'typebox'
import { Value } from 'typebox/value'
import type { Lang } from '../../protocol/basics.ts'
import { ClipId, type ClipSource, type VoiceClip, type VoicePack } from '../../protocol/voices.ts'
import { readWav } from './wav.ts'

/** Beside a pack's sounds: which file says what. A pack made elsewhere needs no more than this. */
const Manifest = Type.Object({
  clips: Type.Record(
    ClipId,
    Type.Object({
      file: Type.String({
        pattern: '^[A-Za-z0-9_-]{1,80}\\.wav$',
        description: 'Beside the manifest, never elsewhere'
      }),
      text: Type.Optional(Type.String({ maxLength: 500 }))
    })
  )
})
type Manifest = Type.Static<typeof Manifest>

const SOURCES: readonly ClipSource[] = ['recorded', 'espeak']
export const LANGS: readonly Lang[] = ['ky', 'ru', 'en']
const MANIFEST = 'manifest.json'
const ARRIVING = '.arriving-'
/** Of one pack: all words of a language and the names of a large hall are far fewer. */
export const MOST_CLIPS = 2_000

interface Look {
  mtimeMs: number
  size: number
  found: Omit<VoiceClip, 'clip' | 'text'> | null
}

/**
 * The clips of a hall: a folder for each source and language, with a manifest. Looked at anew each time, because a pack
 * may also be copied there by hand; a file that has not changed is read only once.
 */
export class VoicePacks {
  readonly #folder: string
  readonly #known = new Map<string, Look>()
  readonly #onFault: (sentence: string) => void

  /** @param onFault told of a pack or a clip that is left out, and why */
  constructor(folder: string, onFault: (sentence: string) => void = () => {}) {
    this.#folder = folder
    this.#onFault = onFault
  }

  async list(): Promise<VoicePack[]> {
    const packs = await Promise.all(
      SOURCES.flatMap((source) => LANGS.map(async (lang) => ({ source, lang, clips: await this.clips(source, lang) })))
    )
    return packs.filter(({ clips }) => clips.length > 0)
  }

  /** The clips of one pack that can be played. */
  async clips(source: ClipSource, lang: Lang): Promise<VoiceClip[]> {
    const entries = Object.entries(this.#manifest(source, lang).clips).slice(0, MOST_CLIPS)
    const clips = await Promise.all(
      entries.map(async ([clip, { file, text = null }]) => {
        const found = await this.#look(path.join(this.#pack(source, lang), file))
        return found ? [{ clip, text, ...found }] : []
      })
    )
    return clips.flat()
  }

  /** The sound of a clip, as it is now; null: there is none. */
  async read(source: ClipSource, lang: Lang, clip: string): Promise<{ bytes: Buffer; version: string } | null> {
    const file = this.#manifest(source, lang).clips[clip]?.file
    const found = file === undefined ? null : await this.#look(path.join(this.#pack(source, lang), file))
    if (file === undefined || !found) return null
    return { bytes: await readFile(path.join(this.#pack(source, lang), file)), version: found.version }
  }

  /** Puts clips into a pack, each in the place of the former one. @throws SoundRefused when one is no such sound: none is kept then */
  put(
    source: ClipSource,
    lang: Lang,
    sounds: ReadonlyArray<{ clip: string; bytes: Buffer; text: string | null }>
  ): VoiceClip[] {
    const clips = sounds.map(({ clip, bytes, text }) => ({
      clip,
      text,
      durationMs: readWav(bytes).durationMs,
      version: versionOf(bytes)
    }))
    const entries = { ...this.#manifest(source, lang).clips }
    for (const { clip, bytes, text } of sounds) {
      const file = `${clip}.wav`
      // What was made by a program is made again; what a speaker said once is not.
      this.#write(path.join(this.#pack(source, lang), file), bytes, source === 'recorded')
      entries[clip] = { file, ...(text !== null && { text }) }
    }
    this.#keep(source, lang, { clips: entries })
    return clips
  }

  /**
   * Writes a recorded sound beside its pack, where nobody hears it until `keepRecorded`. Returns the clip that it will be,
   * and what `keepRecorded` and `drop` know it by.
   * @throws SoundRefused when it is no such sound
   */
  arrive(lang: Lang, clip: string, bytes: Buffer, text: string | null): { arrived: string; clip: VoiceClip } {
    const { durationMs } = readWav(bytes)
    const arrived = `${ARRIVING}${randomBytes(8).toString('hex')}`
    mkdirSync(this.#pack('recorded', lang), { recursive: true })
    writeFileSync(path.join(this.#pack('recorded', lang), arrived), bytes, { flush: true })
    return { arrived, clip: { clip, text, durationMs, version: versionOf(bytes) } }
  }

  /** Puts a sound that has arrived into its pack, in the place of the former one. One that is not there any more has been put there before. Returns the folder that is to be synced. */
  keepRecorded(lang: Lang, clip: string, arrived: string, text: string | null): string | null {
    const from = path.join(this.#pack('recorded', lang), arrived)
    if (!existsSync(from)) return null
    const file = `${clip}.wav`
    const { clips } = this.#manifest('recorded', lang)
    this.#keep('recorded', lang, { clips: { ...clips, [clip]: { file, ...(text !== null && { text }) } } })
    renameSync(from, path.join(this.#pack('recorded', lang), file))
    return this.#pack('recorded', lang)
  }

  drop(lang: Lang, arrived: string): void {
    rmSync(path.join(this.#pack('recorded', lang), arrived), { force: true })
  }

  /** Throws away recorded sounds that had arrived when the server stopped, and were not kept. */
  tidy(): void {
    for (const lang of LANGS) {
      const pack = this.#pack('recorded', lang)
      if (!existsSync(pack)) continue
      for (const name of readdirSync(pack)) if (name.startsWith(ARRIVING)) this.drop(lang, name)
    }
  }

  /** Takes a clip out of a pack. Returns whether there was one. */
  remove(source: ClipSource, lang: Lang, clip: string): boolean {
    const { clips } = this.#manifest(source, lang)
    const { [clip]: gone, ...others } = clips
    if (!gone) return false
    this.#keep(source, lang, { clips: others })
    rmSync(path.join(this.#pack(source, lang), gone.file), { force: true })
    return true
  }

  #pack(source: ClipSource, lang: Lang): string {
    return path.join(this.#folder, source, lang)
  }

  #manifest(source: ClipSource, lang: Lang): Manifest {
    const file = path.join(this.#pack(source, lang), MANIFEST)
    try {
      const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'))
      if (Value.Check(Manifest, manifest)) return manifest
      this.#onFault(`${file} is no manifest of a voice pack: each clip needs a file that lies beside it, "name.wav".`)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.#onFault(`${file} cannot be read: ${(error as Error).message}.`)
    }
    return { clips: {} }
  }

  #keep(source: ClipSource, lang: Lang, manifest: Manifest): void {
    this.#write(path.join(this.#pack(source, lang), MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, true)
  }

  /** A file is there whole or not at all, whatever the power does. */
  #write(file: string, content: Buffer | string, flush: boolean): void {
    mkdirSync(path.dirname(file), { recursive: true })
    const unfinished = `${file}.${randomBytes(4).toString('hex')}`
    writeFileSync(unfinished, content, { flush })
    renameSync(unfinished, file)
  }

  async #look(file: string): Promise<Look['found']> {
    try {
      const { mtimeMs, size } = await stat(file)
      const known = this.#known.get(file)
      if (known?.mtimeMs === mtimeMs && known.size === size) return known.found
      const bytes = await readFile(file)
      let found: Look['found'] = null
      try {
        found = { durationMs: readWav(bytes).durationMs, version: versionOf(bytes) }
      } catch (error) {
        this.#onFault(`${file} is left out: ${(error as Error).message}.`)
      }
      this.#known.set(file, { mtimeMs, size, found })
      return found
    } catch (error) {
      // What the manifest names and is not there is missing, and shown as missing.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.#onFault(`${file} cannot be read: ${(error as Error).message}.`)
      return null
    }
  }
}

const versionOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)
