import type { Lang } from '../../../server/protocol/basics.ts'
import { LANGS } from '../../../server/client/texts.ts'

const KEY = 'kezek.language'

const isLang = (text: string | null | undefined): text is Lang => LANGS.some((lang) => lang === text)

/** What the visitor chose before, else the first language of the phone that we speak, else Kyrgyz. */
export function firstLanguage(): Lang {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())
  return [kept(), ...spoken].find(isLang) ?? 'ky'
}

export function keepLanguage(lang: Lang): void {
  try {
    localStorage.setItem(KEY, lang)
  } catch {
    // A browser that keeps nothing asks its own languages again.
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
