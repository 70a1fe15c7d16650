import type { Lang } from '../../protocol/basics.ts'
import type { Heard } from './sound.ts'

/** A slow voice says about eight letters a second. */
const LETTER_MS = 130
const PATIENCE_MS = 4_000

/** The browser's own reading voice: there is one on some machines, in some languages, and it may never come to its end. */
export function createSpeech() {
  const synthesis = typeof speechSynthesis === 'undefined' ? null : speechSynthesis
  const voiceFor = (lang: Lang) =>
    synthesis?.getVoices().find((voice) => voice.lang.toLowerCase().startsWith(lang)) ?? null

  return {
    can: (lang: Lang): boolean => voiceFor(lang) !== null,
    say(lang: Lang, text: string, percent: number): Promise<Heard> {
      const voice = voiceFor(lang)
      if (synthesis === null || voice === null) return Promise.resolve('held-back')
      const sentence = new SpeechSynthesisUtterance(text)
      Object.assign(sentence, { voice, lang: voice.lang, rate: 0.9, volume: percent / 100 })
      return new Promise((resolve) => {
        const end = (heard: Heard) => {
          clearTimeout(timer)
          resolve(heard)
        }
        const timer = setTimeout(
          () => {
            synthesis.cancel()
            end('stuck')
          },
          text.length * LETTER_MS + PATIENCE_MS
        )
        sentence.onend = () => end('played')
        sentence.onerror = ({ error }) =>
          end(
            error === 'not-allowed'
              ? 'held-back'
              : error === 'canceled' || error === 'interrupted'
                ? 'stopped'
                : 'stuck'
          )
        synthesis.cancel()
        synthesis.speak(sentence)
      })
    },
    stop() {
      synthesis?.cancel()
    }
  }
}
