import { centre } from '../texts/centre.ts'
import { wordsWith } from '../words.ts'

export const { t } = wordsWith(centre)
