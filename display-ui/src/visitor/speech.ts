import type { Lang } from '../../../server/protocol/basics.ts'

const TAGS: Record<Lang, string> = { ky: 'ky-KG', ru: 'ru-RU', en: 'en-GB' }

/** Whether this browser can speak at all. */
export const canSpeak = (): boolean => 'speechSynthesis' in window

/**
 * The language in which a phone can say something to somebody who reads `lang`: hardly any has a Kyrgyz voice, and a
 * Russian one that reads Kyrgyz is understood by nobody, so it then speaks Russian.
 */
export function spokenLang(lang: Lang, voices: ReadonlyArray<{ lang: string }> = speechSynthesis.getVoices()): Lang {
  const has = (each: Lang) => voices.some((voice) => voice.lang.toLowerCase().replace('_', '-').startsWith(each))
  if (has(lang) || lang !== 'ky') return lang
  return has('ru') ? 'ru' : lang
}

/** Says it at once; what was being said before is broken off. */
export function speak(text: string, lang: Lang): void {
  if (!canSpeak()) return
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.lang = TAGS[lang]
  utterance.rate = 0.9
  speechSynthesis.cancel()
  speechSynthesis.speak(utterance)
}
