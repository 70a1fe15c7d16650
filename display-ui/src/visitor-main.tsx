import { computed, effect, signal } from '@preact/signals'
import { render } from 'preact'
import { clockMark, heardTime } from '../../server/client/clock.ts'
import { readFirstView } from '../../server/client/first-view.ts'
import { connectLive } from '../../server/client/live.ts'
import { renewPage } from '../../server/client/renewal.ts'
import { createTexts } from '../../server/client/texts.ts'
import { shared } from '../../server/client/texts/shared.ts'
import '../../server/client/tokens.css'
import type { VisitorFirstView } from '../../server/protocol/first-view.ts'
import { linkCentre } from '../../server/client/centre.ts'
import { createNews } from './screen/news.ts'
import { visitor as catalogue } from './texts/visitor.ts'
import { drawAttention } from './visitor/attention.ts'
import { createComplaints } from './visitor/complaint-store.ts'
import { createContact } from './visitor/contact-store.ts'
import { installable } from './visitor/installable.ts'
import { firstLanguage, keepLanguage, keepToOffered } from './visitor/language.ts'
import { isOfServiceDay, recall, remember } from './visitor/last-known.ts'
import { keepOnTheWay, onTheWay } from './visitor/on-the-way.ts'
import { titleOf } from './visitor/title.ts'
import '../../server/client/components/visit-list.css'
import './visitor/visitor.css'
import { VisitorPage } from './visitor/VisitorPage.tsx'
import { createVisitor } from './visitor/visitor-store.ts'
import { createWishes } from './visitor/wishes.ts'

/** The page behind the code on a ticket, `/t/<ticketId>`: where one stands in the queue, from anywhere. */
const ticketId = /\/t\/([A-Za-z0-9_-]+)/.exec(location.pathname)?.[1] ?? '-'
const live = connectLive()
const recalled = recall(ticketId)
// The phone's clock may be days off: until the hall says better, its time is what the phone knew of it.
if (recalled !== null) heardTime(recalled.hallAt, recalled.known.clock.timeScale)
const kept = recalled?.known ?? null
const given = readFirstView<VisitorFirstView>()
/** What the server knew when it wrote this page. */
const first = given?.ticketId === ticketId ? given : null
const texts = createTexts({ ...shared, ...catalogue }, firstLanguage((first ?? kept)?.centre?.languages))
if (first !== null) heardTime(first.centre.serverTime, first.centre.timeScale)
const { centre: told } = linkCentre(live, { first: first?.centre ?? null })
const centre = computed(() => told.value ?? kept?.centre ?? null)
keepToOffered(texts.lang, centre)
const news = createNews(live)
const visitor = createVisitor({
  ticketId,
  live,
  answered: first?.view ?? null,
  known: recalled !== null && isOfServiceDay(recalled.known, recalled.hallAt) ? recalled.known.view : null,
  former: kept?.view ?? null,
  unknownSince: () => told.value?.unknownSince ?? null
})
const wishes = createWishes()
const contact = createContact({ ticketId, lang: texts.lang })
const complaints = createComplaints({ ticketId, lang: texts.lang, phase: visitor.phase })
const knownAt = computed(() =>
  visitor.view.value === null ? null : (news.lastAt.value ?? visitor.answeredAt.value ?? kept?.at ?? null)
)
const lastAt = signal(kept?.at ?? null)

drawAttention({ visitor, texts, wishes, news, centre })
renewPage(live, () => !visitor.pending.value)
effect(() => keepLanguage(texts.lang.value))
effect(() => {
  document.title = titleOf(visitor, texts, centre.value)
})
// What is known is kept for a page that opens without the network; whoever is on the way is found by the page at the door.
effect(() => {
  const [view, at] = [visitor.view.value, knownAt.value]
  if (view === null || at === null) return
  lastAt.value = at
  if (at !== kept?.at) remember({ ticketId, view, at, centre: told.value ?? kept?.centre ?? null, clock: clockMark() })
})
effect(() => {
  if (visitor.phase.value === 'on-the-way') keepOnTheWay(ticketId)
  else if (visitor.phase.value !== 'loading' && onTheWay() === ticketId) keepOnTheWay(null)
})
effect(() => {
  if (live.connection.value === 'live') void contact.ask()
})
installable(ticketId, texts.lang)
// The whole page turns to sun, also where it is wider than its column; an old page shouts no call that may be over.
effect(() => {
  document.documentElement.dataset.look = news.isStale.value ? 'old' : visitor.phase.value
})

const place = document.getElementById('screen')
if (place !== null)
  render(
    <VisitorPage {...{ ticketId, live, texts, centre, news, visitor, wishes, contact, complaints, knownAt, lastAt }} />,
    place
  )
