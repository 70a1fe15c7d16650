import { effect } from '@preact/signals'
import { render } from 'preact'
import { readFirstView } from '../../server/client/first-view.ts'
import { createTexts } from '../../server/client/texts.ts'
import { shared } from '../../server/client/texts/shared.ts'
import '../../server/client/tokens.css'
import type { NowFirstView } from '../../server/protocol/first-view.ts'
import { createNow } from './now/now-store.ts'
import { NowPage } from './now/NowPage.tsx'
import './now/now.css'
import { now as catalogue } from './texts/now.ts'
import { firstLanguage, keepLanguage, keepToOffered } from './visitor/language.ts'
import './visitor/visitor.css'

/** For everybody: how the hall is now, and how it keeps its own rules. */
const first = readFirstView<NowFirstView>()
const texts = createTexts({ ...shared, ...catalogue }, firstLanguage(first?.centre.languages))
effect(() => keepLanguage(texts.lang.value))
effect(() => {
  document.title = `Kezek · ${texts.t('now.title')}`
})
const store = createNow(first)
keepToOffered(texts.lang, store.centre)

const place = document.getElementById('screen')
if (place !== null) render(<NowPage texts={texts} store={store} />, place)
