import { signal } from '@preact/signals'
import { renderToString } from 'preact-render-to-string'
import { heardTime } from '../../server/client/clock.ts'
import type { WrittenView } from '../../server/client/first-view.ts'
import { createTexts } from '../../server/client/texts.ts'
import { shared } from '../../server/client/texts/shared.ts'
import type { JoinFirstView } from '../../server/protocol/first-view.ts'
import { JoinPage } from './join/JoinPage.tsx'
import type { Join } from './join/join-store.ts'
import { join as catalogue } from './texts/join.ts'
import { langOf } from '../../server/client/spoken-language.ts'

type FirstJoin = Pick<Join, 'centre' | 'outside' | 'services' | 'isLost' | 'chosen' | 'mine' | 'phase'>

/** The page of who is not in the hall yet, as the server writes it. */
export function renderFirstView({ centre, outside, services }: JoinFirstView, spoken: readonly string[]): WrittenView {
  heardTime(centre.serverTime, centre.timeScale)
  const lang = langOf(spoken, centre.languages)
  const join: FirstJoin = {
    centre: signal(centre),
    outside: signal(outside),
    services: signal(services),
    isLost: signal(false),
    chosen: signal(null),
    mine: signal(null),
    phase: signal(outside.status)
  }
  const texts = createTexts({ ...shared, ...catalogue }, signal(lang))
  return { html: renderToString(<JoinPage texts={texts} join={join as Join} />), root: { lang } }
}
