import { signal } from '@preact/signals'
import { renderToString } from 'preact-render-to-string'
import type { WrittenView } from '../../server/client/first-view.ts'
import { createTexts } from '../../server/client/texts.ts'
import { shared } from '../../server/client/texts/shared.ts'
import type { ArriveFirstView } from '../../server/protocol/first-view.ts'
import { ArrivePage } from './join/ArrivePage.tsx'
import type { Arrival } from './join/arrival.ts'
import { join as catalogue } from './texts/join.ts'
import { langOf } from '../../server/client/spoken-language.ts'

/** The page behind the code at the door, as the server writes it: the phone asks, and has no answer yet. */
export function renderFirstView({ centre }: ArriveFirstView, spoken: readonly string[]): WrittenView {
  const lang = langOf(spoken, centre.languages)
  const arrival: Pick<Arrival, 'state' | 'ticketId'> = { state: signal('asking'), ticketId: null }
  const texts = createTexts({ ...shared, ...catalogue }, signal(lang))
  return {
    html: renderToString(<ArrivePage texts={texts} centre={signal(centre)} arrival={arrival as Arrival} />),
    root: { lang }
  }
}
