import { type Signal, signal } from '@preact/signals'
import type { Lang, Text } from '../protocol/basics.ts'
import { formatMessage, type Values } from '../protocol/conventions/message-format.ts'

export const LANGS = ['ky', 'ru', 'en'] as const
export const LANG_NAMES: Record<Lang, string> = { ky: 'Кыргызча', ru: 'Русский', en: 'English' }

/** One text in three languages, in ICU message syntax; `kyrgyz` says how sure its Kyrgyz is. */
export type Entry = Text & { kyrgyz: 'attested' | 'composed' | 'unsure' }
export type Catalogue = Record<string, Entry>

/** A text in one language. */
export const say = (entry: Entry, lang: Lang, values?: Values): string => formatMessage(entry[lang], lang, values)

/**
 * The texts of one screen in its present language.
 * `t('key')` speaks; `lang.value = …` changes the language everywhere, and of the page itself.
 * @param first the language, or that of other texts of the page, to be changed together
 */
export function createTexts<C extends Catalogue>(catalogue: C, first: Lang | Signal<Lang>) {
  const lang = typeof first === 'string' ? signal<Lang>(first) : first
  if (typeof first === 'string')
    lang.subscribe((now) => {
      document.documentElement.lang = now
    })
  const t = (key: keyof C & string, values?: Values, inLang: Lang = lang.value) =>
    say(catalogue[key] as Entry, inLang, values)
  /** A name that comes from the centre's settings. */
  const name = (text: Text, inLang: Lang = lang.value) => text[inLang]
  /** Words for a key made at run time, such as a rejection's code; `otherwise` where there are none. */
  const tOr = (key: string, otherwise: keyof C & string, values?: Values) =>
    t(key in catalogue ? (key as keyof C & string) : otherwise, values)
  return { lang, t, tOr, name }
}
export type Texts<C extends Catalogue> = ReturnType<typeof createTexts<C>>
