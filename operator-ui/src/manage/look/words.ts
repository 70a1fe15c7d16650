import { look } from '../texts/look.ts'
import { wordsWith } from '../words.ts'

export const { t } = wordsWith(look)
