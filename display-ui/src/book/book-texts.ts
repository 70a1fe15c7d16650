import type { shared } from '../../../server/client/texts/shared.ts'
import type { Texts } from '../../../server/client/texts.ts'
import type { book } from '../texts/book.ts'

export type BookTexts = Texts<typeof shared & typeof book>
