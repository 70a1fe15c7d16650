import { signal } from '@preact/signals'
import { renderToString } from 'preact-render-to-string'
import { heardTime, tick } from '../../server/client/clock.ts'
import type { WrittenView } from '../../server/client/first-view.ts'
import { createTexts } from '../../server/client/texts.ts'
import { shared } from '../../server/client/texts/shared.ts'
import type { VisitorFirstView } from '../../server/protocol/first-view.ts'
import { visitor as catalogue } from './texts/visitor.ts'
import { langOf } from '../../server/client/spoken-language.ts'
import { type FirstVisitorContext, VisitorPage } from './visitor/VisitorPage.tsx'
import { phaseOf } from './visitor/visitor-store.ts'

/** The visitor's page as the server writes it: what the page's own script draws a moment later, over the same elements. */
export function renderFirstView({ ticketId, centre, view }: VisitorFirstView, spoken: readonly string[]): WrittenView {
  heardTime(centre.serverTime, centre.timeScale)
  const lang = langOf(spoken, centre.languages)
  // A phone may remember what the hall has forgotten: until it says so, nobody is told that the ticket is unknown.
  const phase = view === null ? 'loading' : phaseOf(view, tick.peek())
  const no = signal(null)
  const isNot = signal(false)
  const parts: FirstVisitorContext = {
    ticketId,
    texts: createTexts({ ...shared, ...catalogue }, signal(lang)),
    centre: signal(centre),
    live: { heardAt: no },
    news: { isStale: isNot },
    complaints: { known: no },
    knownAt: signal(centre.serverTime),
    lastAt: signal(centre.serverTime),
    visitor: {
      view: signal(view),
      last: signal(view),
      phase: signal(phase),
      pending: isNot,
      rejection: no,
      rated: isNot
    }
  }
  return {
    html: renderToString(<VisitorPage {...(parts as Parameters<typeof VisitorPage>[0])} />),
    root: { lang, 'data-look': phase }
  }
}
