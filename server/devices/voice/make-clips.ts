import type { Lang } from '../../protocol/basics.ts'
import type { Reader } from './espeak.ts'
import type { VoicePacks } from './voice-packs.ts'

export interface Wanted {
  lang: Lang
  id: string
  text: string
}

/** So many are kept at a time: whoever waits for all of them hears the first ones meanwhile. */
const AT_ONCE = 25

/** Makes clips, one after another, each in the place of its former self. */
export async function makeClips(
  packs: VoicePacks,
  reader: Reader,
  missing: readonly Wanted[],
  onMade: (done: number) => void = () => {}
): Promise<void> {
  let made = 0
  for (const lang of new Set(missing.map((each) => each.lang))) {
    let sounds: Array<{ clip: string; bytes: Buffer; text: string }> = []
    const keep = () => {
      // Looked at like what a stranger sends: silence is no clip.
      packs.put('espeak', lang, sounds)
      sounds = []
    }
    for (const { id, text } of missing.filter((each) => each.lang === lang)) {
      sounds.push({ clip: id, bytes: await reader.read(lang, text), text })
      onMade(++made)
      if (sounds.length === AT_ONCE) keep()
    }
    keep()
  }
}
