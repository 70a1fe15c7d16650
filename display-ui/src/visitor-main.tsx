import { effect } from '@preact/signals'
import { render } from 'preact'
import { connectLive } from '../../server/client/live.ts'
import { renewPage } from '../../server/client/renewal.ts'
import { createTexts } from '../../server/client/texts.ts'
import { shared } from '../../server/client/texts/shared.ts'
import '../../server/client/tokens.css'
import { createCentre } from './screen/centre.ts'
import { createNews } from './screen/news.ts'
import { visitor as catalogue } from './texts/visitor.ts'
import { drawAttention } from './visitor/attention.ts'
import { firstLanguage, keepLanguage } from './visitor/language.ts'
import { titleOf } from './visitor/title.ts'
import './visitor/visitor.css'
import { VisitorPage } from './visitor/VisitorPage.tsx'
import { createVisitor } from './visitor/visitor-store.ts'

/** The page behind the code on a ticket, `/t/<ticketId>`: where one stands in the queue, from anywhere. */
const ticketId = /\/t\/([A-Za-z0-9_-]+)/.exec(location.pathname)?.[1] ?? '-'
const live = connectLive()
const texts = createTexts({ ...shared, ...catalogue }, firstLanguage())
const centre = createCentre(live)
const news = createNews(live)
const visitor = createVisitor({ ticketId, live })

drawAttention(visitor)
renewPage(live, () => !visitor.pending.value)
effect(() => keepLanguage(texts.lang.value))
effect(() => { document.title = titleOf(visitor, texts, centre.value) })
// The whole page turns to sun, also where it is wider than its column; an old page shouts no call that may be over.
effect(() => { document.documentElement.dataset.look = news.isStale.value ? 'old' : visitor.phase.value })

const place = document.getElementById('screen')
if (place !== null) render(<VisitorPage {...{ ticketId, live, texts, centre, news, visitor }} />, place)
