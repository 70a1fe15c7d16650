import { reasons } from '../texts/reasons.ts'
import { wordsWith } from '../words.ts'

export const { t, name } = wordsWith(reasons)
