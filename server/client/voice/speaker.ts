import type { ReadonlySignal } from '@preact/signals'
import type { VoiceSource } from '../../protocol/voices.ts'
import { createClipStore } from './clip-store.ts'
import type { Sentence } from './sentences.ts'
import { createSound, type Heard, type Sound } from './sound.ts'
import { createSpeech } from './speech.ts'

export interface Said {
  /** Which voice said it; null: no source had the whole sentence. */
  source: VoiceSource | null
  heard: Heard | 'no-voice'
}

/** Says sentences, one at a time, each to its end and in one voice. */
export interface Speaker {
  /** Sound is wanted, and the browser or the machine holds it back. */
  silenced: ReadonlySignal<boolean>
  /** Resolves when it is known for the first time which clips there are. */
  ready: Promise<void>
  /**
   * Says a sentence by the first of the sources that has all of it. Never throws, and always comes back: a stuck player
   * is given up a moment after its sentence should have ended. A sentence that is said meanwhile is stopped.
   * @param options.percent how loud, 0 to 100
   */
  say: (sentence: Sentence, options: { percent: number; sources: readonly VoiceSource[] }) => Promise<Said>
  stop: () => void
}

export function createSpeaker(sound: Sound = createSound()): Speaker {
  const clips = createClipStore(sound)
  const speech = createSpeech()
  let turn = 0

  const stop = () => {
    turn++
    sound.stop()
    speech.stop()
  }

  async function say(
    sentence: Sentence,
    { percent, sources }: { percent: number; sources: readonly VoiceSource[] }
  ): Promise<Said> {
    stop()
    const mine = turn
    for (const source of sources) {
      if (source === 'speech') {
        if (speech.can(sentence.lang)) return { source, heard: await speech.say(sentence.lang, sentence.text, percent) }
        continue
      }
      if (!clips.has(source, sentence)) continue
      try {
        const pieces = await clips.load(source, sentence)
        if (mine !== turn) return { source, heard: 'stopped' }
        return { source, heard: await sound.play(pieces, percent) }
      } catch {
        // A clip that was there a moment ago is not: the sentence goes to the next voice as a whole, which the answer tells.
        void clips.look()
      }
    }
    return { source: null, heard: 'no-voice' }
  }

  return { silenced: sound.silenced, ready: clips.ready, say, stop }
}
