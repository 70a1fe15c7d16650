import type { Texts } from '../../../server/client/texts.ts'
import type { find } from '../texts/find.ts'

export type FindTexts = Texts<typeof find>
