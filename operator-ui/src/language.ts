import { LANGS } from '../../server/client/texts.ts'
import { lang, t } from './texts.ts'

const STORAGE_KEY = 'kezek.desk.language'

/** Takes the language that was last chosen in this browser, and keeps the choice and the document in step with it. */
export function keepLanguage(): void {
  const kept = localStorage.getItem(STORAGE_KEY)
  lang.value = LANGS.find((known) => known === kept) ?? lang.peek()
  lang.subscribe((now) => {
    localStorage.setItem(STORAGE_KEY, now)
    document.documentElement.lang = now
    document.title = t('page.title')
  })
}
