import type { Texts } from '../../../server/client/texts.ts'
import type { shared } from '../../../server/client/texts/shared.ts'
import type { promises } from '../texts/promises.ts'

export type PromiseTexts = Texts<typeof shared & typeof promises>
