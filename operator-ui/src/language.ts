import { langOf } from '../../server/client/spoken-language.ts'
import { lang, t } from './texts.ts'

const STORAGE_KEY = 'kezek.desk.language'

/**
 * Takes the language that was last chosen in this browser, else the browser's own, and keeps the choice and the document in
 * step with it.
 */
export function keepLanguage(): void {
  lang.value = langOf([localStorage.getItem(STORAGE_KEY) ?? '', ...navigator.languages])
  let isChosen = false
  lang.subscribe((now) => {
    // What nobody has chosen is asked of the browser again.
    if (isChosen) localStorage.setItem(STORAGE_KEY, now)
    isChosen = true
    document.documentElement.lang = now
    document.title = t('page.title')
  })
}
