import { effect } from '@preact/signals'
import { createTexts } from '../../server/client/texts.ts'
import { shared } from '../../server/client/texts/shared.ts'
import '../../server/client/tokens.css'
import { createPromises } from './promises/promises-store.ts'
import { PromisesPage } from './promises/PromisesPage.tsx'
import './promises/promises.css'
import { promises as catalogue } from './texts/promises.ts'
import { firstLanguage, keepLanguage, keepToOffered } from './visitor/language.ts'
import { renderOnceKnown } from './visitor/render-once-known.ts'
import './visitor/visitor.css'

/** For everybody: how often people were called within the wait that they had been told. */
const texts = createTexts({ ...shared, ...catalogue }, firstLanguage())
effect(() => keepLanguage(texts.lang.value))
effect(() => {
  document.title = `Kezek · ${texts.t('promises.title')}`
})
const store = createPromises()
keepToOffered(texts.lang, store.centre)

renderOnceKnown(
  <PromisesPage texts={texts} store={store} />,
  () => store.centre.value !== null || store.refused.value !== null
)
