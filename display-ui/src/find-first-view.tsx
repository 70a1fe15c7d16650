import { signal } from '@preact/signals'
import { renderToString } from 'preact-render-to-string'
import type { WrittenView } from '../../server/client/first-view.ts'
import { createTexts } from '../../server/client/texts.ts'
import type { FinderPage } from '../../server/protocol/finder.ts'
import { FindPage } from './find/FindPage.tsx'
import type { FindTexts } from './find/find-texts.ts'
import { find } from './texts/find.ts'

/** A page of the finder, as the hub writes it: whole, for who has no script too. */
export function renderFirstView(view: FinderPage): WrittenView & { title: string } {
  const texts = createTexts(find, signal(view.lang))
  return {
    html: renderToString(<FindPage view={view} texts={texts} now={view.now} />),
    root: { lang: view.lang },
    title: titleOf(view, texts)
  }
}

function titleOf(view: FinderPage, { t, name }: FindTexts): string {
  const what = 'service' in view && view.service !== null ? name(view.service.name) : t('find.name')
  return view.page === 'centre' ? `${name(view.centre.name)} · ${what}` : `${what} · Kezek`
}
