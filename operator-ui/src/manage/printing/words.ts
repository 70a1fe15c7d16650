import { printing } from '../texts/printing.ts'
import { wordsWith } from '../words.ts'

export const { t, name } = wordsWith(printing)
