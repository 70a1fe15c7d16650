import type { Lang } from '../../../server/protocol/basics.ts'
import { LANGS } from '../../../server/client/texts.ts'

const KEY = 'kezek.language'

const isLang = (text: string | null | undefined): text is Lang => LANGS.some((lang) => lang === text)

/** The first of these languages that we speak, else Kyrgyz. @param spoken as BCP 47 tags, the best first */
export const langOf = (spoken: readonly string[]): Lang =>
  spoken.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLang) ?? 'ky'

/** What the visitor chose before, else the first language of the phone that we speak, else Kyrgyz. */
export function firstLanguage(): Lang {
  return langOf([kept() ?? '', ...navigator.languages])
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
