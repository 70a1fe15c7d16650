import type { ReadonlySignal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { Live } from '../../../server/client/live.ts'
import type { Texts } from '../../../server/client/texts.ts'
import type { shared } from '../../../server/client/texts/shared.ts'
import type { News } from '../screen/news.ts'
import type { visitor as catalogue } from '../texts/visitor.ts'
import type { ComplaintStore } from './complaint-store.ts'
import type { ContactStore } from './contact-store.ts'
import type { Wishes } from './wishes.ts'
import type { Visitor } from './visitor-store.ts'

export type VisitorTexts = Texts<typeof shared & typeof catalogue>

/** What the visitor's page is built of. */
export interface VisitorContext {
  ticketId: string
  live: Live
  texts: VisitorTexts
  centre: ReadonlySignal<CentreBody | null>
  news: News
  visitor: Visitor
  wishes: Wishes
  contact: ContactStore
  complaints: ComplaintStore
  /** When what is shown was true; null: nothing is shown yet. */
  knownAt: ReadonlySignal<number | null>
  /** When the hall told of the ticket last, which it may not know any more; null: never. */
  lastAt: ReadonlySignal<number | null>
}
