import { effect, type ReadonlySignal, type Signal } from '@preact/signals'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { LANGUAGE_COOKIE } from '../../../server/protocol/conventions/language-cookie.ts'
import { langOf } from '../../../server/client/spoken-language.ts'

const KEY = 'kezek.language'

/** What the visitor chose before, else the first language of the phone that the centre has, else the centre's first. */
export const firstLanguage = (offered?: readonly Lang[]): Lang =>
  langOf([kept() ?? '', ...navigator.languages], offered)

/** As soon as it is known what the centre has, nothing else is spoken. */
export function keepToOffered(lang: Signal<Lang>, centre: ReadonlySignal<CentreBody | null>): void {
  effect(() => {
    const offered = centre.value?.languages
    if (offered && !offered.includes(lang.value)) lang.value = firstLanguage(offered)
  })
}

export function keepLanguage(lang: Lang): void {
  // biome-ignore lint/suspicious/noDocumentCookie: phones without the Cookie Store API are in use
  document.cookie = `${LANGUAGE_COOKIE}=${lang}; path=/; max-age=31536000; samesite=lax`
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
