import { effect } from '@preact/signals'
import { render } from 'preact'
import { readFirstView } from '../../server/client/first-view.ts'
import { createTexts } from '../../server/client/texts.ts'
import { shared } from '../../server/client/texts/shared.ts'
import '../../server/client/tokens.css'
import type { JoinFirstView } from '../../server/protocol/first-view.ts'
import { ArrivePage } from './join/ArrivePage.tsx'
import { createArrival } from './join/arrival.ts'
import { JoinPage } from './join/JoinPage.tsx'
import { createJoin } from './join/join-store.ts'
import './join/join.css'
import { join as catalogue } from './texts/join.ts'
import { firstLanguage, keepLanguage } from './visitor/language.ts'
import './visitor/visitor.css'

/** Two pages for who is not in the queue of the hall yet: `/join` takes a ticket from outside, `/arrive` is behind the code at the door. */
const texts = createTexts({ ...shared, ...catalogue }, firstLanguage())
effect(() => keepLanguage(texts.lang.value))
effect(() => {
  document.title = `Kezek · ${texts.t('join.title')}`
})

const place = document.getElementById('screen')
if (place !== null) {
  render(
    location.pathname.startsWith('/arrive') ? (
      <ArrivePage texts={texts} arrival={createArrival(location.hash.slice(1))} />
    ) : (
      <JoinPage texts={texts} join={createJoin(texts.lang, readFirstView<JoinFirstView>())} />
    ),
    place
  )
}
