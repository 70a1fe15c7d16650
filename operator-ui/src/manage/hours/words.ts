import { hours } from '../texts/hours.ts'
import { wordsWith } from '../words.ts'

export const { t, name } = wordsWith(hours)
