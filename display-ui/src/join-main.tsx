import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import { request } from '../../server/client/api.ts'
import { readFirstView } from '../../server/client/first-view.ts'
import { createTexts } from '../../server/client/texts.ts'
import { shared } from '../../server/client/texts/shared.ts'
import '../../server/client/tokens.css'
import type { CentreBody } from '../../server/protocol/centre.ts'
import type { ArriveFirstView, JoinFirstView } from '../../server/protocol/first-view.ts'
import { ArrivePage } from './join/ArrivePage.tsx'
import { createArrival } from './join/arrival.ts'
import { JoinPage } from './join/JoinPage.tsx'
import { createJoin } from './join/join-store.ts'
import './join/join.css'
import { join as catalogue } from './texts/join.ts'
import { firstLanguage, keepLanguage, keepToOffered } from './visitor/language.ts'
import './visitor/visitor.css'

/** Two pages for who is not in the queue of the hall yet: `/join` takes a ticket from outside, `/arrive` is behind the code at the door. */
const isAtDoor = location.pathname.startsWith('/arrive')
const first = readFirstView<JoinFirstView | ArriveFirstView>()
const texts = createTexts({ ...shared, ...catalogue }, firstLanguage(first?.centre.languages))
effect(() => keepLanguage(texts.lang.value))
effect(() => {
  document.title = `Kezek · ${texts.t('join.title')}`
})

const place = document.getElementById('screen')
if (place !== null) render(isAtDoor ? arrivePage() : joinPage(), place)

function joinPage() {
  const join = createJoin(texts.lang, first && 'services' in first ? first : null)
  keepToOffered(texts.lang, join.centre)
  return <JoinPage texts={texts} join={join} />
}

function arrivePage() {
  const centre = signal<CentreBody | null>(first?.centre ?? null)
  if (first === null)
    void request<CentreBody>('GET', '/centre').then((answer) => {
      if (answer.ok) centre.value = answer.body
    })
  keepToOffered(texts.lang, centre)
  return <ArrivePage texts={texts} centre={centre} arrival={createArrival(location.hash.slice(1))} />
}
