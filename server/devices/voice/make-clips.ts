import type { Lang } from '../../protocol/basics.ts'
import type { Reader } from './espeak.ts'
import type { VoicePacks } from './voice-packs.ts'

export interface Wanted { lang: Lang, id: string, text: string }

/** Makes the clips that are missing or say something else by now, one after another. Returns how many. */
export async function makeClips (packs: VoicePacks, reader: Reader, wanted: readonly Wanted[], onMade: (done: number) => void = () => {}): Promise<number> {
  let made = 0
  for (const lang of new Set(wanted.map((each) => each.lang))) {
    const are = new Map((await packs.clips('espeak', lang)).map(({ clip, text }) => [clip, text]))
    const sounds: Array<{ clip: string, bytes: Buffer, text: string }> = []
    for (const { id, text } of wanted.filter((each) => each.lang === lang && are.get(each.id) !== each.text)) {
      sounds.push({ clip: id, bytes: await reader.read(lang, text), text })
      onMade(++made)
    }
    // Looked at like what a stranger sends: silence is no clip.
    packs.put('espeak', lang, sounds)
  }
  return made
}
