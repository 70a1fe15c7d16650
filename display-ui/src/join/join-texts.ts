import type { Texts } from '../../../server/client/texts.ts'
import type { shared } from '../../../server/client/texts/shared.ts'
import type { join } from '../texts/join.ts'

export type JoinTexts = Texts<typeof shared & typeof join>
