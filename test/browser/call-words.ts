import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clipsFor } from '../../server/client/voice/sentences.ts'
import { findReader } from '../../server/devices/voice/espeak.ts'
import { makeClips } from '../../server/devices/voice/make-clips.ts'
import { VoicePacks } from '../../server/devices/voice/voice-packs.ts'
import { writeWav } from '../../server/devices/voice/wav.ts'
import { sampleCentre } from '../../server/sample/centre.ts'

/** The words of the sample hall's calls in Kyrgyz and Russian, by the voice that comes with the packages. */

const LANGUAGES = ['ky', 'ru'] as const
/** Numbers above 29 are made in the same way, and no test calls so many. */
const TOO_HIGH = /^[no]-([3-9]0|\d{3,})$/

export const callWords = LANGUAGES.flatMap((lang) =>
  clipsFor(lang, { deskWord: 'window', prefixes: sampleCentre.services.map(({ prefix }) => prefix), highestDesk: 16 })
    .filter(({ id }) => !TOO_HIGH.test(id))
    .map((clip) => ({ lang, ...clip }))
)

const RATE = 22_050

/** Puts a tone in the place of each of them: what is asked is when and whether something is heard, not how it sounds. */
export function putCallTones(data: string, clipMs: number): VoicePacks {
  const packs = new VoicePacks(path.join(data, 'voices'))
  const samples = Int16Array.from({ length: (RATE * clipMs) / 1_000 }, (_, n) => 9_000 * Math.sin(n / 8))
  const bytes = writeWav(samples, RATE)
  for (const lang of LANGUAGES) {
    const words = callWords.filter((each) => each.lang === lang)
    packs.put(
      'espeak',
      lang,
      words.map(({ id, text }) => ({ clip: id, text, bytes }))
    )
  }
  return packs
}

let made: Promise<string> | undefined

/** Puts them into a hall's data folder; they are made once a worker. */
export async function putCallWords(data: string): Promise<VoicePacks> {
  made ??= make()
  const voices = path.join(data, 'voices')
  cpSync(await made, voices, { recursive: true })
  return new VoicePacks(voices)
}

async function make(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kezek-words-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const reader = await findReader()
  if (!reader) throw new Error('the voice that comes with the packages is not there')
  await makeClips(new VoicePacks(folder), reader, callWords)
  reader.stop()
  return folder
}
