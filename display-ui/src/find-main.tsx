import { signal } from '@preact/signals'
import { hydrate } from 'preact'
import { readFirstView } from '../../server/client/first-view.ts'
import { createTexts } from '../../server/client/texts.ts'
import '../../server/client/tokens.css'
import type { FinderPage } from '../../server/protocol/finder.ts'
import './find/find.css'
import './find/scheme.css'
import { LiveFind } from './find/LiveFind.tsx'
import { find } from './texts/find.ts'

/** The finder's script: it keeps the figures fresh and reckons with the position. The page is whole without it. */
const view = readFirstView<FinderPage>()
const place = document.getElementById('screen')
if (view !== null && place !== null) {
  const texts = createTexts(find, signal(view.lang))
  hydrate(<LiveFind view={view} texts={texts} />, place)
}
