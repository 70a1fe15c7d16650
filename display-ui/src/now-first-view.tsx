import { signal } from '@preact/signals'
import { renderToString } from 'preact-render-to-string'
import { heardTime } from '../../server/client/clock.ts'
import type { WrittenView } from '../../server/client/first-view.ts'
import { createTexts } from '../../server/client/texts.ts'
import { shared } from '../../server/client/texts/shared.ts'
import type { NowFirstView } from '../../server/protocol/first-view.ts'
import { NowPage } from './now/NowPage.tsx'
import { now as catalogue } from './texts/now.ts'
import { langOf } from '../../server/client/spoken-language.ts'

/** The hall in the open, as the server writes it: all of it, also for who runs no scripts. */
export function renderFirstView({ centre, now }: NowFirstView, spoken: readonly string[]): WrittenView {
  heardTime(centre.serverTime, centre.timeScale)
  const lang = langOf(spoken, centre.languages)
  const texts = createTexts({ ...shared, ...catalogue }, signal(lang))
  const store = { centre: signal(centre), now: signal(now) }
  return { html: renderToString(<NowPage texts={texts} store={store} />), root: { lang } }
}
