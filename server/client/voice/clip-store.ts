import type { ClipSource, VoicesBody } from '../../protocol/voices.ts'
import { request } from '../api.ts'
import type { Sentence } from './sentences.ts'
import { type Piece, type Sound, trimmed } from './sound.ts'

const LOOK_EVERY_MS = 45_000
const FETCH_MS = 4_000
/** Words of three languages as sounds, for calls of the last hours. */
const MOST_KEPT = 250
const BETWEEN_WORDS_S = 0.02
const BETWEEN_PHRASES_S = 0.25

/** The clips of the server, as sounds; refreshed now and then, since recordings can change at any time. */
export interface ClipStore {
  /** Resolves when it is known for the first time which clips there are. */
  ready: Promise<void>
  /** Whether a source has every word of a sentence, and for the words as they are now. */
  has: (source: ClipSource, sentence: Sentence) => boolean
  /** The sounds of a sentence. @throws when one cannot be had: then another source says it */
  load: (source: ClipSource, sentence: Sentence) => Promise<Piece[]>
  /** Asks again which clips there are. */
  look: () => Promise<void>
}

export function createClipStore(sound: Pick<Sound, 'decode'>): ClipStore {
  /** By source, language and clip. */
  let versions = new Map<string, { version: string; text: string | null }>()
  const sounds = new Map<string, { buffer: AudioBuffer; fromS: number; lengthS: number }>()
  const nameOf = (source: string, lang: string, clip: string) => `${source}/${lang}/${clip}`

  async function look(): Promise<void> {
    const answer = await request<VoicesBody>('GET', '/voices')
    if (!answer.ok) return
    versions = new Map(
      answer.body.packs.flatMap(({ source, lang, clips }) =>
        clips.map(({ clip, version, text }) => [nameOf(source, lang, clip), { version, text }])
      )
    )
  }

  async function soundOf(name: string): Promise<{ buffer: AudioBuffer; fromS: number; lengthS: number }> {
    const address = `/api/voices/${name}?v=${versions.get(name)?.version}`
    const kept = sounds.get(address)
    if (kept) {
      // The one that was used longest ago makes room.
      sounds.delete(address)
      sounds.set(address, kept)
      return kept
    }
    const response = await fetch(address, { signal: AbortSignal.timeout(FETCH_MS) })
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    const buffer = await sound.decode(await response.arrayBuffer())
    const made = { buffer, ...trimmed(buffer) }
    sounds.set(address, made)
    for (const oldest of sounds.keys()) {
      if (sounds.size <= MOST_KEPT) break
      sounds.delete(oldest)
    }
    return made
  }

  const ready = look()
  setInterval(() => void look(), LOOK_EVERY_MS)

  return {
    ready,
    look,
    has: (source, { lang, phrases }) =>
      phrases.flat().every(({ id, text }) => {
        const known = versions.get(nameOf(source, lang, id))
        // A recorded clip is what the speaker made of it; one that was made from words must be of these words.
        return known !== undefined && (source === 'recorded' || known.text === text)
      }),
    load: (source, { lang, phrases }) =>
      Promise.all(
        phrases.flatMap((phrase, place) =>
          phrase.map(async ({ id }, n) => ({
            ...(await soundOf(nameOf(source, lang, id))),
            pauseS: n > 0 ? BETWEEN_WORDS_S : place > 0 ? BETWEEN_PHRASES_S : 0
          }))
        )
      )
  }
}
