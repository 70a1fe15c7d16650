import type { Texts } from '../../../server/client/texts.ts'
import type { shared } from '../../../server/client/texts/shared.ts'
import type { now } from '../texts/now.ts'

export type NowTexts = Texts<typeof shared & typeof now>
/** What says a text in one language. */
export type Say = NowTexts['t']
